import { sha256Hex } from '../codec/digest.ts';
import { Ledger } from '../ledger/ledger.ts';
import { type EventBody, type Evidence, nothingRan } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { Task } from '../model/task.ts';
import type { Files, Place } from '../model/world.ts';
import { headCommit } from './git-tree.ts';
import { type HeldSession, type SessionPorts, writePages } from './held-session.ts';
import { ledState } from './led-state.ts';
import { sessionName } from './name.ts';
import { lastClosed, openSessions } from './open-sessions.ts';
import { sessionGoal } from './session-goal.ts';
import { mostCharacters } from './step-law.ts';

/** What a session is begun with: its goal as typed, its task, and the bytes that the task was read from. */
export type SessionOrder = {
  /** Absolute folder of the project. */
  readonly root: string;
  readonly goal: string;
  readonly task: Task;
  readonly taskText: Uint8Array;
};

/** A task is JSON in the first event, twice as long as a message at most. */
const mostOfTask = 2 * mostCharacters;
const longestSlug = 40;

/**
 * Opens a session: its folder, its ledger, whose first event holds goal and task and quotes the end of the session
 * before, and its pages (rules 1, 11 to 15, 70, 73 and 74 of the contract). Errors: SESSION_GOAL_REFUSED, SESSION_OPEN
 * {session, goal, why, rule} while another is led, MESSAGE_TOO_LONG, DISK_WRITE_FAILED.
 */
export async function beginSession(order: SessionOrder, ports: SessionPorts): Promise<HeldSession> {
  const { root, task, taskText } = order;
  const { files, clock, place } = ports;
  const goal = sessionGoal(order.goal);
  await refuseSecond(root, files);
  const written = JSON.stringify(task);
  if (written.length > mostOfTask) throw tooLong('TASK', written, mostOfTask);
  const opening = await openingEvent(order, goal, ports);
  const folder = await freshFolder(root, goal, ports);
  for (const part of ['logs', 'reports', 'evidence', 'PLANS']) await files.makeFolder(`${folder}/${part}`);
  await files.write(`${folder}/TASK.md`, taskText);
  const path = `${folder}/logs/session.jsonl`;
  const sink = { append: (line: string) => files.append(path, line) };
  const ids = { sessionId: folder.slice(folder.lastIndexOf('/') + 1), taskId: task.task_id };
  const ledger = new Ledger(sink, clock, ids);
  await ledger.append({ ...opening, output: written });
  if ((task.steps ?? []).length > 0) await ledger.append(planOf(task.steps ?? [], '', place));
  const events = [...ledger.events];
  const state = ledState(events);
  if (state === undefined) throw new Failure('SESSION_NONE', { folder });
  await writePages({ folder, events }, ports);
  return { folder, ledger, events, state, byteLength: (await files.read(path)).length };
}

/** The event of a plan of the whole task: its items in their order; `reason` says why an earlier one is given up. */
export function planOf(items: readonly string[], reason: string, place: Place): EventBody {
  const command = items.map((item) => item.replace(/\s*\n\s*/g, ' ')).join('\n');
  if (command.length > mostCharacters) throw tooLong('PLAN', command, mostCharacters);
  return { ...bare('plan', place), macro: 'plan', command, decision: reason };
}

/** What the session begins from: its task, the commit, and the end of the session before it. */
async function openingEvent(
  { root, taskText }: SessionOrder,
  goal: string,
  { files, shell, place }: SessionPorts,
): Promise<EventBody> {
  const commit = await headCommit(root, shell);
  const evidence: Evidence[] = [
    { kind: 'file', ref: 'TASK.md', sha256: sha256Hex(taskText) },
    { kind: 'answer', ref: `commit ${commit}` },
  ];
  const opening: EventBody = { ...bare(goal, place), state: 'NEW', evidence };
  const before = await lastClosed(root, files);
  if (before === undefined) return opening;
  const { name, head, digest: sha256 } = before;
  const log: Evidence = { kind: 'checksum', ref: `session/${name}/logs/session.jsonl`, sha256 };
  const decision = `continues session/${name}, whose last event is ${head}`;
  return { ...opening, decision, evidence: [...evidence, log] };
}

function tooLong(what: string, text: string, most: number): Failure {
  return new Failure('MESSAGE_TOO_LONG', { what, length: text.length, most, rule: 99 });
}

function bare(goal: string, place: Place): EventBody {
  return {
    ...{
      macro: 'session',
      step: 1,
      phase: 'SESSION',
      state: 'RUNNING',
      goal,
      ...place,
      touches: [],
      command: '',
    },
    ...{ ...nothingRan, output: '', decision: '', evidence: [], role: 'person' },
  };
}

async function refuseSecond(root: string, files: Files): Promise<void> {
  const open = (await openSessions(root, files)).find(({ isLed }) => isLed);
  if (open === undefined) return;
  const session = open.folder.slice(open.folder.lastIndexOf('/') + 1);
  const why = open.problem === '' ? '' : `(${open.problem})`;
  throw new Failure('SESSION_OPEN', { session, goal: open.goal, why, rule: 17 });
}

/** A folder that no session has, below `session/`. */
async function freshFolder(root: string, goal: string, { files, clock }: SessionPorts): Promise<string> {
  const home = `${root}/session`;
  await files.makeFolder(home);
  const slug = goal.normalize('NFD').replace(/\p{M}/gu, '').slice(0, longestSlug);
  for (let attempt = 1; ; attempt += 1) {
    const folder = `${home}/${sessionName(clock.now().toISOString(), slug, attempt)}`;
    if (await files.makeNewFolder(folder)) return folder;
  }
}
