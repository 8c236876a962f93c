import { sha256Hex } from '../codec/digest.ts';
import type { Agent } from '../model/agents.ts';
import type { Evidence, Phase } from '../model/event.ts';
import type { Act, Spoken } from '../model/exchange.ts';
import { roleOf } from './acts.ts';
import type { Floor, Had, Turning } from './turn.ts';

/** Where the texts of an exchange lie in its session, each under its own digest. */
export const messagesFolder = 'evidence/messages';

const phases: Readonly<Record<Act, Phase>> = {
  ping: 'LOG_EVENT',
  propose: 'PLAN',
  criticise: 'CRITIQUE',
  synthesise: 'LOG_EVENT',
  decide: 'PLAN',
  review: 'CRITIQUE',
  execute: 'PLAN',
  log: 'LOG_EVENT',
};
const longestOutput = 4000;

/**
 * Keeps a turn: both texts under their digests, and an event that says which role said what, with the digests. Returns
 * the digests of message and answer; '' for a text that may not be kept. Errors: DISK_WRITE_FAILED.
 */
export async function keepTurn<A extends Act>(
  { agent, act }: Turning<A>,
  had: Had<A>,
  floor: Floor,
): Promise<{ readonly message: string; readonly answer: string }> {
  const message = await keep(had.message, floor);
  const answer = await keep(had.answer, floor);
  const { redact, place } = floor.world;
  const clean = (text: string) => redact(text).slice(0, longestOutput);
  const evidence: Evidence[] = [message, answer]
    .filter((digest) => digest !== '')
    .map((sha256) => ({ kind: 'file', ref: `${messagesFolder}/${sha256}.json`, sha256 }));
  await floor.ledger.append({
    macro: `agents-${act}`,
    step: floor.nextStep(),
    phase: phases[act],
    state: had.failure === undefined ? 'DONE' : 'FAILED',
    goal: `${agent.name} (${agent.role}): ${act}`,
    ...place,
    touches: [],
    command: clean(commandOf(agent)),
    ...had.ran,
    output: clean(had.failure === undefined ? (had.spoken?.RESULT ?? '') : had.failure.message),
    decision: clean(had.failure?.code ?? decisionOf(had.spoken)),
    evidence,
    role: roleOf(agent.role),
    ...planOf(had.spoken),
  });
  return { message, answer };
}

async function keep(text: string, { world, session }: Floor): Promise<string> {
  if (text === '') return '';
  const digest = sha256Hex(text);
  await world.files.write(`${session}/${messagesFolder}/${digest}.json`, text);
  return digest;
}

function commandOf({ endpoint }: Agent): string {
  return typeof endpoint === 'string' ? endpoint : endpoint.join(' ');
}

function decisionOf(spoken: Spoken | undefined): string {
  if (spoken?.act === 'decide') return [spoken.decision.option, ...spoken.decision.reasons].join('; ');
  if (spoken?.act === 'review')
    return `${spoken.review.accepted ? 'accepted' : 'refused'} ${spoken.review.plan_sha256}`;
  return '';
}

function planOf(spoken: Spoken | undefined): { readonly plan_sha256?: string } {
  if (spoken?.act === 'review') return { plan_sha256: spoken.review.plan_sha256 };
  return spoken?.act === 'execute' ? { plan_sha256: spoken.order.plan_sha256 } : {};
}
