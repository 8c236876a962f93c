import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { LogRecord } from '../model/log.ts';
import type { IsolationTier } from './isolation.ts';
import { type ProgramReport, readReport, type SandboxUsage } from './read-report.ts';
import { sandboxProgram } from './sandbox-program.ts';

type Bound = { readonly from: string; readonly at: string };

/** The file tree of a session and what runs in it. Every path is absolute; `at` is a path inside. */
export type SandboxPlan = {
  /** An empty folder of the host: the new root is mounted there, seen by the session alone. */
  readonly root: string;
  /** Folders that are empty inside. */
  readonly hidden: readonly string[];
  /** Paths of the host that are seen at the same place, read-only, even inside a hidden folder. */
  readonly visible: readonly string[];
  readonly readOnly: readonly Bound[];
  readonly writable: readonly Bound[];
  readonly internet: boolean;
  /** `{stdout}` and `{stderr}` stand for files that write to the session's streams. */
  readonly command: readonly string[];
  readonly cwd: string;
  /** A file, by its path inside, that the command reads from its standard input; absent: it reads nothing. */
  readonly input?: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Most that each of its temporary file systems holds; absent: what the kernel gives. */
  readonly scratchBytes?: number;
};
export type SandboxOrder = {
  readonly tier: IsolationTier;
  readonly python: string;
  readonly plan: SandboxPlan;
  /** Told each record of the log as soon as it is written. */
  readonly onRecord?: (record: LogRecord) => void;
  /** Told the process that was started, when all is arranged; the command begins when this has ended well. */
  readonly onReady?: (pid: number) => Promise<void>;
};
export type SandboxEnd = {
  /** `unavailable`: the isolation could not be made; `flooded`: more log than a session may write. */
  readonly outcome: 'finished' | 'unavailable' | 'cancelled' | 'flooded' | 'lost';
  readonly status: number | null;
  readonly signal: string | null;
  readonly log: readonly LogRecord[];
  /** What the isolation itself said on stderr, for `unavailable` and `lost`. */
  readonly complaint: string;
  readonly usage: SandboxUsage;
};

const longestLog = 64 << 20;
/** A cancelled run is over within two seconds, and this is one part of its end. */
const graceMs = 1200;
const toolPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Runs the plan, in namespaces of its own unless there are none, until its command ends or the signal fires; nothing of it lives longer,
 * nor longer than this process. Never rejects for what the session does.
 */
export async function runSandbox(order: SandboxOrder, signal: AbortSignal): Promise<SandboxEnd> {
  const argv = [...isolatedArgv(order), order.python, '-I', '-S', '-u', '-c', sandboxProgram];
  const [program = '', ...args] = argv;
  const child = spawn(program, args, {
    env: { PATH: toolPath, LANG: 'C.UTF-8' },
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const end = new AbortController();
  const stop = () => end.abort();
  end.signal.addEventListener('abort', () => endSession(child), { once: true });
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  child.stdin.on('error', () => undefined); // the session may be over before it has read its plan
  child.stdin.write(`${JSON.stringify(programPlan(order))}\n`);
  try {
    const complaint = collect(child.stderr);
    const { onReady } = order;
    const begin = onReady && (() => beginWhenTold(child, onReady));
    const reading = readReports(child, { ...order, stop, begin });
    const [reports, failure] = await Promise.all([reading, ending(child)]);
    return summary(reports, signal, failure ?? complaint());
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Command line that makes the namespaces; util-linux's `setpriv` and `unshare`. */
function isolatedArgv({ tier, plan }: SandboxOrder): string[] {
  if (tier === 'rewritten-paths') return [];
  const network = plan.internet ? [] : ['--net'];
  const spaces = ['--mount', '--ipc', ...network, '--pid', '--fork', '--kill-child', '--mount-proc'];
  // Without this, a SIGKILL of this process would leave unshare and all below it alive.
  const bound = ['setpriv', '--pdeathsig', 'KILL', 'unshare'];
  if (tier === 'namespaces') return [...bound, '--map-root-user', ...spaces];
  return [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), ...bound, ...spaces];
}

// A command that nobody was told of never begins: the program ends when its input does.
async function beginWhenTold(child: ChildProcess, onReady: (pid: number) => Promise<void>): Promise<void> {
  try {
    await onReady(child.pid ?? 0);
    child.stdin?.write('{}\n');
  } catch (error) {
    child.stdin?.end();
    throw error;
  }
}

function programPlan({ tier, plan, onReady }: SandboxOrder): Record<string, unknown> {
  const { internet, ...rest } = plan;
  const uid = process.getuid?.() ?? 0;
  const user = tier === 'sudo-namespaces' && uid !== 0 ? { uid, gid: process.getgid?.() ?? uid } : null;
  const hold = onReady !== undefined;
  return { ...rest, raiseLoopback: !internet, user, open: tier === 'rewritten-paths', hold };
}

/** The program inside ends all when its input closes; the signal is for one that does not listen any more. */
function endSession(child: ChildProcess): void {
  child.stdin?.end();
  const { pid } = child;
  if (pid === undefined) return;
  const kill = () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It ended in time, or belongs to root and ends by its closed input.
    }
  };
  const timer = setTimeout(kill, graceMs);
  child.once('close', () => clearTimeout(timer));
}

type Reports = { readonly received: readonly ProgramReport[]; readonly flooded: boolean };

type Reading = Pick<SandboxOrder, 'onRecord'> & {
  readonly stop: () => void;
  readonly begin: (() => Promise<void>) | undefined;
};

async function readReports(child: ChildProcess, { stop, begin, onRecord }: Reading): Promise<Reports> {
  const received: ProgramReport[] = [];
  let size = 0;
  let begun: Promise<void> | undefined;
  if (child.stdout === null) return { received, flooded: false };
  for await (const line of createInterface({ input: child.stdout, crlfDelay: 0 })) {
    size += line.length;
    if (size > longestLog) {
      stop();
      continue;
    }
    const report = readReport(line);
    received.push(report);
    if (report.kind === 'line') onRecord?.(report.record);
    if (report.kind === 'ready') begun = begin?.();
    begun?.catch(() => undefined); // thrown below, when the session is over
  }
  await begun;
  return { received, flooded: size > longestLog };
}

async function ending(child: ChildProcess): Promise<string | undefined> {
  try {
    await once(child, 'close');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.on('data', (part: Buffer) => {
    text = (text + part.toString('utf8')).slice(-8192);
  });
  return () => text;
}

function summary({ received, flooded }: Reports, signal: AbortSignal, complaint: string): SandboxEnd {
  const log = received.flatMap((report) => (report.kind === 'line' ? [report.record] : []));
  const end = received.find((report) => report.kind === 'end');
  const status = end?.kind === 'end' ? end.status : null;
  const killedBy = end?.kind === 'end' ? end.signal : null;
  const finished = status !== null || killedBy !== null;
  const isReady = received.some((report) => report.kind === 'ready');
  const cut = flooded ? 'flooded' : signal.aborted ? 'cancelled' : isReady ? 'lost' : 'unavailable';
  const usage = end?.kind === 'end' ? end.usage : { cpuSeconds: 0, peakBytes: 0 };
  return { outcome: finished ? 'finished' : cut, status, signal: killedBy, log, complaint, usage };
}
