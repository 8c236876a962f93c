import { sha256Hex } from '../codec/digest.ts';
import type { Task } from '../model/task.ts';
import type { Files } from '../model/world.ts';

/** A plan that was written down before anything was done: where it lies, and what it said then. */
export type PlanPage = {
  /** As events name it: `PLANS/T1.md`. */
  readonly ref: string;
  /** Absolute; '' in a mode that writes nothing, where the page is in the ledger's digest alone. */
  readonly path: string;
  readonly sha256: string;
};

/** One step of a long plan, before it is taken. */
export type PlannedStep = {
  readonly macro: string;
  readonly effects: readonly string[];
  readonly serves: string;
};

/** The page of a task (seed 002 §10): what is asked, what shows that it is done, and the steps in their order. */
export function planText(task: Task, steps: readonly PlannedStep[]): string {
  return [
    `# PLAN ${task.task_id}`,
    '',
    ...block('TASK', task.TASK),
    ...block('CONTEXT', task.CONTEXT),
    ...block('CONSTRAINTS', task.CONSTRAINTS),
    '## DONE_CRITERIA',
    '',
    ...task.DONE_CRITERIA.map(({ criterion, evidence }) => `- ${criterion} (${evidence})`),
    '',
    '## STEPS',
    '',
    ...steps.map(({ macro, effects, serves }, index) => {
      const does = effects.length === 0 ? 'read-only' : effects.join(', ');
      return `${index + 1}. ${macro}: ${does}${serves === '' ? '' : ` (${serves})`}`;
    }),
    '',
  ].join('\n');
}

function block(name: string, text: string): string[] {
  return [`## ${name}`, '', text, ''];
}

/** Writes the page below `folder` (absolute; '' = nowhere) and gives what an EXECUTE quotes. */
export async function leavePlan(
  task: Task,
  steps: readonly PlannedStep[],
  folder: string,
  files: Files,
): Promise<PlanPage> {
  const text = planText(task, steps);
  const ref = `PLANS/${task.task_id}.md`;
  if (folder === '') return { ref, path: '', sha256: sha256Hex(text) };
  await files.makeFolder(`${folder}/PLANS`);
  await files.write(`${folder}/${ref}`, text);
  return { ref, path: `${folder}/${ref}`, sha256: sha256Hex(text) };
}

/** The digest that the page has now; undefined when it is gone. One that is written nowhere can't have changed. */
export async function pageDigest(
  page: PlanPage | undefined,
  files: Pick<Files, 'hash'>,
): Promise<string | undefined> {
  if (page === undefined || page.path === '') return page?.sha256;
  return files.hash(page.path).catch(() => undefined);
}
