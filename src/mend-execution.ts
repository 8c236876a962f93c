import { mend } from '../macros/mend.ts';
import { isAllowed } from './agents/allowed.ts';
import type { Execution } from './agents/exchange.ts';
import type { OpenedSession } from './macro/open-session.ts';
import { basisOf, type ShownPlan, shownPlan } from './macro/plan-basis.ts';
import { leavePlan } from './macro/plan-page.ts';
import type { RunContext, Validation } from './macro/run-context.ts';
import { runMacro } from './macro/runner.ts';
import { buildTools } from './macro/tools.ts';
import type { Option } from './model/exchange.ts';
import { Failure } from './model/failure.ts';
import type { Task } from './model/task.ts';
import type { World } from './model/world.ts';

export type MendOrder = {
  readonly task: Task;
  /** The project. Absolute. */
  readonly root: string;
  /** Files and folders that may be mended, from its root. */
  readonly allows: readonly string[];
  /** What an option was to mend and is there all the same, asked once it is executed; '' for nothing. */
  readonly stillThere?: (option: Option) => Promise<string>;
};

/**
 * What the tool of an exchange does with an option: its edits, by the macro `mend` and the runner's law. The plan is
 * run dry first, and only the plan of the digest that a recherchiste accepted is executed, its files unchanged since.
 * Errors: those of the runner.
 */
export function mendExecution(order: MendOrder, opened: OpenedSession, world: World): Execution {
  const shown = new Map<string, ShownPlan>();
  return {
    plan: async (option) => {
      const context = await contextOf(order, option, opened, world);
      const input = inputOf(option);
      const outcome = await runMacro({ name: 'mend', step: opened.nextStep(), macro: mend }, input, {
        ...context,
        mode: 'dry-run',
      });
      if (outcome.state === 'FAILED') throw outcome.failure;
      const { paths } = context;
      const plan = await mend.plan(input, buildTools(world, 'dry-run', paths, mend.ALLOWLIST));
      const absolute = plan.touches.map((path) => `${paths.root}/${path}`);
      const made = shownPlan(plan, await basisOf(input, absolute, world.files));
      shown.set(made.sha256, made);
      const { goal, commands, touches, diffs = [] } = plan;
      return { hash: made.sha256, goal, commands: [...commands], touches: [...touches], diffs: [...diffs] };
    },
    execute: async (option, planSha256) => {
      const quotes = shown.get(planSha256);
      if (quotes === undefined) throw new Failure('PLAN_MISSING', { rule: 62 });
      const context = await contextOf(order, option, opened, world);
      const validations: Validation[] = [
        { role: 'recherchiste', plan_sha256: planSha256, because: `${option.id} was reviewed` },
      ];
      const named = { name: 'mend', step: opened.nextStep(), macro: mend, quotes };
      const aim = order.stillThere === undefined ? {} : { aim: async () => order.stillThere?.(option) ?? '' };
      const outcome = await runMacro(named, inputOf(option), { ...context, validations, ...aim });
      if (outcome.state === 'FAILED') throw outcome.failure;
      return `${outcome.state} ${outcome.record.output}`;
    },
  };
}

function inputOf({ title, edits, serves, brings }: Option) {
  const finding = serves.map(({ rule }) => rule).join(', ');
  return { goal: title, edits, serves: { finding, by: brings } };
}

async function contextOf(
  { task, root, allows }: MendOrder,
  { edits, id }: Option,
  { session, ledger }: OpenedSession,
  world: World,
): Promise<RunContext> {
  const allowed = [...new Set(edits.map(({ path }) => path))].filter((path) => isAllowed(path, allows));
  const state = `${root}/.nx47`;
  const mended = allowed.map((path) => `${root}/${path}`);
  const steps = [{ macro: 'mend', effects: mend.ALLOWLIST.writes, serves: id }];
  const planPage = await leavePlan(task, steps, session, world.files);
  const paths = { root, state, session, bundle: `${state}/no-bundle`, mended };
  return { world, mode: 'execute', paths, ledger, task, planPage };
}
