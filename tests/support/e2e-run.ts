import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { conditionResultSchema } from '../../src/model/verdict.ts';
import { cacheFolder } from '../../src/rehearsal/cache.ts';

const longestRunMs = 240_000;
const program = join(import.meta.dirname, '../../dist/index.js');

export type Surroundings = {
  /** Added to the environment of this process, which has lost whatever would steer the program. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Absolute path of the Node that runs the program; the one of the tests when absent. */
  readonly node?: string;
  /** The temporary home folder. */
  readonly home: string;
};
export type CommandEnd = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};
export type RunningCommand = {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it has written to stderr so far. */
  said(): string;
  readonly ended: Promise<CommandEnd>;
};

/** Starts the built program as a user would; its home is its own, the cache of wheels and environments the user's. */
export function startCommand(argv: readonly string[], around: Surroundings): RunningCommand {
  if (!existsSync(program)) throw new Error('dist/index.js is missing: build it with `npm run bundle`');
  const child = spawn(around.node ?? process.execPath, [program, ...argv], {
    cwd: around.home,
    env: environmentOf(around),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A program that hangs fails its test instead of holding up all of them.
    timeout: longestRunMs,
    killSignal: 'SIGKILL',
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const ended = once(child, 'close').then(([status, signal]) => ({
    status,
    signal,
    stdout: stdout(),
    stderr: stderr(),
  }));
  return { child, pid: child.pid ?? 0, said: stderr, ended };
}

/** Runs the built program to its end. */
export function runCommand(argv: readonly string[], around: Surroundings): Promise<CommandEnd> {
  return startCommand(argv, around).ended;
}

/** The environment of a user with this home, without whatever would steer the program. */
export function environmentOf({ environment = {}, home }: Surroundings): Record<string, string> {
  const steering =
    /^(CI|GITHUB_.*|INPUT_.*|STATE_.*|ACTIONS_.*|KAGGLE_.*|NX47_.*|NODE_(OPTIONS|TEST_.*)|XDG_.*)$/;
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || steering.test(name) ? [] : [[name, value] as const],
  );
  const user = homedir();
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    NX47_CACHE: cacheFolder(process.env, user),
    // Where this user's interpreters are, and the index that pip takes packages from.
    PYENV_ROOT: process.env['PYENV_ROOT'] ?? join(user, '.pyenv'),
    UV_PYTHON_INSTALL_DIR: process.env['UV_PYTHON_INSTALL_DIR'] ?? join(user, '.local/share/uv/python'),
    XDG_CONFIG_HOME: process.env['XDG_CONFIG_HOME'] ?? join(user, '.config'),
    ...environment,
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

const runSchema = z.looseObject({
  verdict: z.string(),
  cause: z.string(),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  mode: z.string(),
  dataset: z.looseObject({ version: z.number() }).nullable(),
  kernel: z.looseObject({ version: z.number() }).nullable(),
  session: z.looseObject({ status: z.string(), interpreter: z.string(), isolation: z.string() }).nullable(),
  outputs: z.record(z.string(), z.looseObject({ bytes: z.number() })),
  conditions: z.array(conditionResultSchema),
  incidents: z.array(z.looseObject({ code: z.string() })),
});

/** A run that has ended, with what it recorded. */
export type EndedRun = CommandEnd & {
  /** Absolute path of its session folder. */
  readonly session: string;
  /** reports/run.json. */
  readonly run: z.infer<typeof runSchema>;
  /** reports/report.md as a reader sees it, entities resolved. */
  readonly report: string;
  /** `NO-GO GATE-011`, `INCONCLUSIVE deadline`, `REHEARSED`. */
  readonly verdict: string;
};

/** Runs the program on a project to its end, and reads the session of that run, whose chain must be intact. */
export async function runProject(
  project: string,
  argv: readonly string[],
  around: Surroundings,
): Promise<EndedRun> {
  const [command = '', ...options] = argv;
  const before = await sessionsOf(project);
  const end = await runCommand([command, project, ...options], around);
  return recordedRun(project, before, end, around);
}

/** The one session that a command added to those that were there before it. */
export async function recordedRun(
  project: string,
  before: readonly string[],
  end: CommandEnd,
  around: Surroundings,
): Promise<EndedRun> {
  const made = (await sessionsOf(project)).filter((folder) => !before.includes(folder));
  assert.equal(made.length, 1, `one session is made:\n${end.stdout}${end.stderr}`);
  const [session = ''] = made;
  await assertIntact(session, around);
  const run = runSchema.parse(JSON.parse(await readFile(join(session, 'reports/run.json'), 'utf8')));
  const report = readable(await readFile(join(session, 'reports/report.md'), 'utf8'));
  return { ...end, session, run, report, verdict: `${run.verdict} ${run.cause}`.trim() };
}

/** The session folders of a project, oldest first. */
export async function sessionsOf(project: string): Promise<string[]> {
  const homes = [join(project, '.nx47/session'), join(project, 'session')];
  const found = await Promise.all(
    homes.map(async (home) => (await readdir(home).catch(() => [])).map((name) => join(home, name))),
  );
  return found.flat().sort();
}

/** `nx47 verify` finds the session's chain and files as they were written. */
export async function assertIntact(session: string, around: Surroundings): Promise<void> {
  const verified = await runCommand(['verify', session, '--language', 'en'], around);
  assert.match(
    verified.stdout,
    /^Chain intact: [1-9]\d* events, \d+ files checked again, head [0-9a-f]{64}$/m,
  );
  assert.equal(verified.status, 0);
}

/** A line of the report's tables that holds all of these words. */
export function reportRow(report: string, ...words: readonly string[]): string {
  const rows = report.split('\n').filter((line) => line.startsWith('|'));
  const found = rows.find((row) => words.every((word) => row.includes(word)));
  assert.ok(found !== undefined, `no row of the report holds ${words.join(' and ')}:\n${report}`);
  return found;
}

function readable(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
