import type { Agent, Agents } from '../model/agents.ts';
import type { Material, Option, ShownPlan, Weighed } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';
import type { Role } from '../model/task.ts';
import { roleOf } from './acts.ts';
import { checkDecision } from './check-decision.ts';
import { inTurn } from './in-turn.ts';
import type { Speaking } from './open-floor.ts';
import { checkSynthesis, weigh } from './weigh.ts';

/** What the tool can do with an option: the runner's own plan of it, and its execution by that plan and no other. */
export type Execution = {
  plan(option: Option): Promise<ShownPlan>;
  /** Carries out the plan of that digest; gives what to tell of it. Errors: those of the macro. */
  execute(option: Option, planSha256: string): Promise<string>;
};

/** What an exchange came to. Without edits, or in a dry run, nothing was executed: `done` is ''. */
export type Exchanged = {
  readonly chosen: Weighed;
  readonly reasons: readonly string[];
  readonly plan: ShownPlan | undefined;
  readonly done: string;
  readonly entry: string;
};

export type ExchangeOrder = {
  readonly agents: Agents;
  readonly material: Material;
  readonly execution: Execution;
  readonly mayExecute: boolean;
};

/**
 * One task among the agents, in sequence (rules 120 to 125): recherchistes propose and criticise one another, the
 * orchestrator puts it together, the chef decides, a recherchiste who is not the author accepts the plan's digest, the
 * tool orders just that plan, the orchestrator logs. Errors: AGENT_*, and those of the execution.
 */
export async function exchange(
  { agents, material, execution, mayExecute }: ExchangeOrder,
  { speak }: Speaking,
): Promise<Exchanged> {
  const one = (role: Role) => requireRole(agents, role)[0];
  const weighed = await propose(agents, material, speak);
  const orchestrator = one('orchestrator');
  checkSynthesis(
    orchestrator.name,
    await speak(orchestrator, 'synthesise', { ...material, weighed }),
    weighed,
  );
  const chef = one('chef');
  const decided = await speak(chef, 'decide', { ...material, weighed });
  const chosen = checkDecision(chef.name, decided, weighed);
  const plan = chosen.option.edits.length === 0 ? undefined : await execution.plan(chosen.option);
  if (plan !== undefined) await review(plan, chosen, { agents, material, speak });
  const tool = one('tool');
  let done = '';
  if (plan !== undefined && mayExecute) {
    const { order } = await speak(tool, 'execute', { ...material, plan });
    requirePlan(tool.name, order.plan_sha256, plan);
    done = await execution.execute(chosen.option, plan.hash);
  }
  const { reasons } = decided.decision;
  const story = [chosen.option.title, ...reasons, done === '' ? 'not executed' : done];
  // What the files were is no evidence any more.
  const { entry } = await speak(orchestrator, 'log', { ...material, files: [], story });
  return { chosen, reasons, plan, done, entry };
}

type Speak = Speaking['speak'];

/** Rules 39 and 123: each recherchiste proposes from its own angle, and criticises what the others proposed. */
async function propose(agents: Agents, material: Material, speak: Speak): Promise<Weighed[]> {
  const seekers = requireRole(agents, 'recherchiste');
  const proposed = await inTurn(
    seekers.map((agent) => async () => {
      const { options } = await speak(agent, 'propose', material);
      return { by: agent.role, agent: agent.name, options };
    }),
    agents.parallel,
  );
  const criticised = await inTurn(
    seekers.map((agent) => async () => {
      const options = proposed.filter(({ by }) => by !== agent.role).flatMap((other) => other.options);
      const { remarks } = await speak(agent, 'criticise', { ...material, options });
      return { by: agent.role, agent: agent.name, remarks };
    }),
    agents.parallel,
  );
  return weigh(proposed, criticised);
}

/** The digest of the plan is accepted by a recherchiste who did not propose it. Errors: AGENT_PLAN_REFUSED {agent, why}. */
async function review(
  plan: ShownPlan,
  chosen: Weighed,
  {
    agents,
    material,
    speak,
  }: { readonly agents: Agents; readonly material: Material; readonly speak: Speak },
): Promise<void> {
  const critic = requireRole(agents, 'recherchiste').find(({ role }) => role !== chosen.by);
  if (critic === undefined) throw new Failure('AGENT_MISSING', { role: 'recherchiste' });
  const said = await speak(critic, 'review', { ...material, options: [chosen.option], plan });
  requirePlan(critic.name, said.review.plan_sha256, plan);
  if (!said.review.accepted)
    throw new Failure('AGENT_PLAN_REFUSED', {
      agent: critic.name,
      why: said.review.remarks.join('; '),
      rule: 165,
    });
}

function requirePlan(agent: string, quoted: string, plan: ShownPlan): void {
  if (quoted !== plan.hash)
    throw new Failure('AGENT_PLAN_REFUSED', { agent, why: `${quoted} ≠ ${plan.hash}`, rule: 165 });
}

/** Two recherchistes at least, and one of each other role that an exchange needs. Errors: AGENT_MISSING {role}. */
function requireRole({ agents }: Agents, role: Role): readonly [Agent, ...Agent[]] {
  const [first, ...others] = agents.filter((agent) => roleOf(agent.role) === role);
  if (first === undefined || (role === 'recherchiste' && others.length === 0))
    throw new Failure('AGENT_MISSING', { role });
  return [first, ...others];
}
