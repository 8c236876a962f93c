import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentOf as programEnvironment, type Surroundings } from './e2e-run.ts';
import { type JobCommand, readJobLog } from './job-log.ts';

const repository = join(import.meta.dirname, '../..');

/** From actions/runner, ProcessInvoker.cs: what a cancelled process is given before it is killed. */
const afterInterruptMs = 7500;
const afterTerminationMs = 2500;

const manifestSchema = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({ default: z.string().default('') })),
  outputs: z.record(z.string(), z.looseObject({})),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string(),
    post: z.string(),
    'post-if': z.literal('always()'),
  }),
});

/** What triggers the job: the event's name and what its file holds. */
export type JobEvent = { readonly name: string; readonly payload?: object };

/** A job of one step. */
export type Job = Surroundings & {
  /** Where the job runs, and may leave its temporary files beside. */
  readonly ground: string;
  readonly workspace: string;
  readonly event: JobEvent;
  readonly inputs: Readonly<Record<string, string>>;
  readonly attempt?: number;
  /** `ACTIONS_*` of a results service; without one, the job has none. */
  readonly results?: Readonly<Record<string, string>>;
};

/** What the runner saw of one life of the action. */
export type LifeEnd = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** As printed. */
  readonly printed: string;
  readonly commands: readonly JobCommand[];
  /** As the log shows it: without commands, masked. */
  readonly log: string;
  readonly seconds: number;
};
export type StepEnd = {
  readonly main: LifeEnd;
  readonly post: LifeEnd;
  readonly outcome: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly string[];
};
/** Called while main runs: who returns from it cancels the job. */
export type Cancel = (said: () => string, pid: number) => Promise<unknown>;
export type Between = {
  readonly cancel?: Cancel;
  /** Called when main has ended, with the state that it left. */
  readonly beforePost?: (state: Readonly<Record<string, string>>) => Promise<unknown>;
};

/** Runs a job whose one step is this action, as a runner does: defaults and inputs, files, masks, main, then post. */
export async function runJob(job: Job, { cancel, beforePost }: Between = {}): Promise<StepEnd> {
  const manifest = manifestSchema.parse(parse(await readFile(join(repository, 'action.yml'), 'utf8')));
  const environment = await jobEnvironment(job, inputsOf(manifest, job));
  const main = await runLife(manifest.runs.main, { ...environment, ...(await stepFiles(job)) }, job, cancel);
  const state = fileCommands(await readFile(main.files['GITHUB_STATE'] ?? '', 'utf8'));
  await beforePost?.(state);
  const states = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  const after = { ...environment, ...states, ...(await stepFiles(job)) };
  const post = await runLife(manifest.runs.post, after, job);
  const outputs = fileCommands(await readFile(main.files['GITHUB_OUTPUT'] ?? '', 'utf8'));
  const unknown = Object.keys(outputs).filter((name) => !(name in manifest.outputs));
  assert.deepEqual(unknown, [], 'every output is declared');
  return {
    ...{ main, post, outputs, state },
    outcome: main.isCancelled ? 'cancelled' : main.status === 0 ? 'success' : 'failure',
    summary: await readFile(main.files['GITHUB_STEP_SUMMARY'] ?? '', 'utf8'),
    annotations: [main, post].flatMap(({ commands }) =>
      commands
        .filter(({ name }) => ['error', 'warning', 'notice'].includes(name))
        .map(({ name, data }) => `${name}: ${data}`),
    ),
  };
}

function inputsOf(
  { inputs }: z.infer<typeof manifestSchema>,
  { inputs: given }: Job,
): Record<string, string> {
  const unexpected = Object.keys(given).filter((name) => !(name in inputs));
  assert.deepEqual(unexpected, [], 'the runner warns of inputs that are not declared');
  const values = Object.entries(inputs).map(([name, input]) => [
    // Handler.cs: upper case, a space becomes an underscore, a dash stays.
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    given[name] ?? input.default,
  ]);
  return Object.fromEntries(values);
}

async function jobEnvironment(
  job: Job,
  inputs: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const temp = join(job.ground, '_temp');
  const event = join(job.ground, 'event.json');
  await mkdir(temp, { recursive: true });
  await writeFile(event, JSON.stringify(job.event.payload ?? {}));
  return {
    ...programEnvironment(job),
    ...{ CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_TEMP: temp, RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
    ...{ GITHUB_WORKSPACE: job.workspace, GITHUB_SERVER_URL: 'https://github.com' },
    ...{ GITHUB_REPOSITORY: 'owner/repository', GITHUB_REPOSITORY_OWNER: 'owner', GITHUB_ACTION: '__self' },
    ...{ GITHUB_EVENT_NAME: job.event.name, GITHUB_EVENT_PATH: event, GITHUB_REF: 'refs/heads/main' },
    ...{ GITHUB_RUN_ID: '4700', GITHUB_RUN_NUMBER: '1', GITHUB_RUN_ATTEMPT: String(job.attempt ?? 1) },
    ...{ GITHUB_WORKFLOW: 'certify', GITHUB_JOB: 'certify', GITHUB_SHA: 'a'.repeat(40) },
    ...{ NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
    ...job.environment,
    ...inputs,
    ...job.results,
  };
}

const fileNames = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];

async function stepFiles({ ground }: Job): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(ground, '_temp/_runner_file_commands-'));
  const files = fileNames.map((name) => [name, join(folder, name.toLowerCase())] as const);
  for (const [, file] of files) await writeFile(file, '');
  return Object.fromEntries(files);
}

type Life = LifeEnd & {
  readonly files: Readonly<Record<string, string>>;
  readonly isCancelled: boolean;
};

async function runLife(
  program: string,
  env: Readonly<Record<string, string>>,
  job: Job,
  cancel?: Cancel,
): Promise<Life> {
  const startedMs = performance.now();
  const child = spawn(job.node ?? process.execPath, [join(repository, program)], {
    cwd: job.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longestLifeMs,
    killSignal: 'SIGKILL',
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
  const ended = once(child, 'close');
  let isCancelled = false;
  if (cancel !== undefined) {
    await cancel(() => printed, child.pid ?? 0);
    isCancelled = true;
    await endInSteps(child, ended);
  }
  const [status, signal] = z.tuple([z.number().nullable(), z.string().nullable()]).parse(await ended);
  const seconds = (performance.now() - startedMs) / 1000;
  const { commands, log } = readJobLog(printed);
  return {
    ...{ status, signal: signal === null ? null : child.signalCode, printed, commands, log, seconds },
    files: env,
    isCancelled,
  };
}

const longestLifeMs = 200_000;

// Only the process itself gets the signals, never what it has started.
async function endInSteps(child: ReturnType<typeof spawn>, ended: Promise<unknown>): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', afterInterruptMs],
    ['SIGTERM', afterTerminationMs],
    ['SIGKILL', 0],
  ] as const) {
    child.kill(signal);
    const waited = new AbortController();
    const isOver = await Promise.race([
      ended.then(() => true),
      pause(patienceMs, false, { signal: waited.signal }).catch(() => true),
    ]);
    waited.abort();
    if (isOver) return;
  }
}

/** FileCommandManager.cs: `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`; the last value of a name counts. */
export function fileCommands(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const [, name = '', sign = '', rest = ''] = /^([^=<]*)(=|<<)(.*)$/.exec(line) ?? [];
    if (line === '') continue;
    assert.notEqual(name, '', `no file command: ${line}`);
    if (sign === '=') found[name] = rest;
    else {
      const end = lines.indexOf(rest);
      assert.ok(end >= 0, `${name}: no ${rest}`);
      found[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
    }
  }
  return found;
}
