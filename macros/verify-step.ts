import { z } from 'zod';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { sha256Schema } from '../src/model/manifest.ts';

const inputSchema = z.strictObject({
  /** What has to lie in the project, by path; '' = nothing may be there. */
  expected: z.record(z.string().min(1), z.union([sha256Schema, z.literal('')])),
});
const rowSchema = z.strictObject({ path: z.string(), expected: z.string(), observed: z.string() });
const outputSchema = z.strictObject({ rows: z.array(rowSchema) });

/** VERIFY of the contract (rules 55 and 168): what really lies on disk, file by file, against what should. */
export const verifyStep: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: [], commands: [] },
  RISKS: ['a file may change after it was looked at'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ expected }) => ({
    goal: `look at ${Object.keys(expected).length} files`,
    commands: Object.keys(expected).map((path) => `sha256 ${path}`),
    touches: [],
  }),
  execute: async ({ expected }, { files, paths }) => {
    const rows = [];
    for (const [path, sha256] of Object.entries(expected)) {
      const observed = await files.hash(`${paths.root}/${path}`).catch(() => '');
      rows.push({ path, expected: sha256, observed });
    }
    return { rows };
  },
  verify: async ({ rows }) => {
    const wrong = rows.filter(({ expected, observed }) => expected !== observed).map(({ path }) => path);
    return {
      answer: wrong.length === 0 ? 'ok' : 'fail',
      asked: 'every file has the digest that was expected of it',
      observed: wrong.length === 0 ? `${rows.length} files` : `otherwise: ${wrong.join(', ')}`,
      evidence: rows.map(({ path, observed }) => ({
        kind: 'checksum',
        ref: path,
        ...(observed === '' ? {} : { sha256: observed }),
      })),
    };
  },
  critique: critiqueByCheck,
};
