import type { LedgerEvent } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import { type Task, taskSchema } from '../model/task.ts';
import type { Place } from '../model/world.ts';
import type { Effect, Macro, Plan, Serves } from './macro.ts';
import type { PlanPage } from './plan-page.ts';

/** Lines of a TASK: rule 162. */
const mostLines = 3;
/** Minutes above which a plan has to be written down: seed 002 §10. */
const minutesWithoutPage = 10;

/**
 * The task, when all of it is said and its goal is one sentence. Errors: TASK_INCOMPLETE {part}, GOAL_NOT_ONE {goal},
 * TASK_TOO_LONG {lines}, of rules 1, 2, 6, 62, 162 and 163.
 */
export function requireTask(task: Task | undefined): Task {
  if (task === undefined) throw new Failure('TASK_INCOMPLETE', { part: 'TASK', rule: 6 });
  const parsed = taskSchema.safeParse(task);
  if (!parsed.success)
    throw new Failure('TASK_INCOMPLETE', { part: parsed.error.issues[0]?.path.join('.') ?? '', rule: 163 });
  const [goal = '', ...more] = parsed.data.TASK.split('\n');
  if (/[.!?]\s+\S/.test(goal)) throw new Failure('GOAL_NOT_ONE', { goal, rule: 1 });
  const lines = 1 + more.length;
  if (lines > mostLines) throw new Failure('TASK_TOO_LONG', { lines, rule: 162 });
  return parsed.data;
}

/** The value as the schema of this macro takes it. Errors: MACRO_REFUSED {what, target}. */
export function requireShape<T>(schema: Macro<T, unknown>['INPUT_SCHEMA'], value: unknown, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure('MACRO_REFUSED', {
    what: `schema of ${name}`,
    target: `${issue?.path.join('.')}: ${issue?.message}`,
  });
}

/** Refuses an action that does not say where it is done. Errors: PLACE_UNNAMED {part, phase}, of rules 63, 64 and 191. */
export function requirePlace({ machine, terminal }: Place, phase: 'PLAN' | 'EXECUTE' | 'VERIFY'): void {
  if (machine.trim() === '') throw new Failure('PLACE_UNNAMED', { part: 'machine', phase, rule: 63 });
  if (terminal.trim() === '') throw new Failure('PLACE_UNNAMED', { part: 'terminal', phase, rule: 63 });
}

/**
 * Refuses an EXECUTE whose plan was not shown, or that nobody but its author has criticised: `events` are those of its
 * step, `sha256` is the plan that it quotes. Errors: PLAN_MISSING, PLAN_OTHER {quoted, shown}, PLAN_UNCRITICISED, of
 * rules 61, 62 and 165.
 */
export function requireCriticised(events: readonly LedgerEvent[], sha256: string): void {
  const planned = events.findLast(({ phase }) => phase === 'PLAN');
  if (planned === undefined) throw new Failure('PLAN_MISSING', { rule: 62 });
  const shown = planned.plan_sha256 ?? '';
  if (shown !== sha256) throw new Failure('PLAN_OTHER', { quoted: sha256, shown, rule: 62 });
  if (acceptingRoles(events, sha256).length === 0)
    throw new Failure('PLAN_UNCRITICISED', { plan: sha256, rule: 165 });
}

/**
 * Refuses an act that destroys, unless two roles beside that of its plan have accepted it. Errors: VALIDATION_MISSING
 * {destroys, given}, of rule 149.
 */
export function requireValidations(events: readonly LedgerEvent[], sha256: string, plan: Plan): void {
  const destroys = plan.destroys ?? [];
  const roles = acceptingRoles(events, sha256);
  if (destroys.length > 0 && roles.length < 2)
    throw new Failure('VALIDATION_MISSING', {
      destroys: destroys.join(', '),
      given: roles.join(', '),
      rule: 149,
    });
}

