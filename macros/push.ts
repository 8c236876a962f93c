import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { answerSchema } from '../src/model/answer.ts';
import { Failure } from '../src/model/failure.ts';
import type { KernelPush } from '../src/model/kaggle.ts';
import { refSchema } from '../src/model/precheck.ts';
import { compareNotebooks } from '../src/notebook/compare.ts';

const pushSchema: z.ZodType<KernelPush> = z.strictObject({
  ref: refSchema,
  title: z.string(),
  text: z.string(),
  language: z.string(),
  kind: z.enum(['notebook', 'script']),
  isPrivate: z.boolean(),
  enableInternet: z.boolean(),
  enableGpu: z.boolean(),
  datasetSources: z.array(z.string()),
  competitionSources: z.array(z.string()),
  kernelSources: z.array(z.string()),
  sessionTimeoutSeconds: z.number().int().positive(),
});
const outputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  url: z.string(),
  pushedAt: z.string(),
  datasetSources: z.array(z.string()),
  sourceMatches: answerSchema,
});

/** Saves the assembled notebook as a new kernel version, which starts its session, and reads that version back. */
export const push: Macro<KernelPush, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: pushSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: ['kaggle-kernel'], commands: [] },
  RISKS: [
    'SaveKernel is not idempotent: it is sent once, whatever the answer',
    'a push to a running kernel starts a second session beside it',
  ],
  EVIDENCE_REQUIRED: ['answer', 'checksum'],
  plan: async (input) => ({
    goal: `push ${input.ref.owner}/${input.ref.slug} and start its session`,
    commands: [
      `SaveKernel ${input.ref.owner}/${input.ref.slug} (${input.kind}, ${Buffer.byteLength(input.text)} bytes, ` +
        `internet ${input.enableInternet ? 'ON' : 'off'}, ${input.isPrivate ? 'private' : 'PUBLIC'}, sources ${input.datasetSources.join(' ')})`,
    ],
    touches: [`kernel ${input.ref.owner}/${input.ref.slug}`],
  }),
  execute: async (input, tools) => {
    const pushed = await tools.kaggle.pushKernel(input);
    const view = await tools.kaggle.viewKernel(input.ref, pushed.version);
    if (view === undefined)
      throw new Failure('KERNEL_MISMATCH', { expected: `v${pushed.version}`, observed: 'not found' });
    return {
      ref: input.ref,
      version: pushed.version,
      url: pushed.url,
      pushedAt: pushed.serverTime,
      datasetSources: [...view.datasetSources],
      sourceMatches: compareNotebooks(input.text, view.source).answer,
    };
  },
  verify: async (output, input) => {
    const lost = input.datasetSources.filter((source) => !output.datasetSources.includes(source));
    if (lost.length > 0) throw new Failure('KERNEL_SOURCE_REFUSED', { sources: lost.join(', ') });
    if (output.sourceMatches === 'fail')
      throw new Failure('KERNEL_MISMATCH', { expected: 'the pushed cells', observed: 'other cells' });
    return {
      answer: output.sourceMatches,
      asked: `version ${output.version} holds our cells and our data sources`,
      observed: `v${output.version} ${output.url}, sources ${output.datasetSources.join(' ')}`,
      short: `v${output.version} ${output.url}`,
      evidence: [
        { kind: 'answer', ref: `GetKernel v${output.version}`, sha256: sha256Hex(JSON.stringify(output)) },
        { kind: 'checksum', ref: 'pushed source', sha256: sha256Hex(input.text) },
      ],
    };
  },
  critique: critiqueByCheck,
};
