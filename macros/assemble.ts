import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { fileBytesSchema } from '../src/model/facts.ts';
import { kernelRunSchema } from '../src/model/kernel-run.ts';
import { assembleSource } from '../src/notebook/assemble-source.ts';
import { compareSources } from '../src/notebook/compare-sources.ts';
import { stripSource } from '../src/notebook/strip-source.ts';

const inputSchema = z.strictObject({ code: fileBytesSchema, run: kernelRunSchema });
const outputSchema = z.strictObject({
  text: z.string(),
  run: kernelRunSchema,
  userCells: z.number().int().nonnegative(),
});

/** The user's notebook or script with the kernel kit in front; what is the user's stays as it is. */
export const assemble: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project', 'assets'], writes: [], commands: [] },
  RISKS: ['the kit runs inside the notebook: its own faults must never reach the cells of the user'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ code, run }) => ({
    goal: `put the kernel kit in front of ${code.name}`,
    commands: [`assemble ${code.name} (nonce ${run.nonce})`],
    touches: [],
  }),
  execute: async ({ code, run }, tools) => {
    const { text, userCells } = assembleSource({ code, kit: await tools.assets.kit(), run });
    return { text, run, userCells };
  },
  verify: async ({ text }, { code }) => {
    const original = new TextDecoder().decode(code.bytes);
    const comparison = compareSources(original, stripSource(text), 'whole');
    return {
      answer: comparison.answer,
      asked: "without the kit's cells, the notebook is the user's exactly",
      observed: comparison.answer === 'ok' ? `${Buffer.byteLength(text)} bytes` : comparison.difference,
      evidence: [{ kind: 'checksum', ref: 'assembled notebook', sha256: sha256Hex(text) }],
    };
  },
  critique: critiqueByCheck,
};
