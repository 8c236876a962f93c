import { hostname } from 'node:os';
import type { CommandAnswer } from './audit-command.ts';
import { type CommandLine, parseCommandLine } from './cli-arguments.ts';
import { collectTicket } from './collect-command.ts';
import { answeringCommands } from './command-table.ts';
import { commitBackAfter, laterWords } from './commit-back-command.ts';
import type { Surroundings } from './compose.ts';
import { exitStatusOf, exitStatusOfFailure } from './exit-status.ts';
import { explainCommand } from './explain-command.ts';
import { help } from './help.ts';
import { writeDefectReport } from './host/defect-report.ts';
import type { ToldLoop } from './loop/told-loop.ts';
import { runLoop } from './loop-run.ts';
import type { FinishedRun } from './macro/story.ts';
import { Failure } from './model/failure.ts';
import { type Language, languageSchema } from './model/language.ts';
import type { RunRequest } from './model/request.ts';
import { readRequest } from './read-request.ts';
import { renderEnding } from './report/ending.ts';
import { commandLine, explainFailure } from './report/explain-failure.ts';
import { serve } from './serve.ts';
import { loopEnding, tellLoop } from './tell-loop.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** Runs one command line and returns the exit status. The result goes to standard output, all else to standard error. */
export async function runCommandLine(
  argv: readonly string[],
  installRoot: string,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const language = languageOf(argv);
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  const around: Surroundings = {
    environment,
    inputs: {},
    installRoot,
    progress: process.stderr,
    terminal: process.stdin.isTTY === true ? `tty ${hostname()}` : 'pipe',
    signal: stop.signal,
  };
  try {
    return await dispatch(parseCommandLine(argv), around, language);
  } catch (error) {
    return fail(error, language, argv.includes('--debug'));
  }
}

async function dispatch(line: CommandLine, around: Surroundings, language: Language): Promise<number> {
  if (line.command === 'help' || line.command === 'version') {
    process.stdout.write(help(language));
    return 0;
  }
  if (line.command === 'explain') {
    process.stdout.write(explainCommand(line.words[0] ?? '', language));
    return 0;
  }
  if (line.command === 'serve') return serve(line, around, language);
  if (line.command === 'collect') return collected(line, around);
  if (line.command !== 'certify' && line.command !== 'rehearse')
    return conclude(await answeringCommands[line.command](line, around, language), line, language);
  const reread = async (path: string, command: 'rehearse' | 'certify') => {
    const read = await readRequest(line.settings, path, command);
    return line.follow ? { ...read, follow: true as const } : read;
  };
  const request = await reread(line.path, line.command);
  const looped = await runLoop({ request, around, reread });
  return end(looped.run, looped.request, { around, debug: line.debug, told: looped.told });
}

async function collected(line: CommandLine, around: Surroundings): Promise<number> {
  const { service, language } = line.settings;
  const order = {
    path: line.path,
    folder: process.cwd(),
    service: typeof service === 'string' ? service : '',
    language: languageSchema.optional().parse(language),
    follow: line.follow,
  };
  const { run, request } = await collectTicket(order, around);
  return end(run, request, { around, debug: line.debug });
}

async function conclude(answer: CommandAnswer, line: CommandLine, language: Language): Promise<number> {
  process.stdout.write(answer.text);
  if (answer.note !== undefined) process.stderr.write(`${answer.note}\n`);
  return answer.failure === undefined ? answer.status : fail(answer.failure, language, line.debug);
}

type Ending = {
  readonly around: Surroundings;
  readonly debug: boolean;
  /** What a loop has to say, which has added its runs to the reports itself. */
  readonly told?: ToldLoop | undefined;
};

async function end(run: FinishedRun, request: RunRequest, { around, debug, told }: Ending): Promise<number> {
  const { settings, askedFor } = request;
  const { language } = settings;
  const { sessionFolder, ledgerHead, ticketPath } = run;
  const papers = { sessionFolder, ledgerHead, ticketPath };
  process.stdout.write(renderEnding(run.dossier, papers, sentences(language), language));
  if (told !== undefined) await endLoop(told, language, around);
  const left = told === undefined ? await commitBackAfter(run, request, around) : undefined;
  if (run.failure !== undefined) return fail(run.failure, language, debug);
  const status = exitStatusOf(run.verdict, askedFor ?? 'rehearsal');
  if (left === undefined) return status;
  process.stderr.write(`${laterWords(sessionFolder, request)}\n`);
  const unsaved = await fail(left, language, debug);
  return status === 0 ? unsaved : status;
}

async function endLoop(told: ToldLoop, language: Language, around: Surroundings): Promise<void> {
  const end = await tellLoop(told, language, around);
  process.stdout.write(loopEnding(end.told, language));
  if (end.note !== '') process.stderr.write(`${end.note}\n`);
}

async function fail(error: unknown, language: Language, debug: boolean): Promise<number> {
  const failure =
    error instanceof Failure ? error : new Failure('DEFECT', { where: 'command line' }, { cause: error });
  const again = commandLine(process.argv.slice(2));
  process.stderr.write(`${explainFailure(failure, language, again)}\n`);
  const status = exitStatusOfFailure(failure);
  if (status === 70) {
    const path = await writeDefectReport(failure);
    process.stderr.write(`${fill(sentences(language).console.defectReport, { path })}\n`);
  }
  if (debug) process.stderr.write(`${stackOf(failure)}\n`);
  return status;
}

function stackOf(failure: Failure): string {
  const cause = failure.cause instanceof Error ? `\n${failure.cause.stack ?? ''}` : '';
  return `${failure.stack ?? ''}${cause}`;
}

// Read before anything else, so that even a mistyped option is explained in the user's language.
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const word = at < 0 ? '' : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? '');
  const parsed = languageSchema.safeParse(word);
  return parsed.success ? parsed.data : 'fr';
}
