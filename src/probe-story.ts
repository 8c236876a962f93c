import { checkAccess } from '../macros/check-access.ts';
import { collect } from '../macros/collect.ts';
import { push } from '../macros/push.ts';
import { recallRuns } from '../macros/recall-runs.ts';
import { wait } from '../macros/wait.ts';
import { beginTask } from './macro/begin-task.ts';
import { heedStops } from './macro/enter-safe-mode.ts';
import { holdTask } from './macro/hold-task.ts';
import { type OpenedRun, openRun } from './macro/open-run.ts';
import { type Phase, phase } from './macro/phase.ts';
import * as takes from './macro/phase-inputs.ts';
import * as gives from './macro/phase-outputs.ts';
import { forRecall } from './macro/record-inputs.ts';
import type { RunState } from './macro/run-state.ts';
import { logSession } from './macro/session-log.ts';
import { Failure } from './model/failure.ts';
import type { KernelPush } from './model/kaggle.ts';
import { runtimeProfileName } from './model/kernel-outputs.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { jsonText } from './notebook/json-text.ts';
import { probeNotebook } from './notebook/probe-notebook.ts';
import { capturedProfile } from './profile/captured.ts';

const slug = 'nx47-profile-probe';
const title = 'NX47 profile probe';
const sessionTimeoutSeconds = 900;

/** What a probe came to: the profile, or (in a mode that does not act) what it would have done. */
export type ProbeEnd =
  | { readonly kind: 'probed'; readonly profile: string; readonly sessionFolder: string }
  | { readonly kind: 'planned'; readonly commands: readonly string[] };

/**
 * The probe as a private kernel of its own: push, wait, collect, each with its evidence below .nx47/, as the one task
 * of the project. Errors: those of the service; TASK_RUNNING; PROBE_FAILED for a session that did not end well or left no profile; PROFILE_INVALID for one that is
 * not of this run.
 */
export async function probeStory(request: RunRequest, enableGpu: boolean, world: World): Promise<ProbeEnd> {
  const { username: owner } = await world.kaggle.identify();
  const opened = await openRun(request, world);
  const text = probeNotebook(await world.assets.kit(), opened.state.dossier.nonce);
  const phases = phasesOf({ ref: { owner, slug }, text, enableGpu });
  const begun = await beginTask(phases, opened, title);
  const { context } = begun;
  const told = (left: string) => logSession(context, 'RUNNING', { goal: `lock taken over: ${left}` });
  return holdTask(context, told, () => runProbe(phases, begun));
}

async function runProbe(phases: readonly Phase[], begun: OpenedRun): Promise<ProbeEnd> {
  const { world, paths } = begun.context;
  let now = begun;
  for (const [index, one] of phases.entries()) {
    world.presenter.show({ kind: 'step', macro: one.name, state: 'RUNNING', detail: '' });
    const end = await one.run(index + 2, now.state, now.context);
    if (end.kind === 'nothing') continue;
    const { outcome } = end;
    world.presenter.show({ kind: 'step', macro: one.name, state: outcome.state, detail: '' });
    if (outcome.state === 'FAILED') throw outcome.failure;
    if (outcome.state === 'SKIPPED') return plannedOnly(outcome.record.command, now);
    now = await heedStops({ ...now, state: end.given?.state ?? now.state });
    const refused = end.given?.refusal;
    if (refused !== undefined) throw new Failure('CREDENTIALS_OTHER_USER', { observed: refused.cause });
  }
  return { kind: 'probed', profile: await profileOf(now.state, world), sessionFolder: paths.session };
}

function plannedOnly(command: string, { state }: OpenedRun): ProbeEnd {
  const kept = state.dossier.incidents.find(({ code }) => code === 'SAFE_MODE');
  if (kept !== undefined) throw new Failure('SAFE_MODE', kept.parameters);
  return { kind: 'planned', commands: command.split('\n') };
}

function phasesOf(kernel: Pick<KernelPush, 'ref' | 'text' | 'enableGpu'>): Phase[] {
  const order = {
    ...kernel,
    ...{ title, language: 'python', kind: 'notebook' as const, isPrivate: true, enableInternet: false },
    ...{ datasetSources: [], competitionSources: [], kernelSources: [], sessionTimeoutSeconds },
  };
  return [
    phase('recall-runs', recallRuns, forRecall, gives.heeded),
    phase('check-access', checkAccess, () => ({ kernelRef: kernel.ref, kind: 'notebook' }), gives.access),
    phase('push', push, () => order, gives.kernel),
    phase('wait', wait, takes.forWait, gives.session),
    phase('collect', collect, takes.forCollect, gives.collected),
  ];
}

async function profileOf(state: RunState, world: World): Promise<string> {
  const { kernel, session, collected, nonce } = state.dossier;
  if (kernel === undefined || session === undefined || session.status !== 'complete') {
    const { status = '', failureMessage = '' } = session ?? {};
    throw new Failure('PROBE_FAILED', { status, message: failureMessage });
  }
  const file = collected?.files.find(({ name }) => name === runtimeProfileName);
  if (file === undefined)
    throw new Failure('PROBE_FAILED', { status: session.status, message: runtimeProfileName });
  const view = await world.kaggle.viewKernel(kernel.ref, kernel.version);
  const profile = capturedProfile(file.bytes, nonce, {
    kernel: `${kernel.ref.owner}/${kernel.ref.slug}`,
    kernel_version: kernel.version,
    captured_at: session.endedAt,
    docker_image: view?.dockerImage ?? '',
  });
  return `${jsonText(profile)}\n`;
}
