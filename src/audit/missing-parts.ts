import type { Finding } from '../model/finding.ts';
import type { RuntimeProfile } from '../model/profile.ts';

/** Parts of a profile that it lacks, or says that it does not know, as paths such as `loader.libs[*].symbols`. */
export function missingParts(profile: RuntimeProfile): string[] {
  const { python, platform, loader } = profile;
  const libs = Object.values(loader?.libs ?? {});
  const parts: readonly (readonly [path: string, isMissing: boolean])[] = [
    ['compatible_tags', (profile.compatible_tags ?? []).length === 0],
    ['python.implementation', python.implementation === ''],
    ['python.version', python.version === ''],
    ['python.abi', python.abi === ''],
    ['python.ext_suffixes', python.ext_suffixes.length === 0],
    ['python.pip', (python.pip ?? '') === ''],
    ['platform.machine', platform.machine === ''],
    ['platform.libc', platform.libc.name === '' || platform.libc.version === ''],
    ['platform.isa_level', typeof platform['isa_level'] !== 'number'],
    ['marker_environment', Object.keys(profile.marker_environment).length === 0],
    ['distributions[].requires', profile.distributions.some(({ requires }) => requires === undefined)],
    ['loader', loader === undefined],
    ['loader.libs', loader !== undefined && libs.length === 0],
    ['loader.libs[*].symbols', libs.some(({ symbols }) => symbols === undefined)],
    ['loader.libs[*].verdef', libs.some(({ verdef }) => verdef === undefined)],
    ['loader.libs[*].needed', libs.some(({ needed }) => needed === undefined)],
    ['loader.process_global', loader !== undefined && loader.process_global === undefined],
  ];
  return [...new Set([...profile.unknown, ...parts.flatMap(([path, is]) => (is ? [path] : []))])].sort();
}

/** What each family of rules may need of a profile before it can answer, by the beginning of its rule ids. */
const needs: readonly (readonly [rule: string, parts: readonly string[]])[] = [
  [
    'WHL-008',
    [
      'compatible_tags',
      'python.implementation',
      'python.version',
      'python.abi',
      'platform.machine',
      'platform.libc',
    ],
  ],
  ['WHL-009', ['python.version']],
  ['NBK-002', ['python.version']],
  ['DEP-', ['distributions', 'marker_environment', 'python.version', 'python.pip', 'compatible_tags']],
  ['ELF-004', ['platform.machine']],
  ['ELF-014', ['platform.isa_level']],
  ['ELF-016', ['python.ext_suffixes']],
  ['ELF-', ['platform.libc', 'loader']],
];

/** A finding that a rule could not decide, with the missing parts of the profile that it needs as evidence. */
export function withMissingParts(finding: Finding, missing: readonly string[]): Finding {
  if (finding.answer !== 'unknown') return finding;
  const needed = needs.find(([rule]) => finding.rule.startsWith(rule))?.[1] ?? [];
  const lacking = missing.filter((part) =>
    needed.some((need) => isWithin(part, need) || isWithin(need, part)),
  );
  const named = lacking.map((part) => `profile: ${part}`);
  return named.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...named] };
}

function isWithin(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}.`) || part.startsWith(`${whole}[`);
}
