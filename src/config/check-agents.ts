import { unsafeName } from '../codec/safe-name.ts';
import type { Agent, Agents } from '../model/agents.ts';
import { Failure } from '../model/failure.ts';

type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * What a schema can't say of the agents together. Rule 119: name, role, program and angle are one agent's alone, so
 * that nobody speaks twice and the tool's program is no other role's (rules 39 to 42). Recherchistes have an angle, only
 * the tool has files that it may change. Errors: AGENT_NOT_UNIQUE {what, value}, CONFIG_BAD_VALUE; each with the line.
 */
export function checkAgents({ agents }: Agents, lineOf: LineOf, file: string): void {
  const seen = new Map<string, string>();
  for (const [index, agent] of agents.entries()) {
    for (const { key, value } of singular(agent)) {
      const other = seen.get(`${key} ${value}`);
      const line = lineOf(['agents', index, key]);
      if (other !== undefined)
        throw new Failure('AGENT_NOT_UNIQUE', {
          file,
          line,
          what: key,
          value,
          agent: agent.name,
          other,
          rule: 119,
        });
      seen.set(`${key} ${value}`, agent.name);
    }
    checkBelonging(agent, (key, why) => {
      const line = lineOf(['agents', index, key]);
      return new Failure('CONFIG_BAD_VALUE', { file, line, key: `agents.${index}.${key}`, why });
    });
  }
}

function singular({
  name,
  role,
  angle,
  endpoint,
}: Agent): { readonly key: string; readonly value: string }[] {
  return [
    { key: 'name', value: name },
    { key: 'role', value: role },
    { key: 'endpoint', value: typeof endpoint === 'string' ? endpoint : endpoint.join(' ') },
    ...(angle === undefined ? [] : [{ key: 'angle', value: angle.toLowerCase() }]),
  ];
}

function checkBelonging(agent: Agent, refused: (key: string, why: string) => Failure): void {
  const isSeeker = agent.role.startsWith('recherchiste-');
  if (isSeeker !== (agent.angle !== undefined)) throw refused('angle', isSeeker ? '∅' : agent.role);
  const isTool = agent.role === 'tool';
  if (isTool !== (agent.allows !== undefined)) throw refused('allows', isTool ? '∅' : agent.role);
  for (const path of agent.allows ?? []) {
    const why = unsafeName(path.replace(/\/$/, ''));
    if (why !== undefined) throw refused('allows', `${path}: ${why}`);
  }
}
