import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { cacheFolder } from '../../src/rehearsal/cache.ts';
import { pythonCandidates } from './python-candidates.ts';

const script = fileURLToPath(new URL('packaging-oracle.py', import.meta.url));

/** The folder that set-up fills. */
const kept = join(cacheFolder(process.env, homedir()), 'oracle-packaging-24.1');

/**
 * Asks packaging 24.1, the release that pip 24.1 and 24.2 contain, one of which is in Kaggle's image. undefined where
 * set-up did not install it: the caller prints what was not run.
 */
export function askPackaging(
  questions: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const interpreter = existsSync(kept) ? anyInterpreter() : undefined;
  if (interpreter === undefined) return undefined;
  const answer = execFileSync(interpreter, ['-W', 'ignore', script], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PYTHONPATH: kept, PYTHONUTF8: '1' },
  });
  return z.record(z.string(), z.unknown()).parse(JSON.parse(answer));
}

/** Installs the oracle into the cache; may use the package index. */
export function installPackaging(python: string): void {
  if (existsSync(kept)) return;
  const draft = `${kept}-draft-${process.pid}`;
  const argv = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', draft, 'packaging==24.1'];
  execFileSync(python, argv, { stdio: 'inherit' });
  renameSync(draft, kept);
}

/** The line that a test prints when the oracle is missing. */
export const oracleMissing = 'NOT RUN: comparison with packaging 24.1 (`npm test` installs it)';

let found: string | undefined | null = null;

function anyInterpreter(): string | undefined {
  if (found === null) {
    found = pythonCandidates().find((one) => spawnSync(one, ['-c', 'import sys; sys.exit(0)']).status === 0);
  }
  return found;
}
