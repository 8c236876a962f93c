import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Confined, Confinement, Usage } from '../model/job-host.ts';
import type { Command, CommandResult, Pythons } from '../model/world.ts';
import { type IsolationTier, probeIsolation } from '../rehearsal/isolation.ts';
import { runSandbox, type SandboxEnd, type SandboxPlan } from '../rehearsal/sandbox.ts';
import { type ControlGroup, makeGroup } from './control-group.ts';
import { identityOf, processesBelow } from './processes.ts';
import { type Exceeded, folderBytes, limitFailure, watchLimits } from './watch-limits.ts';

/** What one attempt runs in. */
type Cell = {
  readonly of: Confinement;
  readonly python: string;
  readonly tier: IsolationTier;
  readonly group: ControlGroup | undefined;
  readonly startedMs: number;
  readonly used: { cpuSeconds: number; peakBytes: number; ran: boolean };
};

/**
 * A place for one attempt at a job: commands run in namespaces of their own, one after the other, with the workspace
 * and what the macro names as the only folders that they can change. Errors: PYTHON_MISSING, ISOLATION_UNAVAILABLE,
 * OPEN_NETWORK (rule 142: the network is to be closed and this machine can't).
 */
export async function confine(of: Confinement, pythons: Pythons, signal: AbortSignal): Promise<Confined> {
  const python = (await pythons.findAny())?.executable;
  if (python === undefined) throw new Failure('PYTHON_MISSING', { minor: '3', command: 'python3' });
  const isolation = await probeIsolation(python);
  if (isolation.tier === 'none') throw new Failure('ISOLATION_UNAVAILABLE', { why: isolation.why });
  if (isolation.tier === 'rewritten-paths' && !of.network)
    throw new Failure('OPEN_NETWORK', { why: isolation.why });
  const group = await makeGroup(of.limits);
  const used = { cpuSeconds: 0, peakBytes: 0, ran: false };
  const cell = { of, python, tier: isolation.tier, group, startedMs: performance.now(), used };
  return {
    shell: { run: (command) => runCommand(cell, command, signal) },
    usage: () => usageOf(cell),
    close: async () => group?.close(),
  };
}

async function runCommand(cell: Cell, command: Command, signal: AbortSignal): Promise<CommandResult> {
  if (signal.aborted) throw new Failure('CANCELLED');
  const root = join(cell.of.workspace, '.root');
  await mkdir(root, { recursive: true });
  // The pipe of a session's program tells it that its parent lives: what a command is to read lies in a file.
  const input = join(cell.of.workspace, '.input');
  if (command.input !== undefined) await writeFile(input, command.input, { flag: 'wx' });
  const before = await cell.group?.read();
  const end = new AbortController();
  const { deadlineSeconds } = command;
  const hit = () => hitGroup(cell, before);
  const watch = watchLimits(cell.of, { startedMs: cell.startedMs, end, deadlineSeconds, hit });
  try {
    const ended = await runSandbox(
      {
        ...{ tier: cell.tier, python: cell.python, plan: await planOf(cell, command, { root, input }) },
        onReady: async (pid) => {
          const leader = await leaderOf(pid, cell.tier);
          await cell.group?.add(leader);
          await cell.of.onLeader(await identityOf(leader));
          watch.begin(leader);
        },
      },
      AbortSignal.any([signal, end.signal]),
    );
    count(cell, ended);
    if (signal.aborted) throw new Failure('CANCELLED');
    const exceeded = await watch.finish();
    if (exceeded !== undefined) throw limitFailure(exceeded, cell.of.limits);
    if (ended.outcome === 'unavailable')
      throw new Failure('ISOLATION_UNAVAILABLE', { why: ended.complaint.trim() });
    return resultOf(ended, watch.wasLate());
  } finally {
    await watch.finish();
    for (const path of [root, input]) await rm(path, { recursive: true, force: true });
  }
}

// unshare waits for the first process of the namespace, its only child.
async function leaderOf(pid: number, tier: IsolationTier): Promise<number> {
  if (tier === 'rewritten-paths') return pid;
  return (await processesBelow(pid)).at(-1) ?? pid;
}

