import { beginTask } from './macro/begin-task.ts';
import { holdTask } from './macro/hold-task.ts';
import { openUnready } from './macro/open-run.ts';
import { requireCleared } from './macro/require-cleared.ts';
import { runMacro } from './macro/runner.ts';
import { logSession } from './macro/session-log.ts';
import { ownPurpose } from './macro/step-purposes.ts';
import type { UserInput } from './macro/user-argv.ts';
import { type UserOutput, userMacro } from './macro/user-macro.ts';
import { userTask } from './macro/user-task.ts';
import { keepPlan, planMacro, requirePlan } from './macro-plan.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { OwnMacro } from './model/user-macro.ts';
import type { World } from './model/world.ts';
import { readRequest } from './read-request.ts';
import { sessionPages } from './session/pages.ts';

/** One macro to be executed: the plan that is quoted, and the settings of the command line. */
export type MacroOrder = {
  readonly own: OwnMacro;
  readonly input: UserInput;
  readonly root: string;
  readonly quoted: string;
  readonly settings: Readonly<Record<string, unknown>>;
};
/** What it gave, and where its evidence lies. */
export type MacroRun = { readonly values: UserOutput['values']; readonly session: string };

/**
 * Executes a macro whose plan is quoted as it is now, as the one task of the project, in a session of its own below
 * .nx47/, with its ledger and pages. Errors: MACRO_PLAN_NEEDED, MACRO_PLAN_STALE, TASK_RUNNING, those of the macro.
 */
export async function executeMacro(order: MacroOrder, world: World): Promise<MacroRun> {
  const { own, input, root, quoted, settings } = order;
  const { name } = own.macro;
  const quotes = await planMacro(own, input, root, world);
  await requirePlan(quotes, quoted, { name, root }, world);
  await keepPlan(quotes, root, world);
  const asked = await readRequest({ ...settings, mode: 'execute' }, root, 'certify');
  await requireCleared(asked, world);
  const request: RunRequest = { ...asked, probe: true };
  const opened = await openUnready(request, world);
  const task = userTask(own);
  const named = { ...opened, context: { ...opened.context, task } };
  const macro = userMacro(own);
  const step = {
    name,
    effects: macro.ALLOWLIST.writes,
    serves: ownPurpose,
    run: async () => ({ kind: 'nothing' }) as const,
  };
  const { context } = await beginTask([step], named, `macro ${name} ${macro.VERSION}`);
  const told = (left: string) => logSession(context, 'RUNNING', { goal: `lock taken over: ${left}` });
  const outcome = await holdTask(context, told, () =>
    runMacro({ name, step: 2, macro, quotes }, input, context),
  );
  await logSession(context, outcome.state, { goal: 'macro', decision: outcome.state });
  const { session } = context.paths;
  for (const [page, text] of Object.entries(sessionPages(context.ledger.events, world.language))) {
    // The plan stays as it was quoted.
    const place = page === context.planPage?.ref ? page.replace(/\.md$/, '-steps.md') : page;
    await world.files.write(`${session}/${place}`, text);
  }
  if (outcome.state === 'DONE') return { values: outcome.output.values, session };
  // Planned only: the project came into safe mode since it was asked.
  throw outcome.state === 'FAILED' ? outcome.failure : new Failure('SAFE_MODE', { reason: '', since: '' });
}
