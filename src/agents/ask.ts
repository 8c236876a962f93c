import { sha256Hex } from '../codec/digest.ts';
import type { Agent } from '../model/agents.ts';
import { nothingRan, type Ran } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';
import { builtIn } from './built-in.ts';

/** Where an agent is started, and what its variables are taken from. */
export type Place = {
  readonly world: Pick<World, 'shell' | 'redact'>;
  readonly environment: Readonly<Record<string, string>>;
  readonly root: string;
};

export type Heard = { readonly answer: string; readonly ran: Ran };

/**
 * Hands the text to the agent and waits for what it writes: a shipped program, or a child in a process group of its own
 * that gets PATH, the variables that its entry names, and nothing else. At its deadline the whole group is ended (rule
 * 109). Errors: AGENT_MUTE {agent, seconds}, AGENT_ENDED {agent, status}, AGENT_SECRET {agent, what}, TOOL_MISSING.
 */
export async function ask(agent: Agent, text: string, place: Place): Promise<Heard> {
  const { endpoint, name, limits } = agent;
  if (typeof endpoint === 'string') {
    return { answer: builtIn(endpoint.slice('built-in:'.length))(text), ran: nothingRan };
  }
  const env = environmentOf(agent, place);
  const deadlineSeconds = limits['deadline-seconds'];
  const { root, world } = place;
  const end = await world.shell.run({ argv: endpoint, cwd: root, env, input: text, deadlineSeconds });
  if (end.timedOut) throw new Failure('AGENT_MUTE', { agent: name, seconds: deadlineSeconds, rule: 109 });
  if (end.status !== 0)
    throw new Failure('AGENT_ENDED', { agent: name, status: end.signal ?? String(end.status) });
  const digests = { stdout_sha256: sha256Hex(end.stdout), stderr_sha256: sha256Hex(end.stderr) };
  return { answer: end.stdout, ran: { exit_status: end.status, ...digests } };
}

// A name tells little of a value: what is known to be a secret is handed to nobody under any.
function environmentOf({ name, environment }: Agent, place: Place): Record<string, string> {
  const env: Record<string, string> = { PATH: place.environment['PATH'] ?? '' };
  for (const variable of environment) {
    const value = place.environment[variable];
    if (value === undefined) continue;
    if (place.world.redact(value) !== value)
      throw new Failure('AGENT_SECRET', { agent: name, what: variable, rule: 190 });
    env[variable] = value;
  }
  return env;
}
