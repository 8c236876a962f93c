import { stat } from 'node:fs/promises';
import { basename } from 'node:path/posix';
import { setTimeout as sleep } from 'node:timers/promises';
import { unsafeName } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';
import type { UploadFile } from '../model/kaggle.ts';
import { methods, type UploadedFile } from './dialect.ts';
import type { Link } from './exchange.ts';
import { reread } from './reread.ts';
import { storageUrl, transferDeadline } from './storage-url.ts';
import type { Transport } from './transport.ts';
import { incompleteUpload, unreadableUpload } from './upload-failures.ts';
import { askProgress, type PutOutcome, putBytes } from './upload-put.ts';
import type { UploadPlace, UploadRecords } from './upload-records.ts';

export type TransferTools = {
  readonly transport: Transport;
  readonly link: Link;
  readonly baseUrl: string;
  readonly callDeadlineSeconds: number;
};

export type UploadTools = TransferTools & {
  /** How the storage is reached, where that is not the link of the calls. */
  readonly storage?: Link;
  /** What asks for places, where that is not the transport of the calls. */
  readonly places?: Transport;
  /** Places of earlier uploads that may be gone on with. */
  readonly records?: UploadRecords;
  /** Longest pause before the second try, seconds; doubled with each. Default 1. */
  readonly pauseSeconds?: number;
  /** Files sent at the same time, over which the line is shared. Default 1. */
  readonly parallel?: number;
  readonly onBytes?: (file: UploadFile, reached: number) => void;
};

/** Requests in a row after which the storage has not one byte more. */
const mostFruitless = 6;
const mostPlaces = 3;
const longestPauseSeconds = 60;

/**
 * Sends one file and returns the token that a dataset version names. A place is asked for, then the bytes go there
 * without authorisation (the address is the secret). What the storage has is asked for and the rest is sent after a
 * lost connection, a 308, 408, 429 or 5xx; a place that has expired is left for a new one. Errors: UPLOAD_INCOMPLETE
 * {file, why, …} when that ends without exactly the announced bytes, KAGGLE_THROTTLED, KAGGLE_TIMEOUT,
 * FILE_UNREADABLE, NAME_UNSAFE, and those of the transport.
 */
export async function upload(
  file: UploadFile,
  tools: UploadTools,
  prepared: Promise<Prepared> = prepareUpload(file, tools),
): Promise<UploadedFile> {
  const { modifiedMs, place: first, isKnown } = await prepared;
  const seconds = transferDeadline(tools.callDeadlineSeconds, file.bytes * (tools.parallel ?? 1));
  const sending = { file, tools, deadline: { seconds, atMs: performance.now() + seconds * 1000 } };
  let place = first;
  for (let places = 1; ; places += 1) {
    if ((await sendTo(place, isKnown && places === 1, sending)) === 'stored') {
      await checkUnchanged(file, modifiedMs);
      return { name: file.name, token: place.token };
    }
    await tools.records?.forget(file);
    if (places === mostPlaces) throw incompleteUpload(file, { why: 'expired', places });
    place = await openPlace(file, modifiedMs, tools);
  }
}

/** A file that was looked at, and the place where it goes. */
export type Prepared = {
  readonly modifiedMs: number;
  readonly place: UploadPlace;
  /** The place is from an earlier run, and may hold some bytes. */
  readonly isKnown: boolean;
};

/** What goes before the bytes of one file, apart: it may be done while those of another are on their way. */
export async function prepareUpload(file: UploadFile, tools: UploadTools): Promise<Prepared> {
  const reason = unsafeName(file.name);
  if (reason !== undefined) throw new Failure('NAME_UNSAFE', { name: file.name, why: reason });
  const modifiedMs = await checkedStat(file);
  const known = await tools.records?.find(file);
  const place = known ?? (await openPlace(file, modifiedMs, tools));
  return { modifiedMs, place, isKnown: known !== undefined };
}

async function openPlace(file: UploadFile, modifiedMs: number, tools: UploadTools): Promise<UploadPlace> {
  const again = { signal: tools.link.signal, pauseSeconds: tools.pauseSeconds ?? 1 };
  const transport = tools.places ?? tools.transport;
  // A place that is opened twice is one that stays empty: nothing refers to it.
  const { answer } = await reread(
    () =>
      transport.call(methods.startBlobUpload, {
        type: 'DATASET',
        name: basename(file.name),
        contentLength: file.bytes,
        lastModifiedEpochSeconds: Math.floor(modifiedMs / 1000),
      }),
    again,
  );
  if (answer.token === '') throw incompleteUpload(file, { why: 'no-token' });
  if (storageUrl(answer.createUrl, tools.baseUrl) === undefined) {
    throw incompleteUpload(file, { why: 'no-address' });
  }
  const place = { token: answer.token, createUrl: answer.createUrl };
  await tools.records?.keep(file, place);
  return place;
}

