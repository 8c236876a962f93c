import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import type { Outcome } from '../../src/macro/runner.ts';
import { Failure } from '../../src/model/failure.ts';
import type { KaggleService, KernelPush } from '../../src/model/kaggle.ts';
import { Secret } from '../../src/model/secret.ts';
import { scenarioElements } from '../../src/rehearsal/scenario.ts';
import type { RehearsalServer } from '../../src/rehearsal/server.ts';
import type { StoreState } from '../../src/rehearsal/store-state.ts';
import { bundleManifest, manifestText } from '../../src/survey/bundle-manifest.ts';
import { readBundle } from '../../src/survey/read-bundle.ts';
import { storedState } from './e2e-service.ts';
import { jumpingClock } from './jumping-clock.ts';
import { type Bench, bench } from './macro-run.ts';
import { type Place, placed } from './official-place.ts';
import { alice, startedService } from './rehearsal-service.ts';

/** A service of its own for one client, with what it remembers. */
type Side = { readonly server: RehearsalServer; state(): Promise<StoreState> };
/** The official client, pointed at a service. */
export type OfficialSide = Side & Place;
/** Our client and the macros over it, pointed at another service with the same scenario. */
export type OwnSide = Side & {
  readonly kaggle: KaggleService;
  /** Its clock jumps over every pause. */
  readonly on: Bench;
};

export const bundleRef = { owner: 'alice', slug: 'tiny-bundle' };
export const kernelRef = { owner: 'alice', slug: 'tiny-kernel' };

/** The official client in front of a fresh service with that scenario. */
export async function officialSide(
  t: TestContext,
  executable: string,
  scenario: string,
): Promise<OfficialSide> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-cross-'));
  const place = await placed(t, executable, { folder, faults: scenarioElements(scenario) });
  // Hooks run in this order: the service is closed before its folder goes.
  t.after(() => rm(folder, { recursive: true, force: true }));
  return { ...place, state: () => storedState(folder) };
}

/** Our client in front of a fresh service with that scenario. */
export async function ownSide(t: TestContext, scenario: string): Promise<OwnSide> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-cross-'));
  const server = await startedService(t, { folder, faults: scenarioElements(scenario) });
  t.after(() => rm(folder, { recursive: true, force: true }));
  const kaggle = createKaggleClient({
    baseUrl: server.url,
    credentials: { kind: 'token', token: new Secret(alice.token) },
    environment: {},
    signal: new AbortController().signal,
    callDeadlineSeconds: 60,
    rereadPauseSeconds: 0,
  });
  return {
    server,
    state: () => storedState(folder),
    kaggle,
    on: await bench(t, { kaggle, clock: jumpingClock() }),
  };
}

/** The code of the failure of a macro, else what it says of its output. */
export function codeOr<Output>(outcome: Outcome<Output>, say: (output: Output) => string): string {
  if (outcome.state === 'DONE') return say(outcome.output);
  return outcome.state === 'FAILED' ? outcome.failure.code : outcome.state;
}

/** The code of the failure that the work ends in, else what it says of its result. */
export async function codeOrWord(work: Promise<string>): Promise<string> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

/** The publication of a bundle of these files, as the phase before gives it. */
export async function publicationIn(
  on: Bench,
  files: Readonly<Record<string, string>>,
  versionBefore: number,
) {
  const folder = on.paths.bundle;
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const bundle = await readBundle(folder, 'bundle', on.context.world.files);
  if (bundle === undefined) throw new Error('no bundle');
  const manifest = bundleManifest(bundle);
  await writeFile(join(folder, 'bundle-manifest.json'), manifestText(manifest));
  return {
    ref: bundleRef,
    title: 'Tiny bundle',
    licence: 'CC0-1.0',
    isPrivate: true,
    folder,
    manifest,
    versionBefore,
    isPublished: false,
    removals: [],
    lossesRefused: true,
    pollSeconds: 60,
  };
}

/** The push of a notebook of one cell to alice/tiny-kernel. */
export function pushOf(source: string, changes: Partial<KernelPush> = {}): KernelPush {
  const metadata = { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } };
  const cell = { cell_type: 'code', id: 'a', execution_count: null, metadata: {}, outputs: [], source };
  return {
    ref: kernelRef,
    title: 'Tiny kernel',
    text: JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: [cell] }),
    language: 'python',
    kind: 'notebook',
    isPrivate: true,
    enableInternet: false,
    enableGpu: false,
    datasetSources: [],
    competitionSources: [],
    kernelSources: [],
    sessionTimeoutSeconds: 60,
    ...changes,
  };
}
