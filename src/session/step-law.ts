import { type EventBody, type Evidence, nothingRan, type Phase } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { Role } from '../model/task.ts';
import type { Place } from '../model/world.ts';
import type { LedState, LedStep } from './led-state.ts';

/** What a person says of a step, one phase at a time; `SESSION` is a decision that belongs to no step. */
export type StepOrder = {
  readonly phase: Exclude<Phase, 'VERDICT'>;
  /** How a step ended, of LOG_EVENT alone; '' elsewhere. */
  readonly state: 'DONE' | 'FAILED' | 'SKIPPED' | '';
  /** The goal of a step, what was seen, a remark or a decision. */
  readonly say: string;
  readonly machine: string;
  readonly terminal: string;
  readonly touches: readonly string[];
  readonly risks: readonly string[];
  readonly command: string;
  /** Number of the criterion that the step serves, from 1; 0 where none is named. */
  readonly serves: number;
  readonly evidence: readonly Evidence[];
  /** Who speaks or acts; absent: a person. */
  readonly role?: Role;
};

/** The page of the plan, as the events render it and as it lies on disk: SHA-256 each. */
export type PlanDigests = { readonly rendered: string; readonly onDisk: string };

/** A text that is longer belongs into a file, as evidence: in characters. */
export const mostCharacters = 2000;
/** A task that takes longer than this (minutes), or has several steps or files, needs a written plan. */
const longMinutes = 10;
const order: readonly Phase[] = ['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE', 'LOG_EVENT'];

/**
 * The event that this order becomes, at `here` where it names no place. The law of a session (rules 61 to 69, 72, 75, 77,
 * 99 and 173 of the contract): one step at a time, in the order of its phases, each number once. Errors:
 * MESSAGE_TOO_LONG, SESSION_ASTRAY, STEP_RUNNING, STEP_INCOMPLETE, STEP_UNPLANNED, STEP_OUT_OF_ORDER,
 * STEP_TARGET_MISSING, SESSION_PLAN_MISSING, SESSION_PLAN_CHANGED, STEP_UNPROVEN.
 */
export function nextEvent(state: LedState, asked: StepOrder, here: Place, plan: PlanDigests): EventBody {
  refuseLong(asked);
  if (asked.phase === 'SESSION') return decisionEvent(asked, here);
  if (asked.phase === 'PLAN') return planEvent(state, asked, here);
  const { running } = state;
  if (running === undefined) throw new Failure('STEP_UNPLANNED', { phase: asked.phase, rule: 62 });
  refuseDisorder(running, asked);
  if (asked.phase === 'EXECUTE' || asked.phase === 'VERIFY') refusePlaceless(asked);
  if (asked.phase === 'EXECUTE') refuseWithoutPlan(state, plan);
  if (asked.phase === 'LOG_EVENT') refuseUnproven(running, asked);
  else if (asked.say === '' && asked.command === '') throw incomplete(asked.phase, '--say');
  const body = eventOf(asked, here, { step: running.step, goal: running.goal, touches: running.touches });
  // The line that ends a step repeats what proves it.
  if (asked.phase === 'LOG_EVENT') return { ...body, evidence: [...running.evidence, ...asked.evidence] };
  return asked.phase === 'EXECUTE' ? { ...body, plan_sha256: plan.rendered } : body;
}

/** Errors: MESSAGE_TOO_LONG {what, length, most, rule} for a text that is no message any more (rule 99). */
export function refuseLong(asked: Pick<StepOrder, 'say' | 'command' | 'touches' | 'risks'>): void {
  const texts = { say: asked.say, command: asked.command };
  const lists = { touches: asked.touches.join('\n'), risk: asked.risks.join('\n') };
  for (const [what, text] of Object.entries({ ...texts, ...lists })) {
    if (text.length <= mostCharacters) continue;
    throw new Failure('MESSAGE_TOO_LONG', { what, length: text.length, most: mostCharacters, rule: 99 });
  }
}

