// The correction loop on examples/nx47 with wheels of another Python, through the command line from its sources, with a
// warm cache: beside it the runs that it is made of, the refused one and the rehearsal of what it mended, each by itself.
// Goal: at most 10 % over them; what the turn itself takes (repair, its commits, their audits) is in it.
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brokenProject, gitIn } from '../tests/support/broken-project.ts';
import { brokenWheels } from '../tests/support/broken-wheels.ts';
import { endOf, startLoop } from '../tests/support/looping-child.ts';
import { median, print, timed } from './measure.ts';

const times = 3;
const made: string[] = [];

async function broken(): Promise<string> {
  const root = await brokenProject(...brokenWheels.slice(0, 1));
  made.push(dirname(root));
  return root;
}

/** Runs it with at most so many attempts and holds its exit status against what it has to be. */
async function run(root: string, attempts: number, expected: number): Promise<void> {
  const { status, text } = await endOf(startLoop(root, attempts));
  if (status !== expected) throw new Error(text);
}

async function medianOf(roots: readonly string[], work: (root: string) => Promise<void>): Promise<number> {
  const all: number[] = [];
  for (const root of roots) all.push(await timed(() => work(root)));
  return median(all);
}

try {
  const roots = await Promise.all(Array.from({ length: times }, broken));
  const refused = await medianOf(roots, (root) => run(root, 1, 1));
  const looped = await medianOf(roots, (root) => run(root, 3, 0));
  const mended = await Promise.all(roots.map(mendedCopy));
  const rehearsed = await medianOf(mended, (root) => run(root, 1, 0));
  const peer = 'its runs alone';
  const peerMilliseconds = refused + rehearsed;
  print('correction loop', [
    {
      name: 'refused, mended, rehearsed',
      milliseconds: looped,
      goalMilliseconds: peerMilliseconds * 1.1,
      peer,
      peerMilliseconds,
    },
    { name: 'the refused run', milliseconds: refused, peer, peerMilliseconds },
    { name: 'the rehearsal of what was mended', milliseconds: rehearsed, peer, peerMilliseconds },
  ]);
} finally {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
}

/** The work copy that the loop left; its bundle was put aside where git has none of it, and lies there again. */
async function mendedCopy(root: string): Promise<string> {
  const base = (await gitIn(root, 'rev-parse', 'HEAD')).slice(0, 12);
  const copy = join(root, '.nx47/repair/project');
  await rename(join(root, '.nx47/repaired', base, 'bundle'), join(copy, 'bundle'));
  return copy;
}