/** Roles other than the planner's that accepted this very plan. */
function acceptingRoles(events: readonly LedgerEvent[], sha256: string): string[] {
  const author = events.findLast(({ phase }) => phase === 'PLAN')?.role;
  const accepted = events.filter(
    (event) =>
      event.phase === 'CRITIQUE' && event.plan_sha256 === sha256 && event.decision.startsWith('accepted'),
  );
  const others = accepted.flatMap(({ role }) => (role === undefined || role === author ? [] : [role]));
  return [...new Set(others)];
}

/**
 * What a step serves, in one line. One that changes something has to name a finding or a condition, and what it makes
 * better; a step that only reads may go without. Errors: STEP_UNSERVED {step}, of rules 9, 80 and 160.
 */
export function requireServes(step: string, effects: readonly Effect[], serves: Serves | undefined): string {
  const isNamed = /^[A-Z]{3,4}-\d{3}$/.test(serves?.finding ?? '');
  if (effects.length > 0 && !isNamed) throw new Failure('STEP_UNSERVED', { step, rule: 9 });
  return serves === undefined ? '' : `${serves.finding}, ${serves.by}`;
}

/** Refuses a plan of which something changed since it was shown. Errors: PLAN_STALE {changed}, of rules 164 and 166. */
export function requireFresh(changed: readonly string[]): void {
  if (changed.length > 0) throw new Failure('PLAN_STALE', { changed: changed.join(', '), rule: 164 });
}

/** Whether so much is to be done that the plan must lie in a page before anything is: seed 002 §10. */
export function needsPage({ minutes = 0, steps = [] }: Task, { touches }: Plan): boolean {
  return minutes > minutesWithoutPage || steps.length > 1 || touches.length > 1;
}

/**
 * Refuses an EXECUTE whose long plan is not written down, or was written over: `found` is the digest that the page has
 * now. Errors: PLAN_UNWRITTEN {page, observed}.
 */
export function requirePage(page: PlanPage | undefined, found: string | undefined, task: Task): void {
  const name = page?.ref ?? `PLANS/${task.task_id}.md`;
  if (page === undefined || found !== page.sha256)
    throw new Failure('PLAN_UNWRITTEN', { page: name, observed: found ?? 'none', rule: 62 });
}

/** What a run stands on when it writes to the service. */
export type Ground = {
  readonly target: 'kaggle' | 'rehearsal';
  /** Whether what is sent comes from the project's tree; a probe and a way back send what the program or the service has. */
  readonly sendsProject: boolean;
  /** The commit and what differs from it, as they were read; absent where nobody read them. */
  readonly repository?: { readonly head: string; readonly dirty: readonly { readonly path: string }[] };
};

/**
 * Refuses to write to Kaggle from a tree that is not committed, or from no recorded commit. Errors: COMMIT_UNRECORDED,
 * TREE_DIRTY {files}, of rules 10 and 87.
 */
export function requireCommit(ground: Ground | undefined, effects: readonly Effect[]): void {
  if (!effects.some((effect) => effect === 'kaggle-dataset' || effect === 'kaggle-kernel')) return;
  if (ground !== undefined && (ground.target !== 'kaggle' || !ground.sendsProject)) return;
  const { head = '', dirty = [] } = ground?.repository ?? {};
  if (head === '') throw new Failure('COMMIT_UNRECORDED', { rule: 10 });
  if (dirty.length > 0)
    throw new Failure('TREE_DIRTY', { files: dirty.map(({ path }) => path).join(', '), rule: 10 });
}

/** Refuses a change of configuration that nothing has tried. Errors: CHANGE_UNTESTED {missing}, of rules 66 and 67. */
export function requireTested(effects: readonly Effect[], kinds: readonly string[]): void {
  if (!effects.includes('configuration')) return;
  const isTested = kinds.includes('command') || kinds.includes('answer');
  if (!isTested) throw new Failure('CHANGE_UNTESTED', { missing: 'command, answer', rule: 67 });
}
