import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleCommand } from '../../src/bundle-command.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import { cached, cacheFolder } from '../../src/rehearsal/cache.ts';
import { runHere } from './audited-project.ts';

const example = join(import.meta.dirname, '../../examples/nx47');
const run = promisify(execFile);

/**
 * examples/nx47 with its bundle, as a git repository of one commit, in the cache of the program: made once for each
 * state of the example, and never to be changed. Gives its absolute path.
 */
export async function preparedProject(): Promise<string> {
  const names = (await readdir(example, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isLeftOut(path))
    .sort();
  const digests = await Promise.all(
    names.map(async (path) => `${path.slice(example.length)} ${sha256Hex(await readFile(path))}`),
  );
  const key = { kind: 'sound-projects', spec: ['1', ...digests] };
  const make = (folder: string) => prepareProject(join(folder, 'project'));
  return join(await cached(cacheFolder(process.env, homedir()), key, make), 'project');
}

/** What git says in that folder, without the line end. */
export async function gitIn(root: string, ...argv: readonly string[]): Promise<string> {
  return (await run('git', ['-C', root, ...argv], { maxBuffer: 1 << 26 })).stdout.trimEnd();
}

/** Commits whatever is there. */
export async function commitAll(root: string, message: string): Promise<void> {
  await gitIn(root, 'add', '--all');
  await gitIn(root, 'commit', '--quiet', `--message=${message}`);
}

function isLeftOut(path: string): boolean {
  return /^\/(?:bundle|\.nx47)(?:\/|$)|\/__pycache__(?:\/|$)/.test(path.slice(example.length));
}

async function prepareProject(root: string): Promise<void> {
  await cp(example, root, { recursive: true, filter: (source) => !isLeftOut(source) });
  const answer = await runHere(bundleCommand, ['bundle', root, '--language', 'en']);
  await rm(join(root, '.nx47'), { recursive: true, force: true });
  const files = await readdir(join(root, 'bundle')).catch(() => []);
  if (files.length === 0) throw new Error(`no bundle: ${answer.text}`);
  await gitIn(root, 'init', '--quiet', '--initial-branch=main');
  for (const [key, value] of [
    ['user.name', 'Somebody'],
    ['user.email', 'somebody@example.org'],
    ['commit.gpgsign', 'false'],
  ] as const) {
    await gitIn(root, 'config', key, value);
  }
  await commitAll(root, 'the project as it is');
}
