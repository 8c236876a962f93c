import { repair as repairMacro } from '../macros/repair.ts';
import { prepareChanges, takeBack } from './loop/prepare.ts';
import type { Executed } from './loop/run-turn.ts';
import type { OpenedSession } from './macro/open-session.ts';
import { basisOf, shownPlan } from './macro/plan-basis.ts';
import type { PlanPage } from './macro/plan-page.ts';
import type { RunContext } from './macro/run-context.ts';
import { runMacro } from './macro/runner.ts';
import { buildTools } from './macro/tools.ts';
import { nothingRan } from './model/event.ts';
import type { PreparedChange, Repair } from './model/repair.ts';
import type { Request } from './model/request.ts';
import type { Task } from './model/task.ts';
import type { World } from './model/world.ts';
import { headCommit, runGit } from './session/git-tree.ts';
import type { KeptAnswers } from './survey/kept-answers.ts';

/** What another role says against a repair: a stable code, and data. */
export type Objection = { readonly code: string; readonly why: string };

export type RepairOrder = {
  readonly task: Task;
  readonly planPage: PlanPage;
  /** The project in the work copy. Absolute. */
  readonly root: string;
  /** `.nx47` of the user's project, whose stop file and lock count. Absolute. */
  readonly state: string;
  /** Where changes are made ready. Absolute. */
  readonly folder: string;
  readonly settings: Request;
  readonly kept: KeptAnswers;
  criticise(repair: Repair, changes: readonly PreparedChange[]): Promise<readonly Objection[]>;
};

/** The session that it is written into, the world, and who proposed it. */
export type RepairPlace = { readonly opened: OpenedSession; readonly world: World; readonly by: string };

type Input = Parameters<typeof repairMacro.plan>[0];
type Step = RepairPlace & {
  readonly order: RepairOrder;
  readonly repair: Repair;
  readonly changes: readonly PreparedChange[];
  readonly number: number;
};

/**
 * Makes one repair in the work copy, by the macro `repair` and the runner's law: shown dry, criticised by another role,
 * executed by the digest of the plan that was accepted, and taken back when it does not hold. Errors: CANCELLED.
 */
export async function executeRepair(
  order: RepairOrder,
  repair: Repair,
  place: RepairPlace,
): Promise<Executed> {
  const number = place.opened.nextStep();
  const { root } = order;
  const changes = await prepareChanges(
    repair,
    { root, folder: `${order.folder}/${number}` },
    place.world.files,
  );
  const step: Step = { ...place, order, repair, changes, number };
  if (changes.length === 0) return refused(step, { code: 'unchanged', why: '' });
  const objections = await order.criticise(repair, changes);
  const [objection] = objections;
  if (objection === undefined) return act(step);
  await runMacro(namedIn(step), inputOf(step), { ...contextOf(step), mode: 'dry-run' });
  await logRefusal(step, objections);
  return refused(step, objection);
}

function namedIn({ number }: Step) {
  return { name: 'repair', step: number, macro: repairMacro };
}

function refused({ repair, by }: Step, { code, why }: Objection): Executed {
  return { kind: 'refused', refused: { title: repair.commit, by, code, why } };
}

async function act(step: Step): Promise<Executed> {
  const { order, repair, changes, world } = step;
  const { kind, commit, because, serves } = repair;
  const context = contextOf(step);
  const before = await headCommit(order.root, world.shell);
  const quotes = await planOf(inputOf(step), context);
  const accepted = `${kind}: no objection to its difference`;
  const validations = [{ role: 'recherchiste' as const, plan_sha256: quotes.sha256, because: accepted }];
  const outcome = await runMacro({ ...namedIn(step), quotes }, inputOf(step), { ...context, validations });
  if (outcome.state === 'DONE') {
    const told = changes.map(({ path, before: was, after }) => ({ path, before: was, after }));
    const applied = {
      repair: { kind, commit, serves, because },
      commit: outcome.output.commit,
      changes: told,
    };
    return { kind: 'applied', applied };
  }
  await takeBack(changes, order.root, world.files);
  // A commit that did not hold goes with its files: nobody has seen it outside of the work copy.
  if (before !== '') await runGit(order.root, ['reset', '--quiet', '--mixed', before], world.shell);
  if (outcome.state === 'SKIPPED') return refused(step, { code: 'skipped', why: context.mode });
  if (outcome.failure.code === 'CANCELLED') throw outcome.failure;
  return refused(step, { code: outcome.failure.code, why: outcome.failure.message });
}

function inputOf({ order: { settings }, repair, changes }: Step): Input {
  const { kind, commit, because, serves } = repair;
  const whole = { kind, commit, settings, changes: [...changes], because: [...because], serves: [...serves] };
  // As the runner reads it: what a plan stands on is told by its digest, member by member.
  return repairMacro.INPUT_SCHEMA.parse(whole);
}

async function planOf(input: Input, { world, paths, configuration = [] }: RunContext) {
  const plan = await repairMacro.plan(input, buildTools(world, 'dry-run', paths, repairMacro.ALLOWLIST));
  const touched = plan.touches.map((path) => `${paths.root}/${path}`);
  return shownPlan(plan, await basisOf(input, [...configuration, ...touched], world.files));
}

// The refused idea stays in the ledger, behind its plan.
async function logRefusal(
  { number, repair, opened, world }: Step,
  objections: readonly Objection[],
): Promise<void> {
  const why = objections.map((one) => `${one.code} ${one.why}`.trim()).join('; ');
  await opened.ledger.append({
    ...{ macro: 'repair', step: number, phase: 'CRITIQUE', state: 'FAILED' },
    ...{ goal: world.redact(repair.commit), ...world.place, touches: [], command: '', ...nothingRan },
    output: repair.serves.map(({ rule, file }) => `${rule} ${world.redact(file)}`).join('; '),
    decision: world.redact(`refused: ${why}`),
    evidence: [],
    role: 'recherchiste',
  });
}

function contextOf({ order, changes, opened, world }: Step): RunContext {
  const { task, planPage, root, state, settings, kept } = order;
  const { session, ledger } = opened;
  const { path: bundle = '.nx47/no-bundle' } = settings.bundle ?? {};
  const own = changes.filter(({ path }) => !path.startsWith(`${bundle}/`));
  // A new file may need its folder.
  const folders = own.flatMap(({ path, before }) =>
    before === '' && path.includes('/') ? [path.slice(0, path.lastIndexOf('/'))] : [],
  );
  const mended = [...own.map(({ path }) => path), ...folders].map((path) => `${root}/${path}`);
  const paths = { root, state, session, bundle: `${root}/${bundle}`, mended };
  return { world, mode: 'execute', paths, ledger, task, planPage, kept };
}
