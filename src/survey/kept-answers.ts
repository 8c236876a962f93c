import { sha256Hex } from '../codec/digest.ts';
import { Failure } from '../model/failure.ts';
import type { Files } from '../model/world.ts';

/** Where one answer is kept, and only the newest: its kind and what it is about. */
export type Place = { readonly kind: 'audit' | 'wheel' | 'reduction'; readonly of: string };

/**
 * Answers that were worked out before, by this very program. `key` is everything else that one follows from: what is
 * not found under it is not known.
 */
export type KeptAnswers = {
  find(place: Place, key: string): Promise<unknown>;
  /** `answer` is asked for the answer as JSON can hold it only where it is kept; undefined: it is not to be. */
  keep(place: Place, key: string, answer: () => unknown): Promise<void>;
  /** Removes those of a kind that are about something else than these. */
  keepOnly(kind: Place['kind'], of: readonly string[]): Promise<void>;
};

/** Where nothing is kept, and nothing ever known. */
export function nothingKept(): KeptAnswers {
  return { find: async () => undefined, keep: async () => undefined, keepOnly: async () => undefined };
}

/**
 * Answers kept in a folder, one file each: the SHA-256 of the rest, that of program and key, and the answer as JSON.
 * `program` is the digest of the program: what another one answered is not known. A file that is damaged, cut off or
 * of another key is passed over, and a disk that takes nothing only costs the work again.
 */
export function keptAnswers(folder: string, program: string, files: Files): KeptAnswers {
  return {
    find: async (place, key) =>
      parseEntry(await readOrNothing(`${folder}/${nameOf(place)}`, files), fullKey(program, key)),
    keep: (place, key, answer) =>
      unlessRefused(async () => {
        const content = JSON.stringify(answer());
        if (content === undefined) return;
        await files.makeFolder(folder);
        const rest = `${fullKey(program, key)}\n${content}`;
        await files.write(`${folder}/${nameOf(place)}`, `${sha256Hex(rest)}\n${rest}`);
      }),
    keepOnly: (kind, of) =>
      unlessRefused(async () => {
        if (!(await files.exists(folder))) return;
        const kept = new Set(of.map((one) => nameOf({ kind, of: one })));
        const others = (await files.list(folder)).filter(
          ({ path }) => path.startsWith(`${kind}-`) && !kept.has(path),
        );
        for (const { path } of others) await files.remove(`${folder}/${path}`);
      }),
  };
}

function nameOf({ kind, of }: Place): string {
  return `${kind}-${sha256Hex(of)}`;
}

function fullKey(program: string, key: string): string {
  return sha256Hex(`${program} ${key}`);
}

async function readOrNothing(path: string, files: Files): Promise<Uint8Array> {
  try {
    return (await files.exists(path)) ? await files.read(path) : new Uint8Array();
  } catch (error) {
    if (error instanceof Failure) return new Uint8Array();
    throw error;
  }
}

const digestLength = 64;
const newline = 10;

function parseEntry(bytes: Uint8Array, key: string): unknown {
  const text = (from: number) => Buffer.from(bytes.subarray(from, from + digestLength)).toString('latin1');
  const second = digestLength + 1;
  const body = second + digestLength + 1;
  if (bytes.byteLength <= body || bytes[digestLength] !== newline || bytes[body - 1] !== newline)
    return undefined;
  if (text(second) !== key || text(0) !== sha256Hex(bytes.subarray(second))) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes.subarray(body)).toString('utf8'));
  } catch {
    return undefined;
  }
}

async function unlessRefused(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
