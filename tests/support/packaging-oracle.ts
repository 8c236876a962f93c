import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { cacheFolder } from '../../src/rehearsal/cache.ts';
import { pythonCandidates } from './python-candidates.ts';

const script = fileURLToPath(new URL('packaging-oracle.py', import.meta.url));

/** The folder that set-up fills where no interpreter at hand has packaging 24 or 25. */
const kept = join(cacheFolder(process.env, homedir()), 'oracle-packaging-24.1');

/**
 * Asks packaging 24 or 25 (the rules of Kaggle's pip 24.1.2; 26 changed some) from any interpreter at hand.
 * undefined when this machine has none: the caller prints what was not run.
 */
export function askPackaging(
  questions: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const interpreter = interpreterWithPackaging();
  if (interpreter === undefined) return undefined;
  const answer = execFileSync(interpreter, ['-W', 'ignore', script], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: oracleEnvironment(),
  });
  return z.record(z.string(), z.unknown()).parse(JSON.parse(answer));
}

/** Installs the oracle beside the cache unless an interpreter has it; may use the package index. */
export function installPackaging(python: string): void {
  if (askPackaging({ version: null }) !== undefined) return;
  const draft = `${kept}-draft-${process.pid}`;
  const argv = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', draft, 'packaging==24.1'];
  execFileSync(python, argv, { stdio: 'inherit' });
  renameSync(draft, kept);
  found = null;
}

/** The line that a test prints when the oracle is missing. */
export const oracleMissing = 'NOT RUN: comparison with packaging 24 or 25 (no interpreter here has it)';

let found: string | undefined | null = null;

function interpreterWithPackaging(): string | undefined {
  if (found === null) found = pythonCandidates().find(answers);
  return found;
}

function answers(interpreter: string): boolean {
  const child = spawnSync(interpreter, ['-W', 'ignore', script], {
    input: '{"version": null}',
    encoding: 'utf8',
    env: oracleEnvironment(),
  });
  return child.status === 0 && /"version": "2[45]\./.test(child.stdout);
}

function oracleEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ...(existsSync(kept) && { PYTHONPATH: kept }),
  };
}
