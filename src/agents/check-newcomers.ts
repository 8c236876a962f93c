import type { Agents } from '../model/agents.ts';
import { Failure } from '../model/failure.ts';

/** Who and what takes part in a session: agents, their roles, the machines they are on, the programs that they are. */
export type Team = {
  readonly agents: readonly string[];
  readonly roles: readonly string[];
  readonly machines: readonly string[];
  readonly tools: readonly string[];
};

/** A session of before: who took part, and whether it ended well and its ledger and files still hold. */
export type EarlierSession = { readonly id: string; readonly team: Team; readonly isSound: boolean };

/** Sessions that have to hold before anything joins: rules 82 and 185. */
export const soundSessions = 2;

/** The team that these agents and the machines of the project (machines.yml) make. */
export function teamOf({ agents }: Agents, machines: readonly string[] = []): Team {
  const own = agents.flatMap(({ machine }) => (machine === undefined ? [] : [machine]));
  const unique = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    agents: unique(agents.map(({ name }) => name)),
    roles: unique(agents.map(({ role }) => role)),
    machines: unique([...own, ...machines]),
    tools: unique(
      agents.map(({ endpoint }) => (typeof endpoint === 'string' ? endpoint : endpoint.join(' '))),
    ),
  };
}

/**
 * Refuses what is new since the last session, and two agents at once, unless the last two sessions ended well with every
 * log intact (rules 82, 97, 185, 186). `earlier` is oldest first; a project without a session begins with the team it
 * has. Errors: AGENT_NEWCOMER {what, name, sessions, needed}, AGENT_PARALLEL {sessions, needed}.
 */
export function checkNewcomers(team: Team, parallel: 1 | 2, earlier: readonly EarlierSession[]): void {
  const sessions = soundInARow(earlier);
  if (sessions >= soundSessions) return;
  const needed = soundSessions;
  if (parallel > 1) throw new Failure('AGENT_PARALLEL', { sessions, needed, rule: 97 });
  const last = earlier.at(-1)?.team;
  if (last === undefined) return;
  for (const what of ['roles', 'agents', 'machines', 'tools'] as const) {
    const name = team[what].find((one) => !last[what].includes(one));
    if (name !== undefined) throw new Failure('AGENT_NEWCOMER', { what, name, sessions, needed, rule: 185 });
  }
}

function soundInARow(earlier: readonly EarlierSession[]): number {
  const broken = earlier.findLastIndex(({ isSound }) => !isSound);
  return earlier.length - 1 - broken;
}
