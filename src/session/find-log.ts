import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import type { Ref } from '../model/kaggle.ts';
import { refSchema } from '../model/precheck.ts';
import type { FileReader } from '../model/world.ts';
import { sessionFiles } from './find-ticket.ts';

/** A log that was collected: the raw text's path, and the kernel version whose session wrote it. */
export type KeptLog = { readonly path: string; readonly ref: Ref; readonly version: number };

const runSchema = z.looseObject({
  kernel: refSchema.loose().extend({ version: z.number().int().positive() }),
});

/**
 * The newest collected log of this project that is of that kernel and version, where they are named; undefined when
 * no session has one.
 */
export async function findLog(
  wanted: { readonly ref?: Ref | undefined; readonly version?: number | undefined },
  root: string,
  files: FileReader,
): Promise<KeptLog | undefined> {
  for (const page of await sessionFiles('reports/run.json', root, files)) {
    const path = `${page.slice(0, -'reports/run.json'.length)}evidence/kernel.log`;
    const run = runSchema.safeParse(await jsonIn(page, files));
    if (!run.success || !(await files.exists(path))) continue;
    const { owner, slug, version } = run.data.kernel;
    const { ref } = wanted;
    const isNamed = ref === undefined || (ref.owner === owner && ref.slug === slug);
    if (isNamed && (wanted.version ?? version) === version) return { path, ref: { owner, slug }, version };
  }
  return undefined;
}

async function jsonIn(path: string, files: FileReader): Promise<unknown> {
  try {
    return parseStrictJson(await files.read(path));
  } catch {
    return undefined;
  }
}
