import { Ledger } from '../ledger/ledger.ts';
import { type Evidence, nothingRan, type TaskState } from '../model/event.ts';
import type { Role } from '../model/task.ts';
import type { World } from '../model/world.ts';
import { sessionName } from '../session/name.ts';
import { sessionPages } from '../session/pages.ts';

/** A session that no run of phases opens: its folder (absolute), its ledger and the numbers of its steps. */
export type OpenedSession = {
  readonly session: string;
  readonly ledger: Ledger;
  readonly nextStep: () => number;
};

export type SessionOrder = {
  /** The project. Absolute. */
  readonly root: string;
  readonly taskId: string;
  /** What the name of its folder tells of it: `agents-T1`. */
  readonly about: string;
  /** Whether it is a part of the project's history; else it stays below .nx47/, which git does not see. */
  readonly isKept: boolean;
};

/** Makes the folder and the ledger of a session that nobody else has. Errors: DISK_WRITE_FAILED. */
export async function openSession(order: SessionOrder, { clock, files }: World): Promise<OpenedSession> {
  const { root, taskId, about, isKept } = order;
  const home = isKept ? `${root}/session` : `${root}/.nx47/session`;
  await files.makeFolder(home);
  const ignore = `${root}/.nx47/.gitignore`;
  if (!isKept && !(await files.exists(ignore))) await files.write(ignore, '*\n');
  const now = clock.now().toISOString();
  let attempt = 1;
  const folder = () => `${home}/${sessionName(now, about, attempt)}`;
  while (!(await files.makeNewFolder(folder()))) attempt += 1;
  const session = folder();
  for (const part of ['logs', 'reports', 'evidence/messages', 'evidence/answers', 'PLANS'])
    await files.makeFolder(`${session}/${part}`);
  const sink = { append: (line: string) => files.append(`${session}/logs/session.jsonl`, line) };
  const ledger = new Ledger(sink, clock, { sessionId: session.slice(home.length + 1), taskId });
  let step = 1;
  const nextStep = () => {
    step += 1;
    return step;
  };
  return { session, ledger, nextStep };
}

export type SessionWords = {
  readonly state: TaskState;
  readonly goal: string;
  /** '' while the session goes on; else how it ended. */
  readonly decision?: string;
  readonly output?: string;
  readonly evidence?: Evidence[];
};

const role: Role = 'orchestrator';

/** An event of the session as a whole: its beginning, or its end. */
export async function logSession(
  { ledger }: OpenedSession,
  { place, redact }: Pick<World, 'place' | 'redact'>,
  { state, goal, decision = '', output = '', evidence = [] }: SessionWords,
): Promise<void> {
  await ledger.append({
    macro: 'session',
    step: 1,
    phase: decision === '' ? 'SESSION' : 'VERDICT',
    state,
    goal: redact(goal),
    ...place,
    touches: [],
    command: '',
    ...nothingRan,
    output: redact(output),
    decision: redact(decision),
    evidence,
    role,
  });
}

/** The pages of the session, from its events. Errors: DISK_WRITE_FAILED. */
export async function writePages(
  { session, ledger }: OpenedSession,
  { files, language }: Pick<World, 'files' | 'language'>,
): Promise<void> {
  for (const [name, page] of Object.entries(sessionPages(ledger.events, language)))
    await files.write(`${session}/${name}`, page);
}
