import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClock } from '../../src/host/clock.ts';
import { openBlobs } from '../../src/host/git-blobs.ts';
import { createShell } from '../../src/host/shell.ts';
import { type AppendedRun, type AppendPorts, appendRun } from '../../src/ledger/append-run.ts';
import { type BranchPlace, storeFiles } from '../../src/ledger/reports-branch.ts';
import type { Shell } from '../../src/model/world.ts';
import { type AtEnd, freshFolder } from './folders.ts';
import { indexBody } from './index-of.ts';

const run = promisify(execFile);
const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);
export const branch = 'nx47-reports';

/** A bare repository, and clones of it that add runs to its branch of reports. */
export type Committers = {
  readonly bare: string;
  git(...argv: readonly string[]): Promise<string>;
  /** A clone of its own, and what it adds runs with. */
  clone(name: string): Promise<BranchPlace>;
};

/** A bare repository with one commit on main. */
export async function committers(t: AtEnd): Promise<Committers> {
  const ground = await freshFolder(t);
  const bare = join(ground, 'remote.git');
  const git = async (...argv: readonly string[]) =>
    (await run('git', ['-C', bare, ...argv], { maxBuffer: 1 << 28 })).stdout;
  await mkdir(bare);
  await git('init', '--quiet', '--bare', '--initial-branch=main');
  const first = join(ground, 'first');
  await run('git', ['clone', '--quiet', bare, first]);
  await writeFile(join(first, 'JOURNAL.md'), 'one\n');
  const person = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
  await run('git', ['-C', first, 'add', '--all']);
  await run('git', ['-C', first, ...person, 'commit', '--quiet', '--message=a project']);
  await run('git', ['-C', first, 'push', '--quiet', 'origin', 'HEAD:main']);
  return {
    bare,
    git,
    clone: async (name) => {
      const root = join(ground, name);
      await run('git', ['clone', '--quiet', bare, root]);
      return { root, remote: 'origin', branch, worker: name };
    },
  };
}

/** The ports of a committer; `change` may put something between it and git. */
export function appendPorts(change: (shell: Shell) => Shell = (shell) => shell): AppendPorts {
  const { signal } = new AbortController();
  return {
    shell: change(createShell(environment, signal)),
    openBlobs: (folder) => openBlobs(folder, environment),
    clock: createClock(),
    signal,
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
  };
}

/** Adds one small run to the branch: a session of one file, and a line in the journal. */
export async function addRun(place: BranchPlace, slug: string, ports: AppendPorts): Promise<AppendedRun> {
  const session = `session/20261121_${slug}`;
  const file = join(place.root, `${slug}.jsonl`);
  await writeFile(file, `${slug}\n`);
  const [id = ''] = await storeFiles(place, [file], ports);
  const addition = {
    body: { ...indexBody(1), session },
    files: [{ path: `${session}/logs/session.jsonl`, id }],
    growth: [{ path: 'JOURNAL.md', start: Buffer.from('one\n'), section: `## ${slug}\n`, line: '{}\n' }],
    drawn: {},
    origin: 'nx47/me/kernel',
  };
  return appendRun(place, addition, ports);
}
