import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { freshFolder } from './folders.ts';

const run = promisify(execFile);
const person = [
  '-c',
  'user.name=Somebody',
  '-c',
  'user.email=somebody@example.org',
  '-c',
  'commit.gpgsign=false',
];

/** A git repository in a folder. */
export type GitProject = {
  readonly root: string;
  git(...argv: readonly string[]): Promise<string>;
  put(name: string, text: string): Promise<void>;
  /** Writes these files, commits everything and gives the commit's id. */
  commit(files: Readonly<Record<string, string>>): Promise<string>;
};

/** A repository of its own at `folder`, or in a fresh folder; nothing is committed yet. */
export async function gitProject(t: TestContext, folder?: string): Promise<GitProject> {
  const root = folder ?? (await freshFolder(t));
  const git = async (...argv: readonly string[]) =>
    (await run('git', ['-C', root, ...person, ...argv])).stdout.trim();
  const put = async (name: string, text: string) => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  };
  await git('init', '--quiet', '--initial-branch=main');
  const commit = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) await put(name, text);
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message=a change');
    return git('rev-parse', 'HEAD');
  };
  return { root, git, put, commit };
}
