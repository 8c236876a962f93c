import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cacheFolder } from '../../src/rehearsal/cache.ts';

/** A program of Debian and the variables that it needs to find its libraries. */
export type DebianTool = { readonly path: string; readonly variables: Readonly<Record<string, string>> };

/** What is unpacked together, and in which folder of the cache. */
const sets = {
  tools: {
    place: join(cacheFolder(process.env, homedir()), 'debian-tools-1'),
    packages: ['chromium-headless-shell', 'cmark-gfm', 'strace'],
  },
  shells: {
    place: join(cacheFolder(process.env, homedir()), 'debian-shells-1'),
    packages: ['zsh', 'zsh-common', 'fish', 'fish-common'],
  },
  machine: {
    place: join(cacheFolder(process.env, homedir()), 'debian-machine-1'),
    packages: ['user-mode-linux', 'openssh-server', 'chrony'],
  },
} as const;
type PackageSet = (typeof sets)[keyof typeof sets];

/** Names under which a machine may have each program, and where its package puts it. */
const programs = {
  chromium: {
    names: ['chromium-headless-shell', 'chromium', 'google-chrome', 'google-chrome-stable'],
    file: 'usr/lib/chromium/chromium-headless-shell',
    set: sets.tools,
  },
  'cmark-gfm': { names: ['cmark-gfm'], file: 'usr/bin/cmark-gfm', set: sets.tools },
  strace: { names: ['strace'], file: 'usr/bin/strace', set: sets.tools },
  zsh: { names: ['zsh'], file: 'bin/zsh', set: sets.shells },
  fish: { names: ['fish'], file: 'usr/bin/fish', set: sets.shells },
  'linux.uml': { names: ['linux.uml'], file: 'usr/bin/linux.uml', set: sets.machine },
  sshd: { names: [], file: 'usr/sbin/sshd', set: sets.machine },
  chronyd: { names: [], file: 'usr/sbin/chronyd', set: sets.machine },
} as const;
export type DebianProgram = keyof typeof programs;
/** Those that set-up fetches; the others belong to long runs. */
export const debianPrograms: readonly DebianProgram[] = [
  ...(['chromium', 'cmark-gfm', 'strace', 'zsh', 'fish'] as const),
  ...(process.env['NX47_LONG'] === '1' ? (['linux.uml', 'sshd', 'chronyd'] as const) : []),
];

/** The lines that a test prints where a program is not at hand. */
export const missingProgram: Readonly<Record<DebianProgram, string>> = {
  chromium: 'NOT RUN: the page in a headless Chromium (`npm test` fetches one where apt can)',
  'cmark-gfm': 'NOT RUN: Markdown against cmark-gfm (`npm test` fetches it where apt can)',
  strace: 'NOT RUN: faults in system calls by strace (`npm test` fetches it where apt can)',
  zsh: 'NOT RUN: completions in zsh (`npm test` fetches it where apt can)',
  fish: 'NOT RUN: completions in fish (`npm test` fetches it where apt can)',
  'linux.uml': 'NOT RUN: a kernel with cgroup v2 (`npm run long` fetches user-mode Linux where apt can)',
  sshd: 'NOT RUN: a real sshd (`npm run long` fetches it where apt can)',
  chronyd: 'NOT RUN: a real chronyd (`npm run long` fetches it where apt can)',
};

/** The program, on PATH or among what set-up unpacked; undefined when it is in neither. */
export function debianTool(program: DebianProgram): DebianTool | undefined {
  const { names, file, set } = programs[program];
  const path = names.flatMap(onPath)[0];
  if (path !== undefined) return { path, variables: {} };
  const unpacked = join(set.place, file);
  if (!existsSync(unpacked)) return undefined;
  const libraries = join(set.place, 'usr/lib/x86_64-linux-gnu');
  return {
    path: unpacked,
    variables: { LD_LIBRARY_PATH: [libraries, join(libraries, 'pulseaudio')].join(delimiter) },
  };
}

/**
 * Unpacks the Debian packages into the cache where the machine lacks a program: apt with folders of its own, so that
 * no privilege is needed and nothing is installed. Gives the reason when that is not possible, else ''.
 */
export function installDebianTools(): string {
  const missing = debianPrograms.filter((program) => debianTool(program) === undefined);
  const wanted = new Set<PackageSet>(missing.map((program) => programs[program].set));
  if (wanted.size === 0) return '';
  if (onPath('apt-get').length === 0 || onPath('dpkg-deb').length === 0) return 'no apt-get';
  return [...wanted].map(install).find((why) => why !== '') ?? '';
}

function install({ place, packages }: PackageSet): string {
  const draft = `${place}-draft-${process.pid}`;
  const own = { lists: join(draft, 'apt/lists'), archives: join(draft, 'apt/archives') };
  try {
    for (const folder of Object.values(own)) mkdirSync(join(folder, 'partial'), { recursive: true });
    const options = [
      `Dir::State::Lists=${own.lists}`,
      `Dir::Cache=${join(draft, 'apt')}`,
      `Dir::Cache::Archives=${own.archives}`,
      'Debug::NoLocking=true',
      'APT::Sandbox::User=',
    ].flatMap((option) => ['-o', option]);
    run('apt-get', [...options, '-q', 'update']);
    run('apt-get', [...options, '-q', '-y', '-d', '--no-install-recommends', 'install', ...packages]);
    const root = join(draft, 'root');
    mkdirSync(root);
    for (const archive of readdirSync(own.archives).filter((name) => name.endsWith('.deb'))) {
      run('dpkg-deb', ['-x', join(own.archives, archive), root]);
    }
    rmSync(place, { recursive: true, force: true });
    renameSync(root, place);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function run(program: string, argv: readonly string[]): SpawnSyncReturns<string> {
  const ended = spawnSync(program, argv, { encoding: 'utf8', timeout: 300_000 });
  if (ended.status === 0) return ended;
  const said = `${ended.stderr ?? ''}`.trim().split('\n').at(-1) ?? '';
  throw new Error(`${program} ${argv.at(-1) ?? ''}: ${said}`);
}

function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return [path];
    } catch {
      return [];
    }
  });
}