type Places = { readonly root: string; readonly input: string };

async function planOf({ of, tier, python }: Cell, command: Command, at: Places): Promise<SandboxPlan> {
  const { workspace, limits } = of;
  const home = homedir();
  const others = of.onlyPrograms === true ? await otherFolders() : [];
  return {
    root: at.root,
    ...(command.input === undefined ? {} : { input: at.input }),
    hidden: [...new Set([...others, '/root', ...(home === '/' ? [] : [home])]), '/var/tmp'],
    // The interpreter of a person lies in the home that is hidden.
    visible: [dirname(dirname(python)), ...of.visible],
    readOnly: [],
    writable: [workspace, ...of.writable].map((folder) => ({ from: folder, at: folder })),
    internet: of.network || tier === 'rewritten-paths',
    command: [...limiting(limits), ...command.argv],
    cwd: command.cwd ?? workspace,
    environment: {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
      HOME: workspace,
      TMPDIR: tier === 'rewritten-paths' ? workspace : '/tmp',
      ...(command.env ?? {}),
      ...of.environment,
    },
    scratchBytes: limits.disk_mb * 1_048_576,
  };
}

/** Folders of the root in which a system keeps its programs and what they need: hier(7), and where tools are added. */
const programFolders =
  /^(?:bin|sbin|lib\w*|usr|etc|opt|nix|gnu|dev|proc|sys|tmp|run|kaggle|nx47|lost\+found)$/;

async function otherFolders(): Promise<string[]> {
  const names = await readdir('/', { withFileTypes: true });
  return names
    .filter((entry) => entry.isDirectory() && !programFolders.test(entry.name))
    .map(({ name }) => `/${name}`);
}

// Private memory, not address space: a runtime like V8 reserves far more than it uses.
function limiting({ memory_mb, disk_mb }: Confinement['limits']): string[] {
  const bytes = (megabytes: number) => String(megabytes * 1_048_576);
  if (process.platform !== 'linux') return [];
  return ['prlimit', `--data=${bytes(memory_mb)}`, `--fsize=${bytes(disk_mb)}`, '--core=0', '--'];
}

function count({ used }: Cell, { usage, outcome }: SandboxEnd): void {
  used.ran = used.ran || outcome !== 'unavailable';
  used.cpuSeconds += usage.cpuSeconds;
  used.peakBytes = Math.max(used.peakBytes, usage.peakBytes);
}

async function hitGroup(
  { group }: Cell,
  before: Awaited<ReturnType<ControlGroup['read']>> | undefined,
): Promise<Exceeded | undefined> {
  const after = await group?.read();
  if (before === undefined || after === undefined) return undefined;
  if (after.outOfMemory > before.outOfMemory) return { limit: 'memory', seen: after.peakBytes };
  if (after.noProcess > before.noProcess) return { limit: 'processes', seen: after.noProcess };
  return undefined;
}

function resultOf({ log, status, signal }: SandboxEnd, timedOut: boolean): CommandResult {
  const text = (stream: string) =>
    log
      .filter((record) => record.stream === stream)
      .map((record) => record.text)
      .join('');
  return { status, signal, timedOut, stdout: text('stdout'), stderr: text('stderr') };
}

async function usageOf({ of, tier, group, used }: Cell): Promise<Usage> {
  const peak = (await group?.read())?.peakBytes ?? 0;
  const isLinux = process.platform === 'linux';
  return {
    cpu_ms: Math.round(used.cpuSeconds * 1000),
    peak_memory_bytes: Math.max(peak, used.peakBytes),
    workspace_bytes: await folderBytes(of.workspace),
    memory_held_by: group?.kind ?? (isLinux ? 'rlimit' : 'none'),
    processes_held_by: group?.kind ?? (isLinux ? 'watch' : 'none'),
    isolation: tier === 'rewritten-paths' || !used.ran ? 'none' : tier,
    network: of.network || tier === 'rewritten-paths' ? 'open' : 'closed',
  };
}
