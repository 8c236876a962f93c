import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Interpreters that this machine may have: those of pyenv, newest first, then the names on PATH. */
export function pythonCandidates(): string[] {
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const versions = existsSync(pyenv)
    ? readdirSync(pyenv)
        .filter((name) => /^3\.1\d/.test(name))
        .reverse()
    : [];
  return [
    ...versions.map((name) => join(pyenv, name, 'bin', 'python')),
    'python3',
    ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`),
  ];
}
