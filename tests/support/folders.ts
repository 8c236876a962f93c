import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder that is removed when the test ends. */
export async function freshFolder(t: { after(remove: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
