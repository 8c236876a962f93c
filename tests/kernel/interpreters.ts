import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type FoundInterpreter = { readonly minor: string; readonly executable: string };

const expected = ['3.10', '3.11', '3.12', '3.13'];
/** Taken where a machine has it; no session packages are pinned for it yet. */
const coming = ['3.14'];

/** One working CPython per minor from 3.10 on, of PATH and of pyenv's versions; says which expected minors are missing. */
export function findInterpreters(): FoundInterpreter[] {
  const found = new Map<string, string>();
  for (const executable of candidates()) {
    const minor = minorOf(executable);
    if (minor !== undefined && !found.has(minor)) found.set(minor, executable);
  }
  for (const minor of expected.filter((one) => !found.has(one))) console.log(`NOT RUN: CPython ${minor}`);
  return [...found].map(([minor, executable]) => ({ minor, executable }));
}

function candidates(): string[] {
  const versions = join(homedir(), '.pyenv', 'versions');
  const managed = existsSync(versions)
    ? readdirSync(versions).map((name) => join(versions, name, 'bin', 'python'))
    : [];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => {
    return ['python3', ...[...expected, ...coming].map((minor) => `python${minor}`)].map((name) =>
      join(folder, name),
    );
  });
  return [...managed, ...onPath].filter((path) => existsSync(path));
}

// A shim of pyenv may exist and fail, so each one has to answer.
function minorOf(executable: string): string | undefined {
  const program = 'import sys; print(sys.implementation.name, *sys.version_info[:2])';
  try {
    const answer = execFileSync(executable, ['-I', '-c', program], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, major, minor] = /^cpython (\d+) (\d+)\s*$/.exec(answer) ?? [];
    return Number(major) === 3 && Number(minor) >= 10 ? `3.${minor}` : undefined;
  } catch {
    return undefined;
  }
}
