import type { Answer } from '../model/answer.ts';
import type { Request } from '../model/request.ts';
import type { ConditionResult, Pack } from '../model/verdict.ts';
import type { GateFacts } from './facts.ts';
import type { Read } from './read.ts';

/** What one condition says of the facts. `expected` and `observed` are data, readable in any language. */
export type Judgement = Pick<ConditionResult, 'answer' | 'expected' | 'observed' | 'evidence'>;

/** One line of the table. `scope` kaggle: not required of a rehearsal. */
export type Condition = {
  readonly id: string;
  readonly pack: Pack;
  readonly scope: 'kaggle' | 'both';
  /** Whether these settings ask for it; absent = always. Settings alone decide, never what the run left. */
  readonly applies?: (settings: Request) => boolean;
  /** Judged after all the others, on what they answered. */
  readonly last?: true;
  readonly judge: (facts: GateFacts) => Judgement;
};

/** `ok` when the two texts are equal, else `fail`. */
export function equal(expected: string, observed: string, evidence: readonly string[]): Judgement {
  return judgement(expected === observed ? 'ok' : 'fail', expected, observed, evidence);
}

/** What a condition says, as it goes into the verdict. */
export function judgement(
  answer: Answer,
  expected: string,
  observed: string,
  evidence: readonly string[],
): Judgement {
  return { answer, expected, observed, evidence: [...evidence] };
}

/** Nothing to conclude from yet: the run did not come that far. */
export function notReached(expected: string): Judgement {
  return judgement('unknown', expected, 'not reached', []);
}

/** Judges a value that could be read; what the run had to leave and did not is a failure. */
export function judgeRead<T>(
  read: Read<T>,
  source: { readonly name: string; readonly expected: string },
  judgeValue: (value: T, evidence: string[]) => Judgement,
): Judgement {
  const evidence = [outputEvidence(source.name)];
  if (read.state === 'not-collected') return notReached(source.expected);
  if (read.state === 'absent') return judgement('fail', source.expected, `absent: ${source.name}`, evidence);
  if (read.state === 'unreadable') {
    return judgement('fail', source.expected, `unreadable: ${source.name}: ${read.why}`, evidence);
  }
  return judgeValue(read.value, evidence);
}

/** Evidence id of an output of the run. */
export function outputEvidence(name: string): string {
  return `output:${name}`;
}

/** Macros whose own post-check is the evidence of a condition. */
export type ProvingMacro =
  | 'recall-runs'
  | 'read-repository'
  | 'audit'
  | 'publish'
  | 'push'
  | 'compare-project'
  | 'wait'
  | 'collect'
  | 'audit-again'
  | 'read-governing'
  | 'prove-transport';

/** `event:<step>` of the last run of that macro, when its own post-check was answered ok. */
export function stepEvidence(facts: GateFacts, macro: ProvingMacro): string[] {
  const step = facts.step(macro);
  return step?.state === 'DONE' && step.checkAnswer === 'ok' ? [`event:${step.step}`] : [];
}

/** Settings that ask for a bundle: the pack nx47 always, core when one is configured. */
export function asksBundle(settings: Request): boolean {
  return settings.packs.includes('nx47') || settings.bundle !== undefined || settings.dataset !== undefined;
}

/** Settings that ask for the user's own main report. */
export function asksMainReport(settings: Request): boolean {
  return settings.packs.includes('nx47') || settings['main-report'] !== '';
}

/** Settings that ask for a native library. */
export function asksNative(settings: Request): boolean {
  return settings.packs.includes('nx47') || settings.native !== undefined;
}
