import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { commitBack } from '../macros/commit-back.ts';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { Ledger } from './ledger/ledger.ts';
import { holdTask } from './macro/hold-task.ts';
import { leavePlan } from './macro/plan-page.ts';
import { type Outcome, runMacro } from './macro/runner.ts';
import { logSession } from './macro/session-log.ts';
import type { FinishedRun } from './macro/story.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { Task } from './model/task.ts';
import type { World } from './model/world.ts';
import { certifiedKernel, projectAround } from './project-kernel.ts';
import { readRequest } from './read-request.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 commit-back SESSION [--execute]`: adds a recorded session to the branch of reports; a dry run says what it
 * would push. Errors: USAGE_BAD_VALUE for what is no session, CONFIG_*, LEDGER_BROKEN, COMMIT_BACK_*.
 */
export async function commitBackCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  const session = resolve(line.path).replaceAll('\\', '/');
  const isSession = (await stat(`${session}/logs/session.jsonl`).catch(() => undefined)) !== undefined;
  const root = await projectAround(session);
  if (!isSession || root === undefined)
    throw new Failure('USAGE_BAD_VALUE', { flag: 'commit-back', value: line.path, expected: 'session/<id>' });
  const request = await readRequest(line.settings, root, 'certify');
  const words = sentences(request.settings.language).console;
  const outcome = await addSession(session, request, around);
  if (outcome.state === 'FAILED') throw outcome.failure;
  const { command, output } = outcome.record;
  const text = outcome.state === 'SKIPPED' ? command : output;
  return {
    text: `${text}\n`,
    status: 0,
    ...(outcome.state === 'SKIPPED' ? { note: words.commitBackPlanned } : {}),
  };
}

/** Whether a run's session is to be added without being asked again. */
export function commitsBack(
  { settings, target }: RunRequest,
  environment: Readonly<Record<string, string>>,
): boolean {
  if (settings.mode !== 'execute' || target !== 'kaggle') return false;
  const when = settings['commit-back'];
  // What a pull request runs is evidence, but not of the default branch: it stays with the artefacts of its job.
  const isOfPull = (environment['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request');
  return when === 'always' || (when === 'auto' && environment['GITHUB_ACTIONS'] === 'true' && !isOfPull);
}

/**
 * Adds the session of a run that has just ended, where that is asked for; gives what kept it from that. The verdict
 * stands either way.
 */
export async function commitBackAfter(
  run: FinishedRun,
  request: RunRequest,
  around: Surroundings,
): Promise<Failure | undefined> {
  if (run.sessionFolder === '' || !commitsBack(request, around.environment)) return undefined;
  try {
    const outcome = await addSession(run.sessionFolder, request, around);
    return outcome.state === 'FAILED' ? outcome.failure : undefined;
  } catch (error) {
    if (error instanceof Failure && error.code === 'TASK_RUNNING') return error;
    throw error;
  }
}

/**
 * Adds a recorded session (absolute folder) of the project to its branch of reports, as the one task of the project.
 * Errors: CONFIG_*, TASK_RUNNING, DISK_WRITE_FAILED.
 */
export async function addSession(
  session: string,
  request: RunRequest,
  around: Surroundings,
): Promise<Outcome<unknown>> {
  const { root, settings } = request;
  const world = composeOffline(settings.language, around, root);
  const state = `${root}/.nx47`;
  const name = session.slice(session.lastIndexOf('/') + 1);
  const { report, journals, evidence, 'tag-go': tag } = settings;
  const kernel = await certifiedKernel(root);
  const input = {
    ...{ session, remote: 'origin', branch: await branchOf(request, world), evidence, tag },
    journals: [...new Set([...(report === undefined ? [] : [report]), ...journals])],
    origin: kernel === undefined ? `nx47/${name}` : `nx47/${kernel.owner}/${kernel.slug}`,
  };
  world.presenter.show({ kind: 'step', macro: 'commit-back', state: 'RUNNING', detail: '' });
  const own = `${state}/commit-back`;
  const ledger = await ownLedger(own, name, world);
  const task = taskOf(name, input.branch);
  const effects = commitBack.ALLOWLIST.writes;
  const planPage = await leavePlan(task, [{ macro: 'commit-back', effects, serves: '' }], own, world.files);
  const paths = { root, state, session, bundle: '' };
  const context = { world, mode: settings.mode, paths, ledger, task, planPage, closing: true };
  const told = (left: string) => logSession(context, 'RUNNING', { goal: `lock taken over: ${left}` });
  const outcome = await holdTask(context, told, () =>
    runMacro({ name: 'commit-back', step: 2, macro: commitBack }, input, context),
  );
  const detail = outcome.state === 'FAILED' ? outcome.failure.code : (outcome.record.short ?? '');
  world.presenter.show({ kind: 'step', macro: 'commit-back', state: outcome.state, detail });
  return outcome;
}

function taskOf(session: string, branch: string): Task {
  return {
    task_id: `commit-back-${session}`.slice(0, 64),
    TASK: `add session ${session} to ${branch}`,
    CONTEXT: 'a session that has ended',
    CONSTRAINTS: 'forward only: no byte that the branch has is changed',
    DONE_CRITERIA: [
      { criterion: 'the remote has the commit, and each file of it its digest', evidence: 'checksum' },
    ],
  };
}

// A session is closed when it is added: what adding it did stands in a ledger beside it.
async function ownLedger(folder: string, name: string, { files, clock }: World): Promise<Ledger> {
  await files.makeFolder(folder);
  const path = `${folder}/${name}-${clock.now().toISOString().replace(/\D/g, '')}.jsonl`;
  const sink = { append: (line: string) => files.append(path, line) };
  return new Ledger(sink, clock, { sessionId: name, taskId: 'commit-back' });
}

async function branchOf({ root, settings }: RunRequest, { shell }: World): Promise<string> {
  const branch = settings['reports-branch'];
  if (branch !== 'current') return branch;
  const argv = ['git', '-C', root, 'symbolic-ref', '--short', 'HEAD'];
  const { status, stdout } = await shell.run({ argv, deadlineSeconds: 60 });
  if (status === 0) return stdout.trim();
  throw new Failure('COMMIT_BACK_REFUSED', { branch: 'HEAD', why: 'detached HEAD' });
}

/** What a signer takes of a session that was added; empty texts where there is nothing to sign. */
export async function attestationOf(session: string, root: string) {
  const folder = `${root}/.nx47/attestation/${session.slice(session.lastIndexOf('/') + 1)}`;
  const read = (name: string) => readFile(`${folder}/${name}`, 'utf8').catch(() => '');
  return {
    'attestation-subjects': session === '' ? '' : await read('subjects.sha256'),
    'attestation-predicate': session === '' ? '' : await read('predicate.json'),
  };
}

/** What to tell of a session that could not be added. */
export function laterWords(session: string, { settings }: RunRequest): string {
  return fill(sentences(settings.language).console.commitBackLater, { path: session });
}
