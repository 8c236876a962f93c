import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { certify } from '../../src/certify.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import { createMachine, localWorld } from '../../src/compose.ts';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import type { Credentials } from '../../src/kaggle/credentials.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import { Secret } from '../../src/model/secret.ts';
import type { Clock } from '../../src/model/world.ts';
import { readRequest } from '../../src/read-request.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { prepare } from '../../src/rehearsal/open-rehearsal.ts';
import { startRehearsalServer } from '../../src/rehearsal/server.ts';
import { runSession } from '../../src/rehearsal/session.ts';
import type { RunServerSession } from '../../src/rehearsal/session-order.ts';
import { chooseInterpreter } from '../../src/survey/choose-interpreter.ts';
import { quietSurroundings } from './audited-project.ts';
import { storedState } from './e2e-service.ts';
import { type FaultPlan, faultProxy } from './fault-proxy.ts';
import { hurriedClock } from './hurried-clock.ts';
import { thisMachine } from './rehearsal-machine.ts';
import { replayedSession } from './replayed-session.ts';

const installRoot = join(import.meta.dirname, '../..');
const account = {
  username: 'ndarray2000',
  token: 'KGAT_whole-0123456789',
  legacyKey: '0123456789abcdef',
};

export type WholeOrder = {
  /** One thing that goes wrong between client and service. */
  readonly plan?: FaultPlan;
  /** What the service does wrong: elements as in `createScenario`. */
  readonly scenario?: readonly string[];
  /** Settings beside those of every whole run. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Lines beside those of every nx47.yml. */
  readonly lines?: readonly string[];
  /** The same project has run before, with other bytes in its bundle: what counts is the second run. */
  readonly twice?: boolean;
  /** With the older pair of user and key. */
  readonly legacyKey?: boolean;
  /** One call may take this long: answers that never come are the only ones that use it up; 10 when absent. */
  readonly callDeadlineSeconds?: number;
};

export type WholeRun = {
  readonly run: FinishedRun;
  /** Requests of the client, by operation. */
  readonly asked: readonly string[];
  /** Whether the planned fault met its request. */
  readonly struck: boolean;
  readonly seconds: number;
  /** Versions that the service has of the kernel. */
  readonly kernelVersions: number;
  /** Output files on disk whose bytes are not those that the service keeps for the version. */
  readonly differing: readonly string[];
};

/**
 * A complete run in execute mode, from the survey to the record, over HTTP to the embedded service. What a session
 * leaves is replayed after the first of its kind, and nobody waits for the time.
 */
export async function wholeRun(t: TestContext, order: WholeOrder = {}): Promise<WholeRun> {
  const ground = await mkdtemp(join(tmpdir(), 'nx47-whole-'));
  const project = await projectIn(ground, order.lines ?? []);
  const folder = join(ground, 'kaggle');
  let session: Promise<unknown> = Promise.resolve();
  const clock = hurriedClock(() => session);
  const replayed = replayedSession(await realSession(), clock);
  const service = await startRehearsalServer({
    folder,
    port: 0,
    accounts: [account],
    now: clock.now,
    faults: order.scenario ?? [],
    runSession: (asked, signal) => {
      const end = replayed(asked, signal);
      session = end.catch(() => undefined);
      return end;
    },
  });
  // Hooks run in this order: the service is closed before its folder goes.
  t.after(() => service.close());
  t.after(() => rm(ground, { recursive: true, force: true }));
  const proxy = await faultProxy(t, service.url, order.plan);
  if (order.twice === true) {
    await runThrough({ project, url: proxy.url, clock }, order);
    await writeFile(join(project, 'bundle/primes.csv'), '2\n3\n5\n7\n11\n');
  }
  const started = process.hrtime.bigint();
  const run = await runThrough({ project, url: proxy.url, clock }, order);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const versions = Object.values((await storedState(folder)).kernels).flatMap((kernel) => kernel.versions);
  const kept = new Set(
    versions.flatMap(({ session: { outputs } }) => outputs.map(({ name, sha256 }) => `${name} ${sha256}`)),
  );
  return {
    run,
    asked: proxy.asked,
    struck: proxy.struck(),
    seconds,
    kernelVersions: versions.length,
    differing: await differingFrom(kept, join(run.sessionFolder, 'evidence/outputs')),
  };
}

