import { type RoleId, roleOf } from '../model/agents.ts';
import type { Act } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';
import type { Role } from '../model/task.ts';

/** Which roles an act is for: rules 39 to 43 and 120 to 125. The tool alone executes, the chef alone decides. */
export const actsOf: Readonly<Record<Act, readonly Role[]>> = {
  ping: ['chef', 'recherchiste', 'orchestrator', 'tool', 'macro-runner', 'worker'],
  propose: ['recherchiste'],
  criticise: ['recherchiste'],
  synthesise: ['orchestrator'],
  decide: ['chef'],
  review: ['recherchiste'],
  execute: ['tool'],
  log: ['orchestrator'],
};

/** Refuses an act to a role that it is not for. Errors: AGENT_WRONG_ROLE {agent, role, act}. */
export function requireAct(agent: string, role: RoleId, act: Act): void {
  if (actsOf[act].includes(roleOf(role))) return;
  throw new Failure('AGENT_WRONG_ROLE', { agent, role, act, rule: 39 });
}
