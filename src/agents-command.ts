import { ping } from './agents/ping.ts';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { showForeign } from './codec/safe-name.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import type { Agent } from './model/agents.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { projectAround } from './project-kernel.ts';
import { readAgents } from './read-agents.ts';
import { slashed } from './slashed.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 agents list | ping`: who takes part in this project's exchanges, and whether each of them answers a message.
 * Status 0, or 1 where one does not answer. Errors: USAGE_BAD_VALUE, CONFIG_*, AGENT_*.
 */
export async function agentsCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  folder: string = process.cwd(),
): Promise<CommandAnswer> {
  const [action = ''] = line.words;
  const root = (await projectAround(folder)) ?? slashed(folder);
  const { agents, file } = await readAgents(root, around.installRoot);
  if (action === 'list') return { text: listed(agents.agents, file, line), status: 0 };
  if (action === 'ping') {
    const world = composeOffline(language, around, root);
    const { pinged, session } = await ping(agents, { root, environment: around.environment }, world);
    return answerOf(pinged, session, language);
  }
  throw new Failure('USAGE_BAD_VALUE', { flag: 'agents', value: action, expected: 'list | ping' });
}

function listed(agents: readonly Agent[], file: string, { format }: CommandLine): string {
  if (format === 'json') return `${JSON.stringify({ schema: 'nx47.agents/1', file, agents }, null, 2)}\n`;
  const rows = agents.map(({ name, role, endpoint, limits }) => {
    const program = typeof endpoint === 'string' ? endpoint : endpoint.join(' ');
    return [name, role, `${limits['deadline-seconds']} s`, showForeign(program)];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${[file, ...lines.map((one) => `  ${one.trimEnd()}`)].join('\n')}\n`;
}

function answerOf(
  pinged: Awaited<ReturnType<typeof ping>>['pinged'],
  session: string,
  language: Language,
): CommandAnswer {
  const texts = sentences(language);
  const words = texts.agents;
  const lines = pinged.map(({ agent, role, failure }) => {
    if (failure === undefined) return `✓ ${fill(words.ok, { agent, role })}`;
    const why = showForeign(fill(texts.failures[failure.code].what, failure.parameters));
    return `✗ ${fill(words.failed, { agent, role, why: `${why} (${failure.code})` })}`;
  });
  const status = pinged.some(({ failure }) => failure !== undefined) ? 1 : 0;
  return { text: `${[...lines, `${words.session}: ${session}`].join('\n')}\n`, status };
}
