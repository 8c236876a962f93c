import { dirname } from 'node:path/posix';
import { z } from 'zod';
import { parseStrictJson } from './codec/strict-json.ts';
import { evidenceNames } from './model/evidence.ts';
import { Failure } from './model/failure.ts';
import { bundleManifestSchema } from './model/manifest.ts';
import type { FileReader } from './model/world.ts';
import { sessionFiles } from './session/find-ticket.ts';

/** A recorded run that passed: what it was about. */
export type PassedSession = {
  /** Name of its folder. */
  readonly session: string;
  readonly kind: 'GO' | 'REHEARSED';
  /** The commit that it certified; '' where none was recorded. */
  readonly head: string;
  /** Files of its bundle; absent where it had none. */
  readonly bundle?: readonly { readonly name: string; readonly sha256: string }[];
};

const verdictPage = 'reports/verdict.json';
const verdictSchema = z.looseObject({
  mode: z.literal('execute'),
  verdict: z.looseObject({ kind: z.enum(['GO', 'REHEARSED']) }),
});
const dossierSchema = z.looseObject({
  repository: z.looseObject({ head: z.string() }).optional(),
  manifest: bundleManifestSchema.optional(),
});

/** The recorded runs of this project (absolute folder) that passed, the newest first. */
export async function passedSessions(root: string, files: FileReader): Promise<PassedSession[]> {
  const found: PassedSession[] = [];
  for (const page of await sessionFiles(verdictPage, root, files)) {
    const folder = dirname(dirname(page));
    const judged = verdictSchema.safeParse(await jsonIn(page, files)).data;
    const dossier = dossierSchema.safeParse(
      await jsonIn(`${folder}/evidence/${evidenceNames.dossier}`, files),
    ).data;
    if (judged === undefined || dossier === undefined) continue;
    const { manifest, repository } = dossier;
    found.push({
      session: folder.slice(folder.lastIndexOf('/') + 1),
      kind: judged.verdict.kind,
      head: repository?.head ?? '',
      ...(manifest === undefined ? {} : { bundle: manifest.files }),
    });
  }
  return found;
}

async function jsonIn(path: string, files: FileReader): Promise<unknown> {
  try {
    return parseStrictJson(await files.read(path));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
