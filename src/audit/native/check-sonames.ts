import { basename } from 'node:path/posix';
import { crc32 } from 'node:zlib';
import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Wheel } from '../wheels/wheel.ts';
import { isExtensionModule } from './check-suffixes.ts';
import type { NativeFile } from './loaded-object.ts';
import { nativeFinding } from './native-finding.ts';

/** Libraries of a bundle by the name that others ask for. */
export type SonameFacts = {
  readonly libraries: readonly (NativeFile & FileBytes)[];
  readonly wheels: readonly Wheel[];
};

/** A SONAME that no file bears although a library of the bundle is it, and SONAMEs of several builds. */
export function checkSonames(facts: SonameFacts): Finding[] {
  return [...checkFileNames(facts.libraries), ...checkBuilds(facts)];
}

/** A dataset keeps no symbolic links: `libx.so.1` must be a file, not a link to `libx.so.1.2`. */
function checkFileNames(libraries: readonly NativeFile[]): Finding[] {
  const names = new Set(libraries.map(({ name }) => basename(name)));
  return libraries.flatMap(({ name: file, elf }) =>
    elf.needed.flatMap((needed) => {
      const meant = libraries.find((other) => other.elf.soname === needed && other.name !== file);
      if (meant === undefined || needed.includes('/') || names.has(needed)) return [];
      const sight = { file, expected: needed, observed: meant.name, evidence: [needed, meant.name] };
      return [nativeFinding('ELF-018', 'fail', sight)];
    }),
  );
}

type Build = { readonly soname: string | undefined; readonly place: string; readonly identity: string };

function checkBuilds({ libraries, wheels }: SonameFacts): Finding[] {
  const bySoname = new Map<string, [Build, ...Build[]]>();
  for (const build of [...libraries.map(bundleBuild), ...wheels.flatMap(wheelBuilds)]) {
    const { soname } = build;
    if (soname === undefined) continue;
    const known = bySoname.get(soname);
    if (known === undefined) bySoname.set(soname, [build]);
    else known.push(build);
  }
  return [...bySoname].flatMap(([soname, builds]) => {
    const kinds = new Set(builds.map(({ identity }) => identity));
    if (kinds.size < 2) return [];
    const evidence = builds.map(({ place, identity }) => `${place} ${identity.split(':')[0]} B`);
    const sight = {
      file: builds[0].place,
      expected: `${soname} × 1`,
      observed: `${soname} × ${kinds.size}`,
      evidence,
    };
    return [nativeFinding('ELF-017', 'fail', sight)];
  });
}

function bundleBuild({ name, elf, bytes }: NativeFile & FileBytes): Build {
  return { soname: elf.soname, place: name, identity: `${bytes.byteLength}:${crc32(bytes)}` };
}

/** Modules are opened by path; a SONAME that some builds give them is never asked for. */
function wheelBuilds(wheel: Wheel): Build[] {
  return wheel.libraries.files
    .filter(({ elf }) => !isExtensionModule(elf))
    .map(({ path, elf, identity }) => ({ soname: elf.soname, place: `${wheel.file}: ${path}`, identity }));
}
