import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import { isAtLeast } from './glibc.ts';
import type { NativeFile } from './loaded-object.ts';
import { nativeFinding } from './native-finding.ts';
import { foreignFolders } from './search-path.ts';

/** Findings about how a library was built that do not keep it from loading under this profile. */
export function checkBuild(library: NativeFile, profile: RuntimeProfile): Finding[] {
  const { name: file, elf } = library;
  const findings: Finding[] = [];
  const { libc } = profile.platform;
  // From glibc 2.41 on the same stack is a refusal, told by ELF-009.
  const isGranted = libc.name !== 'glibc' || !isAtLeast(libc.version, '2.41');
  if (elf.flags.execstack && isGranted) {
    findings.push(
      nativeFinding('ELF-010', 'fail', { file, expected: 'PT_GNU_STACK RW', observed: 'PT_GNU_STACK RWE' }),
    );
  }
  const foreign = foreignFolders(elf);
  if (foreign.length > 0) {
    const observed = `${elf.runpath === undefined ? 'RPATH' : 'RUNPATH'} ${foreign.join(':')}`;
    findings.push(
      nativeFinding('ELF-012', 'fail', { file, expected: '$ORIGIN', observed, evidence: foreign }),
    );
  }
  if (elf.flags.textrel) {
    findings.push(nativeFinding('ELF-013', 'fail', { file, expected: '-fPIC', observed: 'DT_TEXTREL' }));
  }
  return findings;
}
