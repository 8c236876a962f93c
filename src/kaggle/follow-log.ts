import { Failure } from '../model/failure.ts';
import type { LogEnd, LogWatch, Ref } from '../model/kaggle.ts';
import type { LogRecord } from '../model/log.ts';
import { authorisation } from './authorisation.ts';
import type { Credentials } from './credentials.ts';
import { logFromWire, logStreamPath, pathPrefix, versionLabel } from './dialect.ts';
import { eventsOf } from './event-stream.ts';
import { type Link, type OpenAnswer, openExchange } from './exchange.ts';
import type { Sleep } from './reread.ts';
import { maxAnswerBytes } from './transport.ts';

export type FollowTools = {
  readonly baseUrl: string;
  readonly credentials: Credentials | undefined;
  readonly link: Link;
  readonly sleep: Sleep;
};

/** How one connection ended: the session's last word, a cut after which it is opened again, or there is no stream. */
type Connection = { readonly end: 'ended' | 'cut' | 'absent'; readonly pauseSeconds?: number };

const endOfLog = 'END_OF_LOG';
const longestPauseSeconds = 30;
/** So often in a row the stream may be answered "not found": a session in the queue has no log yet. */
const mostAbsences = 5;
/** Longest life of one connection; the service's own edge cuts it after minutes. */
const connectionSeconds = 4 * 3600;

/**
 * Hands over each record of a session's log as it is written, once: the service cuts the connection every few minutes
 * and replays the log from its start, so that what was seen is passed over. Resolves with `ended` at the log's own
 * end mark (or at the stored log of a session that has ended), `absent` when this service has no such stream, and
 * `stopped` when the watch is over. Errors: CANCELLED, CREDENTIALS_MISSING.
 */
export async function followLog(
  ref: Ref,
  version: number,
  watch: LogWatch,
  tools: FollowTools,
): Promise<LogEnd> {
  const fold = foldReplays(watch.onRecord);
  let cuts = 0;
  let absences = 0;
  while (!watch.signal.aborted) {
    const before = fold.seen();
    const connection = await connect(ref, version, { fold, watch, tools });
    if (connection.end === 'ended') return 'ended';
    absences = connection.end === 'absent' ? absences + 1 : 0;
    if (absences >= mostAbsences) return 'absent';
    // What brought news was no failure: the next connection follows at once.
    cuts = fold.seen() > before ? 0 : cuts + 1;
    const usual = Math.min(longestPauseSeconds, 2 ** Math.min(cuts, 5) - 1);
    await pause(Math.max(usual, connection.pauseSeconds ?? 0), watch, tools);
  }
  return 'stopped';
}

type Following = { readonly fold: Fold; readonly watch: LogWatch; readonly tools: FollowTools };

async function connect(ref: Ref, version: number, { fold, watch, tools }: Following): Promise<Connection> {
  const { baseUrl, credentials, link } = tools;
  if (credentials === undefined) throw new Failure('CREDENTIALS_MISSING', { operation: 'LogStream' });
  const url = new URL(logStreamPath(pathPrefix(baseUrl), ref), baseUrl);
  url.searchParams.set('versionLabel', versionLabel(version));
  const order = {
    operation: 'LogStream',
    method: 'GET',
    url,
    headers: { accept: 'text/event-stream, */*', ...authorisation(credentials) },
    deadlineSeconds: connectionSeconds,
    maxBytes: Number.MAX_SAFE_INTEGER,
  } as const;
  try {
    const signal = AbortSignal.any([link.signal, watch.signal]);
    return await readStream(await openExchange(order, { ...link, signal }), fold);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (link.signal.aborted) throw error;
    return { end: 'cut' };
  }
}

async function readStream(answer: OpenAnswer, fold: Fold): Promise<Connection> {
  const { status, contentType, retryAfterSeconds } = answer;
  if (status === 200 && contentType === 'text/event-stream') return await readEvents(answer, fold);
  if (status === 200 && contentType === 'application/json') return await readStored(answer, fold);
  await discard(answer);
  if (status === 429 || status >= 500) return { end: 'cut', pauseSeconds: retryAfterSeconds ?? 0 };
  return { end: 'absent' };
}

async function readEvents({ chunks }: OpenAnswer, fold: Fold): Promise<Connection> {
  fold.restart();
  for await (const event of eventsOf(chunks)) {
    if (event.trim() === endOfLog) return { end: 'ended' };
    for (const record of logFromWire(event)) fold.take(record);
  }
  return { end: 'cut' };
}

/** The stored log of a session that has ended; an empty one may be that of a session still in the queue. */
async function readStored({ chunks }: OpenAnswer, fold: Fold): Promise<Connection> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxAnswerBytes) return { end: 'absent' };
    parts.push(chunk);
  }
  const records = logFromWire(Buffer.concat(parts).toString('utf8'));
  fold.restart();
  for (const record of records) fold.take(record);
  return { end: records.length === 0 ? 'cut' : 'ended' };
}

async function discard({ chunks }: OpenAnswer): Promise<void> {
  for await (const _ of chunks) return;
}

async function pause(seconds: number, watch: LogWatch, { link, sleep }: FollowTools): Promise<void> {
  try {
    await sleep(seconds, AbortSignal.any([link.signal, watch.signal]));
  } catch (error) {
    if (link.signal.aborted || !watch.signal.aborted) throw error;
  }
}

type Fold = { restart(): void; take(record: LogRecord): void; seen(): number };

/** Counts records: a replay brings the same ones again, in the same order. */
function foldReplays(onRecord: (record: LogRecord) => void): Fold {
  let seen = 0;
  let at = 0;
  return {
    seen: () => seen,
    restart: () => {
      at = 0;
    },
    take: (record) => {
      at += 1;
      if (at <= seen) return;
      seen = at;
      onRecord(record);
    },
  };
}
