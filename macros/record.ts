import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';

const inputSchema = z.strictObject({
  /** Page or report by its path below the session folder. */
  pages: z.record(z.string(), z.string()),
});
const outputSchema = z.strictObject({ digests: z.record(z.string(), z.string()) });

/** Writes report, summary and session pages whole, and reads each back. */
export const record: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: [], writes: ['session-folder'], commands: [] },
  RISKS: ['a page is rendered from events and dossier: the ledger stays the evidence'],
  EVIDENCE_REQUIRED: ['file'],
  plan: async ({ pages }, tools) => ({
    goal: 'write report and session pages',
    commands: Object.keys(pages).map((name) => `write ${name}`),
    touches: Object.keys(pages).map((name) => `${tools.paths.session}/${name}`),
  }),
  execute: async ({ pages }, tools) => {
    const digests: Record<string, string> = {};
    for (const [name, content] of Object.entries(pages)) {
      const path = `${tools.paths.session}/${name}`;
      await tools.files.makeFolder(path.slice(0, path.lastIndexOf('/')));
      await tools.files.write(path, content);
      digests[name] = sha256Hex(content);
    }
    return { digests };
  },
  verify: async ({ digests }, _input, tools) => {
    const changed: string[] = [];
    for (const [name, digest] of Object.entries(digests)) {
      if ((await tools.files.hash(`${tools.paths.session}/${name}`)) !== digest) changed.push(name);
    }
    return {
      answer: changed.length === 0 ? 'ok' : 'fail',
      asked: 'every page lies on disk as it was rendered',
      observed:
        changed.length === 0 ? `${Object.keys(digests).length} pages` : `changed: ${changed.join(', ')}`,
      evidence: Object.entries(digests).map(([ref, sha256]) => ({ kind: 'file' as const, ref, sha256 })),
    };
  },
  critique: critiqueByCheck,
};
