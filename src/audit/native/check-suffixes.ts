import type { ElfFile } from '../../codec/elf.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { Wheel } from '../wheels/wheel.ts';
import { nativeFinding } from './native-finding.ts';

/** Whether a library is a module of Python: it exports the function that the import system calls (PEP 489). */
export function isExtensionModule(elf: ElfFile): boolean {
  return elf.symbols.some(
    ({ name, defined, binding }) =>
      defined && binding !== 'local' && (name.startsWith('PyInit_') || name.startsWith('PyInitU_')),
  );
}

/**
 * Extension modules that load and yet are never imported, because the interpreter looks for other suffixes than
 * theirs (PEP 3149). A wheel may hold one module for several interpreters: one of them must fit. Wheels without an
 * ABI in their name bring such modules as a bonus only.
 */
export function checkSuffixes(wheel: Wheel, profile: RuntimeProfile): Finding[] {
  const { ext_suffixes: suffixes } = profile.python;
  const isBound = typeof wheel.naming !== 'string' && wheel.naming.tags.some(({ abi }) => abi !== 'none');
  const modules = isBound ? wheel.libraries.files.filter(({ elf }) => isExtensionModule(elf)) : [];
  if (modules.length === 0) return [];
  if (suffixes.length === 0) {
    const observed = modules.map(({ path }) => path).join(', ');
    return [
      nativeFinding('ELF-016', 'unknown', { file: wheel.file, expected: 'python.ext_suffixes', observed }),
    ];
  }
  const importable = new Set(
    modules.filter(({ path }) => fits(path, suffixes)).map(({ path }) => moduleName(path)),
  );
  const lost = modules.filter(({ path }) => !importable.has(moduleName(path))).map(({ path }) => path);
  if (lost.length === 0) return [];
  const observed = `${lost.length}/${modules.length}: ${lost.join(', ')}`;
  const expected = suffixes.join(' ');
  return [nativeFinding('ELF-016', 'fail', { file: wheel.file, expected, observed, evidence: lost })];
}

/** The import system takes the whole rest of the name after the module's as its suffix. */
function fits(path: string, suffixes: readonly string[]): boolean {
  return suffixes.includes(path.slice(moduleName(path).length));
}

function moduleName(path: string): string {
  return path.replace(/\.[^/]*$/, '');
}
