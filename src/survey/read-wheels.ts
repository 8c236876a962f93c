import { isWheelFile } from '../audit/wheels/check-wheels.ts';
import { contentFromJson, contentToJson } from '../audit/wheels/content-json.ts';
import { type Wheel, wheelOf } from '../audit/wheels/wheel.ts';
import { readContentAhead, type WheelContent } from '../audit/wheels/wheel-content.ts';
import type { BundleFacts, FileDigest } from '../model/facts.ts';
import { Failure } from '../model/failure.ts';
import type { FileReader } from '../model/world.ts';
import type { KeptAnswers } from './kept-answers.ts';

/** Where the files of a bundle lie (absolute), how they are read, and what is known of them from before. */
export type WheelShelf = {
  readonly folder: string;
  readonly files: FileReader;
  readonly kept: KeptAnswers;
};

/** Readings of a run, by digest and name: the same bytes are read once, however often they are audited. */
const readings = new WeakMap<KeptAnswers, Map<string, Wheel>>();

function readingsOf(kept: KeptAnswers): Map<string, Wheel> {
  const known = readings.get(kept) ?? new Map<string, Wheel>();
  readings.set(kept, known);
  return known;
}

/**
 * What is written in the wheels that the bundle knows by their digest, each read once and its bytes not kept.
 * Errors: FILE_UNREADABLE, also for a file that changed while it was read.
 */
export async function readWheelFiles(bundle: BundleFacts, shelf: WheelShelf): Promise<Wheel[]> {
  const digests = bundle.files.flatMap((file) => ('bytes' in file || !isWheelFile(file) ? [] : [file]));
  const found = await inLanes(digests, (file) => find(file, shelf));
  const wheels: Wheel[] = [];
  for (const one of found) {
    await holdUnchanged(one);
    if (one.content !== undefined) await keep(one.place, one.content, shelf);
    readingsOf(shelf.kept).set(one.place, one.wheel);
    wheels.push(one.wheel);
  }
  await shelf.kept.keepOnly(
    'wheel',
    found.map(({ place }) => place),
  );
  return wheels;
}

/** Wheels that are read at a time: while one waits for its last entry, the next ones give work. */
const lanes = 16;

/** What the work gives for each, in their order. Errors: the first lane's that fails, when all have ended. */
async function inLanes<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) {
      const [one] = all.slice(index, index + 1);
      if (one !== undefined) results[index] = await work(one);
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return results;
}

/** A wheel as it was found; of one read just now, what was read and its digest taken again. */
type Found = {
  readonly file: FileDigest;
  readonly place: string;
  readonly wheel: Wheel;
  readonly content?: WheelContent;
  readonly digestAfter?: Promise<string>;
};

async function find(file: FileDigest, shelf: WheelShelf): Promise<Found> {
  const place = `${file.sha256} ${file.name}`;
  const before = readingsOf(shelf.kept).get(place);
  if (before !== undefined) return { file, place, wheel: before };
  const known = contentFromJson(await shelf.kept.find({ kind: 'wheel', of: place }, place));
  if (known !== undefined) return { file, place, wheel: wheelOf(file.name, known) };
  const content = await readOnce(file, shelf);
  const digestAfter = shelf.files.hash(`${shelf.folder}/${file.name}`);
  // It is waited for when all are read; until then a refusal is nobody's.
  digestAfter.catch(() => undefined);
  return { file, place, wheel: wheelOf(file.name, content), content, digestAfter };
}

function keep(place: string, content: WheelContent, { kept }: WheelShelf): Promise<void> {
  return kept.keep({ kind: 'wheel', of: place }, place, () => contentToJson(content));
}

async function readOnce({ name }: FileDigest, { folder, files }: WheelShelf): Promise<WheelContent> {
  const open = await files.open(`${folder}/${name}`);
  try {
    return await readContentAhead(name, open);
  } finally {
    open.close();
  }
}

/** What was read belongs to the digest only if the file still has it. */
async function holdUnchanged({ file, digestAfter }: Found): Promise<void> {
  if (digestAfter !== undefined && (await digestAfter) !== file.sha256)
    throw new Failure('FILE_UNREADABLE', { file: file.name, why: 'changed' });
}
