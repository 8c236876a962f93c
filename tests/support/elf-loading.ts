import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NativeFile } from '../../src/audit/native/loaded-object.ts';
import { type ElfFile, readElf } from '../../src/codec/elf.ts';
import { type LibraryFacts, type RuntimeProfile, runtimeProfileSchema } from '../../src/model/profile.ts';
import { nmName } from './elf-oracle.ts';

const here = import.meta.dirname;

/** For each library: null when ctypes.CDLL loaded it in a child of the interpreter, else the reason. */
export function loadForReal(python: string, paths: readonly string[]): (string | null)[] {
  const run = spawnSync(python, [join(here, 'elf-loading.py')], {
    input: paths.map((path) => `${path}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.split('\n').map(answerOf);
}

function answerOf(line: string): string | null {
  const answer: unknown = JSON.parse(line);
  return typeof answer === 'string' ? answer : null;
}

/** The profile that the kit's probe prints of an interpreter, with every library of the loader's cache read. */
export function profileOf(python: string): RuntimeProfile {
  const probe = join(here, '../../kernel/runtime_profile.py');
  const printed: unknown = JSON.parse(
    execFileSync(python, [probe], { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 }),
  );
  const profile = runtimeProfileSchema.parse(printed);
  const cache = loaderCache();
  const libs: Record<string, LibraryFacts> = {};
  for (const [name, path] of cache) libs[name] = factsOf(readElf(readFileSync(path)));
  const loader = { ...profile.loader, libs: { ...libs, ...profile.loader?.libs }, cache: [...cache.keys()] };
  return { ...profile, loader };
}

/** Facts of a library as a probe writes them. */
export function factsOf(elf: ElfFile): LibraryFacts {
  const visible = elf.symbols.filter(
    ({ defined, binding, visibility }) =>
      defined && binding !== 'local' && (visibility === 'default' || visibility === 'protected'),
  );
  return { needed: [...elf.needed], verdef: [...elf.verdef], symbols: visible.map(nmName) };
}

/** SONAME → file of the 64-bit libraries that `ldconfig -p` lists. */
function loaderCache(): Map<string, string> {
  const found = new Map<string, string>();
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path)) ?? 'ldconfig';
  for (const line of execFileSync(ldconfig, ['-p'], { encoding: 'utf8' }).split('\n')) {
    const entry = /^\s+(\S+) \(libc6,x86-64[^)]*\) => (\S+)$/.exec(line);
    const [name, path] = [entry?.[1], entry?.[2]];
    if (name !== undefined && path !== undefined && !found.has(name) && existsSync(path)) found.set(name, path);
  }
  return found;
}

/** A library with the files that its $ORIGIN, RPATH and RUNPATH folders hold, by absolute path. */
export function libraryOnDisk(path: string): { library: NativeFile; siblings: NativeFile[] } {
  const library = { name: realpathSync(path), elf: readElf(readFileSync(path)) };
  const folders = new Set<string>();
  const siblings: NativeFile[] = [];
  const gather = (file: NativeFile): void => {
    const written = `${file.elf.runpath ?? file.elf.rpath ?? ''}:${file.elf.needed.some((name) => name.includes('/')) ? '$ORIGIN' : ''}`;
    for (const folder of written.split(':').filter((part) => part !== '')) {
      const absolute = join(folder.replace(/\$\{?ORIGIN\}?/, dirname(file.name)));
      if (folders.has(absolute) || !existsSync(absolute)) continue;
      folders.add(absolute);
      for (const name of readdirSync(absolute)) {
        const sibling = readSibling(join(absolute, name));
        if (sibling === undefined) continue;
        siblings.push(sibling);
        gather(sibling);
      }
    }
  };
  gather(library);
  return { library, siblings };
}

function readSibling(path: string): NativeFile | undefined {
  if (!/\.so(\.|$)/.test(path)) return undefined;
  try {
    return { name: path, elf: readElf(readFileSync(path)) };
  } catch {
    return undefined;
  }
}
