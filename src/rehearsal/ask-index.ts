import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandResult, WheelTarget } from '../model/world.ts';
import { describePython } from './interpreters.ts';
import type { Machine } from './machine.ts';
import { downloadEnvironment } from './package-index.ts';
import { pipOf } from './pip.ts';
import { targetArguments } from './wheel-target.ts';

/** What pip said on the way, and its installation report; '' where it made none. */
export type IndexAnswer = { readonly result: CommandResult; readonly report: string };

/** Requirements to ask for, and the ABIs that count; absent: those of the runtime. */
export type IndexQuestion = { readonly requirements: readonly string[]; readonly abis?: readonly string[] };

/**
 * What `pip install --dry-run` says of wheels for a runtime, as it ended: nothing is installed and nothing kept.
 * Errors: VENV_FAILED, PYTHON_BROKEN.
 */
export async function askIndex(
  machine: Machine,
  target: WheelTarget,
  { requirements, abis }: IndexQuestion,
): Promise<IndexAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-index-'));
  try {
    const pip = await pipOf(machine, await describePython(machine, target.interpreter), folder);
    const report = join(folder, 'report.json');
    const result = await machine.shell.run({
      argv: [
        ...[
          ...pip,
          'install',
          '-vv',
          '--dry-run',
          '--ignore-installed',
          '--no-deps',
          '--only-binary',
          ':all:',
        ],
        ...['--target', join(folder, 'nothing'), '--report', report],
        ...targetArguments(target, abis),
        ...requirements,
      ],
      env: downloadEnvironment(machine),
      deadlineSeconds: 300,
    });
    return { result, report: result.status === 0 ? await readFile(report, 'utf8') : '' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In pip's own account; that a page of one index is not there (404) is no such thing. */
const unreachable =
  /Retrying \(Retry\(|connection error:|problem confirming the ssl certificate|timed out|HTTP error 5\d\d|: 5\d\d Server Error/;

/**
 * Whether pip failed otherwise than by finding nothing: it could not reach an index, or does not know its own
 * options (before 22.2). A name that no index has, and a version that none has, end alike and in other words.
 */
export function isUnanswered({ status, stdout, stderr, timedOut }: CommandResult): boolean {
  if (status === 0) return false;
  const said = `${stdout}\n${stderr}`;
  return timedOut || !/No matching distribution found/.test(said) || unreachable.test(said);
}
