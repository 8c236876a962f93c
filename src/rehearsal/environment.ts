import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalName, requirementName } from '../codec/canonical-name.ts';
import { Failure } from '../model/failure.ts';
import type { Interpreter } from '../model/world.ts';
import { cached } from './cache.ts';
import { describePython } from './interpreters.ts';
import type { Machine } from './machine.ts';
import { downloadEnvironment, requireFetched, uvEnvironment } from './package-index.ts';
import { pipOf, requireVenvAndPip } from './pip.ts';
import type { PythonFacts } from './python-probe.ts';

/** Part of every key: entries of an older arrangement of files are other entries. */
const arrangement = '1';
const uvFailures: ReadonlySet<string> = new Set(['WHEELS_UNREACHABLE', 'TOOL_MISSING']);

export type EnvironmentOrder = {
  readonly interpreter: Interpreter;
  /** `name==version` of the image's distributions that the notebook touches; `pip==…` replaces the default pip. */
  readonly distributions: readonly string[];
  /** Requirements whose version in the image is not known (PEP 508): what the index has for them. */
  readonly requirements?: readonly string[];
};

/** What sessions build on: packages that no session can change. */
export type PreparedEnvironment = {
  /** Folder of importable packages. */
  readonly base: string;
  /** The interpreter that they were prepared for. */
  readonly python: string;
  /** Every distribution in it; names normalised as in PEP 503, sorted. */
  readonly provides: readonly { readonly name: string; readonly version: string }[];
};

/**
 * Packages of a session (papermill and its closure, by hash) and the given distributions, from the cache or made
 * now: by uv, else by pip. Where both name a package, the session's own pin stays, except for pip. Errors:
 * PYTHON_BROKEN, PYTHON_MISSING (no pins for that minor), VENV_FAILED, WHEELS_UNREACHABLE, DISK_WRITE_FAILED.
 */
export async function prepareEnvironment(
  machine: Machine,
  order: EnvironmentOrder,
): Promise<PreparedEnvironment> {
  const python = await describePython(machine, order.interpreter);
  requireVenvAndPip(python);
  const pins = withoutPip(await readPins(machine, python), order.distributions);
  const own = new Set(pins.map(requirementName));
  const asked = new Set([...order.distributions, ...(order.requirements ?? [])]);
  const added = [...asked].filter((name) => !own.has(requirementName(name))).sort();
  // Wheels differ by minor and libc, compiled code by interpreter: the interpreter's place is part of the key.
  const spec = [arrangement, python.executable, python.version, ...pins, ...added];
  const entry = await cached(machine.cache, { kind: 'environments', spec }, async (folder) => {
    const base = join(folder, 'base');
    await writeFile(join(folder, 'session.txt'), `${pins.join('\n')}\n`);
    await writeFile(join(folder, 'image.txt'), `${added.join('\n')}\n`);
    await install(machine, python, folder, base);
  });
  const base = join(entry, 'base');
  return { base, python: python.executable, provides: await distributionsIn(base) };
}

async function readPins(machine: Machine, python: PythonFacts): Promise<string[]> {
  const file = join(machine.profiles, `session-cp${python.minor.replace('.', '')}.txt`);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure(
      'PYTHON_MISSING',
      {
        minor: '3.10–3.13',
        found: python.version,
        command: 'sudo apt-get install python3 python3-venv python3-pip',
      },
      { cause },
    );
  });
  return text.split(/\n(?=\S)/).map((block) => block.trimEnd());
}

function withoutPip(pins: readonly string[], distributions: readonly string[]): string[] {
  const replaced = distributions.some((distribution) => requirementName(distribution) === 'pip');
  return replaced ? pins.filter((pin) => requirementName(pin) !== 'pip') : [...pins];
}

async function install(machine: Machine, python: PythonFacts, folder: string, base: string): Promise<void> {
  try {
    await installWithUv(machine, python, folder, base);
  } catch (failure) {
    if (!(failure instanceof Failure && uvFailures.has(failure.code))) throw failure;
    await rm(base, { recursive: true, force: true });
    await installWithPip(machine, python, folder, base);
  }
}

async function installWithUv(
  machine: Machine,
  python: PythonFacts,
  folder: string,
  base: string,
): Promise<void> {
  const uv = await uvProgram(machine, python);
  const pip = await pipOf(machine, python, folder);
  const asked = { argv: [...pip, 'config', 'list'], env: downloadEnvironment(machine), deadlineSeconds: 60 };
  const env = uvEnvironment(machine, (await machine.shell.run(asked)).stdout);
  // A hard link would let one environment's change reach the cache and every other environment.
  const common = [
    '--no-config',
    '--system-certs',
    '--link-mode',
    'copy',
    '--cache-dir',
    join(machine.cache, 'uv'),
  ];
  for (const args of requirementArguments(folder)) {
    const argv = [uv, 'pip', 'install', ...common, '--python', python.executable, '--compile-bytecode'];
    const result = await machine.shell.run({
      argv: [...argv, '--target', base, ...args],
      env,
      deadlineSeconds: 600,
    });
    requireFetched('environment', result);
  }
}

async function installWithPip(
  machine: Machine,
  python: PythonFacts,
  folder: string,
  base: string,
): Promise<void> {
  const pip = await pipOf(machine, python, folder);
  for (const args of requirementArguments(folder)) {
    const argv = [...pip, 'install', '--quiet', '--upgrade', '--target', base, ...args];
    const result = await machine.shell.run({ argv, env: downloadEnvironment(machine), deadlineSeconds: 900 });
    requireFetched('environment', result);
  }
}

function requirementArguments(folder: string): string[][] {
  const wheelsOnly = ['--no-deps', '--only-binary', ':all:'];
  return [
    ['--require-hashes', ...wheelsOnly, '-r', join(folder, 'session.txt')],
    [...wheelsOnly, '-r', join(folder, 'image.txt')],
  ];
}

/** uv at its pinned version, fetched by pip. */
async function uvProgram(machine: Machine, python: PythonFacts): Promise<string> {
  const file = join(machine.profiles, 'session-uv.txt');
  const spec = [arrangement, process.platform, process.arch, await readFile(file, 'utf8')];
  const entry = await cached(machine.cache, { kind: 'tools', spec }, async (folder) => {
    const pip = await pipOf(machine, python, folder);
    const options = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '-r', file];
    const argv = [...pip, 'install', '--target', join(folder, 'uv'), ...options];
    const env = downloadEnvironment(machine);
    requireFetched('uv', await machine.shell.run({ argv, env, deadlineSeconds: 300 }));
  });
  return join(entry, 'uv/bin/uv');
}

async function distributionsIn(base: string): Promise<PreparedEnvironment['provides']> {
  const found = (await readdir(base)).flatMap((entry) => {
    const parts = /^(.+)-([^-]+)\.dist-info$/.exec(entry);
    return parts ? [{ name: canonicalName(parts[1] ?? ''), version: parts[2] ?? '' }] : [];
  });
  return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}
