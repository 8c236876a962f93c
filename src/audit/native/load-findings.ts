import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { RefusalCode } from './load-refusals.ts';
import type { NativeFile } from './loaded-object.ts';
import { nativeFinding } from './native-finding.ts';
import type { LoadPrediction, MissingVersion } from './predict-load.ts';
import type { NativeRuleId } from './rules.ts';
import { type ProviderSearch, symbolProvider } from './symbol-providers.ts';
import type { Absence } from './walk-needed.ts';

/** A prediction told as findings, one per rule and library; never empty when the answer is not `ok`. */
export function loadFindings(
  library: NativeFile,
  prediction: LoadPrediction,
  search: ProviderSearch,
): Finding[] {
  const { profile } = search;
  const { undecided } = prediction;
  const provided = (absence: Absence): Absence & { from: string | undefined } => ({
    ...absence,
    from: symbolProvider(absence.name, search),
  });
  const findings = [
    ...refusalFindings(library, prediction, profile),
    ...absenceFinding('ELF-005', 'fail', library, prediction.missingLibraries),
    ...absenceFinding('ELF-005', 'unknown', library, undecided.libraries),
    ...prediction.missingVersions.map((need) => versionFinding('fail', library, need)),
    ...undecided.versions.map((need) => versionFinding('unknown', library, need)),
    ...absenceFinding('ELF-007', 'fail', library, prediction.undefinedSymbols.map(provided)),
    ...absenceFinding('ELF-007', 'unknown', library, undecided.symbols),
  ];
  if (prediction.answer === 'ok' || findings.length > 0) return findings;
  const { libc } = profile.platform;
  const observed = `${profile.id}: ${libc.name} ${libc.version}`;
  return [
    nativeFinding('ELF-015', 'unknown', { file: library.name, expected: 'glibc, loader.libs', observed }),
  ];
}

const refusalRules: Readonly<Record<RefusalCode, NativeRuleId>> = {
  machine: 'ELF-004',
  'not-shared-object': 'ELF-004',
  'no-dynamic-section': 'ELF-004',
  osabi: 'ELF-004',
  program: 'ELF-004',
  'not-for-dlopen': 'ELF-014',
  'executable-stack': 'ELF-009',
  'relative-relocations': 'ELF-011',
  'static-tls': 'ELF-014',
  'isa-level': 'ELF-014',
};

function refusalFindings(
  library: NativeFile,
  prediction: LoadPrediction,
  profile: RuntimeProfile,
): Finding[] {
  const { machine, libc } = profile.platform;
  return prediction.refusals.map(({ code, answer, file }) =>
    nativeFinding(refusalRules[code], answer, {
      file: library.name,
      expected: `${machine} ${libc.name} ${libc.version}`,
      observed: `${code}: ${file}`,
      evidence: [code, file],
    }),
  );
}

function versionFinding(answer: 'fail' | 'unknown', library: NativeFile, need: MissingVersion): Finding {
  const symbols = need.symbols.join(', ');
  return nativeFinding('ELF-006', answer, {
    file: library.name,
    expected: need.available,
    observed: `${need.version} (${need.library})${symbols === '' ? '' : `: ${symbols}`}`,
    evidence: [need.version, need.library, ...need.symbols],
  });
}

function absenceFinding(
  rule: NativeRuleId,
  answer: 'fail' | 'unknown',
  library: NativeFile,
  absences: readonly (Absence & { from?: string | undefined })[],
): Finding[] {
  if (absences.length === 0) return [];
  const names = absences.map(({ name, neededBy, from }) => {
    const notes = [library.name.endsWith(neededBy) ? '' : neededBy, from ?? ''].filter(Boolean);
    return notes.length === 0 ? name : `${name} (${notes.join('; ')})`;
  });
  return [
    nativeFinding(rule, answer, {
      file: library.name,
      expected: '0',
      observed: `${names.length}: ${names.join(', ')}`,
      evidence: names,
    }),
  ];
}
