import type { RefusalCode } from '../model/proposal.ts';
import type { Request } from '../model/request.ts';
import type { ChangedFile, Unit } from './changed-file.ts';

/** Something in a changed file that would make a finding vanish without its cause. */
export type Sign = { readonly code: RefusalCode; readonly line: number; readonly seen: string };

/** Looks at one changed file of a project with these settings. */
export type Recogniser = (file: ChangedFile, settings: Request) => readonly Sign[];

/** A sign in one unit. */
export function signIn(code: RefusalCode, { line, code: text }: Pick<Unit, 'line' | 'code'>): Sign {
  return { code, line, seen: text.length > 160 ? `${text.slice(0, 160)}…` : text };
}

export type SignPattern = readonly [code: RefusalCode, pattern: RegExp];

/** The units in which a pattern stands, each under the first that does. */
export function signsBy(
  patterns: readonly SignPattern[],
  units: readonly Unit[],
  textOf: (unit: Unit) => string,
): Sign[] {
  return units.flatMap((unit) => {
    const found = patterns.find(([, pattern]) => pattern.test(textOf(unit)));
    return found === undefined ? [] : [signIn(found[0], unit)];
  });
}
