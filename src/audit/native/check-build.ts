import type { ElfFile } from '../../codec/elf.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import { glibcOf, isAtLeast } from './glibc.ts';
import type { NativeFile } from './loaded-object.ts';
import { nativeFinding } from './native-finding.ts';
import { foreignFolders } from './search-path.ts';

/** Findings about how a library was built that do not keep it from loading under this profile. */
export function checkBuild(library: NativeFile, profile: RuntimeProfile): Finding[] {
  const { name: file, elf } = library;
  const findings: Finding[] = [];
  const glibc = glibcOf(profile.platform.libc);
  // From glibc 2.41 on the same stack is a refusal, told by ELF-009.
  const isGranted = glibc === undefined || !isAtLeast(glibc, '2.41');
  if (elf.flags.execstack && isGranted) {
    findings.push(
      nativeFinding('ELF-010', 'fail', { file, expected: 'PT_GNU_STACK RW', observed: 'PT_GNU_STACK RWE' }),
    );
  }
  const places = buildPlaces(elf);
  if (places.length > 0) {
    const observed = places.map(({ field, path }) => `${field} ${path}`).join(', ');
    const evidence = places.map(({ path }) => path);
    findings.push(nativeFinding('ELF-012', 'fail', { file, expected: '$ORIGIN', observed, evidence }));
  }
  if (elf.flags.textrel) {
    findings.push(nativeFinding('ELF-013', 'fail', { file, expected: '-fPIC', observed: 'DT_TEXTREL' }));
  }
  return findings;
}

/** Paths of the machine that built it: folders searched, libraries needed by path, and the interpreter. */
function buildPlaces(elf: ElfFile): { readonly field: string; readonly path: string }[] {
  const folders = elf.runpath === undefined ? 'RPATH' : 'RUNPATH';
  const interpreter = elf.interpreter ?? '';
  const isForeign = interpreter !== '' && !/^\/lib(?:64)?\/ld-linux[\w-]*\.so\.\d+$/.test(interpreter);
  return [
    ...foreignFolders(elf).map((path) => ({ field: folders, path })),
    ...elf.needed.filter((name) => name.startsWith('/')).map((path) => ({ field: 'NEEDED', path })),
    ...(isForeign ? [{ field: 'INTERP', path: interpreter }] : []),
  ];
}
