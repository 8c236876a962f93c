import type { Concern, Edit, Material, Option } from '../model/exchange.ts';
import { mendable } from './mendable.ts';

/** One finding with the edit that it names, if it names one. */
type Mended = { readonly finding: Concern; readonly edit: Edit | undefined };

/**
 * The option of who looks for the smallest edit: the one finding that the fewest changed characters mend; where none
 * names its edit, the gravest finding, for a person's hands. None where there is no finding.
 */
export function smallestEdit(material: Material): Option[] {
  const all = mendedOf(material);
  const [smallest] = all
    .filter(({ edit }) => edit !== undefined)
    .sort((one, other) => sizeOf(one) - sizeOf(other) || byGravity(one, other));
  const chosen = smallest ?? all.toSorted(byGravity)[0];
  if (chosen === undefined) return [];
  return [optionOf(`smallest-${chosen.finding.rule.toLowerCase()}`, [chosen])];
}

/**
 * The option of who looks for the cause: everything that is wrong with the file of the most and gravest findings, at
 * once. None where there is no finding.
 */
export function causeFirst(material: Material): Option[] {
  const groups = new Map<string, Mended[]>();
  for (const one of mendedOf(material)) {
    groups.set(one.finding.file, [...(groups.get(one.finding.file) ?? []), one]);
  }
  const [worst] = [...groups.values()].sort((one, other) => weightOf(other) - weightOf(one));
  if (worst === undefined) return [];
  const name =
    worst[0]?.finding.file
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 30) ?? '';
  return [optionOf(`cause-${name === '' ? 'whole' : name}`.replace(/-$/, ''), worst)];
}

function mendedOf(material: Material): Mended[] {
  return material.findings.map((finding) => ({ finding, edit: mendable(finding, material) }));
}

function sizeOf({ edit }: Mended): number {
  return edit === undefined ? 0 : edit.find.length + edit.replace.length;
}

const gravity = { error: 100, warning: 10, note: 1 } as const;

function byGravity(one: Mended, other: Mended): number {
  return gravity[other.finding.severity] - gravity[one.finding.severity];
}

function weightOf(group: readonly Mended[]): number {
  return group.reduce((sum, { finding }) => sum + gravity[finding.severity], 0);
}

function optionOf(id: string, group: readonly Mended[]): Option {
  const edits = group.flatMap(({ edit }) => (edit === undefined ? [] : [edit]));
  const served = edits.length === 0 ? group : group.filter(({ edit }) => edit !== undefined);
  const left = group.length - served.length;
  return {
    id,
    title: `${served.map(({ finding }) => finding.rule).join(', ')} in ${group[0]?.finding.file || 'the project'}`,
    serves: served.map(({ finding: { rule, file } }) => ({ rule, file })),
    brings: 'reproducibility',
    edits,
    reasons: served.map(({ finding }) => `${finding.rule}: ${finding.observed} → ${finding.expected}`),
    risks: [
      edits.length === 0
        ? 'no edit is known: a person has to find it'
        : 'the same text may be meant elsewhere',
      ...(left === 0 ? [] : [`${left} findings of the file stay`]),
    ],
  };
}
