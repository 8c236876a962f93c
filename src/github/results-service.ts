import { fork } from 'node:child_process';
import * as core from '@actions/core';
import { type ResultsAnswer, type ResultsOrder, resultsAnswerSchema } from './results-order.ts';

/** The results service of GitHub, as one job may use it. */
export type ResultsPlace = {
  /** Absolute path of the program that speaks to it. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

/** Whether this job has a results service: steps that are no action have none, nor has a machine that is no runner. */
export function hasResultsService(environment: Readonly<Record<string, string>>): boolean {
  return (
    (environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (environment['ACTIONS_RESULTS_URL'] ?? '') !== ''
  );
}

/**
 * What came of each order, in their order. Its process, which takes a while to begin, is started before the orders are
 * there; when they can't be had, that is thrown on. The process is ended at the deadline or by the signal, and its orders that
 * have no answer by then have failed. It is told nothing of Kaggle, and of what it prints only masks are passed on.
 */
export async function askResultsService(
  orders: readonly ResultsOrder[] | Promise<readonly ResultsOrder[]>,
  { program, environment, signal }: ResultsPlace,
  { folder, deadlineSeconds }: { readonly folder: string; readonly deadlineSeconds: number },
): Promise<ResultsAnswer[]> {
  const answers: ResultsAnswer[] = [];
  const child = fork(program, [], {
    cwd: folder,
    env: environmentOf(environment, folder),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = listen(child);
  const end = () => child.kill('SIGKILL');
  const timer = setTimeout(end, deadlineSeconds * 1000);
  signal.addEventListener('abort', end);
  child.on('message', (message) => answers.push(resultsAnswerSchema.parse(message)));
  const ended = endOf(child);
  try {
    const known = await orders;
    if (signal.aborted) end();
    else child.send([...known], () => undefined);
    const why = await ended;
    return known.map((_, at) => explained(answers[at] ?? { kind: 'failed', why }, said()));
  } finally {
    end();
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

/** How the process came to its end: why an order has no answer. */
function endOf(child: ReturnType<typeof fork>): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, killed) => resolve(killed === null ? `status ${status}` : 'deadline'));
  });
}

// What the packages took for a warning of the step is the reason why nothing was kept.
function explained(answer: ResultsAnswer, warnings: readonly string[]): ResultsAnswer {
  const [first] = warnings;
  return answer.kind === 'missing' && first !== undefined ? { kind: 'failed', why: first } : answer;
}

function listen(child: ReturnType<typeof fork>): () => string[] {
  const warnings: string[] = [];
  let rest = '';
  const take = (line: string) => {
    const [, command = '', text = ''] = /^::(\w+(?:-\w+)*)(?: [^:]*)?::(.*)$/.exec(line.trim()) ?? [];
    const value = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
    if (command === 'add-mask' && value.length >= shortestMask) core.setSecret(value);
    if (command === 'warning' || command === 'error') warnings.push(value);
  };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
  child.stderr?.resume();
  return () => warnings;
}

const shortestMask = 16;

// Names in a cached archive are relative to the workspace, which is here the folder that holds what is kept. The package
// has tar follow names that lead out of it: GNU tar reads these options before those that it is given.
const tarOptions = '--anchored --exclude=/* --exclude=../* --no-anchored --exclude=../*';

function environmentOf(
  environment: Readonly<Record<string, string>>,
  folder: string,
): Record<string, string> {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(?:(?:INPUT|STATE|KAGGLE|NX47)_|GITHUB_TOKEN$)/.test(name),
  );
  return { ...Object.fromEntries(kept), GITHUB_WORKSPACE: folder, TAR_OPTIONS: tarOptions };
}
