import type { Finding } from '../../model/finding.ts';
import { finding } from '../finding.ts';
import { compareVersions, formatVersion, parseVersion } from '../wheels/version.ts';
import { type Breakage, brokenAfter } from './broken-after.ts';
import type { Candidate } from './candidate.ts';
import type { ClosureCase } from './check-closure.ts';

/**
 * The other way round: DEP-005 for a wheel of the bundle that replaces the image's version and breaks what the image
 * has built on it (pip says so on stderr and still exits 0), DEP-010 for one that is older than the image's.
 * Distributions of the image that the bundle brings along itself are not held against it.
 */
export function checkReplaced(subject: ClosureCase): Finding[] {
  const wheels = bestWheels(subject);
  const breakage = brokenAfter(wheels, subject.supply, subject.profile);
  return wheels.flatMap((candidate) => [
    ...replacedFinding(subject, candidate, breakage),
    ...downgradeFinding(subject, candidate),
  ]);
}

/** The wheel of each name that pip picks, or would pick if asked for the name alone. */
function bestWheels({ supply, plan }: ClosureCase): Candidate[] {
  const picked = new Map(
    plan.picks.flatMap(({ name, wheel }) => (wheel === undefined ? [] : [[name, wheel]])),
  );
  return [...supply.candidates].flatMap(([name, [best]]) => picked.get(name) ?? best ?? []);
}

function replacedFinding(subject: ClosureCase, candidate: Candidate, breakage: Breakage): Finding[] {
  const { supply, profile } = subject;
  const before = supply.installed.get(candidate.name);
  if (before === undefined) return [];
  const old = parseVersion(before.version);
  if (old !== undefined && compareVersions(old, candidate.version) === 0) return [];
  const foreign = (name: string) => !supply.candidates.has(name);
  const lines = breakage.lines.filter((line) => foreign(line.of) && line.needs === candidate.name);
  const broken = lines.map(({ text }) => text);
  const undecided = profile.unknown.includes('distributions') || breakage.unknown.some(foreign);
  if (broken.length === 0 && !undecided) return [];
  return [
    finding('DEP-005', broken.length > 0 ? 'fail' : 'unknown', {
      file: candidate.file,
      expected: `${candidate.name} ${before.version || '?'}`,
      observed: `${candidate.name} ${formatVersion(candidate.version)}`,
      evidence: broken,
    }),
  ];
}

function downgradeFinding({ supply }: ClosureCase, candidate: Candidate): Finding[] {
  const before = supply.installed.get(candidate.name)?.version ?? '';
  const old = parseVersion(before);
  if (old === undefined || compareVersions(old, candidate.version) <= 0) return [];
  return [
    finding('DEP-010', 'fail', {
      file: candidate.file,
      expected: `${candidate.name} >= ${before}`,
      observed: `${candidate.name} ${formatVersion(candidate.version)}`,
    }),
  ];
}
