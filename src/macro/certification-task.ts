import { conditions } from '../gate/conditions.ts';
import type { RunRequest } from '../model/request.ts';
import type { Criterion, Task } from '../model/task.ts';

/** The task that a run is: its criteria are the ids of the conditions by which it will be judged. */
export function certificationTask(request: RunRequest, taskId: string): Task {
  const { settings, target } = request;
  const packs = settings.packs.join(' ');
  const goal =
    request.offline === true
      ? `audit against ${settings.profile}`
      : `${settings.mode === 'execute' ? 'certify' : 'plan to certify'} ${packs} on ${target}`;
  return {
    task_id: taskId,
    TASK: goal,
    CONTEXT: `project ${settings.kernel}, profile ${settings.profile}, packs ${packs}`,
    CONSTRAINTS: [
      `mode ${settings.mode}`,
      `at most ${settings.deadline} s of session`,
      'nothing unproven is GO',
      'old bytes of journals and reports stay the beginning of the new ones',
    ].join('; '),
    DONE_CRITERIA: criteriaOf(request),
    minutes: Math.max(1, Math.ceil((request.waitSeconds + settings.deadline) / 60)),
  };
}

function criteriaOf({ settings, target, offline }: RunRequest): Criterion[] {
  if (offline === true) return [{ criterion: 'no rule of the audit refuses', evidence: 'checksum' }];
  const asked = conditions.filter(
    ({ pack, scope, applies }) =>
      (pack === 'core' || settings.packs.includes(pack)) &&
      (scope === 'both' || target === 'kaggle') &&
      (applies === undefined || applies(settings)),
  );
  return asked.map(({ id }) => ({ criterion: id, evidence: kindOf(id) }));
}

/** The table is laid out by decades; what is not named here is proven by a digest. */
const evidenceByDecade: Readonly<Record<number, Criterion['evidence']>> = {
  1: 'answer',
  2: 'file',
  5: 'file',
  6: 'file',
  7: 'file',
  8: 'log',
};

function kindOf(id: string): Criterion['evidence'] {
  const decade = Math.floor(Number(id.slice('GATE-'.length)) / 10);
  return evidenceByDecade[decade] ?? 'checksum';
}
