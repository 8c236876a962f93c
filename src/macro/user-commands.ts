import { isWithin, pathFault } from '../codec/argument-fault.ts';
import { sha256Hex } from '../codec/digest.ts';
import type { Evidence } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { MacroArgument, OwnMacro } from '../model/user-macro.ts';
import type { CommandResult } from '../model/world.ts';
import { changedPaths, type FileDigests, fileDigests } from './changed-files.ts';
import type { Tools } from './tools.ts';
import { type CommandPlace, shownArgv, type UserInput, userArgv } from './user-argv.ts';

/** A macro that runs: what it was given, and with what tools. */
export type UserRun = { readonly own: OwnMacro; readonly input: UserInput; readonly tools: Tools };
type UserCommand = CommandPlace & {
  readonly argv: readonly MacroArgument[];
  readonly deadlineSeconds: number;
};
/** A command that ran: as it is shown, how it ended, and what it left. */
export type UserResult = CommandResult & { readonly shown: string };

/**
 * Runs one command of a macro in the project's folder. Its environment holds PATH and the variables that the macro
 * names, and nothing else of this program's own.
 */
export async function runUserCommand(
  { argv, deadlineSeconds, ...place }: UserCommand,
  { own, input, tools }: UserRun,
): Promise<UserResult> {
  const words = await userArgv(argv, input, { ...place, own }, tools);
  const inherits = ['PATH', 'PYTHONDONTWRITEBYTECODE', ...own.macro.ALLOWLIST.environment];
  const result = await tools.shell.run({ argv: words, cwd: tools.paths.root, inherits, deadlineSeconds });
  return { ...result, shown: shownArgv(words) };
}

/** How a command ended, with the end of what it said. */
export function endingOf(result: CommandResult, redact: (text: string) => string): string {
  const ended = result.timedOut ? 'timeout' : (result.signal ?? `exit ${result.status}`);
  const said = redact((result.stderr.trim() || result.stdout.trim()).slice(-4000)).slice(-600);
  return said === '' ? ended : `${ended}: ${said}`;
}

/** The proof that a command ran: its words and the digest of what it wrote. */
export function commandEvidence({ shown, status, stdout, stderr }: UserResult): Evidence {
  return {
    kind: 'command',
    ref: `${shown} → ${status}`.slice(0, 400),
    sha256: sha256Hex(`${stdout}\0${stderr}`),
  };
}

/** Runs the macro's way back, whole: what it came to, in a few words. */
export async function rollBack(run: UserRun): Promise<string> {
  const { rollback } = run.own.macro;
  if (rollback.length === 0) return 'none';
  const ends: string[] = [];
  for (const [index, one] of rollback.entries()) {
    const place = { part: 'rollback' as const, index };
    const end = await runUserCommand({ ...one, ...place }, run).then(
      (result) => (result.status === 0 ? '' : `${result.shown}: ${endingOf(result, run.tools.redact)}`),
      (error: unknown) => (error instanceof Failure ? error.code : 'DEFECT'),
    );
    if (end !== '') ends.push(end);
  }
  return ends.length === 0 ? 'done' : ends.join('; ');
}

/**
 * Does something and looks at what it changed in the project. Errors: MACRO_EVIDENCE_TOUCHED for what a run leaves,
 * MACRO_UNANNOUNCED for what is not among `announced`, after the way back was gone.
 */
export async function watched<T>(
  announced: readonly string[],
  run: UserRun,
  act: () => Promise<T>,
): Promise<{ readonly done: T; readonly changed: readonly string[]; readonly after: FileDigests }> {
  const { tools, own } = run;
  const { name } = own.macro;
  const before = await fileDigests(tools.paths, tools.files);
  const look = async () => {
    const after = await fileDigests(tools.paths, tools.files);
    const changed = changedPaths(before, after);
    const evidence = changed.find((path) => pathFault(path, 'write') === 'kept-for-evidence');
    if (evidence !== undefined) throw new Failure('MACRO_EVIDENCE_TOUCHED', { name, path: evidence });
    return { changed, after };
  };
  const done = await act().catch(async (error: unknown) => {
    if (!tools.signal.aborted) await look();
    throw error;
  });
  const { changed, after } = await look();
  const stray = changed.find((path) => !isWithin(path, announced));
  if (stray !== undefined)
    throw new Failure('MACRO_UNANNOUNCED', { name, path: stray, rollback: await rollBack(run) });
  return { done, changed, after };
}
