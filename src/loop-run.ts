import { commitBackAfter } from './commit-back-command.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { deliverLoop } from './deliver-loop.ts';
import { type Attempt, attemptOf, refusedConditions } from './loop/attempt.ts';
import { loopPage } from './loop/loop-page.ts';
import type { Turn } from './loop/run-turn.ts';
import { stopAfter } from './loop/stop.ts';
import type { Delivered, ToldLoop } from './loop/told-loop.ts';
import { commitRecord, openCopy, type WorkCopy } from './loop/work-copy.ts';
import { type OpenedLoop, openLoop } from './loop-session.ts';
import { loopTurn, sharedReadings } from './loop-turn.ts';
import { holdTask } from './macro/hold-task.ts';
import { logSession, writePages } from './macro/open-session.ts';
import type { FinishedRun } from './macro/story.ts';
import type { RefusedIdea } from './model/proposal.ts';
import type { LoopStop } from './model/repair.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { renderMarkdown } from './report/markdown.ts';
import { runRequest } from './run-request.ts';
import { runGit } from './session/git-tree.ts';
import { sentences } from './text/sentences.ts';

export type LoopOrder = {
  readonly request: RunRequest;
  readonly around: Surroundings;
  /** The same request over another copy of the project. */
  reread(path: string, command: 'rehearse' | 'certify'): Promise<RunRequest>;
  readonly watch?: (world: World) => World;
};

/** The last run, and the request that it ran by; `told` where a loop was entered, which has added its runs to the reports. */
export type LoopedRun = {
  readonly run: FinishedRun;
  readonly request: RunRequest;
  readonly told?: ToldLoop;
};

/**
 * Runs a project, and as long as `max-attempts` allows and something can be mended: mends it in a private copy,
 * rehearses the copy, then runs it where it was asked for. The user's checkout is only read; what held comes back as a
 * branch. Errors: those of a run, REPAIR_REFUSED.
 */
export async function runLoop(order: LoopOrder): Promise<LoopedRun> {
  const { request, around, watch } = order;
  const run = await runRequest(request, around, watch);
  const most = request.settings['max-attempts'];
  const attempts = [attemptOf(1, run)];
  const isOver = most === 1 || run.failure !== undefined || request.settings.mode === 'observe';
  if (isOver || stopAfter(attempts, most) !== undefined) return { run, request };
  await commitBackAfter(run, request, around);
  const offline = composeOffline(request.settings.language, around, request.root);
  const world = watch === undefined ? offline : watch(offline);
  const loop = await openLoop(request, world);
  const state = { order, loop, most, attempts, turns: [], last: { run, request } };
  const paths = { root: request.root, state: loop.state, session: '', bundle: '' };
  return holdTask(
    { world, paths, mode: request.settings.mode, task: loop.task },
    async () => undefined,
    () => goRound(state),
  );
}

type Loop = {
  readonly order: LoopOrder;
  readonly loop: OpenedLoop;
  readonly most: number;
  readonly attempts: Attempt[];
  readonly turns: Turn[];
  last: { run: FinishedRun; request: RunRequest };
};

async function goRound(state: Loop): Promise<LoopedRun> {
  const { order, loop, attempts } = state;
  const { root, settings } = order.request;
  await logSession(loop.opened, loop.world, {
    ...{ state: 'RUNNING', goal: loop.task.TASK },
    output: wordsOf(attempts[0]),
  });
  const bundle = settings.bundle?.path ?? '';
  const folder = `${loop.state}/repair`;
  const copy = await openCopy(
    { root, state: loop.state, bundle, journals: journalsOf(order.request) },
    loop.world,
  );
  if ('kind' in copy) return close(state, copy.kind, { why: copy.what });
  const kept = sharedReadings();
  const ideas: RefusedIdea[] = [];
  let stop: LoopStop | undefined;
  while (stop === undefined) {
    const request = await order.reread(copy.root, 'rehearse');
    const earlierFiles = earlierFilesOf(state.last.run);
    const wrong = refusedConditions(state.last.run);
    const turn = await loopTurn({ copy, request, earlierFiles, wrong, ideas, folder, kept }, loop);
    state.turns.push(turn);
    const isResumed = state.turns.length === 1 && copy.start !== copy.base;
    stop = afterTurn(turn, order.request, isResumed);
    if (stop !== undefined) break;
    await attempt(copy, state);
    stop = stopAfter(attempts, state.most);
  }
  const isJob = order.around.environment['GITHUB_ACTIONS'] === 'true';
  const delivered = await deliverLoop({ request: order.request, copy, turns: state.turns, isJob }, loop);
  return close(state, stop, { why: '', ...(delivered === undefined ? {} : { delivered }) });
}

/** Audits are free: what still blocks any run is not tried out, nor is what is as it was. */
function afterTurn(
  { applied, blocking }: Turn,
  { settings }: RunRequest,
  isResumed: boolean,
): LoopStop | undefined {
  if (settings.mode !== 'execute') return 'planned';
  const isAsBefore = applied.length === 0 && !isResumed;
  return isAsBefore || blocking.length > 0 ? 'nothing-repairable' : undefined;
}