/** Whether a plan of its own has to be written down before anything is executed (seed 002, "Plan long"). */
export function needsWrittenPlan({ task, steps }: LedState): boolean {
  const touched = new Set(steps.flatMap(({ touches }) => touches));
  return (task.minutes ?? 0) > longMinutes || steps.length > 1 || touched.size > 1;
}

function decisionEvent(asked: StepOrder, here: Place): EventBody {
  if (asked.say === '') throw incomplete(asked.phase, '--say');
  const body = eventOf(asked, here, { step: 1, goal: 'decision', touches: [] });
  return { ...body, macro: 'session', state: 'RUNNING', output: '', decision: asked.say };
}

function planEvent(state: LedState, asked: StepOrder, here: Place): EventBody {
  const { running, task, steps } = state;
  if (running !== undefined) throw new Failure('STEP_RUNNING', { step: running.step, rule: 77 });
  if (state.isAstray) throw new Failure('SESSION_ASTRAY', { rule: 173 });
  const named = asked.serves >= 1 && asked.serves <= task.DONE_CRITERIA.length;
  const missing =
    asked.say === '' ? '--say' : !named ? '--serves' : asked.touches.length === 0 ? '--touches' : '';
  if (missing !== '') throw incomplete(asked.phase, missing);
  const step = (steps.at(-1)?.step ?? 1) + 1;
  const body = eventOf(asked, here, { step, goal: asked.say, touches: asked.touches });
  return { ...body, output: asked.risks.join('\n'), decision: `serves ${asked.serves}` };
}

function incomplete(phase: string, missing: string): Failure {
  return new Failure('STEP_INCOMPLETE', { phase, missing, rule: missing === '--serves' ? 9 : 65 });
}

/** The next phase and no other; a step may be given up at any point, which is said as what it is. */
function refuseDisorder({ step, phase }: LedStep, asked: StepOrder): void {
  const expected = order[order.indexOf(phase) + 1] ?? 'LOG_EVENT';
  const isGivenUp = asked.phase === 'LOG_EVENT' && (asked.state === 'FAILED' || asked.state === 'SKIPPED');
  if (asked.phase === expected || isGivenUp) return;
  throw new Failure('STEP_OUT_OF_ORDER', { step, phase: asked.phase, expected, rule: 61 });
}

function refusePlaceless({ phase, machine, terminal }: StepOrder): void {
  const missing = machine.trim() === '' ? '--machine' : terminal.trim() === '' ? '--terminal' : '';
  if (missing !== '')
    throw new Failure('STEP_TARGET_MISSING', { phase, missing, rule: phase === 'VERIFY' ? 63 : 64 });
}

function refuseWithoutPlan(state: LedState, { rendered, onDisk }: PlanDigests): void {
  const file = `PLANS/${state.task.task_id}.md`;
  if (needsWrittenPlan(state) && state.planned.length === 0)
    throw new Failure('SESSION_PLAN_MISSING', { file, rule: 62 });
  if (rendered !== onDisk) throw new Failure('SESSION_PLAN_CHANGED', { file, rule: 62 });
}

function refuseUnproven({ step, evidence }: LedStep, asked: StepOrder): void {
  if (asked.state === '') throw incomplete(asked.phase, '--state');
  const proofs = [...evidence, ...asked.evidence].filter(({ sha256 }) => sha256 !== undefined);
  if (asked.state === 'DONE' && proofs.length === 0) throw new Failure('STEP_UNPROVEN', { step, rule: 69 });
}

function eventOf(
  asked: StepOrder,
  here: Place,
  { step, goal, touches }: { step: number; goal: string; touches: readonly string[] },
): EventBody {
  return {
    ...{ macro: 'by-hand', step, phase: asked.phase, state: asked.state || 'RUNNING', goal },
    ...{ machine: asked.machine || here.machine, terminal: asked.terminal || here.terminal },
    ...{ touches: [...touches], command: asked.command, ...nothingRan, output: asked.say, decision: '' },
    ...{ evidence: [...asked.evidence], role: asked.role ?? 'person' },
  };
}
