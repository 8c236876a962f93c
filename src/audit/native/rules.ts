import type { Severity } from '../../model/finding.ts';
import type { Pack } from '../../model/verdict.ts';

export type NativeRule = { readonly severity: Severity; readonly pack: Pack };

const error: NativeRule = { severity: 'error', pack: 'core' };
const warning: NativeRule = { severity: 'warning', pack: 'core' };

/** Every rule about native libraries, once. Texts for people are in `text/` under the same ids. */
export const nativeRules = {
  /** The configured library is not in the bundle. */
  'ELF-001': error,
  /** A library file that is something else: a Git-LFS pointer, a text, nothing at all. */
  'ELF-002': error,
  /** An ELF file that is cut off or contradicts itself. */
  'ELF-003': error,
  /** An ELF file that is no shared object for 64-bit x86-64 Linux. */
  'ELF-004': error,
  /** A needed library that neither bundle nor runtime provides. */
  'ELF-005': error,
  /** A version of a system library that the runtime does not have. */
  'ELF-006': error,
  /** Undefined symbols that nothing provides. */
  'ELF-007': error,
  /** Required functions that the library does not export. */
  'ELF-008': error,
  /** An executable stack where glibc (2.41 and later) refuses to load it. */
  'ELF-009': error,
  /** An executable stack that this glibc still grants. */
  'ELF-010': warning,
  /** DT_RELR relocations where glibc (before 2.36) skips them: it loads, then crashes. */
  'ELF-011': error,
  /** RPATH or RUNPATH that names a folder of the machine that built it. */
  'ELF-012': warning,
  /** Relocations in code (DT_TEXTREL). */
  'ELF-013': warning,
  /** Marked as not for dlopen, too much static thread-local storage, or a processor level that the runtime lacks. */
  'ELF-014': error,
  /** The profile does not tell enough to say whether the library loads. */
  'ELF-015': error,
  /** Extension modules of a wheel under suffixes that the interpreter does not import. */
  'ELF-016': error,
  /** Two builds of one SONAME in a bundle. */
  'ELF-017': warning,
  /** A library of the bundle that is needed by its SONAME and lies there under another name. */
  'ELF-018': error,
  /** A module that finds a library only after another package has loaded it. */
  'ELF-019': warning,
  /** Symbols that modules of a wheel need and of which the profile has no table. */
  'ELF-020': warning,
  /** Names that the library exports and must not. */
  'ELF-021': error,
} as const satisfies Record<string, NativeRule>;

export type NativeRuleId = keyof typeof nativeRules;
