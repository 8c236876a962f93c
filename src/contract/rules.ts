import type { Guard } from './guard.ts';
import { guards } from './guards.ts';

/**
 * How a rule is held: `enforced` by code whose test goes red without it, `attested` by evidence that a person gives
 * because no program can see it, `out-of-scope` because it drives other people's web pages or desktops.
 */
export const holds = ['enforced', 'attested', 'out-of-scope'] as const;
export type Held = (typeof holds)[number];

/** A rule, how it is held, and what holds it. */
export type ContractRule = {
  readonly number: number;
  readonly held: Held;
  readonly guards: readonly Guard[];
};

/** The contract has as many rules; their numbers never change. */
export const ruleCount = 200;

/** What no program of ours does: web pages and desktops of other people. */
export const outOfScope: readonly number[] = [104, 110, 111, 112, 151, 152, 153, 154, 155];

/** Every rule in its order. A rule that anything guards is enforced, whatever else is said of it. */
export function contractRules(known: readonly Guard[] = guards): ContractRule[] {
  return Array.from({ length: ruleCount }, (_, at) => ruleOf(at + 1, known));
}

function ruleOf(number: number, known: readonly Guard[]): ContractRule {
  const own = known.filter(({ rules }) => rules.includes(number));
  const held = own.length > 0 ? 'enforced' : outOfScope.includes(number) ? 'out-of-scope' : 'attested';
  return { number, held, guards: own };
}
