import { type OpenedSession, openSession } from './macro/open-session.ts';
import { leavePlan, type PlanPage } from './macro/plan-page.ts';
import type { RunRequest } from './model/request.ts';
import type { Task } from './model/task.ts';
import type { World } from './model/world.ts';

/** The session of a loop: its own folder and ledger beside those of the runs, and what it is asked. */
export type OpenedLoop = {
  readonly opened: OpenedSession;
  readonly task: Task;
  readonly planPage: PlanPage;
  readonly world: World;
  /** `.nx47` of the user's project. Absolute. */
  readonly state: string;
};

/** Opens the session of a loop: below .nx47/, as everything that is not certified on Kaggle is. Errors: DISK_WRITE_FAILED. */
export async function openLoop(request: RunRequest, world: World): Promise<OpenedLoop> {
  const { root } = request;
  const task = loopTask(request);
  const slug = root.slice(root.lastIndexOf('/') + 1);
  const order = { root, taskId: task.task_id, about: `repair-${slug}`, isKept: false };
  const opened = await openSession(order, world);
  const steps = [
    { macro: 'repair', effects: ['configuration', 'bundle'], serves: 'each finding of the audit' },
    { macro: 'deliver-repairs', effects: ['repair-branch'], serves: 'every repair that held' },
  ];
  const planPage = await leavePlan(task, steps, opened.session, world.files);
  return { opened, task, planPage, world, state: `${root}/.nx47` };
}

function loopTask({ settings, target }: RunRequest): Task {
  return {
    task_id: 'repair',
    TASK: `mend what refuses ${settings.packs.join(' ')} on ${target}, and run again`,
    CONTEXT: `project ${settings.kernel}, profile ${settings.profile}`,
    CONSTRAINTS: [
      `at most ${settings['max-attempts']} runs`,
      'in a copy, one change a commit',
      'no check is weakened, no id and no requirement changed',
      'a rehearsal before Kaggle',
    ].join('; '),
    DONE_CRITERIA: [
      { criterion: 'the audit no longer finds what was mended', evidence: 'answer' },
      { criterion: 'the way back was tried', evidence: 'command' },
    ],
    minutes: Math.max(11, Math.ceil((settings.deadline * settings['max-attempts']) / 60)),
  };
}
