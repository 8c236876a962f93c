import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What ends things when a test, or a part of one, is over. */
export type AtEnd = { after(end: () => Promise<void> | void): void };

/** A fresh folder that is removed when the test ends. */
export async function freshFolder(t: AtEnd): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Does a part of a test, and ends what it opened, the last first, before the test goes on. */
export async function endedAfter<T>(part: (t: AtEnd) => Promise<T>): Promise<T> {
  const ends: (() => Promise<void> | void)[] = [];
  try {
    return await part({ after: (end) => void ends.push(end) });
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}
