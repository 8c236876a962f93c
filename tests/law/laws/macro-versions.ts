import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The version of each macro, by its file, and the digest of what it does under that version. */
export type MacroVersions = Readonly<Record<string, { readonly version: string; readonly sha256: string }>>;
const versionsSchema = z.record(z.string(), z.strictObject({ version: z.string(), sha256: z.string() }));

/** What the committed table says. */
export async function knownVersions(root: string): Promise<MacroVersions> {
  const text = await readFile(join(root, 'tests/law/macro-versions.json'), 'utf8').catch(() => '{}');
  return versionsSchema.parse(JSON.parse(text));
}

/** What the files in `macros/` say now. */
export async function macroVersions(root: string): Promise<MacroVersions> {
  const names = (await readdir(join(root, 'macros'))).filter((name) => name.endsWith('.ts')).sort();
  const rows = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(root, 'macros', name), 'utf8');
      return [`macros/${name}`, versionOf(text)] as const;
    }),
  );
  return Object.fromEntries(rows);
}

/** Version and digest of one macro's source; layout, comments and the version itself do not count. */
export function versionOf(source: string): { readonly version: string; readonly sha256: string } {
  const version = /\bVERSION: '([^']*)'/.exec(source)?.[1] ?? '';
  const bare = source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/\bVERSION: '[^']*'/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { version, sha256: createHash('sha256').update(bare).digest('hex') };
}

/** Files whose digest is another under the version that they had. */
export function changedUnderVersion(known: MacroVersions, now: MacroVersions): string[] {
  return Object.entries(now).flatMap(([file, { version, sha256 }]) => {
    const before = known[file];
    return before !== undefined && before.version === version && before.sha256 !== sha256 ? [file] : [];
  });
}
