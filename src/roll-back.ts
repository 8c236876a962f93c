import { publish } from '../macros/publish.ts';
import { push } from '../macros/push.ts';
import { recallRuns } from '../macros/recall-runs.ts';
import { rollback } from '../macros/rollback.ts';
import { openRun } from './macro/open-run.ts';
import { phase } from './macro/phase.ts';
import * as gives from './macro/phase-outputs.ts';
import { forRecall } from './macro/record-inputs.ts';
import type { RunState } from './macro/run-state.ts';
import { type FinishedRun, runPhases } from './macro/story.ts';
import type { RunRequest } from './model/request.ts';
import type { Verdict } from './model/verdict.ts';
import type { World } from './model/world.ts';
import type { ProjectMetadata } from './survey/metadata.ts';

/** Versions to go back to; undefined = that one stays as it is. */
export type RollbackOrder = { readonly dataset: number | undefined; readonly kernel: number | undefined };

type Fetched = Awaited<ReturnType<typeof rollback.execute>>;

/**
 * The phases of going back: fetch and prove the old versions, then publish each as the next one, the dataset first.
 * Without mode `execute` nothing is written on the service. A run that acted is PENDING: nothing is certified by it.
 */
export async function rollBack(
  order: RollbackOrder,
  metadata: ProjectMetadata,
  request: RunRequest,
  world: World,
): Promise<FinishedRun> {
  let fetched: Fetched = {};
  const keep = (state: RunState) => ({ state });
  const phases = [
    phase('recall-runs', recallRuns, forRecall, gives.heeded),
    phase(
      'rollback',
      rollback,
      () => wantedOf(order, metadata),
      (state: RunState, found: Fetched) => {
        fetched = found;
        return { state };
      },
    ),
    phase('publish', publish, () => forPublication(fetched, request), keep),
    phase('push', push, () => forPush(fetched, metadata, request), keep),
  ] as const;
  const opened = await openRun(request, world);
  const { packs, mode } = request.settings;
  const kind = mode === 'execute' ? 'PENDING' : 'PLANNED';
  const verdict: Verdict = { kind, cause: '', packs, conditions: [] };
  const state = { ...opened.state, dossier: { ...opened.state.dossier, verdict } };
  // What is sent comes from the service, not from the project's tree.
  const context = { ...opened.context, ground: { target: request.target, sendsProject: false } };
  const goal = `roll back ${JSON.stringify(order)}`;
  return runPhases(phases, { ...opened, state, context }, { goal, firstStep: 2 });
}

function wantedOf({ dataset, kernel }: RollbackOrder, metadata: ProjectMetadata) {
  const ref = metadata.dataset?.ref;
  return {
    ...(dataset === undefined || ref === undefined ? {} : { dataset: { ref, version: dataset } }),
    ...(kernel === undefined ? {} : { kernel: { ref: metadata.kernelRef, version: kernel } }),
  };
}

function forPublication({ dataset }: Fetched, { target }: RunRequest) {
  if (dataset === undefined) return undefined;
  const { ref, title, licence, isPrivate, folder, manifest, versionBefore } = dataset;
  return {
    ...{ ref, title, licence, isPrivate, folder, manifest, versionBefore },
    isPublished: false,
    // What came after the version to go back to is what is being left behind.
    removals: [],
    lossesRefused: false,
    pollSeconds: target === 'kaggle' ? 10 : 0.1,
  };
}

// The image is left to the service: an old one would be pinned by naming it.
function forPush({ kernel }: Fetched, { kernel: own }: ProjectMetadata, { settings }: RunRequest) {
  if (kernel === undefined) return undefined;
  const { ref, view } = kernel;
  return {
    ref,
    title: view.title === '' ? own.title : view.title,
    text: view.source,
    language: own.language,
    kind: view.kind === '' ? own.kernel_type : view.kind,
    isPrivate: view.isPrivate,
    enableInternet: view.enableInternet,
    enableGpu: view.enableGpu ?? false,
    datasetSources: [...view.datasetSources],
    competitionSources: [...(view.competitionSources ?? [])],
    kernelSources: [...(view.kernelSources ?? [])],
    modelSources: [...(view.modelSources ?? [])],
    machineShape: view.machineShape ?? '',
    sessionTimeoutSeconds: Math.min(settings.deadline + 120, 43_200),
  };
}
