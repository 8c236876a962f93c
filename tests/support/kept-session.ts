import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freshFolder } from './folders.ts';

/** A project with one session of me/kernel v7, which keeps these files: path in the session → text. */
export async function keptSession(
  t: Parameters<typeof freshFolder>[0],
  kept: Readonly<Record<string, string>>,
): Promise<string> {
  const root = await freshFolder(t);
  await writeFile(join(root, 'nx47.yml'), 'packs: [core]\nkernel: k\n');
  const run = { kernel: { owner: 'me', slug: 'kernel', version: 7, url: '' } };
  for (const [name, text] of Object.entries({ 'reports/run.json': JSON.stringify(run), ...kept })) {
    const path = join(root, 'session/20261121_p_100000z-1', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return root;
}
