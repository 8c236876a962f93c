import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import { certify } from '../../src/certify.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import { createMachine, localWorld, type Surroundings } from '../../src/compose.ts';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import { Secret } from '../../src/model/secret.ts';
import { readRequest } from '../../src/read-request.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { openRehearsal } from '../../src/rehearsal/open-rehearsal.ts';
import { chooseInterpreter } from '../../src/survey/choose-interpreter.ts';
import { storedState } from './e2e-service.ts';
import { type FaultPlan, faultProxy } from './fault-proxy.ts';
import { thisMachine } from './rehearsal-machine.ts';

const installRoot = join(import.meta.dirname, '../..');
/** One call may take this long: the stalls are the only ones that use it up. */
const callDeadlineSeconds = 3;

export type FaultyRun = {
  readonly run: FinishedRun;
  /** Requests of the client, by operation. */
  readonly asked: readonly string[];
  readonly seconds: number;
  /** Versions that the service has of the kernel. */
  readonly kernelVersions: number;
  /** Output files on disk whose bytes are not those that the service keeps for the version. */
  readonly differing: readonly string[];
};

/** A complete run in execute mode, real session included, with one fault between client and service. */
export async function faultyRun(t: TestContext, plan?: FaultPlan): Promise<FaultyRun> {
  const ground = await mkdtemp(join(tmpdir(), 'nx47-fault-'));
  t.after(() => rm(ground, { recursive: true, force: true }));
  const project = await projectIn(ground);
  const machine = thisMachine();
  const folder = join(ground, 'kaggle');
  const service = await openRehearsal({
    machine,
    folder,
    port: 0,
    username: 'ndarray2000',
    interpreter: await chooseInterpreter(createPythons(machine), '3.12', true),
    distributionsFor: () => [],
    now: () => new Date(),
  });
  t.after(() => service.close());
  const proxy = await faultProxy(t, service.url, plan);
  const started = process.hrtime.bigint();
  const run = await runThrough(project, proxy.url, service.account.token);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const versions = Object.values((await storedState(folder)).kernels).flatMap((kernel) => kernel.versions);
  const kept = new Set(
    versions.flatMap(({ session }) => session.outputs.map(({ name, sha256 }) => `${name} ${sha256}`)),
  );
  return {
    run,
    asked: proxy.asked,
    seconds,
    kernelVersions: versions.length,
    differing: await differingFrom(kept, join(run.sessionFolder, 'evidence/outputs')),
  };
}

async function differingFrom(kept: ReadonlySet<string>, folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => [name, sha256Hex(await readFile(join(folder, name)))] as const),
  );
  return found.filter(([name, sha256]) => !kept.has(`${name} ${sha256}`)).map(([name]) => name);
}

async function runThrough(project: string, url: string, token: string): Promise<FinishedRun> {
  const signal = new AbortController().signal;
  const around: Surroundings = {
    environment: Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    inputs: {},
    installRoot,
    progress: new Writable({ write: (_chunk, _encoding, done) => done() }),
    terminal: 'test',
    signal,
  };
  const given = { mode: 'execute', service: url, wait: 0, deadline: 120 };
  const request = await readRequest(given, project, 'certify');
  const kaggle = createKaggleClient({
    baseUrl: url,
    credentials: { kind: 'token', token: new Secret(token) },
    environment: {},
    signal,
    callDeadlineSeconds,
    onTransfer: () => undefined,
  });
  const world = { ...localWorld('en', around, createMachine(around), [token]), kaggle };
  return await certify(request, world);
}

/** The core notebook with a dataset of two small files beside it. */
async function projectIn(ground: string): Promise<string> {
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
    `${configuration}dataset: dataset-metadata.json\nbundle:\n  path: bundle\n`,
  );
  const metadataFile = join(project, 'notebook/kernel-metadata.json');
  const metadata = JSON.parse(await readFile(metadataFile, 'utf8'));
  const withSource = { ...metadata, dataset_sources: ['ndarray2000/prime-tables'] };
  await writeFile(metadataFile, JSON.stringify(withSource));
  return project;
}
