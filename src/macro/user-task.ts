import type { Task } from '../model/task.ts';
import type { OwnMacro } from '../model/user-macro.ts';

/** What is asked when a macro of the user's is run alone: its goal, what it may touch, and the evidence that shows it done. */
export function userTask({ macro, file }: OwnMacro): Task {
  const { commands, paths, hosts } = macro.ALLOWLIST;
  return {
    task_id: 'T1',
    TASK: macro.goal,
    CONTEXT: `${file}, version ${macro.VERSION}`,
    CONSTRAINTS: [
      `programs: ${commands.join(', ')}`,
      `writes: ${paths.write.join(', ') || 'nothing'}`,
      `hosts: ${hosts.join(', ') || 'none'}`,
    ].join('; '),
    DONE_CRITERIA: macro.EVIDENCE_REQUIRED.map((evidence) => ({
      criterion: `the checks of ${macro.name} hold`,
      evidence,
    })),
  };
}
