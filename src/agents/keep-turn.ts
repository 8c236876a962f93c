import { sha256Hex } from '../codec/digest.ts';
import type { Agent } from '../model/agents.ts';
import { type EventBody, type Evidence, nothingRan } from '../model/event.ts';
import type { Act, Spoken } from '../model/exchange.ts';
import { roleOf } from './acts.ts';
import type { Floor, Had, Turning } from './turn.ts';

/** Where the texts of an exchange lie in its session, each under its own digest. */
export const messagesFolder = 'evidence/messages';

const longestOutput = 4000;

/**
 * Keeps a turn: both texts under their digests, and the events of one step, in their order: what is asked (PLAN), the
 * agent's own doing (EXECUTE), what its answer was held against (VERIFY, CRITIQUE), and what came of it (LOG_EVENT, by the
 * role that spoke). Returns the digests of message and answer; '' for a text that may not be kept. Errors:
 * DISK_WRITE_FAILED.
 */
export async function keepTurn<A extends Act>(turning: Turning<A>, had: Had<A>, floor: Floor): Promise<Kept> {
  const kept = { message: await keep(had.message, floor), answer: await keep(had.answer, floor) };
  for (const event of eventsOf(turning, had, kept, floor)) await floor.ledger.append(event);
  return kept;
}

type Kept = { readonly message: string; readonly answer: string };

function eventsOf<A extends Act>(
  { agent, act }: Turning<A>,
  had: Had<A>,
  { message, answer }: Kept,
  { world, nextStep }: Floor,
): EventBody[] {
  const clean = (text: string) => world.redact(text).slice(0, longestOutput);
  const evidence: Evidence[] = [message, answer]
    .filter((digest) => digest !== '')
    .map((sha256) => ({ kind: 'file', ref: `${messagesFolder}/${sha256}.json`, sha256 }));
  const step = { macro: `agents-${act}`, step: nextStep(), goal: `${agent.name} (${agent.role}): ${act}` };
  const silent = { ...nothingRan, command: '', output: '', decision: '', evidence: [], touches: [] };
  const running = { ...step, ...world.place, ...silent, state: 'RUNNING' as const };
  const role = roleOf(agent.role);
  const command = clean(commandOf(agent));
  const isHeard = had.failure === undefined;
  const output = clean(isHeard ? (had.spoken?.RESULT ?? '') : (had.failure?.message ?? ''));
  const told = { output, decision: clean(had.failure?.code ?? decisionOf(had.spoken)), evidence };
  const checked: EventBody[] = [
    { ...running, phase: 'VERIFY', role: 'orchestrator', output, evidence },
    { ...running, phase: 'CRITIQUE', role: 'macro-runner', decision: `accepted ${answer}` },
  ];
  const state = isHeard ? 'DONE' : 'FAILED';
  return [
    { ...running, phase: 'PLAN', role: 'orchestrator', command },
    ...(message === '' ? [] : [{ ...running, ...had.ran, phase: 'EXECUTE' as const, role, command }]),
    ...(isHeard ? checked : []),
    { ...running, ...planOf(had.spoken), ...told, phase: 'LOG_EVENT', state, role },
  ];
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
