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
  readonly libraries: readonly NativeFile[];
  readonly files: readonly FileBytes[];
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

type Build = { readonly soname: string; readonly place: string; readonly identity: string };

function checkBuilds(facts: SonameFacts): Finding[] {
  const bySoname = new Map<string, Build[]>();
  for (const build of [...bundleBuilds(facts), ...facts.wheels.flatMap(wheelBuilds)]) {
    bySoname.set(build.soname, [...(bySoname.get(build.soname) ?? []), build]);
  }
  return [...bySoname].flatMap(([soname, builds]) => {
    const kinds = new Set(builds.map(({ identity }) => identity));
    const [first] = builds;
    if (kinds.size < 2 || first === undefined) return [];
    const evidence = builds.map(({ place, identity }) => `${place} ${identity.split(':')[0]} B`);
    const sight = {
      file: first.place,
      expected: `${soname} × 1`,
      observed: `${soname} × ${kinds.size}`,
      evidence,
    };
    return [nativeFinding('ELF-017', 'fail', sight)];
  });
}

function bundleBuilds({ libraries, files }: SonameFacts): Build[] {
  const bytesOf = new Map(files.map(({ name, bytes }) => [name, bytes]));
  return libraries.flatMap(({ name, elf }) => {
    const bytes = bytesOf.get(name);
    if (elf.soname === undefined || bytes === undefined) return [];
    return [{ soname: elf.soname, place: name, identity: `${bytes.byteLength}:${crc32(bytes)}` }];
  });
}

function wheelBuilds(wheel: Wheel): Build[] {
  return wheel.libraries.files.flatMap(({ path, elf, identity }) =>
    // Modules are opened by path; a SONAME that some builds give them is never asked for.
    elf.soname === undefined || isExtensionModule(elf)
      ? []
      : [{ soname: elf.soname, place: `${wheel.file}: ${path}`, identity }],
  );
}
