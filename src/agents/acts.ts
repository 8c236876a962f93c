import type { RoleId } from '../model/agents.ts';
import type { Act } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';
import type { Role } from '../model/task.ts';

/** The role, as events name it: both recherchistes are recherchistes. */
export function roleOf(id: RoleId): Role {
  if (id.startsWith('recherchiste-')) return 'recherchiste';
  const plain: Readonly<Record<string, Role>> = {
    chef: 'chef',
    orchestrator: 'orchestrator',
    tool: 'tool',
    'macro-runner': 'macro-runner',
  };
  return plain[id] ?? 'worker';
}

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
