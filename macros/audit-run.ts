import { z } from 'zod';
import { auditAnswer } from '../src/audit/answer.ts';
import { auditOnRuntime } from '../src/audit/audit.ts';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import {
  bundleFactsSchema,
  compilationSchema,
  fileBytesSchema,
  projectFactsSchema,
} from '../src/model/facts.ts';
import { auditSchema } from '../src/model/finding.ts';
import { profileDifferenceSchema, runtimeProfileSchema } from '../src/model/profile.ts';
import { requestSchema } from '../src/model/request.ts';
import { compareProfiles } from '../src/profile/compare.ts';
import { parseProfile } from '../src/profile/parse.ts';
import { readWheelFiles } from '../src/survey/read-wheels.ts';

const inputSchema = z.strictObject({
  settings: requestSchema,
  project: projectFactsSchema,
  bundle: bundleFactsSchema.optional(),
  /** Where the bundle lies. Absolute. */
  folder: z.string().optional(),
  compilation: compilationSchema,
  /** The audit before publication: what does not depend on the runtime stands in it. */
  before: auditSchema,
  /** nx47_runtime_profile.json as the session left it. */
  captured: fileBytesSchema,
  /** The profile that the audit before publication was held against. */
  used: runtimeProfileSchema,
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  after: auditSchema,
  /** Facts of the run that differ from that profile: image, Python, C library, tags, distributions. */
  differences: z.array(profileDifferenceSchema),
});

/** The audit again, on the runtime facts that the kit captured in the session: the only one that counts. */
export const auditRun: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['assets'], writes: [], commands: [] },
  RISKS: [
    'the captured profile comes from inside the session: it is bound to the run by digest and nonce only',
  ],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ captured }) => ({
    goal: "audit again on the session's own facts",
    commands: [`audit against ${captured.name}`],
    touches: [],
  }),
  execute: async (input, tools) => ({
    after: await auditAgain(input, tools),
    differences: compareProfiles(input.used, parseProfile(input.captured.bytes)),
  }),
  verify: async ({ after, differences }, input, tools) => ({
    answer: JSON.stringify(await auditAgain(input, tools)) === JSON.stringify(after) ? 'ok' : 'fail',
    asked: 'the same facts give the same findings a second time',
    observed: `${after.rulesRun.length} rules, ${after.findings.length} findings against ${after.profile}; ${differences.length} differences from ${input.used.id}`,
    short: `${after.profile} ${auditAnswer(after)}`,
    evidence: [
      { kind: 'checksum', ref: input.captured.name, sha256: sha256Hex(input.captured.bytes) },
      { kind: 'checksum', ref: 'findings', sha256: sha256Hex(JSON.stringify(after)) },
    ],
  }),
  critique: critiqueByCheck,
};

async function auditAgain(input: Input, tools: Tools) {
  const { settings, before, captured, folder = '', ...facts } = input;
  const { project, bundle, compilation } = facts;
  const wheels = bundle === undefined ? [] : await readWheelFiles(bundle, { ...tools, folder });
  const profile = parseProfile(captured.bytes);
  const session = { request: settings, project, bundle, wheels, compilation, profile };
  return auditOnRuntime({ ...session, secrets: tools.secrets }, before);
}
