import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitAll, gitIn } from './prepared-project.ts';

const program = join(import.meta.dirname, '../../src/index.ts');
const fixture = join(import.meta.dirname, '../fixtures/core-notebook');

/** A fresh repository of the smallest project, whose rules of git would hide the reports; of two commits, clean. */
export async function hidingProject(): Promise<string> {
  const root = join(await mkdtemp(join(tmpdir(), 'nx47-loop-')), 'project');
  await cp(fixture, root, { recursive: true });
  await gitIn(root, 'init', '--quiet');
  for (const [name, value] of [
    ['user.name', 'Somebody'],
    ['user.email', 'somebody@example.org'],
  ] as const)
    await gitIn(root, 'config', name, value);
  await commitAll(root, 'the project');
  await writeFile(join(root, '.gitattributes'), '*.json filter=lfs\n');
  await writeFile(join(root, '.gitignore'), '.nx47/\n*.md\n');
  await commitAll(root, 'rules that hide reports');
  return root;
}

/** The command line over a project, with at most so many runs, in a process group of its own. */
export function startLoop(root: string, attempts = 3): ChildProcess {
  const argv = [program, 'rehearse', root, '--language', 'en', '--max-attempts', String(attempts)];
  return spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
}

/** What it said, and its exit status; null when it was killed. */
export async function endOf(
  child: ChildProcess,
): Promise<{ readonly text: string; readonly status: number | null }> {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const [status] = await once(child, 'close');
  return { text, status: typeof status === 'number' ? status : null };
}

/** Ends it and all that it started, at once, as a machine that loses its power. */
export function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
