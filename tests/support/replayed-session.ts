import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../src/codec/digest.ts';
import type { RunServerSession, ServerSessionOrder, SessionEnd } from '../../src/rehearsal/session-order.ts';
import type { HurriedClock } from './hurried-clock.ts';

/** What a real session left, and by what it knew its run. */
type Recording = Marks & {
  /** The first moment that an output names. */
  readonly startedNs: bigint;
  /** From there to the last one. */
  readonly seconds: number;
  readonly end: SessionEnd;
  /** Outputs as text, by name. */
  readonly files: ReadonlyMap<string, string>;
};
/** What the kit is told of a run and writes into its outputs. */
type Marks = { readonly nonce: string; readonly ledgerHead: string };

/** Nanoseconds since 1970, of these years: nothing else in an output has nineteen digits. */
const momentForm = /\b1[78]\d{17}\b/g;

const recordings = new Map<string, Promise<Recording>>();

/**
 * Sessions that run for real once, for each notebook on each set of inputs, and are replayed to every later run of
 * the same: with that run's nonce and ledger head, at its time, digests made again. What a session would leave is
 * thereby the same to the byte, without its seconds of papermill.
 */
export function replayedSession(real: RunServerSession, clock: HurriedClock): RunServerSession {
  return async (order, signal) => {
    const marks = marksOf(order.notebookText);
    const key = await keyOf(order, marks);
    const known = recordings.get(key);
    if (known !== undefined) return replay(await known, { order, marks, clock });
    const recording = record(real(order, signal), marks);
    recordings.set(key, recording);
    recording.catch(() => recordings.delete(key));
    return (await recording).end;
  };
}

// The folder of a session is gone soon after its end.
async function record(session: Promise<SessionEnd>, marks: Marks): Promise<Recording> {
  const end = await session;
  const files = await filesIn(end);
  const moments = [...files.values()].flatMap((text) => text.match(momentForm) ?? []).sort();
  const [startedNs, endedNs] = [BigInt(moments[0] ?? 0), BigInt(moments.at(-1) ?? 0)];
  return { ...marks, startedNs, seconds: Number(endedNs - startedNs) / 1e9, end, files };
}

type Replaying = {
  readonly order: ServerSessionOrder;
  readonly marks: Marks;
  readonly clock: HurriedClock;
};

async function replay(recording: Recording, { order, marks, clock }: Replaying): Promise<SessionEnd> {
  const workingFolder = join(order.folder, 'working');
  const later = nsOf(clock.now()) - recording.startedNs;
  // It takes as long as it took, and nobody waits for it.
  clock.pass(recording.seconds);
  const retold = (text: string) =>
    text
      .replaceAll(recording.nonce, marks.nonce)
      .replaceAll(recording.ledgerHead, marks.ledgerHead)
      .replace(momentForm, (ns) => String(BigInt(ns) + later));
  const files = new Map([...recording.files].map(([name, text]) => [name, retold(text)]));
  for (const [name, text] of files) {
    const path = join(workingFolder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, name.endsWith('_checksums_manifest.json') ? withDigests(text, files) : text);
  }
  for (const record of recording.end.log) order.onRecord(record);
  return { ...recording.end, workingFolder };
}

/** The manifest with the digests of the files as they are now, everything else to the byte. */
function withDigests(manifest: string, files: ReadonlyMap<string, string>): string {
  const before = JSON.parse(manifest).files;
  return Object.entries<{ sha256: string }>(before).reduce((text, [name, { sha256 }]) => {
    const now = files.get(name);
    return now === undefined ? text : text.replace(`"${sha256}"`, `"${sha256Hex(now)}"`);
  }, manifest);
}

async function filesIn({ workingFolder }: SessionEnd): Promise<Map<string, string>> {
  const entries = await readdir(workingFolder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(workingFolder.length + 1));
  const read = names.map(async (name) => [name, await readFile(join(workingFolder, name), 'utf8')] as const);
  return new Map(await Promise.all(read));
}

/** The notebook but for its run, and what it finds mounted. */
async function keyOf({ notebookText, datasets, inputs }: ServerSessionOrder, marks: Marks): Promise<string> {
  const anyRun = notebookText.replaceAll(marks.nonce, '').replaceAll(marks.ledgerHead, '');
  const mounted: string[] = [];
  for (const { path } of [...datasets, ...inputs]) {
    for (const name of (await readdir(path)).sort()) {
      mounted.push(`${name} ${sha256Hex(await readFile(join(path, name)))}`);
    }
  }
  return sha256Hex(JSON.stringify([anyRun, mounted]));
}

// In the kit's cell the run is JSON inside a Python literal inside JSON.
function marksOf(notebookText: string): Marks {
  const [, nonce] = /nonce[\\":\s]+([0-9a-f]{32})/.exec(notebookText) ?? [];
  const [, ledgerHead] = /ledger_head[\\":\s]+([0-9a-f]{64})/.exec(notebookText) ?? [];
  if (nonce === undefined || ledgerHead === undefined) throw new Error('no run in the pushed notebook');
  return { nonce, ledgerHead };
}

function nsOf(date: Date): bigint {
  return BigInt(date.getTime()) * 1_000_000n;
}
