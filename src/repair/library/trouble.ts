import { basename } from 'node:path/posix';
import type { AuditInput } from '../../audit/audit-input.ts';
import { exportedSymbols, type NativeFile } from '../../audit/native/loaded-object.ts';
import { predictLoad } from '../../audit/native/predict-load.ts';
import { readLibrary } from '../../audit/native/read-library.ts';
import { symbolProvider } from '../../audit/native/symbol-providers.ts';
import { isLibraryName } from '../../audit/wheels/wheel-libraries.ts';
import type { ElfFile } from '../../codec/elf.ts';
import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';

/** One library of the bundle that does not do, and all that is known around it. */
export type Trouble = {
  /** Name in the bundle. */
  readonly library: string;
  readonly findings: readonly Finding[];
  readonly facts: AuditInput;
  /** As it is in the bundle now; absent where it is missing or no library at all. */
  readonly before: ElfFile | undefined;
  /** The other libraries of the bundle. */
  readonly siblings: readonly (NativeFile & FileBytes)[];
  /** Functions that the project asks of it. */
  readonly required: readonly string[];
};

/** What another build of the same sources can mend. */
const mended = /^ELF-0(?:0[1-9]|1[0-4])$/;

/** A profile without tables of symbols leaves open what another build may close. */
const opened: ReadonlySet<string> = new Set(['ELF-005', 'ELF-006', 'ELF-007']);

function isMended({ rule, answer }: Finding): boolean {
  return mended.test(rule) && (answer === 'fail' || opened.has(rule));
}

/** Every library of the bundle that the audit refuses for what another build would mend. */
export function troublesOf(findings: readonly Finding[], facts: AuditInput): Trouble[] {
  const libraries = librariesOf(facts);
  const { native } = facts.request;
  const names = new Set([...libraries.keys(), ...(native === undefined ? [] : [native.library])]);
  const refused = findings.filter((one) => isMended(one) && names.has(one.file));
  return [...new Set(refused.map(({ file }) => file))].map((library) => ({
    library,
    findings: refused.filter(({ file }) => file === library),
    facts,
    before: libraries.get(library)?.elf,
    siblings: [...libraries.values()].flatMap(({ name, bytes, elf }) =>
      name === library || elf === undefined ? [] : [{ name, bytes, elf }],
    ),
    required: native?.library === library ? native.symbols : [],
  }));
}

type Library = FileBytes & { readonly elf: ElfFile | undefined };

function librariesOf({ bundle, request }: AuditInput): Map<string, Library> {
  const files = (bundle?.files ?? []).flatMap((file) => ('bytes' in file ? [file] : []));
  const named = files.filter(({ name }) => isLibraryName(name) || name === request.native?.library);
  return new Map(
    named.map((file) => {
      const reading = readLibrary(file);
      return [file.name, { ...file, elf: 'rule' in reading ? undefined : reading }];
    }),
  );
}

/** Symbols that a build still lacks: those that nothing gives it, required ones, and those that the library had before. */
export function lackingSymbols(elf: ElfFile, trouble: Trouble): string[] {
  const exported = exportedSymbols(elf);
  const asked = [...trouble.required, ...lostSymbols(elf, trouble)].filter((name) => !exported.has(name));
  return [...new Set([...undefinedSymbols(elf, trouble), ...asked])];
}

/**
 * Symbols that nothing of the runtime or the bundle gives this library. Those that a profile leaves open count where
 * no library is named for them, but for Python's own.
 */
export function undefinedSymbols(elf: ElfFile, { library, siblings, facts }: Trouble): string[] {
  const { profile } = facts;
  const { undefinedSymbols: absent, undecided } = predictLoad({
    library: { name: library, elf },
    siblings,
    profile,
  });
  const open = undecided.symbols.filter(
    ({ name }) =>
      !name.includes('@') && symbolProvider(name, { siblings, profile })?.endsWith('libpython') !== true,
  );
  const near = neededSiblings(elf, siblings).flatMap((sibling) => [...exportedSymbols(sibling.elf).keys()]);
  return [...absent, ...open]
    .map(({ name }) => name.replace(/@.*$/, ''))
    .filter((name) => !near.includes(name));
}

/** The libraries of the bundle that a library asks for, found or not: by file name or by SONAME. */
export function neededSiblings(elf: ElfFile, siblings: Trouble['siblings']): Trouble['siblings'] {
  return siblings.filter((sibling) =>
    elf.needed.some((name) => name === basename(sibling.name) || name === sibling.elf.soname),
  );
}

/** Names that the linker makes by itself, and some linkers show. */
const linkers: ReadonlySet<string> = new Set([
  '_init',
  '_fini',
  '__bss_start',
  '_edata',
  '_end',
  'end',
  'edata',
  'etext',
]);

/** What the library exported before and does not any more. */
function lostSymbols(elf: ElfFile, { before }: Trouble): string[] {
  if (before === undefined) return [];
  const exported = exportedSymbols(elf);
  return [...exportedSymbols(before).keys()].filter((name) => !exported.has(name) && !linkers.has(name));
}
