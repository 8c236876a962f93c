import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { readSafeMode, safeModeName, safeModeText } from '../src/macro/safe-mode.ts';
import { stablePoint } from '../src/macro/stable-point.ts';
import { mustStop } from '../src/macro/stop-signs.ts';

const inputSchema = z.strictObject({
  session: z.string(),
  /** Ids of what is unknown though its step ran. */
  uncertainties: z.array(z.string()),
  /** Signs of danger, each by its id or code. */
  signs: z.array(z.string()),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  stopped: z.boolean(),
  /** The tag or commit to go back to; '' where there is none. */
  stable: z.string(),
});

/** Two uncertainties or one sign of danger stop the project: it stays in safe mode until a person clears it. */
export const stopRule: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['state-folder'], commands: ['git'] },
  RISKS: ['a project in safe mode changes nothing until a person has looked: that is its purpose'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async (input, { paths }) => ({
    goal: `${input.uncertainties.length} uncertainties, ${input.signs.length} signs of danger: ${mustStop(input) ? 'STOP' : 'go on'}`,
    commands: ["git tag --list 'nx47/*' --sort=-creatordate", `write ${safeModeName} (after two, or one)`],
    touches: mustStop(input) ? [`${paths.state}/${safeModeName}`] : [],
  }),
  execute: async (input, tools) => {
    const stable = await stablePoint(tools.paths.root, tools);
    if (!mustStop(input)) return { stopped: false, stable };
    const since = tools.clock.now().toISOString();
    const text = safeModeText({ schema: 'nx47.safe-mode/1', since, ...input, stable });
    await tools.files.write(`${tools.paths.state}/${safeModeName}`, text);
    return { stopped: true, stable };
  },
  verify: async ({ stopped, stable }, input, { files, paths }) => {
    const kept = await readSafeMode(paths.state, files);
    const isAsDecided = stopped === mustStop(input) && (!stopped || kept?.session === input.session);
    const found = [...input.signs, ...input.uncertainties].join(', ');
    return {
      answer: isAsDecided ? 'ok' : 'fail',
      asked: 'what was found decides, and safe mode is as decided',
      observed: stopped ? `STOP: ${found}; stable: ${stable}` : found,
      short: stopped ? 'STOP' : '',
      evidence: [{ kind: 'checksum', ref: 'stop-rule', sha256: sha256Hex(JSON.stringify(input)) }],
    };
  },
  critique: critiqueByCheck,
};
