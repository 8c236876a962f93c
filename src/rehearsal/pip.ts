import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Machine } from './machine.ts';
import type { PythonFacts } from './python-probe.ts';

/** What a person types on Debian and Ubuntu to get the modules that this distribution packs apart. */
const command = 'sudo apt-get install -y python3-venv python3-pip';

/**
 * The command line of a working pip: the interpreter's own, else one in a virtual environment made below `folder`.
 * Errors: VENV_FAILED {python, why, command} when there is neither.
 */
export async function pipOf(machine: Machine, python: PythonFacts, folder: string): Promise<string[]> {
  if (python.hasPip) return [python.executable, '-I', '-m', 'pip'];
  requireVenvAndPip(python);
  const venv = join(folder, 'pip-environment');
  await makeVenv(machine, python, venv, []);
  return [join(venv, 'bin/python'), '-I', '-m', 'pip'];
}

/**
 * Checks before anything starts that sessions can be prepared with this interpreter: it has `venv`, and a pip or
 * what makes one. Errors: VENV_FAILED {python, why, command}.
 */
export function requireVenvAndPip(python: PythonFacts): void {
  const why = !python.hasVenv ? 'venv' : python.hasPip || python.hasEnsurepip ? undefined : 'ensurepip';
  if (why !== undefined) throw new Failure('VENV_FAILED', { python: python.executable, why, command });
}

/** A virtual environment of that interpreter. Errors: VENV_FAILED {python, why, command}. */
export async function makeVenv(
  machine: Machine,
  python: PythonFacts,
  folder: string,
  options: readonly string[],
): Promise<void> {
  const argv = [python.executable, '-I', '-m', 'venv', ...options, folder];
  const env = { PATH: machine.environment['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8' };
  const result = await machine.shell.run({ argv, env, deadlineSeconds: 120 });
  if (result.status === 0) return;
  const why = `${result.stdout}\n${result.stderr}`.trim().split('\n').at(-1) ?? '';
  throw new Failure('VENV_FAILED', { python: python.executable, why, command });
}
