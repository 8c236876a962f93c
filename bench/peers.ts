import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../src/rehearsal/cache.ts';

/** What the benchmarks fetch and keep: programs to compare with, and real wheels. */
export const benchCache = join(cacheFolder(process.env, homedir()), 'bench');

/** A program of the package index in an environment of its own below the cache; made once. */
export function peerProgram(name: string, version: string): string {
  const folder = join(benchCache, `${name}-${version}`);
  const program = join(folder, 'bin', name);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  execFileSync(pythonWithVenv(), ['-m', 'venv', folder], { stdio: 'inherit' });
  pip(join(folder, 'bin', 'python'), ['install', '--quiet', `${name}==${version}`]);
  return program;
}

/** Runs pip of an interpreter; what it says is shown, and a failure ends the benchmark. */
export function pip(python: string, words: readonly string[]): void {
  execFileSync(python, ['-m', 'pip', '--disable-pip-version-check', ...words], { stdio: 'inherit' });
}

/** A Python that can make environments. */
export function pythonWithVenv(): string {
  const found = ['python3.13', 'python3.12', 'python3.11', 'python3'].find(
    (name) => spawnSync(name, ['-m', 'venv', '--help']).status === 0,
  );
  if (found === undefined) throw new Error('no Python with venv on PATH');
  return found;
}
