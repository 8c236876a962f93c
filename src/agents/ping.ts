import { logSession, openSession, writePages } from '../macro/open-session.ts';
import { leavePlan } from '../macro/plan-page.ts';
import type { Agents } from '../model/agents.ts';
import type { Failure } from '../model/failure.ts';
import type { Task } from '../model/task.ts';
import type { World } from '../model/world.ts';
import { asFailure } from './as-failure.ts';
import { openFloor } from './open-floor.ts';

/** How an agent answered a first message: rule 108. */
export type Pinged = { readonly agent: string; readonly role: string; readonly failure?: Failure };

/** What is asked of who has nothing to do: an answer. */
export const pingTask: Task = {
  task_id: 'ping',
  TASK: 'Answer this message.',
  CONTEXT: 'A check that every agent can be reached.',
  CONSTRAINTS: 'Nothing is changed.',
  DONE_CRITERIA: [{ criterion: 'an answer with the digest of the message', evidence: 'answer' }],
};

/**
 * One message to each agent, one after the other, each answered and logged in a session below .nx47/; a mute one is
 * FAILED at its deadline (rule 109) and the next is asked all the same. Errors: CANCELLED, DISK_WRITE_FAILED.
 */
export async function ping(
  { agents }: Agents,
  { root, environment }: { readonly root: string; readonly environment: Readonly<Record<string, string>> },
  world: World,
): Promise<{ readonly session: string; readonly pinged: Pinged[] }> {
  const opened = await openSession(
    { root, taskId: pingTask.task_id, about: `agents-${pingTask.task_id}`, isKept: false },
    world,
  );
  await logSession(opened, world, { state: 'RUNNING', goal: pingTask.TASK });
  await leavePlan(pingTask, [{ macro: 'agents-ping', effects: [], serves: '' }], opened.session, world.files);
  const { speak } = openFloor(pingTask, { world, environment, root, ...opened });
  const pinged: Pinged[] = [];
  for (const agent of agents) {
    const { name, role } = agent;
    const told = { agent: name, role };
    const nothing = { findings: [], files: [], allows: [] };
    const end = await speak(agent, 'ping', nothing).then(
      () => told,
      (error: unknown) => ({ ...told, failure: asFailure(error) }),
    );
    pinged.push(end);
  }
  const failed = pinged.filter(({ failure }) => failure !== undefined).length;
  const [state, decision] = failed === 0 ? (['DONE', 'OK'] as const) : (['FAILED', `KO ${failed}`] as const);
  await logSession(opened, world, { state, goal: pingTask.TASK, decision });
  await writePages(opened, world);
  return { session: opened.session, pinged };
}
