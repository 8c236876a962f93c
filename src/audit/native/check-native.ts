import type { ElfFile } from '../../codec/elf.ts';
import type { BundleFile } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { AuditInput } from '../audit-input.ts';
import { wheelsOf } from '../wheels/check-wheels.ts';
import { isLibraryName } from '../wheels/wheel-libraries.ts';
import { checkBuild } from './check-build.ts';
import { checkSonames } from './check-sonames.ts';
import { checkWheelLibraries } from './check-wheel-libraries.ts';
import { loadFindings } from './load-findings.ts';
import { binds, bundleObject, exportedSymbols, type NativeFile } from './loaded-object.ts';
import { nativeFinding } from './native-finding.ts';
import { predictLoad } from './predict-load.ts';
import { readLibrary } from './read-library.ts';

/** Of the request only the configured library counts. */
export type NativeInput = Pick<AuditInput, 'bundle' | 'wheels' | 'profile'> & {
  readonly request: Pick<AuditInput['request'], 'native'>;
};

/**
 * Findings about the native libraries of the bundle and of its wheels: every `.so` is read and its loading predicted under the
 * profile; the configured library must also be there and export every required function.
 */
export function checkNative(input: NativeInput): Finding[] {
  const { request, bundle, profile } = input;
  const wanted = request.native?.library;
  const named = (bundle?.files ?? []).filter(({ name }) => isLibraryName(name) || name === wanted);
  const files = named.flatMap((file) => ('bytes' in file ? [file] : []));
  const readings = files.map((file) => ({ file, reading: readLibrary(file) }));
  const libraries = readings.flatMap(({ file, reading }) =>
    'rule' in reading ? [] : [{ ...file, elf: reading }],
  );
  const wheels = wheelsOf(input);
  return [
    ...missingLibrary(wanted, named, bundle === undefined),
    ...named.flatMap(unreadLibrary),
    ...readings.flatMap(({ reading }) => ('rule' in reading ? [reading] : [])),
    ...libraries.flatMap((library) => checkLibrary(library, libraries, profile)),
    ...checkConfigured(request.native, libraries),
    ...checkSonames({ libraries, wheels }),
    ...checkWheelLibraries(wheels, profile),
  ];
}

/** A library of which no byte was read may be anything. */
function unreadLibrary(file: BundleFile): Finding[] {
  if ('bytes' in file) return [];
  const observed = `${file.byteLength} B`;
  return [
    nativeFinding('ELF-002', 'unknown', { file: file.name, expected: 'ELF64 x86-64 ET_DYN', observed }),
  ];
}

function missingLibrary(
  wanted: string | undefined,
  files: readonly BundleFile[],
  isUnbuilt: boolean,
): Finding[] {
  if (wanted === undefined || files.some(({ name }) => name === wanted)) return [];
  const others = files.map(({ name }) => name);
  // A bundle that is not made yet is told by its own rule: here it only leaves the question open.
  const answer = isUnbuilt ? 'unknown' : 'fail';
  return [
    nativeFinding('ELF-001', answer, {
      file: wanted,
      expected: wanted,
      observed: others.join(', ') || '∅',
      evidence: others,
    }),
  ];
}

function checkLibrary(
  library: NativeFile,
  siblings: readonly NativeFile[],
  profile: RuntimeProfile,
): Finding[] {
  const prediction = predictLoad({ library, siblings, profile });
  return [...loadFindings(library, prediction, { siblings, profile }), ...checkBuild(library, profile)];
}

/** What the project asks of the library that it names. */
function checkConfigured(
  native: NativeInput['request']['native'],
  libraries: readonly NativeFile[],
): Finding[] {
  if (native === undefined) return [];
  return libraries
    .filter(({ name }) => name === native.library)
    .flatMap((library) => [
      ...checkExports(library, native.symbols),
      ...checkForbidden(library, native.forbidden),
    ]);
}

function checkExports(library: NativeFile, required: readonly string[]): Finding[] {
  const missing = required.filter((name) => !exportsFunction(library, name));
  if (missing.length === 0) return [];
  const kinds = missing.map((name) => `${name}${otherKind(library.elf, name)}`);
  return [
    nativeFinding('ELF-008', 'fail', {
      file: library.name,
      expected: required.join(', '),
      observed: `${missing.length}/${required.length}: ${kinds.join(', ')}`,
      evidence: missing,
    }),
  ];
}

/** As dlsym would find it: a function, visible, unversioned or in its default or oldest version. */
function exportsFunction(library: NativeFile, name: string): boolean {
  const object = bundleObject(library.name, library);
  const definitions = exportedSymbols(library.elf).get(name);
  const isBound = definitions?.some((definition) => binds(undefined, definition, object));
  const isCode = library.elf.symbols.some(
    (symbol) => symbol.name === name && symbol.defined && functionTypes.has(symbol.type),
  );
  return isBound === true && isCode;
}

/** A name of the project's choice that others would be bound to: test hooks, another library's interface. */
function checkForbidden(library: NativeFile, forbidden: readonly string[]): Finding[] {
  const exported = [...exportedSymbols(library.elf).keys()].sort();
  const found = exported.filter((name) => forbidden.some((pattern) => fitsPattern(name, pattern)));
  if (found.length === 0) return [];
  return [
    nativeFinding('ELF-021', 'fail', {
      file: library.name,
      expected: `∌ ${forbidden.join(', ')}`,
      observed: `${found.length}: ${found.join(', ')}`,
      evidence: found,
    }),
  ];
}

function fitsPattern(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  let at = first.length;
  return rest.every((part) => {
    const found = name.slice(0, name.length - last.length).indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

const functionTypes: ReadonlySet<string> = new Set(['func', 'ifunc', 'notype']);

/** What a name is in place of an exported function, when the table knows it at all. */
function otherKind(elf: ElfFile, name: string): string {
  const symbol = elf.symbols.find((candidate) => candidate.name === name);
  if (symbol === undefined) return '';
  return symbol.defined ? ` (${symbol.visibility} ${symbol.type})` : ' (undefined)';
}
