import type { Finding } from '../../model/finding.ts';
import { finding } from '../finding.ts';
import { formatRequirement } from '../wheels/requirement.ts';
import { compareVersions, formatVersion } from '../wheels/version.ts';
import { type Candidate, describeSupply } from './candidate.ts';
import type { ClosureCase } from './check-closure.ts';
import { traceUnmet, type Unmet } from './trace-unmet.ts';

/**
 * Wheels that the required packages do not lead to: DEP-006 where their own requirements are missing, DEP-008 that
 * nothing asks for them, DEP-009 that another wheel of the same distribution is taken instead. Nothing says that
 * they are installed, so they are no errors.
 */
export function checkUnreached(subject: ClosureCase): Finding[] {
  const { supply } = subject;
  const reached = reachedNames(subject);
  const best = [...supply.candidates.values()]
    .flatMap(([first]) => first ?? [])
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const unreached = best.filter(({ name }) => !reached.has(name));
  return [
    ...unreached.flatMap((candidate) => unmetFinding(subject, candidate)),
    ...unreached.flatMap((candidate) => unusedFinding(subject, candidate)),
    ...best.flatMap((candidate) => shadowedFindings(subject, candidate)),
  ];
}

function reachedNames({ plan, wanted, fromBundle, supply, profile }: ClosureCase): ReadonlySet<string> {
  if (plan.outcome === 'found') return new Set(plan.picks.map(({ name }) => name));
  const roots = wanted.map((requirement) => ({ requirement, chain: [] }));
  return new Set(traceUnmet(roots, fromBundle, supply, profile.marker_environment).reached);
}

function unmetFinding({ supply, profile }: ClosureCase, candidate: Candidate): Finding[] {
  const chain = [`${candidate.name} ${formatVersion(candidate.version)}`];
  const roots = candidate.metadata.requires.map((requirement) => ({ requirement, chain }));
  const { unmet } = traceUnmet(roots, new Set(), supply, profile.marker_environment);
  if (unmet.length === 0) return [];
  const answer = unmet.some((one) => one.answer === 'fail') ? 'fail' : 'unknown';
  const told = unmet.filter((one) => one.answer === answer);
  return [
    finding('DEP-006', answer, {
      file: candidate.file,
      expected: told.map(demandText).join(', '),
      observed: told.map((one) => `${one.name}: ${describeSupply(supply, one.name)}`).join(', '),
      evidence: unmet.flatMap((one) => one.chains),
    }),
  ];
}

/** Where nothing is required, nothing says what the wheels are for. */
function unusedFinding({ wanted }: ClosureCase, { file, name }: Candidate): Finding[] {
  if (wanted.length === 0) return [];
  const expected = wanted.map(formatRequirement).join(', ');
  return [finding('DEP-008', 'fail', { file, expected, observed: name })];
}

function shadowedFindings({ supply, plan }: ClosureCase, best: Candidate): Finding[] {
  const taken = plan.picks.find(({ name }) => name === best.name)?.wheel ?? best;
  return (supply.candidates.get(best.name) ?? [])
    .filter((candidate) => candidate !== taken)
    .map((candidate) =>
      finding('DEP-009', 'fail', {
        file: candidate.file,
        expected: taken.file,
        observed: `${candidate.file}: ${differenceText(candidate, taken)}`,
      }),
    );
}

/** What decides between two wheels of one distribution, in pip's order. */
function differenceText(candidate: Candidate, taken: Candidate): string {
  const order = compareVersions(candidate.version, taken.version);
  if (order !== 0)
    return `${formatVersion(candidate.version)} ${order < 0 ? '<' : '>'} ${formatVersion(taken.version)}`;
  if (candidate.rank !== taken.rank) return `tag ${candidate.rank + 1} > ${taken.rank + 1}`;
  const [one, other] = [candidate.build, taken.build].map((build) =>
    build === undefined ? '∅' : `${build.number}${build.rest}`,
  );
  // pip takes whichever the disk lists last.
  return one === other ? '=' : `build ${one} < ${other}`;
}

function demandText({ demands }: Unmet): string {
  return demands.map(({ requirement }) => formatRequirement(requirement)).join(' & ');
}
