import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { judge } from '../src/gate/judge.ts';
import { parsePlatformNoise } from '../src/gate/platform-noise.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import type { Dossier } from '../src/model/dossier.ts';
import { type Verdict, verdictSchema } from '../src/model/verdict.ts';

const inputSchema = z.strictObject({
  dossier: z.custom<Dossier>((value) => typeof value === 'object' && value !== null && 'sessionId' in value),
});
type Input = z.infer<typeof inputSchema>;

/** Every condition of the chosen packs, each with its evidence; pure, so that anybody can judge again. */
export const judgeRun: Macro<Input, Verdict> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: verdictSchema,
  ALLOWLIST: { reads: ['assets'], writes: [], commands: [] },
  RISKS: ['a verdict is as good as what the steps wrote down: no condition looks at anything else'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ dossier }) => ({
    goal: 'judge every condition on its evidence',
    commands: [`judge ${dossier.settings.packs.join(' ')}`],
    touches: [],
  }),
  execute: judgeOnce,
  verify: async (verdict, input, tools) => {
    // The verdict came through the schema, which puts keys in its own order: so must the second one.
    const again = verdictSchema.parse(await judgeOnce(input, tools));
    const required = verdict.conditions.filter(
      (one) => input.dossier.target === 'kaggle' || one.scope === 'both',
    );
    const ok = required.filter((one) => one.answer === 'ok').length;
    return {
      answer: JSON.stringify(again) === JSON.stringify(verdict) ? 'ok' : 'fail',
      asked: 'the same dossier gives the same verdict a second time',
      observed: `${verdict.kind} ${verdict.cause}: ${ok} of ${required.length} required conditions met`,
      short: `${verdict.kind} ${ok}/${required.length}`,
      evidence: [{ kind: 'checksum', ref: 'verdict', sha256: sha256Hex(JSON.stringify(verdict)) }],
    };
  },
  critique: (subject) => {
    if (subject.kind === 'plan') return { accepted: true, remarks: [] };
    const unproven = subject.output.conditions.filter(
      (one) => one.answer === 'ok' && one.evidence.length === 0,
    );
    const remarks = [
      ...critiqueByCheck(subject).remarks,
      ...unproven.map((one) => `${one.id} is ok without evidence`),
    ];
    return { accepted: remarks.length === 0, remarks };
  },
};

async function judgeOnce({ dossier }: Input, tools: Tools): Promise<Verdict> {
  return judge(dossier, parsePlatformNoise(await tools.assets.platformNoise()));
}
