import { parseStrictJson } from '../codec/strict-json.ts';
import { type Act, type Spoken, type SpokenAs, spokenSchema } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';
import { requireAct } from './acts.ts';

/** What was asked of whom: an answer has to be one to just this. */
export type Asked<A extends Act> = {
  readonly agent: string;
  readonly taskId: string;
  readonly turn: number;
  readonly role: string;
  readonly act: A;
  readonly mostBytes: number;
};

const deepestAnswer = 12;

/**
 * Reads what an agent wrote: one JSON object, no byte more than its limit (rule 99), the answer to this task, turn, role
 * and act, with evidence (rule 8). Errors: AGENT_TOO_LONG, AGENT_ANSWER {agent, why}, AGENT_OTHER_TASK {agent, expected,
 * observed}, AGENT_WRONG_ROLE, AGENT_UNPROVEN.
 */
export function readAnswer<A extends Act>(text: string, asked: Asked<A>): SpokenAs<A> {
  const bytes = new TextEncoder().encode(text);
  const { agent, mostBytes } = asked;
  if (bytes.byteLength > mostBytes)
    throw new Failure('AGENT_TOO_LONG', { agent, bytes: bytes.byteLength, most: mostBytes, rule: 99 });
  const said = shaped(bytes, agent);
  const [expected, observed] = [`${asked.taskId} ${asked.turn}`, `${said.task_id} ${said.turn}`];
  if (observed !== expected) throw new Failure('AGENT_OTHER_TASK', { agent, expected, observed });
  requireOwnRole(said, asked);
  if (!isOf(said, asked.act))
    throw new Failure('AGENT_WRONG_ROLE', { agent, role: said.role, act: said.act, rule: 39 });
  if (said.EVIDENCE.length === 0 || said.EVIDENCE.some(({ sha256 }) => sha256 === undefined))
    throw new Failure('AGENT_UNPROVEN', { agent, ref: said.EVIDENCE[0]?.ref ?? '∅', rule: 8 });
  return said;
}

// Who answers for another role is refused whatever it says; so is an act that is not this role's.
function requireOwnRole({ role, act }: Spoken, { agent, role: expected }: Asked<Act>): void {
  if (role !== expected) throw new Failure('AGENT_WRONG_ROLE', { agent, role, act, rule: 39 });
  requireAct(agent, role, act);
}

function shaped(bytes: Uint8Array, agent: string): Spoken {
  const value = parsed(bytes, agent);
  const read = spokenSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Failure('AGENT_ANSWER', { agent, why: `${issue?.path.join('.')}: ${issue?.message}` });
}

function parsed(bytes: Uint8Array, agent: string): unknown {
  try {
    return parseStrictJson(bytes, { maxBytes: bytes.byteLength, maxDepth: deepestAnswer });
  } catch (cause) {
    const why = cause instanceof Failure ? String(cause.parameters['why']) : '';
    throw new Failure('AGENT_ANSWER', { agent, why }, { cause });
  }
}

function isOf<A extends Act>(said: Spoken, act: A): said is SpokenAs<A> {
  return said.act === act;
}
