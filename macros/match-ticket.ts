import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { fileBytesSchema } from '../src/model/facts.ts';
import { Failure } from '../src/model/failure.ts';
import { kernelRunSchema } from '../src/model/kernel-run.ts';
import { refSchema } from '../src/model/precheck.ts';
import { bearsKitOf } from '../src/notebook/bears-kit.ts';
import { compareSources } from '../src/notebook/compare-sources.ts';
import { stripSource } from '../src/notebook/strip-source.ts';

const inputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  code: fileBytesSchema,
  run: kernelRunSchema,
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({ source: z.string() });

/** Holds a ticket against the kernel version that it names: the notebook there is its own, and was started for its run. */
export const matchTicket: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: [], commands: [] },
  RISKS: ['what is judged by the ticket alone, and was not pushed, is held by its seal only'],
  EVIDENCE_REQUIRED: ['answer'],
  plan: async ({ ref, version }) => ({
    goal: `hold the ticket against version ${version} of ${ref.owner}/${ref.slug}`,
    commands: [`GetKernel ${ref.owner}/${ref.slug} v${version}`],
    touches: [],
  }),
  execute: async (input, tools) => {
    const { ref, version } = input;
    const name = `${ref.owner}/${ref.slug} v${version}`;
    const view = await tools.kaggle.viewKernel(ref, version);
    if (view === undefined)
      throw new Failure('KAGGLE_NOT_FOUND', { operation: 'GetKernel', status: 404, message: name });
    const difference = differenceOf(view.source, input);
    if (difference !== '')
      throw new Failure('TICKET_CHANGED', { file: 'ticket', why: `≠ ${name}: ${difference}` });
    return { source: view.source };
  },
  verify: async ({ source }, input) => ({
    answer: differenceOf(source, input) === '' ? 'ok' : 'fail',
    asked: 'the version holds the notebook of the ticket and a kit made for its run',
    observed: `v${input.version}, nonce ${input.run.nonce}`,
    short: `v${input.version}`,
    evidence: [{ kind: 'answer', ref: `GetKernel v${input.version}`, sha256: sha256Hex(source) }],
  }),
  critique: critiqueByCheck,
};

/** '' when the pushed source is of this notebook and this run; else what is not. */
function differenceOf(source: string, { code, run }: Input): string {
  try {
    if (!bearsKitOf(source, run)) return 'run';
    const own = compareSources(new TextDecoder().decode(code.bytes), stripSource(source));
    return own.answer === 'ok' ? '' : own.difference;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
