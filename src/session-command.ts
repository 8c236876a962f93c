import { resolve } from 'node:path';
import { z } from 'zod';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { eventsOf, verifyChain } from './ledger/chain.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { onlyValue } from './only-value.ts';
import { projectAround } from './project-kernel.ts';
import { readRequest } from './read-request.ts';
import { beginSession, planOf } from './session/begin-session.ts';
import { closeSession } from './session/close-session.ts';
import { type HeldSession, holdSession, tellSession } from './session/held-session.ts';
import { ledState } from './session/led-state.ts';
import { openSessions } from './session/open-sessions.ts';
import { requireStableStart } from './session/stable-start.ts';
import { statusText, unfinishedText } from './session/status-text.ts';
import { nextEvent } from './session/step-law.ts';
import { parseTask } from './session/task-text.ts';
import type { SessionDesk } from './session-desk.ts';
import { logOrder, planDigests } from './session-log.ts';
import { setCheckpoint, takeBack } from './session-points.ts';
import { slashed } from './slashed.ts';
import { sentences } from './text/sentences.ts';

type Verb = (desk: SessionDesk) => Promise<CommandAnswer>;

const verbs: Readonly<Record<string, Verb>> = {
  new: begin,
  status,
  plan,
  log,
  checkpoint: async (desk) => setCheckpoint(desk, await held(desk)),
  rollback: async (desk) => takeBack(desk, await held(desk)),
  close,
};

/** The words that may follow `nx47 session`. */
export const sessionVerbs: readonly string[] = Object.keys(verbs);

/**
 * `nx47 session new | status | plan | log | checkpoint | rollback | close`: a session that a person or an agent leads, in
 * the project around `folder`. Errors: USAGE_BAD_VALUE, CONFIG_*, those of src/session.
 */
export async function sessionCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  folder: string = process.cwd(),
): Promise<CommandAnswer> {
  const [verb = ''] = line.words;
  const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (act === undefined)
    throw new Failure('USAGE_BAD_VALUE', {
      flag: 'session',
      value: verb,
      expected: sessionVerbs.join(' | '),
    });
  const root = await projectAround(slashed(resolve(folder)));
  if (root === undefined) throw new Failure('CONFIG_NOT_FOUND', { folder });
  const { settings } = await readRequest({}, root, 'certify');
  const kept = [...(settings.report === undefined ? [] : [settings.report]), ...settings.journals];
  // Pages have one language, that of the project, whoever writes the next line.
  const world = composeOffline(settings.language, around, root);
  const desk = { line, world, settings, tree: { root, kept }, folder, words: sentences(language).session };
  return verb === 'status' ? act(desk) : alone(desk, act);
}

/** As the only one who writes into a session of the project; a writer that is gone is not waited for. Errors: TASK_RUNNING. */
async function alone(desk: SessionDesk, act: Verb): Promise<CommandAnswer> {
  const { files, lock } = desk.world;
  const state = `${desk.tree.root}/.nx47`;
  await files.makeFolder(state);
  if (!(await files.exists(`${state}/.gitignore`))) await files.write(`${state}/.gitignore`, '*\n');
  const file = `${state}/session-writer`;
  const answer = await lock.take(file, desk.line.words.join(' ').slice(0, 80));
  if (!answer.held) {
    const { task, machine, pid, since } = answer.heldBy;
    throw new Failure('TASK_RUNNING', { task, machine, pid, since, file, rule: 77 });
  }
  try {
    return await act(desk);
  } finally {
    await lock.giveBack(file);
  }
}

function held({ tree, world }: SessionDesk): Promise<HeldSession> {
  return holdSession(tree.root, world);
}

async function begin({ line, world, tree, folder, words }: SessionDesk): Promise<CommandAnswer> {
  const file = onlyValue(line, 'task');
  if (file === '') throw new Failure('USAGE_BAD_VALUE', { flag: '--task', value: '', expected: 'TASK.md' });
  const taskText = await world.files.read(slashed(resolve(folder, file)));
  const task = parseTask(taskText, file);
  const session = await beginSession({ root: tree.root, goal: line.words[1] ?? '', task, taskText }, world);
  const others = unfinishedText(await openSessions(tree.root, world.files), words);
  return { text: `${session.folder}\n${statusText(session.state, words)}${others}`, status: 0 };
}

async function status({ line, world, tree, folder, words }: SessionDesk): Promise<CommandAnswer> {
  const [, named] = line.words;
  const open = await openSessions(tree.root, world.files);
  const own = named === undefined ? open.find(({ isLed }) => isLed)?.folder : slashed(resolve(folder, named));
  if (own === undefined) return { text: unfinishedText(open, words), note: words.noneOpen, status: 0 };
  const { lines, problem } = verifyChain(await world.files.read(`${own}/logs/session.jsonl`));
  const state = ledState(eventsOf(lines));
  if (state === undefined) throw new Failure('SESSION_NONE', { folder: own });
  if (line.format === 'json')
    return { text: `${JSON.stringify({ ...state, problem }, null, 2)}\n`, status: 0 };
  const note = problem === '' ? {} : { note: `${words.unfinished}: ${own} ${problem}` };
  return { text: `${statusText(state, words)}${unfinishedText(open, words)}`, ...note, status: 0 };
}

async function plan(desk: SessionDesk): Promise<CommandAnswer> {
  const { line, world, words } = desk;
  const items = (line.given['item'] ?? []).map((item) => world.redact(item.trim()));
  const session = await held(desk);
  const reason = world.redact(onlyValue(line, 'reason'));
  const isAnother = session.state.planned.length > 0 || session.state.isAstray;
  const missing =
    items.length === 0 || items.includes('') ? '--item' : isAnother && reason === '' ? '--reason' : '';
  if (missing !== '') throw new Failure('STEP_INCOMPLETE', { phase: 'PLAN', missing, rule: 164 });
  await requireStableStart(session.state, desk.tree, world.shell);
  const told = await tellSession(session, planOf(items, reason, world.place), world);
  return { text: statusText(told.state, words), status: 0 };
}

async function log(desk: SessionDesk): Promise<CommandAnswer> {
  const { world, words } = desk;
  const session = await held(desk);
  const order = await logOrder(desk, session);
  const event = nextEvent(session.state, order, world.place, await planDigests(session, world));
  const told = await tellSession(session, event, world);
  return { text: statusText(told.state, words), status: 0 };
}

async function close(desk: SessionDesk): Promise<CommandAnswer> {
  const { line, world, tree, words } = desk;
  const given = onlyValue(line, 'state');
  const state = z.enum(['OK', 'KO']).safeParse(given);
  if (!state.success)
    throw new Failure('USAGE_BAD_VALUE', { flag: '--state', value: given, expected: 'OK | KO' });
  const all = (name: string) => (line.given[name] ?? []).map((text) => world.redact(text));
  const closing = {
    ...{
      state: state.data,
      reason: world.redact(onlyValue(line, 'reason')),
      next: all('next'),
      items: all('item'),
    },
    ...{ rollback: world.redact(onlyValue(line, 'rollback')), touches: all('touches') },
  };
  const told = await closeSession(await held(desk), closing, tree, world);
  return { text: statusText(told.state, words), status: 0 };
}
