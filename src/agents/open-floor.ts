import type { Agent } from '../model/agents.ts';
import type { Act, Material, SpokenAs } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';
import type { Task } from '../model/task.ts';
import { keepTurn } from './keep-turn.ts';
import { type Floor, takeTurn } from './turn.ts';

/** One turn as it is collected: who was asked what, and the digests of both texts ('' where none was kept). */
export type Turn = {
  readonly turn: number;
  readonly agent: string;
  readonly role: string;
  readonly act: Act;
  readonly message: string;
  readonly answer: string;
  /** '' or the code of the failure that ended it. */
  readonly failure: string;
};

/** Gives the word to an agent and takes its answer. `turns` are all that were had, failed ones among them. */
export type Speaking = {
  speak<A extends Act>(agent: Agent, act: A, material: Material): Promise<SpokenAs<A>>;
  readonly turns: readonly Turn[];
};

/**
 * Opens the floor for one task. A turn is refused to the wrong role, over an agent's number of messages (rule 99) and
 * with a secret in it; it waits for the agent's cooldown (rule 98), ends at its deadline (rule 109), and what is said in
 * it is an event with its digests, the texts kept under them. Errors: AGENT_*, TOOL_MISSING, CANCELLED,
 * DISK_WRITE_FAILED.
 */
export function openFloor(task: Task, floor: Floor): Speaking {
  const turns: Turn[] = [];
  const said = new Map<string, string>();
  const asked = new Map<string, number>();
  const lastNs = new Map<string, bigint>();
  let count = 0;
  return {
    turns,
    speak: async (agent, act, material) => {
      countMessage(agent, asked);
      await coolDown(agent, lastNs.get(agent.name), floor.world);
      count += 1;
      const turning = { agent, act, turn: count, task, material, said };
      const had = await takeTurn(turning, floor);
      lastNs.set(agent.name, floor.world.clock.monotonicNs());
      const kept = await keepTurn(turning, had, floor);
      for (const digest of Object.values(kept)) said.set(`messages/${digest}`, digest);
      const { name, role } = agent;
      turns.push({ turn: turning.turn, agent: name, role, act, ...kept, failure: had.failure?.code ?? '' });
      if (had.spoken !== undefined) return had.spoken;
      throw had.failure ?? new Failure('DEFECT', { where: act });
    },
  };
}

function countMessage({ name, limits }: Agent, asked: Map<string, number>): void {
  const before = asked.get(name) ?? 0;
  if (before >= limits.messages)
    throw new Failure('AGENT_TOO_OFTEN', { agent: name, most: limits.messages, rule: 99 });
  asked.set(name, before + 1);
}

async function coolDown(
  { limits }: Agent,
  lastNs: bigint | undefined,
  { clock, signal }: Floor['world'],
): Promise<void> {
  if (lastNs === undefined) return;
  const left = limits['cooldown-seconds'] - Number(clock.monotonicNs() - lastNs) / 1e9;
  if (left > 0) await clock.sleep(left, signal);
}
