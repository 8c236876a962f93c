import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { readVersions } from '../src/macro/read-versions.ts';
import { Failure } from '../src/model/failure.ts';
import { datasetHistorySchema } from '../src/model/history.ts';
import { refSchema } from '../src/model/precheck.ts';

const inputSchema = z.strictObject({
  ref: refSchema,
  /** Name of the shipped profile whose tags the wheels are held against. */
  profile: z.string(),
  /** Versions that are asked about, the newest. */
  most: z.number().int().positive(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  /** Absent where there is no dataset, or where the service could not tell. */
  history: datasetHistorySchema.optional(),
  /** Failure code of the service, '' when there was none. */
  unread: z.string(),
});

/** The published versions of the dataset: each wheel against the profile, and what each version lost. */
export const readHistory: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['assets', 'kaggle'], writes: [], commands: [] },
  RISKS: ['one question for each version: a rate limit may cut it short, which stops nothing'],
  EVIDENCE_REQUIRED: ['answer'],
  plan: async ({ ref, most }) => ({
    goal: `read the last ${most} versions of ${ref.owner}/${ref.slug}`,
    commands: [`GetDataset ${ref.owner}/${ref.slug}`, `ListDatasetFiles × ${most}`],
    touches: [],
  }),
  execute: async (input, tools) => {
    try {
      const history = await readVersions(input, tools);
      return history === undefined ? { unread: '' } : { history, unread: '' };
    } catch (error) {
      // What older versions were decides nothing about this one.
      if (error instanceof Failure && error.code.startsWith('KAGGLE_')) return { unread: error.code };
      throw error;
    }
  },
  verify: async ({ history, unread }) => {
    const versions = history?.versions ?? [];
    const rises = versions.every(({ version }, at) => version > (versions[at - 1]?.version ?? 0));
    return {
      answer: rises ? 'ok' : 'fail',
      asked: 'each version stands once, in ascending order',
      observed: unread === '' ? versions.map(({ version }) => `v${version}`).join(' ') : unread,
      short: unread === '' ? `${versions.length} versions` : unread,
      evidence: [
        { kind: 'answer', ref: 'ListDatasetFiles', sha256: sha256Hex(JSON.stringify(history ?? unread)) },
      ],
    };
  },
  critique: critiqueByCheck,
};