/** Every verdict of a whole run, with its cause and what led to it. */
export function endOf({ run }: WholeRun): string {
  const { kind, cause } = run.verdict;
  return cause === '' ? kind : `${kind}/${cause}`;
}

/** With papermill, isolated as this machine can. */
async function realSession(): Promise<RunServerSession> {
  const machine = thisMachine();
  const interpreter = await chooseInterpreter(createPythons(machine), '3.12', true);
  return async (order, signal) => {
    const { kernelRef, ...rest } = order;
    const parts = { machine, interpreter, distributionsFor: () => [] };
    const environment = await prepare(parts, order.notebookText);
    return runSession(machine, { ...rest, kernelSlug: kernelRef.slug, interpreter, environment }, signal);
  };
}

async function differingFrom(kept: ReadonlySet<string>, folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => [name, sha256Hex(await readFile(join(folder, name)))] as const),
  );
  return found.filter(([name, sha256]) => !kept.has(`${name} ${sha256}`)).map(([name]) => name);
}

type Through = { readonly project: string; readonly url: string; readonly clock: Clock };

async function runThrough({ project, url, clock }: Through, order: WholeOrder): Promise<FinishedRun> {
  const around = quietSurroundings();
  const { signal } = around;
  const given = { mode: 'execute', service: url, wait: 0, deadline: 600, language: 'en', ...order.given };
  const request = await readRequest(given, project, 'certify');
  const { username, token, legacyKey } = account;
  const { callDeadlineSeconds = 10 } = order;
  const credentials: Credentials =
    order.legacyKey === true
      ? { kind: 'legacy-key', username, key: new Secret(legacyKey) }
      : { kind: 'token', token: new Secret(token) };
  const kaggle = createKaggleClient({
    baseUrl: url,
    credentials,
    environment: {},
    signal,
    callDeadlineSeconds,
    // As in a real run: a silent connection is given up at half of the time.
    stallSeconds: callDeadlineSeconds / 2,
    sleep: clock.sleep,
  });
  const world = { ...localWorld('en', around, createMachine(around), [token, legacyKey]), clock, kaggle };
  return await certify(request, world);
}

/** The core notebook with a dataset of two small files beside it. */
async function projectIn(ground: string, lines: readonly string[]): Promise<string> {
  const project = join(ground, 'project');
  await cp(join(installRoot, 'tests/fixtures/core-notebook'), project, { recursive: true });
  await mkdir(join(project, 'bundle'));
  await writeFile(join(project, 'bundle/primes.csv'), '2\n3\n5\n7\n');
  await writeFile(join(project, 'bundle/limits.csv'), 'LIMIT,200000\n');
  const dataset = { id: 'ndarray2000/prime-tables', title: 'Prime tables', licenses: [{ name: 'CC0-1.0' }] };
  await writeFile(join(project, 'dataset-metadata.json'), JSON.stringify(dataset));
  const configuration = await readFile(join(project, 'nx47.yml'), 'utf8');
  await writeFile(
    join(project, 'nx47.yml'),
    [configuration, 'dataset: dataset-metadata.json', 'bundle:', '  path: bundle', ...lines, ''].join('\n'),
  );
  const metadataFile = join(project, 'notebook/kernel-metadata.json');
  const metadata = JSON.parse(await readFile(metadataFile, 'utf8'));
  const withSource = { ...metadata, dataset_sources: ['ndarray2000/prime-tables'] };
  await writeFile(metadataFile, JSON.stringify(withSource));
  return project;
}
