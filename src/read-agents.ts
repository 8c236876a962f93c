import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAgents } from './config/parse-agents.ts';
import { type Agents, agentsPath } from './model/agents.ts';
import { Failure } from './model/failure.ts';

/** The agents of a project, and the file that says so. */
export type ReadAgents = { readonly agents: Agents; readonly file: string };

/**
 * The agents that the project at `root` names in configs/agents.yml; the shipped team, which needs no model and no
 * network, where it names none. Errors: CONFIG_*, AGENT_NOT_UNIQUE, AGENT_SECRET_VARIABLE, each with file and line.
 */
export async function readAgents(root: string, installRoot: string): Promise<ReadAgents> {
  const own = await textOf(join(root, agentsPath));
  if (own !== undefined) return { agents: parseAgents(own, agentsPath), file: agentsPath };
  const file = 'templates/agents.yml';
  const shipped = await textOf(join(installRoot, file));
  return { agents: parseAgents(shipped ?? '', file), file };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why: 'unreadable' }, { cause });
  }
}
