import type { Task } from '../model/task.ts';

/** A step of a plan that is criticised before anything of it is done. */
export type CriticisedStep = {
  readonly id: string;
  readonly commands: readonly string[];
  readonly touches: readonly string[];
  readonly destroys: readonly string[];
  /** Criteria of the task that it brings nearer. */
  readonly meets: readonly string[];
  readonly machine: string;
  readonly terminal: string;
};

/** Commands after which something is gone: a step with one has to say what it destroys. */
const destructive =
  /(?:^|\s)(?:rm|shred|mkfs\S*|truncate|dd|git\s+(?:clean|reset\s+--hard|push\s+.*--force))(?:\s|$)/;

/** What is wrong with a plan, in words that name the step: holes, contradictions, risks that it does not own up to (rule 56). */
export function planFlaws(task: Task, steps: readonly CriticisedStep[]): string[] {
  const met = new Set(steps.flatMap(({ meets }) => meets));
  const known = new Set(task.DONE_CRITERIA.map(({ criterion }) => criterion));
  const unmet = [...known].filter((criterion) => !met.has(criterion));
  const foreign = [...met].filter((criterion) => !known.has(criterion));
  const twice = steps.filter(({ id }, at) => steps.findIndex((one) => one.id === id) !== at);
  return [
    ...(steps.length === 0 ? ['the plan has no step'] : []),
    ...unmet.map((criterion) => `no step meets: ${criterion}`),
    ...foreign.map((criterion) => `no criterion of the task: ${criterion}`),
    ...twice.map(({ id }) => `${id}: the number stands twice`),
    ...steps.flatMap((step) => flawsOf(step).map((flaw) => `${step.id}: ${flaw}`)),
  ];
}

function flawsOf({ commands, touches, destroys, machine, terminal }: CriticisedStep): string[] {
  const outside = touches.filter((path) => path.startsWith('/') || path.split('/').includes('..'));
  const hidden = commands.filter((command) => destructive.test(command));
  return [
    ...(commands.length === 0 ? ['no command'] : []),
    ...(machine === '' ? ['no machine'] : []),
    ...(terminal === '' ? ['no terminal'] : []),
    ...outside.map((path) => `outside of the project: ${path}`),
    ...(destroys.length === 0 ? hidden.map((command) => `destroys and does not say what: ${command}`) : []),
  ];
}
