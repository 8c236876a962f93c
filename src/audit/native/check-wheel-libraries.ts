import { canonicalName } from '../../codec/canonical-name.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { Wheel } from '../wheels/wheel.ts';
import { formatTag, type WheelName } from '../wheels/wheel-name.ts';
import { checkBuild } from './check-build.ts';
import { checkSuffixes, isExtensionModule } from './check-suffixes.ts';
import { foldFindings, type PlacedFinding } from './fold-findings.ts';
import { loadFindings } from './load-findings.ts';
import type { NativeFile } from './loaded-object.ts';
import { nativeFinding } from './native-finding.ts';
import { packageOf } from './package-libraries.ts';
import { answerOf, type LoadPrediction, predictLoad } from './predict-load.ts';
import type { Absence } from './walk-needed.ts';

/**
 * Findings about the libraries inside wheels, one per wheel and rule: each is predicted as it will lie in
 * site-packages, with the libraries of the other wheels around it. A wheel that the runtime does not take is not
 * looked into: WHL-008 says so.
 */
export function checkWheelLibraries(wheels: readonly Wheel[], profile: RuntimeProfile): Finding[] {
  const fitting = wheels.filter((wheel): wheel is NamedWheel => fits(wheel, profile));
  const around = fitting.flatMap(({ libraries }) => libraries.files.map(nativeFile));
  const packages = new Set([
    ...profile.distributions.map(({ name }) => canonicalName(name)),
    ...fitting.map(({ naming }) => naming.name),
  ]);
  return fitting.flatMap((wheel) => [
    ...checkBroken(wheel),
    ...checkSuffixes(wheel, profile),
    ...checkLoading(wheel, { around, packages, profile }),
  ]);
}

/** A wheel whose file name says what it is. */
type NamedWheel = Wheel & { readonly naming: WheelName };

function fits({ naming, libraries }: Wheel, profile: RuntimeProfile): boolean {
  if (typeof naming === 'string' || libraries.files.length + libraries.broken.length === 0) return false;
  const supported = profile.compatible_tags ?? [];
  return supported.length === 0 || naming.tags.some((tag) => supported.includes(formatTag(tag)));
}

function nativeFile({ path, elf }: { readonly path: string; readonly elf: NativeFile['elf'] }): NativeFile {
  return { name: path, elf };
}

function checkBroken(wheel: Wheel): Finding[] {
  const findings = wheel.libraries.broken.map(({ path, why }): PlacedFinding => {
    const isOther = why === 'lfs-pointer' || why === 'empty' || why === 'not-elf';
    const sight = { file: wheel.file, expected: 'ELF64 x86-64 ET_DYN', observed: why };
    return { path, finding: nativeFinding(isOther ? 'ELF-002' : 'ELF-003', 'fail', sight) };
  });
  return foldFindings(wheel.file, findings);
}

type Surroundings = {
  readonly around: readonly NativeFile[];
  /** Names of what is installed, and of the wheels themselves. */
  readonly packages: ReadonlySet<string>;
  readonly profile: RuntimeProfile;
};

function checkLoading(wheel: Wheel, surroundings: Surroundings): Finding[] {
  const { around, profile } = surroundings;
  const placed = wheel.libraries.files.flatMap((file): PlacedFinding[] => {
    const { path } = file;
    const library = nativeFile(file);
    // Its own path among the siblings is never asked for: it is loaded already.
    const prediction = predictLoad({ library, siblings: around, profile });
    const isModule = isExtensionModule(library.elf);
    const { own, borrowed } = lendLibraries(prediction, surroundings);
    const told = loadFindings(library, own, { siblings: around, profile }).map(leaveOpen);
    const findings = isModule
      ? told
      : told.filter(({ rule, answer }) => answer === 'fail' && ofEveryLibrary.has(rule));
    const build = checkBuild(library, profile);
    return [...findings, ...(isModule ? borrowedFinding(path, borrowed) : []), ...build].map((finding) => ({
      path,
      finding,
    }));
  });
  return foldFindings(wheel.file, placed);
}

/**
 * A library that is no module may be a plug-in or a program of the package, opened where its package has loaded
 * others before: only what no process could give it is said.
 */
const ofEveryLibrary: ReadonlySet<string> = new Set(['ELF-006', 'ELF-009', 'ELF-011']);

/**
 * A library that the runtime has and whose symbols no profile lists (libGL, libX11) leaves a question about others'
 * work, not about this bundle: the import in the session answers it.
 */
function leaveOpen(finding: Finding): Finding {
  const isOpen = finding.answer === 'unknown' && ofTables.has(finding.rule);
  return isOpen ? nativeFinding('ELF-020', 'unknown', finding) : finding;
}

const ofTables: ReadonlySet<string> = new Set(['ELF-006', 'ELF-007', 'ELF-015']);

type Lending = { readonly own: LoadPrediction; readonly borrowed: readonly (Absence & { from: string })[] };

/** Libraries that another package has mapped when this one is imported are no failure of this one. */
function lendLibraries(prediction: LoadPrediction, { around, packages }: Surroundings): Lending {
  const { undecided } = prediction;
  const lender = (name: string): string | undefined =>
    around.find(({ elf }) => elf.soname === name)?.name ?? packageOf(name, packages);
  const absences = [...prediction.missingLibraries, ...undecided.libraries];
  const borrowed = absences.flatMap((absence) => {
    const from = lender(absence.name);
    return from === undefined ? [] : [{ ...absence, from }];
  });
  if (borrowed.length === 0) return { own: prediction, borrowed };
  const isOwn = ({ name }: Absence): boolean => lender(name) === undefined;
  const own = {
    ...prediction,
    missingLibraries: prediction.missingLibraries.filter(isOwn),
    undecided: { ...undecided, libraries: undecided.libraries.filter(isOwn), symbols: [] },
  };
  return { own: { ...own, answer: answerOf(own, true) }, borrowed };
}

function borrowedFinding(path: string, borrowed: Lending['borrowed']): Finding[] {
  if (borrowed.length === 0) return [];
  const names = borrowed.map(({ name, from }) => `${name} (${from})`);
  const sight = { file: path, expected: '$ORIGIN', observed: names.join(', '), evidence: names };
  return [nativeFinding('ELF-019', 'unknown', sight)];
}
