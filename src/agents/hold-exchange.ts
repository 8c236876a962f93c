import { sha256Hex } from '../codec/digest.ts';
import { logSession, type OpenedSession, openSession, writePages } from '../macro/open-session.ts';
import { leavePlan } from '../macro/plan-page.ts';
import type { Agents } from '../model/agents.ts';
import type { Evidence } from '../model/event.ts';
import type { Act, Material } from '../model/exchange.ts';
import type { Failure } from '../model/failure.ts';
import type { Task } from '../model/task.ts';
import type { World } from '../model/world.ts';
import { asFailure } from './as-failure.ts';
import { checkNewcomers, type Team, teamOf } from './check-newcomers.ts';
import { earlierSessions, teamName } from './earlier-sessions.ts';
import { type Exchanged, type Execution, exchange } from './exchange.ts';
import { exchangeReport } from './exchange-report.ts';
import { openFloor, type Turn } from './open-floor.ts';

export type HeldOrder = {
  readonly task: Task;
  readonly agents: Agents;
  readonly material: Material;
  /** The project. Absolute. */
  readonly root: string;
  readonly mode: 'dry-run' | 'execute';
  /** Names of the machines of the project; none where it declares none. */
  readonly machines: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What the tool can do, written into this session's own ledger. */
  executionIn(session: OpenedSession): Execution;
};

/** How an exchange ended. `failure` says why it did not end well; what was said until then is kept. */
export type Held = {
  readonly session: string;
  readonly turns: readonly Turn[];
  readonly exchanged?: Exchanged;
  readonly failure?: Failure;
};

/**
 * Holds an exchange in a session of its own: who takes part is compared with the sessions of before (rules 82, 97, 185,
 * 186), every answer is collected under its task (rule 121), and the session closes with what came of it. A dry run
 * stays below .nx47/. Errors, before anything is written: AGENT_NEWCOMER, AGENT_PARALLEL; CANCELLED, DISK_WRITE_FAILED.
 */
export async function holdExchange(order: HeldOrder, world: World): Promise<Held> {
  const { task, agents, root, environment, mode } = order;
  const team = teamOf(agents, order.machines);
  checkNewcomers(team, agents.parallel, await earlierSessions(root, world.files));
  const named = { taskId: task.task_id, about: `agents-${task.task_id}` };
  const opened = await openSession({ root, ...named, isKept: mode === 'execute' }, world);
  await logSession(opened, world, {
    state: 'RUNNING',
    goal: task.TASK,
    evidence: [await keepTeam(team, opened, world)],
  });
  const steps = actsInOrder.map((act) => ({ macro: `agents-${act}`, effects: [], serves: '' }));
  await leavePlan(task, steps, opened.session, world.files);
  const floor = { world, environment, root, ...opened };
  const speaking = openFloor(task, floor);
  const execution = order.executionIn(opened);
  const held = { session: opened.session, turns: speaking.turns };
  const acting = { agents, material: order.material, execution, mayExecute: mode === 'execute' };
  const end = await exchange(acting, speaking).then(
    (exchanged) => ({ exchanged }),
    (error: unknown) => ({ failure: asFailure(error) }),
  );
  await close({ ...held, ...end }, order, opened, world);
  return { ...held, ...end };
}

/** The steps of an exchange, for the plan that is written before the first of them. */
const actsInOrder: readonly Act[] = [
  'propose',
  'criticise',
  'synthesise',
  'decide',
  'review',
  'execute',
  'log',
];

async function keepTeam(team: Team, { session }: OpenedSession, { files }: World): Promise<Evidence> {
  const text = `${JSON.stringify({ schema: 'nx47.team/1', ...team }, null, 1)}\n`;
  await files.write(`${session}/${teamName}`, text);
  return { kind: 'file', ref: teamName, sha256: sha256Hex(text) };
}

/** Rule 121: what was answered, turn by turn, in one file of the task; then the verdict and the pages. */
async function close(
  held: Held,
  { task, mode, root }: HeldOrder,
  opened: OpenedSession,
  world: World,
): Promise<void> {
  const { session } = opened;
  const ref = `evidence/answers/${task.task_id}.json`;
  const { chosen, reasons, plan, done } = held.exchanged ?? {};
  const option = chosen === undefined ? null : { id: chosen.option.id, by: chosen.by, reasons };
  const text = `${JSON.stringify({ schema: 'nx47.answers/1', task, turns: held.turns, option, plan: plan ?? null }, null, 1)}\n`;
  await world.files.write(`${session}/${ref}`, text);
  const state = held.failure === undefined ? 'DONE' : 'FAILED';
  const ended = done === '' || done === undefined ? `${mode}: planned, not executed` : done;
  await logSession(opened, world, {
    state,
    goal: task.TASK,
    decision: held.failure === undefined ? `OK ${chosen?.option.id ?? ''}` : `KO ${held.failure.code}`,
    output: held.failure?.message ?? ended,
    evidence: [{ kind: 'file', ref, sha256: sha256Hex(text) }],
  });
  await writePages(opened, world);
  const commit = await commitOf(root, world);
  const failure = held.failure?.code ?? '';
  const { turns, exchanged } = held;
  const told = { task, turns, events: opened.ledger.events, failure, commit };
  const report = exchangeReport(
    { ...told, ...(exchanged === undefined ? {} : { exchanged }) },
    world.language,
  );
  await world.files.write(`${session}/reports/exchange.md`, report);
}

async function commitOf(root: string, { shell }: World): Promise<string> {
  const argv = ['git', '-C', root, 'rev-parse', '--verify', '--quiet', 'HEAD'];
  const answer = await shell.run({ argv, deadlineSeconds: 30 }).catch(() => undefined);
  return answer?.status === 0 ? answer.stdout.trim() : '';
}