/** One more run, of the copy: rehearsed first, and on Kaggle only where that held. */
async function attempt(copy: WorkCopy, state: Loop): Promise<void> {
  const { order, attempts } = state;
  const number = attempts.length + 1;
  const rehearsal = await runIn(copy, 'rehearse', state);
  await clearMadeBundle(copy, state);
  const isAsked = order.request.target === 'rehearsal';
  const run =
    isAsked || rehearsal.verdict.kind !== 'REHEARSED' ? rehearsal : await runIn(copy, 'certify', state);
  attempts.push(attemptOf(number, run));
  const { opened, world } = state.loop;
  await logSession(opened, world, {
    ...{ state: 'RUNNING', goal: `run ${number}` },
    output: wordsOf(attempts.at(-1)),
    evidence: [{ kind: 'answer', ref: run.dossier.sessionId, sha256: run.ledgerHead }],
  });
}

/**
 * Takes a bundle out of the copy that git would see as a change and that the recipe makes anew: what is certified is made
 * from the commit, in a tree that is clean.
 */
async function clearMadeBundle({ root }: WorkCopy, { order, loop }: Loop): Promise<void> {
  const { bundle } = order.request.settings;
  if (bundle?.recipe === undefined) return;
  const { shell, files } = loop.world;
  const { stdout } = await runGit(root, ['status', '--porcelain', '--', bundle.path], shell);
  if (stdout.startsWith('??')) await files.remove(`${root}/${bundle.path}`);
}

async function runIn(copy: WorkCopy, command: 'rehearse' | 'certify', state: Loop): Promise<FinishedRun> {
  const { order, loop } = state;
  const request = await order.reread(copy.root, command);
  const run = await runRequest(request, order.around, order.watch);
  if (run.failure !== undefined) throw run.failure;
  // What is certified is added to the reports from where it lies; then it goes home.
  await commitBackAfter(run, request, order.around);
  await commitRecord(copy.root, journalsOf(request), loop.world.shell);
  const sessionFolder = await bringHome(run, copy, state);
  state.last = { run: { ...run, sessionFolder }, request: { ...request, root: order.request.root } };
  return state.last.run;
}

/** Moves the session of a run from the copy to the project, which keeps all of them. */
async function bringHome(
  { sessionFolder }: FinishedRun,
  { root }: WorkCopy,
  { order, loop }: Loop,
): Promise<string> {
  if (!sessionFolder.startsWith(`${root}/`)) return sessionFolder;
  const home = `${order.request.root}${sessionFolder.slice(root.length)}`;
  const { files, presenter } = loop.world;
  if (await files.exists(home)) return sessionFolder;
  await files.makeFolder(home.slice(0, home.lastIndexOf('/')));
  await files.rename(sessionFolder, home);
  // Whoever keeps what a step leaves behind was told of the place in the copy.
  presenter.show({ kind: 'session', folder: home });
  return home;
}

type Closing = { readonly why: string; readonly delivered?: Delivered };

async function close(state: Loop, stop: LoopStop, { why, delivered }: Closing): Promise<LoopedRun> {
  const { loop, attempts, turns, most, last } = state;
  const { opened, world } = loop;
  const { session } = opened;
  const made = delivered === undefined ? {} : { delivered };
  const told: ToldLoop = { stop, most, attempts, turns, session, why, ...made };
  const page = renderMarkdown(loopPage(told, sentences(world.language)));
  await world.files.write(`${session}/reports/repair.md`, page);
  await logSession(opened, world, {
    state: stop === 'done' ? 'DONE' : 'FAILED',
    goal: loop.task.TASK,
    decision: stop === 'done' ? 'OK' : `KO ${stop}`,
    output: wordsOf(attempts.at(-1)),
    evidence: [
      {
        kind: 'file',
        ref: 'reports/repair.md',
        sha256: await world.files.hash(`${session}/reports/repair.md`),
      },
    ],
  });
  await writePages(opened, world);
  return { ...last, told };
}

function wordsOf(one: Attempt | undefined): string {
  if (one === undefined) return '';
  return `${one.number} ${one.target} ${one.session}: ${one.verdict} ${one.cause} ${one.wrong.join(', ')}`.trim();
}

function journalsOf({ settings, target }: RunRequest): string[] {
  if (target !== 'kaggle') return [];
  const { report, journals } = settings;
  return [...new Set([...(report === undefined ? [] : [report]), ...journals])];
}

/** Files of the dataset's last version, as far as the run saw it. */
function earlierFilesOf({ dossier: { card, manifest } }: FinishedRun): string[] {
  const lost = card?.dataset?.lost ?? [];
  return lost.length === 0 ? [] : [...lost, ...(manifest?.files ?? []).map(({ name }) => name)];
}
