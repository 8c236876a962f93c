import { type ChildProcess, spawn } from 'node:child_process';
import { Failure } from '../model/failure.ts';
import type { Command, CommandResult, Shell } from '../model/world.ts';

const maxOutput = 4 << 20;
const graceMs = 2000;
/** What a child has after Ctrl-C, to end by itself, and then its pipes: all of a run is over within two seconds. */
const cancelledGraceMs = 800;
const cancelledPipesMs = 300;
/** Windows has no process groups: there only the child itself is ended. */
const hasGroups = process.platform !== 'win32';

/** Children in their own process group: deadline or cancellation sends TERM to the whole group, then KILL: after Ctrl-C within a second. */
export function createShell(environment: Readonly<Record<string, string>>, signal: AbortSignal): Shell {
  return { run: (command) => runCommand(command, command.env ?? inherited(command, environment), signal) };
}

function inherited(
  { inherits }: Command,
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  if (inherits === undefined) return { ...environment };
  return Object.fromEntries(Object.entries(environment).filter(([name]) => inherits.includes(name)));
}

function runCommand(
  command: Command,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Failure('CANCELLED'));
    const [program = '', ...args] = command.argv;
    const child = spawn(program, args, { cwd: command.cwd, env, detached: hasGroups, stdio: 'pipe' });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    let timedOut = false;
    const end = () => endGroup(child, cancelledGraceMs);
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child, graceMs);
    }, command.deadlineSeconds * 1000);
    signal.addEventListener('abort', end, { once: true });
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    };
    child.on('error', (cause) => {
      settle();
      reject(new Failure('TOOL_MISSING', { tool: program, command: '' }, { cause }));
    });
    // A process that left the group may hold the pipes open for ever; what it writes later is no part of the answer.
    child.on('exit', () =>
      setTimeout(() => letGo(child), signal.aborted ? cancelledPipesMs : graceMs).unref(),
    );
    child.on('close', (status, killedBy) => {
      settle();
      if (signal.aborted) return reject(new Failure('CANCELLED'));
      resolve({ status, signal: killedBy, timedOut, stdout: stdout(), stderr: stderr() });
    });
    child.stdin.on('error', () => undefined); // the child may end without reading its input
    child.stdin.end(command.input ?? '');
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const parts: Buffer[] = [];
  let size = 0;
  stream.on('data', (part: Buffer) => {
    if (size < maxOutput) parts.push(part);
    size += part.length;
  });
  return () => Buffer.concat(parts).toString('utf8');
}

function letGo({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

function endGroup(child: ChildProcess, afterMs: number): void {
  const { pid } = child;
  if (pid === undefined) return;
  killGroup(pid, 'SIGTERM');
  setTimeout(() => killGroup(pid, 'SIGKILL'), afterMs).unref();
}

function killGroup(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(hasGroups ? -pid : pid, name);
  } catch {
    // The group has ended already.
  }
}
