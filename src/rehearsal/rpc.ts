import { randomBytes } from 'node:crypto';
import type { MethodName } from '../kaggle/dialect.ts';
import { type Account, authenticate, nobody } from './accounts.ts';
import { type Answer, refused } from './answer.ts';
import { unpackArchive } from './archives.ts';
import { answerInstead, distortAnswer } from './distort-answer.ts';
import type { LiveLogs } from './live-logs.ts';
import type { OutputLinks } from './output-links.ts';
import { routes } from './routes.ts';
import type { Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';
import type { SessionQueue } from './session-queue.ts';
import type { Store } from './store.ts';
import type { Turns } from './turns.ts';
import type { ZipFiles } from './zip-files.ts';

/** What the operations work on. */
export type RpcParts = {
  readonly store: Store;
  readonly queue: SessionQueue;
  readonly links: OutputLinks;
  readonly live: LiveLogs;
  readonly zip: ZipFiles;
  readonly accounts: readonly Account[];
  readonly inputs: ReadonlySet<string>;
  readonly processingSeconds: number;
  readonly now: () => Date;
  readonly scenario: Scenario;
  readonly turns: Turns;
};

/** One operation that is asked for, read. */
export type RpcCall = {
  readonly name: MethodName;
  readonly body: unknown;
  readonly authorization: string | undefined;
  /** Root of the service as the caller reaches it. */
  readonly baseUrl: string;
};

/** What anybody may read of public datasets, and the question whether a token is good. */
const openToAll: ReadonlySet<MethodName> = new Set([
  'getDataset',
  'getDatasetMetadata',
  'listDatasets',
  'listDatasetFiles',
  'listTreeDatasetFiles',
  'getDatasetFilesSummary',
  'downloadDataset',
  'downloadDatasetRaw',
]);
const changing: ReadonlySet<MethodName> = new Set([
  'startBlobUpload',
  'uploadDatasetFile',
  'createDataset',
  'createDatasetVersion',
  'createDatasetVersionById',
  'updateDatasetMetadata',
  'saveKernel',
  'cancelKernelSession',
]);

/** Answers one operation: credentials, then its handler, whose outcome is kept before the answer is given. */
export async function answerRpc(call: RpcCall, parts: RpcParts): Promise<Answer> {
  const { scenario } = parts;
  const account = accountOf(call, parts.accounts);
  if (account === undefined) return distortAnswer(scenario, call.name, refused(401, 'Unauthenticated'));
  const basic = /^basic /i.test(call.authorization ?? '');
  const instead = answerInstead(scenario, call.name, { basic, now: parts.now() });
  if (instead !== undefined) return distortAnswer(scenario, call.name, instead);
  const work = () => carryOut(call, account, parts);
  const answer = changing.has(call.name) ? await parts.turns.take(work) : await work();
  return distortAnswer(scenario, call.name, answer);
}

function accountOf({ name, authorization }: RpcCall, accounts: readonly Account[]): Account | undefined {
  const known = authenticate(authorization, accounts);
  if (known !== undefined || name === 'introspectToken') return known ?? nobody;
  return authorization === undefined && openToAll.has(name) ? nobody : undefined;
}

/** What changes something does it in one turn: the next call looks at what this one left. */
async function carryOut(call: RpcCall, account: Account, parts: RpcParts): Promise<Answer> {
  const outcome = await routes[call.name](call.body, sceneOf(call, account, parts));
  if (outcome.keep !== undefined) await parts.store.contents.keep(outcome.keep);
  if (outcome.edit !== undefined) await parts.store.change(outcome.edit);
  if (outcome.queue !== undefined) parts.queue.add(outcome.queue);
  if (outcome.cancel !== undefined) await parts.queue.cancel(outcome.cancel);
  return outcome.answer;
}

function sceneOf({ baseUrl }: RpcCall, account: Account, parts: RpcParts): Scene {
  const { store, links, accounts, scenario, processingSeconds, inputs, zip } = parts;
  const nowMs = parts.now().getTime();
  return {
    state: store.state(),
    account,
    accounts,
    nowMs,
    processingSeconds,
    scenario,
    inputs,
    baseUrl,
    secret: () => randomBytes(24).toString('hex'),
    outputUrl: (file) => `${baseUrl}${links.pathOf(file, nowMs)}`,
    text: async (sha256) => Buffer.from(await store.contents.read(sha256)).toString('utf8'),
    zip,
    unpack: (blob) => unpackArchive(store.contents, blob),
  };
}
