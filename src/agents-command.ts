import { resolve } from 'node:path';
import type { Exchanged } from './agents/exchange.ts';
import { ping } from './agents/ping.ts';
import { type AgentsRun, type AgentsRunOrder, runAgents } from './agents-run.ts';
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
import { readTask } from './read-task.ts';
import { slashed } from './slashed.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 agents list | ping | run TASK`: who takes part in this project's exchanges, whether each of them answers a
 * message, and one task among them (only planned without --execute). Status 0; 1 where one does not answer, the exchange
 * fails, or what was to be mended is still there. Errors: USAGE_BAD_VALUE, CONFIG_*, AGENT_*.
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
  if (action !== 'run' || line.words[1] === undefined)
    throw new Failure('USAGE_BAD_VALUE', {
      flag: 'agents',
      value: action,
      expected: 'list | ping | run TASK',
    });
  const task = await readTask(resolve(folder, line.words[1]));
  const mode = line.settings['mode'] === 'execute' ? 'execute' : 'dry-run';
  const [given = ''] = line.given['findings'] ?? [];
  const findings = given === '' ? '' : slashed(resolve(folder, given));
  const order: AgentsRunOrder = { task, agents, root, mode, language, findings };
  return answerOfRun(await runAgents(order, line, around), order);
}

function answerOfRun({ held }: AgentsRun, { task, language }: AgentsRunOrder): CommandAnswer {
  const words = sentences(language).agents;
  const pair = (name: string, value: string) => fill(words.pair, { name, value });
  const head = pair(words.task, `${task.task_id} ${showForeign(task.TASK)}`);
  if (held === undefined) return { text: `${head}\n${words.nothing}\n`, status: 0 };
  const { exchanged, failure, session } = held;
  const lines = [head, ...toldOf(exchanged, language), pair(words.session, session)];
  const answer = { text: `${lines.join('\n')}\n`, status: 0 };
  return failure === undefined ? answer : { ...answer, failure };
}

function toldOf(exchanged: Exchanged | undefined, language: Language): string[] {
  if (exchanged === undefined) return [];
  const words = sentences(language).agents;
  const pair = (name: string, value: string) => fill(words.pair, { name, value });
  const { chosen, reasons, plan, done } = exchanged;
  const { id, title } = chosen.option;
  const planned = plan === undefined ? [words.byHand] : [pair(words.plan, plan.hash), ...plan.diffs];
  return [
    pair(words.chosen, `${id} (${chosen.by}) — ${showForeign(title)}`),
    ...reasons.map((reason) => `  - ${showForeign(reason)}`),
    ...(done === '' ? planned.map(showForeign) : [pair(words.done, showForeign(done))]),
  ];
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
  return {
    text: `${[...lines, fill(words.pair, { name: words.session, value: session })].join('\n')}\n`,
    status,
  };
}
