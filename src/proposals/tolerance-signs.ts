import type { ChangedFile, Unit } from './changed-file.ts';
import { type Sign, signIn } from './sign.ts';

const number = /(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/gi;
const upper = /<|\b[ar]tol=|\btol\w*=|\bdelta=/;

/** Comparisons that are the same but for their numbers, and let more through: `<= 1e-12` that became `<= 1e9`. */
export function toleranceSigns({ added, removed }: Pick<ChangedFile, 'added' | 'removed'>): Sign[] {
  return added.flatMap((unit) => {
    const was = removed.find((one) => shape(one) === shape(unit));
    return was !== undefined && isWider(was, unit) ? [signIn('tolerance-loosened', unit)] : [];
  });
}

function shape({ bare }: Unit): string {
  return bare.replace(number, '0');
}

function isWider(was: Unit, now: Unit): boolean {
  const [before, after] = [numbersIn(was), numbersIn(now)];
  const grew = after.some((value, at) => value > (before[at] ?? value));
  const shrank = after.some((value, at) => value < (before[at] ?? value));
  return (upper.test(now.bare) && grew) || (/>/.test(now.bare) && shrank);
}

function numbersIn({ bare }: Unit): number[] {
  return (bare.match(number) ?? []).map((text) => Number(text.replaceAll('_', '')));
}
