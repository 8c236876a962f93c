import { sha256Hex } from '../codec/digest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Agent } from '../model/agents.ts';
import { nothingRan, type Ran } from '../model/event.ts';
import { type Act, type Material, messageSchema, type SpokenAs } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';
import type { Task } from '../model/task.ts';
import type { World } from '../model/world.ts';
import { requireAct } from './acts.ts';
import { ask } from './ask.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkSecret } from './check-secret.ts';
import { fingerprint } from './fingerprint.ts';
import { readAnswer } from './read-answer.ts';

/** What the turns of one exchange share. */
export type Floor = {
  readonly world: Pick<World, 'clock' | 'shell' | 'files' | 'redact' | 'signal' | 'place' | 'secrets'>;
  /** What the variables that an agent is handed are taken from. */
  readonly environment: Readonly<Record<string, string>>;
  readonly ledger: Ledger;
  /** Folders, absolute: the project, and the session that keeps what is said. */
  readonly root: string;
  readonly session: string;
  /** The next number of a step in the ledger: none is given twice. */
  readonly nextStep: () => number;
};

/** One turn: who is asked for what. */
export type Turning<A extends Act> = {
  readonly agent: Agent;
  readonly act: A;
  readonly turn: number;
  readonly task: Task;
  readonly material: Material;
  /** Digests of what was said before, by `messages/<digest>`. */
  readonly said: ReadonlyMap<string, string>;
};

/** What came of a turn: both texts ('' for none that may be kept) and what the program came to. */
export type Had<A extends Act> = {
  readonly message: string;
  readonly answer: string;
  readonly ran: Ran;
  readonly spoken?: SpokenAs<A>;
  readonly failure?: Failure;
};

/** Asks, and holds the answer against all that may be wrong with it: nothing of a turn that fails goes any further. */
export async function takeTurn<A extends Act>(turning: Turning<A>, floor: Floor): Promise<Had<A>> {
  let had: Had<A> = { message: '', answer: '', ran: nothingRan };
  try {
    const message = messageText(turning);
    checkMessage(turning.agent, message, floor);
    had = { ...had, message };
    const before = await fingerprint(turning.agent, floor);
    const { answer, ran } = await ask(turning.agent, message, floor);
    had = { ...had, ran };
    if ((await fingerprint(turning.agent, floor)) !== before)
      throw new Failure('AGENT_ACTED', { agent: turning.agent.name, role: turning.agent.role, rule: 41 });
    checkSecret(turning.agent.name, answer, floor.world);
    had = { ...had, answer };
    return { ...had, spoken: await heard(answer, message, turning, floor) };
  } catch (error) {
    if (error instanceof Failure) return { ...had, failure: error };
    return { ...had, failure: new Failure('DEFECT', { where: turning.act }, { cause: error }) };
  }
}

function messageText<A extends Act>({ task, turn, agent, act, material }: Turning<A>): string {
  requireAct(agent.name, agent.role, act);
  const head = { schema: 'nx47.message/1', turn, role: agent.role, act, angle: agent.angle ?? '' };
  return `${JSON.stringify(messageSchema.parse({ ...task, ...head, material }))}\n`;
}

function checkMessage({ name, limits }: Agent, message: string, { world }: Floor): void {
  const bytes = new TextEncoder().encode(message).byteLength;
  const most = limits['message-bytes'];
  if (bytes > most) throw new Failure('AGENT_TOO_LONG', { agent: name, bytes, most, rule: 99 });
  checkSecret(name, message, world);
}

async function heard<A extends Act>(
  answer: string,
  message: string,
  { agent, act, turn, task, said }: Turning<A>,
  { world, root }: Floor,
): Promise<SpokenAs<A>> {
  const { name, role, limits } = agent;
  const asked = { agent: name, taskId: task.task_id, turn, role, act, mostBytes: limits['message-bytes'] };
  const spoken = readAnswer(answer, asked);
  await checkEvidence(name, spoken, async (ref) => {
    if (ref === 'message') return sha256Hex(message);
    return said.get(ref) ?? world.files.hash(`${root}/${ref}`).catch(() => undefined);
  });
  return spoken;
}
