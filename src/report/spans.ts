import { nsFromIso } from '../codec/time.ts';
import type { StepRecord } from '../model/dossier.ts';

/** A step on the line of time of its run. */
export type Span = {
  readonly name: string;
  readonly state: string;
  /** Seconds since the first step began. */
  readonly start: number;
  readonly seconds: number;
};

/** The steps that have times, from the first one's beginning. Stamps of another machine may be anything: what is no time is left out. */
export function spansOf(steps: readonly StepRecord[]): Span[] {
  const timed = steps.flatMap((step) => {
    const [start, end] = [nsOf(step.startedAt), nsOf(step.endedAt)];
    return start === undefined || end === undefined || end < start ? [] : [{ step, start, end }];
  });
  const [first = 0n] = timed.map(({ start }) => start).sort((one, other) => (one < other ? -1 : 1));
  return timed.map(({ step, start, end }) => ({
    name: step.macro,
    state: step.state,
    start: Number(start - first) / 1e9,
    seconds: Number(end - start) / 1e9,
  }));
}

function nsOf(iso: string): bigint | undefined {
  try {
    return nsFromIso(iso);
  } catch {
    return undefined;
  }
}
