import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import { sha256Schema } from '../model/manifest.ts';
import type { FileReader } from '../model/world.ts';

const earlierRunSchema = z.looseObject({ main_report_sha256: sha256Schema.nullable() });

/** Digests of the main reports that earlier sessions of this project recorded, from their `reports/run.json`. */
export async function earlierReports(homes: readonly string[], files: FileReader): Promise<string[]> {
  const digests = new Set<string>();
  for (const home of homes) {
    if (!(await files.exists(home))) continue;
    for (const entry of await files.list(home, ['evidence', 'logs'])) {
      if (!entry.path.endsWith('/reports/run.json') || entry.kind !== 'file') continue;
      const digest = await digestIn(`${home}/${entry.path}`, files);
      if (digest !== null) digests.add(digest);
    }
  }
  return [...digests].sort();
}

async function digestIn(path: string, files: FileReader): Promise<string | null> {
  try {
    const parsed = earlierRunSchema.safeParse(parseStrictJson(await files.read(path)));
    return parsed.success ? parsed.data.main_report_sha256 : null;
  } catch {
    return null; // a damaged summary of an earlier run can't bind anything
  }
}
