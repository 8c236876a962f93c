import type { LedgerEvent, Phase } from '../model/event.ts';
import { atEvent, type ContractFinding } from './session-facts.ts';

/** Rules on the order of steps and of the phases in them. */
export const stepRules = [8, 17, 61, 62, 63, 65, 68, 69, 72, 75, 77, 165, 166, 168, 169, 170, 192] as const;

/** What is known of a step from the events so far. */
type Step = {
  readonly macro: string;
  readonly phases: readonly LedgerEvent[];
  readonly ended: boolean;
};

/** Walks the steps: numbers that never change, one at a time, each phase after the one it needs, proof at the end. */
export function checkSteps(events: readonly LedgerEvent[]): ContractFinding[] {
  const steps = new Map<number, Step>();
  const findings: ContractFinding[] = [];
  for (const event of events.filter((one) => !isOfSession(one))) {
    const known = steps.get(event.step);
    findings.push(
      ...(known === undefined ? beginFindings(event, steps) : goOnFindings(event, known)),
      ...phaseFindings(event, known?.phases ?? []),
    );
    steps.set(event.step, {
      macro: known?.macro ?? event.macro,
      phases: [...(known?.phases ?? []), event],
      ended: known?.ended === true || isEnd(event),
    });
  }
  return [...findings, ...unloggedFindings(events, steps)];
}

/** The session itself is step 1: it begins before and ends after the others. */
function isOfSession({ phase, step }: LedgerEvent): boolean {
  return step === 1 && (phase === 'SESSION' || phase === 'VERDICT');
}

function isEnd({ phase, state }: LedgerEvent): boolean {
  return state === 'SKIPPED' || (phase === 'LOG_EVENT' && state !== 'RUNNING');
}

function beginFindings(event: LedgerEvent, steps: ReadonlyMap<number, Step>): ContractFinding[] {
  const open = [...steps].filter(([, { ended }]) => !ended).map(([number]) => number);
  const highest = Math.max(0, ...steps.keys());
  return [
    ...(open.length === 0
      ? []
      : [atEvent(event, [17, 77, 170], 'two-running', `${open.join(', ')}, ${event.step}`)]),
    ...(event.step > highest ? [] : [atEvent(event, [72], 'renumbered', `${event.step} < ${highest}`)]),
  ];
}

function goOnFindings(event: LedgerEvent, { macro, ended }: Step): ContractFinding[] {
  return [
    ...(macro === event.macro
      ? []
      : [atEvent(event, [72], 'renumbered', `${event.step}: ${macro}, ${event.macro}`)]),
    ...(ended ? [atEvent(event, [75], 'reopened', `${event.step} ${event.phase} ${event.state}`)] : []),
  ];
}

/** What must have been before a phase, in the same step; a step that failed may end anywhere. */
const needed: Readonly<Partial<Record<Phase, readonly Phase[]>>> = {
  EXECUTE: ['PLAN'],
  VERIFY: ['PLAN', 'EXECUTE'],
};

function phaseFindings(event: LedgerEvent, before: readonly LedgerEvent[]): ContractFinding[] {
  const { phase, state } = event;
  const isDone = phase === 'LOG_EVENT' && state === 'DONE';
  const wanted = isDone ? (['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE'] as const) : (needed[phase] ?? []);
  const missing = wanted.filter((one) => !before.some((earlier) => earlier.phase === one));
  const rules = phase === 'EXECUTE' ? [61, 62] : phase === 'VERIFY' ? [61, 63] : [61, 168];
  return [
    ...(missing.length === 0
      ? []
      : [atEvent(event, rules, 'out-of-order', `${phase} − ${missing.join(', ')}`)]),
    ...(isDone && event.evidence.length === 0
      ? [atEvent(event, [8, 68, 69, 192], 'no-evidence', `${event.step}`)]
      : []),
    ...(phase === 'EXECUTE' ? executeFindings(event, before) : []),
  ];
}

function executeFindings(event: LedgerEvent, before: readonly LedgerEvent[]): ContractFinding[] {
  const plan = before.findLast(({ phase }) => phase === 'PLAN');
  const critique = before.findLast(({ phase }) => phase === 'CRITIQUE');
  const shown = critique?.plan_sha256 ?? plan?.plan_sha256;
  const announced = plan?.touches ?? [];
  const unannounced = event.touches.filter((place) => !announced.includes(place));
  const isOther = shown !== undefined && event.plan_sha256 !== undefined && shown !== event.plan_sha256;
  const isRefused = critique?.state === 'FAILED';
  const isOwn = critique?.role !== undefined && critique.role === event.role && event.role !== 'person';
  return [
    ...(unannounced.length === 0 ? [] : [atEvent(event, [65], 'unannounced', unannounced.join(', '))]),
    ...(isOther ? [atEvent(event, [166], 'other-plan', `${event.plan_sha256} ≠ ${shown}`)] : []),
    ...(isRefused || isOwn
      ? [atEvent(event, [165], 'not-accepted', `${critique.role ?? ''} ${critique.state}`.trim())]
      : []),
  ];
}

/** Once the session has its end, every step has its own. */
function unloggedFindings(
  events: readonly LedgerEvent[],
  steps: ReadonlyMap<number, Step>,
): ContractFinding[] {
  if (!events.some(({ phase }) => phase === 'VERDICT')) return [];
  return [...steps].flatMap(([number, { phases, ended }]) => {
    const last = phases.at(-1);
    return ended || last === undefined
      ? []
      : [atEvent(last, [69, 169], 'not-logged', `${number} ${last.phase}`)];
  });
}
