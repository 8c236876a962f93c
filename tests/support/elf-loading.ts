import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
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

/** The profile that the kit's probe prints of an interpreter, with the names of all libraries of the loader's cache. */
export function profileOf(python: string): RuntimeProfile {
  const probe = join(here, '../../kernel/runtime_profile.py');
  const printed: unknown = JSON.parse(
    execFileSync(python, [probe], { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 }),
  );
  const profile = runtimeProfileSchema.parse(printed);
  const loader = { libs: {}, ...profile.loader, cache: [...loaderCache().keys()] };
  return { ...profile, loader };
}

/** The profile with the facts of every cached library that the files need, directly or not. */
export function withLibrariesFor(profile: RuntimeProfile, paths: readonly string[]): RuntimeProfile {
  const cache = loaderCache();
  const libs: Record<string, LibraryFacts> = { ...profile.loader?.libs };
  const waiting = paths.flatMap((path) => {
    const { library, siblings } = libraryOnDisk(path);
    return [library, ...siblings].flatMap(({ elf }) => elf.needed);
  });
  for (const name of waiting) {
    const path = cache.get(name);
    if (libs[name] !== undefined || path === undefined) continue;
    const facts = factsOf(readElf(readFileSync(path)));
    libs[name] = facts;
    waiting.push(...(facts.needed ?? []));
  }
  return { ...profile, loader: { ...profile.loader, libs } };
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
    if (name !== undefined && path !== undefined && !found.has(name) && existsSync(path))
      found.set(name, path);
  }
  return found;
}

/** A library with the needed files that lie in its $ORIGIN, RPATH and RUNPATH folders, by absolute path. */
export function libraryOnDisk(path: string): { library: NativeFile; siblings: NativeFile[] } {
  const library = { name: realpathSync(path), elf: readElf(readFileSync(path)) };
  const siblings: NativeFile[] = [];
  gather(library, { siblings, folders: new Set() });
  return { library, siblings };
}

type Gathering = { readonly siblings: NativeFile[]; readonly folders: Set<string> };

/** RPATH is inherited: what a file needs may lie in any folder met so far. */
function gather(file: NativeFile, gathering: Gathering): void {
  const { siblings, folders } = gathering;
  const own = (written: string): string => normalize(written.replace(/\$\{?ORIGIN\}?/, dirname(file.name)));
  for (const folder of (file.elf.runpath ?? file.elf.rpath ?? '').split(':'))
    if (folder !== '') folders.add(own(folder));
  for (const name of file.elf.needed) {
    const places = name.includes('/') ? [own(name)] : [...folders].map((folder) => join(folder, name));
    for (const place of places) {
      if (siblings.some((sibling) => sibling.name === place)) continue;
      const sibling = readSibling(place);
      if (sibling === undefined) continue;
      siblings.push(sibling);
      gather(sibling, gathering);
    }
  }
}

function readSibling(path: string): NativeFile | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return { name: path, elf: readElf(readFileSync(path)) };
  } catch {
    return undefined;
  }
}