type Sending = {
  readonly file: UploadFile;
  readonly tools: UploadTools;
  readonly deadline: { readonly seconds: number; readonly atMs: number };
};

/** Until the storage has every byte; `known`: an earlier run may have left some there. */
async function sendTo(place: UploadPlace, known: boolean, sending: Sending): Promise<'stored' | 'expired'> {
  const { file } = sending;
  let from = known ? undefined : 0;
  let confirmed = 0;
  for (let fruitless = 0; fruitless < mostFruitless; ) {
    const outcome = await step(place, from, sending);
    if (outcome.kind === 'stored' || outcome.kind === 'expired') return outcome.kind;
    if (outcome.kind === 'wanted' && outcome.next < confirmed) {
      throw incompleteUpload(file, { why: 'range', expected: confirmed, observed: outcome.next });
    }
    const isMore = outcome.kind === 'wanted' && outcome.next > confirmed;
    fruitless = isMore ? 0 : fruitless + 1;
    if (outcome.kind === 'wanted') {
      confirmed = outcome.next;
      sending.tools.onBytes?.(file, confirmed);
    }
    const isDone = file.bytes > 0 && confirmed === file.bytes;
    from = outcome.kind === 'wanted' && !isDone ? confirmed : undefined;
    if (outcome.kind === 'passing') await pause(outcome, fruitless, sending);
    else if (fruitless > 1) await pause(undefined, fruitless, sending);
  }
  throw incompleteUpload(file, { why: 'fruitless', tries: mostFruitless, stored: confirmed });
}

function step(place: UploadPlace, from: number | undefined, sending: Sending): Promise<PutOutcome> {
  const { file, tools, deadline } = sending;
  const url = storageUrl(place.createUrl, tools.baseUrl);
  if (url === undefined) throw incompleteUpload(file, { why: 'no-address' });
  const deadlineSeconds = (deadline.atMs - performance.now()) / 1000;
  if (deadlineSeconds <= 0) throw late(deadline.seconds);
  const put = {
    link: tools.storage ?? tools.link,
    deadlineSeconds,
    onBytes: (reached: number) => tools.onBytes?.(file, reached),
  };
  return from === undefined ? askProgress({ file, url }, put) : putBytes({ file, url }, from, put);
}

/** A random pause (full jitter), or what the storage asks for, which is obeyed in full. */
async function pause(
  passing: (PutOutcome & { kind: 'passing' }) | undefined,
  fruitless: number,
  { tools, deadline }: Sending,
): Promise<void> {
  const own = Math.random() * Math.min((tools.pauseSeconds ?? 1) * 2 ** (fruitless - 1), longestPauseSeconds);
  const asked = passing?.retryAfterSeconds;
  const seconds = Math.max(own, asked ?? 0);
  if (performance.now() + seconds * 1000 > deadline.atMs) {
    if (passing === undefined || asked === undefined) throw late(deadline.seconds);
    const { status, why } = passing;
    throw new Failure('KAGGLE_THROTTLED', { operation: 'Upload', status, message: `${why}, ${asked} s` });
  }
  try {
    await sleep(seconds * 1000, undefined, { signal: tools.link.signal });
  } catch (cause) {
    throw new Failure('CANCELLED', { operation: 'Upload' }, { cause });
  }
}

async function checkedStat(file: UploadFile): Promise<number> {
  const facts = await stat(file.path).catch((cause: unknown) => {
    throw unreadableUpload(file, cause);
  });
  if (facts.size === file.bytes) return facts.mtimeMs;
  throw incompleteUpload(file, { why: 'size-changed', expected: file.bytes, observed: facts.size });
}

/** Parts that were read before and after a change would make a file that never was. */
async function checkUnchanged(file: UploadFile, modifiedMs: number): Promise<void> {
  if ((await checkedStat(file)) !== modifiedMs) throw incompleteUpload(file, { why: 'changed-meanwhile' });
}

function late(seconds: number): Failure {
  return new Failure('KAGGLE_TIMEOUT', { operation: 'Upload', seconds });
}
