import type { Finding } from '../../model/finding.ts';

/** A finding about one library of a wheel, with its place there. */
export type PlacedFinding = { readonly path: string; readonly finding: Finding };

/**
 * The findings about many libraries of one wheel as one per rule and answer: a package of a hundred modules that
 * lacks one library has one problem. Evidence of failures is whole; of open questions it is a count per library.
 */
export function foldFindings(file: string, placed: readonly PlacedFinding[]): Finding[] {
  const groups = new Map<string, [PlacedFinding, ...PlacedFinding[]]>();
  for (const one of placed) {
    const key = `${one.finding.rule} ${one.finding.answer}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => {
    const [{ finding, path }] = group;
    const more = group.length === 1 ? '' : ` (+${group.length - 1})`;
    const evidence = group.flatMap(linesOf);
    return { ...finding, file, observed: `${path}: ${finding.observed}${more}`, evidence };
  });
}

function linesOf({ path, finding }: PlacedFinding): string[] {
  const { answer, evidence } = finding;
  if (evidence.length === 0) return [path];
  if (answer === 'unknown' && evidence.length > 3) return [`${path}: ${evidence.length}`];
  return evidence.map((line) => `${path}: ${line}`);
}
