import type { SpokenAs, Weighed } from '../model/exchange.ts';

/**
 * The chef's choice by stated criteria: nothing that is forbidden, what can be done before what is left to a person,
 * then the fewest touched files, the most findings served, the fewest objections and risks. No option where all are
 * forbidden.
 */
export function decide(weighed: readonly Weighed[]): SpokenAs<'decide'>['decision'] {
  const free = weighed.filter(({ remarks }) => !remarks.some(({ blocking }) => blocking));
  const [best, next] = free.toSorted((one, other) => firstDifference(rankOf(one), rankOf(other)));
  if (best === undefined) return { option: '', reasons: [] };
  const { option } = best;
  const reasons = [
    `touches ${touched(best)} files, serves ${option.serves.map(({ rule }) => rule).join(', ')}`,
    `objections: ${objections(best)}, risks: ${option.risks.length}`,
    ...(next === undefined ? [] : [`before ${next.option.id} by ${criterionOf(best, next)}`]),
    ...(weighed.length > free.length ? [`${weighed.length - free.length} options are forbidden`] : []),
  ];
  return { option: option.id, reasons };
}

const criteria = [
  'what can be done',
  'fewest files',
  'most findings',
  'fewest objections',
  'fewest risks',
  'name',
];

function rankOf(weighed: Weighed): readonly (number | string)[] {
  const { id, edits, serves, risks } = weighed.option;
  return [
    edits.length === 0 ? 1 : 0,
    touched(weighed),
    -serves.length,
    objections(weighed),
    risks.length,
    id,
  ];
}

function touched({ option }: Weighed): number {
  return new Set(option.edits.map(({ path }) => path)).size;
}

function objections({ remarks }: Weighed): number {
  return remarks.reduce((sum, remark) => sum + remark.objections.length, 0);
}

function firstDifference(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  const at = differsAt(one, other);
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

function criterionOf(one: Weighed, other: Weighed): string {
  return criteria[differsAt(rankOf(one), rankOf(other))] ?? '';
}

function differsAt(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? one.length - 1 : at;
}
