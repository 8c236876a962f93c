import { openUnready } from './macro/open-run.ts';
import { phase } from './macro/phase.ts';
import { showStep } from './macro/show-step.ts';
import type { UserInput } from './macro/user-argv.ts';
import { type UserOutput, userMacro } from './macro/user-macro.ts';
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
 * Executes a macro whose plan is quoted as it is now, in a session of its own below .nx47/, with its ledger and pages.
 * Errors: MACRO_PLAN_NEEDED, MACRO_PLAN_STALE, those of the macro.
 */
export async function executeMacro(
  { own, input, root, quoted, settings }: MacroOrder,
  world: World,
  signal: AbortSignal,
): Promise<MacroRun> {
  const planned = await planMacro(own, input, root, world);
  await requirePlan(planned, quoted, { name: own.macro.name, root }, world);
  await keepPlan(planned, root, world);
  const asked = await readRequest({ ...settings, mode: 'execute' }, root, 'certify');
  const request: RunRequest = { ...asked, probe: true };
  const { state, context } = await openUnready(request, { ...world, signal });
  const values: { given?: UserOutput['values'] } = {};
  const one = phase(
    own.macro.name,
    userMacro(own),
    () => input,
    (given, output) => {
      values.given = output.values;
      return { state: given };
    },
  );
  const end = await one.run(1, state, context);
  showStep(world, one.name, end);
  const pages = sessionPages(context.ledger.events, world.language);
  for (const [name, page] of Object.entries(pages))
    await world.files.write(`${context.paths.session}/${name}`, page);
  const outcome = end.kind === 'ran' ? end.outcome : undefined;
  if (outcome?.state === 'FAILED') throw outcome.failure;
  if (values.given === undefined) throw new Failure('DEFECT', { where: own.macro.name });
  return { values: values.given, session: context.paths.session };
}
