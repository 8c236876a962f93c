import type { Evidence } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { KaggleService } from '../model/kaggle.ts';
import type { Request } from '../model/request.ts';
import type { Blobs, WheelSource, World } from '../model/world.ts';
import { type KeptAnswers, nothingKept } from '../survey/kept-answers.ts';
import { closedService } from './closed-service.ts';
import { guardFiles } from './guarded-files.ts';
import { guardShell } from './guarded-shell.ts';
import type { Allowlist, Effect } from './macro.ts';
import type { Backup } from './take-back.ts';

/** Folders of this run. Absolute. */
export type RunPaths = {
  readonly root: string;
  /** `.nx47/` in the project: ignored by git, never part of a result. */
  readonly state: string;
  readonly session: string;
  readonly bundle: string;
  /** Reports and journals of the project that this run continues; absent where it continues none. */
  readonly journals?: readonly string[];
  /** Files of the project that its tool may mend, as configuration is changed; absent where none was agreed on. */
  readonly mended?: readonly string[];
};

/** What a macro is handed: the world, cut down to its allow-list and to the mode of the run. */
export type Tools = Omit<World, 'redact'> & {
  readonly paths: RunPaths;
  /** What a check without a service found before; nothing is ever known in a run that certifies. */
  readonly kept: KeptAnswers;
  redact(text: string): string;
};

/** What each mode lets through. A macro that writes anything else is planned and not executed. */
export const permittedEffects: Record<Request['mode'], readonly Effect[]> = {
  observe: [],
  'dry-run': ['state-folder', 'session-folder'],
  execute: [
    'state-folder',
    'session-folder',
    'journals',
    'bundle',
    'user-commands',
    'kaggle-dataset',
    'kaggle-kernel',
    'reports-branch',
    'configuration',
    'repository-tags',
    'repair-branch',
  ],
};

/** What safe mode lets through, whatever the mode: nothing but the record of the run itself. */
const safeEffects: readonly Effect[] = ['session-folder'];

/** What a run is let do: its mode, less what safe mode keeps back. */
export type Leave = { readonly mode: Request['mode']; readonly safe?: boolean };

/** What may be changed under this leave. */
export function effectsOf({ mode, safe = false }: Leave): readonly Effect[] {
  const permitted = permittedEffects[mode];
  return safe ? permitted.filter((effect) => safeEffects.includes(effect)) : permitted;
}

/** True when the mode lets this macro act, and safe mode does not keep it from that. */
export function mayExecute(mode: Request['mode'], allowlist: Allowlist, safe = false): boolean {
  const permitted = effectsOf({ mode, safe });
  return allowlist.writes.every((effect) => permitted.includes(effect));
}

/** Builds the tools of one macro. Anything outside the allow-list is refused before it starts (MACRO_REFUSED). */
export function buildTools(
  world: World,
  mode: Request['mode'],
  paths: RunPaths,
  allowlist: Allowlist,
): Tools {
  return buildStepTools(world, { mode, paths, allowlist });
}

/** What the tools of one step are cut down to. */
export type ToolOrder = Leave & {
  readonly paths: RunPaths;
  readonly allowlist: Allowlist;
  /** What its plan announced; absent = it is not held to a plan. */
  readonly announced?: readonly string[];
  readonly keep?: (evidence: Evidence) => void;
  readonly saved?: (backup: Backup) => void;
};

/** The tools of one step, held to its plan too: a write outside what was announced is WRITE_UNANNOUNCED. */
export function buildStepTools(world: World, order: ToolOrder): Tools {
  const { paths, allowlist } = order;
  const permitted = effectsOf(order);
  const effects = allowlist.writes.filter((effect) => permitted.includes(effect));
  return {
    ...world,
    paths,
    kept: nothingKept(),
    files: guardFiles(world.files, { ...order, effects }),
    shell: guardShell(world.shell, allowlist),
    openBlobs: (folder) => guardBlobs(world, folder, allowlist),
    kaggle: guardKaggle(world.kaggle, effects, allowlist),
    wheels: guardWheels(world.wheels, allowlist),
  };
}

function guardWheels(wheels: WheelSource, { reads }: Allowlist): WheelSource {
  if (reads.includes('package-index')) return wheels;
  const refuse = async () => {
    throw new Failure('MACRO_REFUSED', { what: 'host', target: 'package-index' });
  };
  return { download: refuse, unpack: refuse, list: refuse, describe: refuse };
}

function guardBlobs(world: World, folder: string, { commands }: Allowlist): Blobs {
  if (commands.includes('git')) return world.openBlobs(folder);
  throw new Failure('MACRO_REFUSED', { what: 'command', target: 'git' });
}

function guardKaggle(kaggle: KaggleService, effects: readonly Effect[], allowlist: Allowlist): KaggleService {
  const closed = closedService(kaggle.baseUrl);
  if (!allowlist.reads.includes('kaggle')) return closed;
  return {
    ...readsOf(kaggle),
    publishDataset: effects.includes('kaggle-dataset')
      ? (publication, exists) => kaggle.publishDataset(publication, exists)
      : closed.publishDataset,
    pushKernel: effects.includes('kaggle-kernel') ? (push) => kaggle.pushKernel(push) : closed.pushKernel,
  };
}

function readsOf(kaggle: KaggleService): Omit<KaggleService, 'publishDataset' | 'pushKernel'> {
  return {
    baseUrl: kaggle.baseUrl,
    identify: () => kaggle.identify(),
    acceleratorQuota: () => kaggle.acceleratorQuota(),
    viewDataset: (ref) => kaggle.viewDataset(ref),
    datasetStatus: (ref) => kaggle.datasetStatus(ref),
    listDatasetFiles: (ref, version) => kaggle.listDatasetFiles(ref, version),
    downloadDatasetFile: (ref, version, file) => kaggle.downloadDatasetFile(ref, version, file),
    viewKernel: (ref, version) => kaggle.viewKernel(ref, version),
    kernelSession: (ref, version, patience) => kaggle.kernelSession(ref, version, patience),
    followLog: (ref, version, watch) => kaggle.followLog(ref, version, watch),
    listKernelOutput: (ref, version) => kaggle.listKernelOutput(ref, version),
    downloadOutput: (file) => kaggle.downloadOutput(file),
    saveOutput: (file, save, deadlineSeconds) => kaggle.saveOutput(file, save, deadlineSeconds),
    transport: () => kaggle.transport(),
  };
}
