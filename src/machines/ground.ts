import { Failure } from '../model/failure.ts';
import type { Reading } from '../model/machine-probe.ts';
import type { World } from '../model/world.ts';

/** What a probe looks through: the ports, and a folder under which the machine's files lie ('' on the machine itself). */
export type Ground = Pick<World, 'files' | 'shell' | 'clock' | 'randomHex'> & { readonly top: string };

/** Programs of the system, wherever the caller's PATH leads: a probe must not be told what to believe. */
const toolEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
};
const toolSeconds = 20;

/** The text of a file as a reading. */
export async function readText({ files, top }: Ground, path: string): Promise<Reading<string>> {
  return attempt(async () => new TextDecoder().decode(await files.read(`${top}${path}`)));
}

/** What a program wrote, where it ended with 0. */
export async function askTool(ground: Ground, argv: readonly string[]): Promise<Reading<string>> {
  const answer = await runTool(ground, argv);
  if ('unknown' in answer) return answer;
  const { status, stdout, stderr } = answer.value;
  if (status === 0) return { value: stdout };
  return { unknown: `${argv.slice(0, 2).join(' ')}: ${status ?? '∅'} ${firstLine(stderr)}`.trim() };
}

/** How a program ended, whatever its status; unknown only where it could not be started. */
export async function runTool({ shell }: Ground, argv: readonly string[]) {
  return attempt(() => shell.run({ argv, env: toolEnvironment, deadlineSeconds: toolSeconds }));
}

/** What an action gives, or the code and reason of the failure that kept it from that. */
export async function attempt<T>(act: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { value: await act() };
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'CANCELLED') throw error;
    const { file, tool, why } = error.parameters;
    return { unknown: [error.code, file ?? tool, why].filter((part) => part !== undefined).join(' ') };
  }
}

/** Whether nothing is there: what may not be looked at is another matter, and stays unknown. */
export function isAbsent(reading: Reading<unknown>): boolean {
  return 'unknown' in reading && / (?:ENOENT|ENOTDIR)$/.test(reading.unknown);
}

/** A reading turned into another; undefined means that what was read says nothing of it. */
export function derive<T, U>(from: Reading<T>, turn: (value: T) => U | undefined, what: string): Reading<U> {
  if ('unknown' in from) return from;
  const value = turn(from.value);
  return value === undefined ? { unknown: what } : { value };
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, 200);
}
