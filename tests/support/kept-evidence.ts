import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dossier } from '../../src/model/dossier.ts';
import { evidenceFiles } from '../../src/report/evidence-file.ts';
import { someNoise } from './some-noise.ts';

/** Writes a session folder with the evidence of this dossier, as a run leaves it, and the pages that are given. */
export async function keepEvidence(
  session: string,
  dossier: Dossier,
  pages: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { collected } = dossier;
  const outputs = (collected?.files ?? []).map(({ name, bytes }) => [`evidence/outputs/${name}`, bytes]);
  const log = collected === undefined ? [] : [['evidence/kernel.log', collected.rawLog]];
  const files = { ...evidenceFiles(dossier, JSON.stringify(someNoise), (text) => text), ...pages };
  for (const [name = '', content = ''] of [...outputs, ...log, ...Object.entries(files)]) {
    const path = join(session, String(name));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
