import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parseStrictJson } from '../codec/strict-json.ts';
import type { MethodName } from '../kaggle/dialect.ts';
import { Failure } from '../model/failure.ts';
import { type Account, authenticate } from './accounts.ts';
import { type Answer, refused } from './answer.ts';
import { type Fault, faultyAnswer } from './faults.ts';
import type { OutputLinks } from './output-links.ts';
import { routes } from './routes.ts';
import type { Scene } from './scene.ts';
import type { SessionQueue } from './session-queue.ts';
import type { Store } from './store.ts';
import type { Turns } from './turns.ts';

/** What the operations work on. */
export type RpcParts = {
  readonly store: Store;
  readonly queue: SessionQueue;
  readonly links: OutputLinks;
  readonly accounts: readonly Account[];
  readonly processingSeconds: number;
  readonly now: () => Date;
  readonly faults: ReadonlySet<Fault>;
  readonly turns: Turns;
};

/** A source of just under 1 MB may need six bytes a character in JSON. */
const bodyLimitBytes = 8 * 1024 * 1024;

/** Answers one operation: credentials, then the body, then its handler, whose outcome is kept first. */
export async function answerRpc(
  name: MethodName,
  request: IncomingMessage,
  parts: RpcParts,
): Promise<Answer> {
  const account = authenticate(request.headers.authorization, parts.accounts);
  if (account === undefined) return refused(401, 'Unauthenticated');
  const bytes = await readBody(request);
  if (bytes === undefined) return refused(413, 'The request is too large');
  const faulty = faultyAnswer(parts.faults, name);
  if (faulty !== undefined) return faulty;
  const body = readJson(bytes);
  if (body === undefined) return refused(400, 'Bad request: the body is no JSON');
  return parts.turns.take(() => carryOut(name, body, { account, request, parts }));
}

type Call = { readonly account: Account; readonly request: IncomingMessage; readonly parts: RpcParts };

/** Handler and changes in one turn: the next call looks at what this one left. */
async function carryOut(name: MethodName, body: unknown, { account, request, parts }: Call): Promise<Answer> {
  const outcome = await routes[name](body, sceneOf(account, request, parts));
  if (outcome.keep !== undefined) await parts.store.contents.keep(outcome.keep);
  if (outcome.edit !== undefined) await parts.store.change(outcome.edit);
  if (outcome.queue !== undefined) parts.queue.add(outcome.queue);
  return outcome.answer;
}

/** The whole body; undefined when it is over the limit. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.byteLength;
    if (bytes <= bodyLimitBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > bodyLimitBytes ? undefined : Buffer.concat(chunks);
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function sceneOf(account: Account, request: IncomingMessage, parts: RpcParts): Scene {
  const { store, links, accounts, faults, processingSeconds } = parts;
  const nowMs = parts.now().getTime();
  const baseUrl = `http://127.0.0.1:${request.socket.localPort ?? 0}`;
  return {
    state: store.state(),
    account,
    accounts,
    nowMs,
    processingSeconds,
    faults,
    baseUrl,
    secret: () => randomBytes(24).toString('hex'),
    outputUrl: (file) => `${baseUrl}${links.pathOf(file, nowMs)}`,
    text: async (sha256) => Buffer.from(await store.contents.read(sha256)).toString('utf8'),
  };
}
