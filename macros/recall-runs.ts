import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { earlierRunsSchema } from '../src/model/earlier-runs.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import { earlierRuns } from '../src/session/earlier-runs.ts';

const inputSchema = z.strictObject({ root: absolutePathSchema });
const outputSchema = z.strictObject({ reports: z.array(sha256Schema), earlier: earlierRunsSchema });

/** What earlier runs of the project recorded: outputs that must not come back, and what was required last. */
export const recallRuns: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: [], commands: [] },
  RISKS: [
    'a session that somebody removed binds nothing any more: the history of the repository tells of it',
  ],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ root }) => ({
    goal: 'read what earlier runs recorded',
    commands: [`read ${root}/session/*/reports/run.json`, `read ${root}/.nx47/session/*/reports/run.json`],
    touches: [],
  }),
  execute: ({ root }, tools) => earlierRuns(root, tools.files),
  verify: async (output, { root }, tools) => {
    const again = await earlierRuns(root, tools.files);
    const { runs, certified } = output.earlier;
    return {
      answer: JSON.stringify(again) === JSON.stringify(output) ? 'ok' : 'fail',
      asked: 'the same runs are read a second time',
      observed: `${runs} runs, last certified: ${certified?.session ?? '∅'}`,
      short: `${runs}`,
      evidence: [{ kind: 'checksum', ref: 'earlier runs', sha256: sha256Hex(JSON.stringify(output)) }],
    };
  },
  critique: critiqueByCheck,
};
