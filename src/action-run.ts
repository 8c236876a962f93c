import { type ActionPlace, tell } from './action-place.ts';
import { bundleStory } from './audit-story.ts';
import { collectTicket } from './collect-command.ts';
import { ownCredentials } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { earlierTicket } from './earlier-attempt.ts';
import type { ActionInputs } from './github/inputs.ts';
import { tellingOutputs } from './github/outputs.ts';
import { keepingState, keepState } from './github/state.ts';
import { readWorkflowRun } from './github/workflow-run.ts';
import { restoreKept } from './kept-cache.ts';
import type { ToldLoop } from './loop/told-loop.ts';
import { runLoop } from './loop-run.ts';
import type { FinishedRun } from './macro/story.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { readRequest } from './read-request.ts';
import { sentences } from './text/sentences.ts';

export type ActionRun = {
  readonly run: FinishedRun;
  readonly request: RunRequest;
  /** Why Kaggle was not asked: for want of secrets, or since nothing else was wished for. */
  readonly offline?: 'notAsked' | 'notWished';
  /** What a loop has to say, which has added its runs to the reports itself. */
  readonly told?: ToldLoop;
};

/**
 * What a step does: the rest of a run that a ticket names or that an earlier attempt left; the offline check of a pull
 * request that has no secrets; else a run of its own. Errors: those of a request, of a ticket, CANCELLED and DEFECT.
 */
export async function runOfAction(inputs: ActionInputs, place: ActionPlace): Promise<ActionRun> {
  const { ticket = '', service = '' } = inputs.settings;
  if (ticket !== '') return collect(String(ticket), String(service), inputs, place);
  const command = inputs.target === 'rehearsal' ? 'rehearse' : 'certify';
  const request = await readRequest(inputs.settings, inputs.project, command);
  keepState('root', request.root);
  const earlier = await earlierTicket(request, place);
  if (earlier !== '') return collect(earlier, request.settings.service, inputs, place);
  // Beside the first phases, which need nothing of it.
  const restored = restoreKept(request, place).then((found) => keepState('kept', found));
  // It is waited for below, which may be long after it failed.
  restored.catch(() => undefined);
  try {
    return await runOwn(request, inputs, { restored, place });
  } finally {
    await restored;
  }
}

async function runOwn(
  request: RunRequest,
  { settings }: ActionInputs,
  { restored, place }: { readonly restored: Promise<void>; readonly place: ActionPlace },
): Promise<ActionRun> {
  const watch = (world: World) => watched(withRestored(world, restored));
  if (request.settings.offline) return checkOffline(request, 'notWished', { ...place, watch });
  if (await mayNotAsk(request, place)) return checkOffline(request, 'notAsked', { ...place, watch });
  if (asksService(request)) keepState('service', 'remote');
  const reread = (path: string, command: 'rehearse' | 'certify') => readRequest(settings, path, command);
  return runLoop({ request, around: place.around, reread, watch });
}

function collect(
  path: string,
  service: string,
  { language }: ActionInputs,
  { around }: ActionPlace,
): Promise<ActionRun> {
  keepState('service', 'remote');
  return collectTicket({ path, folder: process.cwd(), service, language }, around, watched);
}

const watched = (world: World): World => ({
  ...world,
  presenter: keepingState(tellingOutputs(world.presenter)),
});

/** The world of a run beside which its cache is read: who needs something of it waits for the whole. */
function withRestored(world: World, restored: Promise<void>): World {
  const wheels: World['wheels'] = {
    download: async (...order) => {
      await restored;
      return world.wheels.download(...order);
    },
    list: async (...order) => {
      await restored;
      return world.wheels.list(...order);
    },
    describe: async (...order) => {
      await restored;
      return world.wheels.describe(...order);
    },
    unpack: async (...order) => {
      await restored;
      return world.wheels.unpack(...order);
    },
  };
  return { ...world, wheels, restored };
}

function asksService({ target, settings }: RunRequest): boolean {
  return target === 'kaggle' || settings.service !== '';
}

// A secret that is missing anywhere else is a failure with its name.
async function mayNotAsk(request: RunRequest, { around }: ActionPlace): Promise<boolean> {
  if (!asksService(request) || !(await readWorkflowRun(around.environment)).isFork) return false;
  return (await ownCredentials(around)) === undefined;
}

/** The project and its bundle, made where it is to be made, without a service: AUDITED at best. */
async function checkOffline(
  asked: RunRequest,
  offline: 'notAsked' | 'notWished',
  place: ActionPlace & { readonly watch: (world: World) => World },
): Promise<ActionRun> {
  const { settings, root } = asked;
  tell(place, asked, sentences(settings.language).action[offline]);
  const mode = settings.mode === 'observe' ? 'observe' : 'execute';
  const request: RunRequest = { ...asked, settings: { ...settings, mode }, target: 'kaggle', offline: true };
  const world = composeOffline(settings.language, place.around, root);
  return { run: await bundleStory(request, place.watch(world)), request, offline };
}
