import { z } from 'zod';
import { auditAnswer } from '../src/audit/answer.ts';
import { type AuditInput, audit } from '../src/audit/audit.ts';
import { auditKey } from '../src/audit/audit-key.ts';
import type { Wheel } from '../src/audit/wheels/wheel.ts';
import { sha256Hex } from '../src/codec/digest.ts';
import { compileCells, readableCells } from '../src/macro/compile-cells.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { shippedProfile } from '../src/macro/shipped-profile.ts';
import type { Tools } from '../src/macro/tools.ts';
import { type AuditBefore, auditBeforeSchema } from '../src/model/audit-record.ts';
import { bundleFactsSchema, projectFactsSchema } from '../src/model/facts.ts';
import { Failure } from '../src/model/failure.ts';
import { type Audit, auditSchema } from '../src/model/finding.ts';
import type { RuntimeProfile } from '../src/model/profile.ts';
import { requestSchema } from '../src/model/request.ts';
import { importedModules } from '../src/notebook/imports.ts';
import { localProfile } from '../src/profile/local.ts';
import { parseProfile } from '../src/profile/parse.ts';
import { minorOf } from '../src/survey/choose-interpreter.ts';
import type { Place } from '../src/survey/kept-answers.ts';
import { readWheelFiles } from '../src/survey/read-wheels.ts';

const inputSchema = z.strictObject({
  settings: requestSchema,
  target: z.enum(['kaggle', 'rehearsal']),
  project: projectFactsSchema,
  bundle: bundleFactsSchema.optional(),
  /** Where the bundle lies. Absolute. */
  folder: z.string().optional(),
  /** The interpreter of the session in a rehearsal, and what compiles the cells; absent = none on this machine. */
  interpreter: z.strictObject({ executable: z.string(), version: z.string() }).optional(),
});
type Input = z.infer<typeof inputSchema>;

/** Every rule over the surveyed facts. Against Kaggle the configured profile blocks; in a rehearsal the session's own. */
export const auditProject: Macro<Input, AuditBefore> = {
  VERSION: '1.0.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: auditBeforeSchema,
  ALLOWLIST: { reads: ['project', 'bundle', 'assets', 'interpreter'], writes: [], commands: ['python'] },
  RISKS: ['a profile derived from public sources can be older than the image that Kaggle runs'],
  EVIDENCE_REQUIRED: ['checksum', 'command'],
  plan: async ({ settings, interpreter }) => ({
    goal: `audit project and bundle against ${settings.profile}`,
    commands: ['audit', ...(interpreter === undefined ? [] : [`${interpreter.executable} compile_cells.py`])],
    touches: [],
  }),
  execute: async (input, tools) => {
    const wanted = await shippedProfile(input.settings.profile, tools);
    const shipped = await allShipped(input, tools);
    const compilation = await compileCells(input.project.code, input.interpreter, tools);
    const { project, bundle, settings: request } = input;
    const facts = { request, project, bundle, compilation, secrets: tools.secrets };
    if (input.target === 'kaggle') {
      const { before, kept } = await findOrAudit({ ...facts, profile: wanted, shipped }, input, tools);
      return { before, kept, compilation, profile: wanted };
    }
    const local = await probeLocal(input, wanted, tools);
    const wheels = await readWheels(input, tools);
    return {
      before: audit({ ...facts, wheels, profile: local }),
      beside: audit({ ...facts, wheels, profile: wanted, shipped }),
      compilation,
      profile: local,
      kept: false,
    };
  },
  verify: async (output, input, tools) => {
    const { compilation, profile } = output;
    const facts = {
      request: input.settings,
      project: input.project,
      bundle: input.bundle,
      compilation,
      profile,
      ...(input.target === 'kaggle' ? { shipped: await allShipped(input, tools) } : {}),
      secrets: tools.secrets,
    };
    const again = output.kept
      ? await findKept(facts, tools)
      : audit({ ...facts, wheels: await readWheels(input, tools) });
    const same = JSON.stringify(again) === JSON.stringify(output.before);
    return {
      answer: same ? 'ok' : 'fail',
      asked: output.kept
        ? 'the findings were kept under the digest of these facts and of this program'
        : 'the same facts give the same findings a second time',
      observed: [output.before, ...(output.beside === undefined ? [] : [output.beside])]
        .map(summed)
        .join('; '),
      short: [output.before, ...(output.beside === undefined ? [] : [output.beside])]
        .map((one) => `${one.profile} ${auditAnswer(one)}`)
        .join(' · '),
      evidence: [
        { kind: 'checksum', ref: 'findings', sha256: sha256Hex(JSON.stringify(output.before)) },
        { kind: 'command', ref: 'compile', sha256: sha256Hex(JSON.stringify(output.compilation)) },
      ],
    };
  },
  critique: critiqueByCheck,
};

type Facts = Omit<AuditInput, 'wheels'>;

/** The audit of these facts: found where an earlier check without a service left it, or worked out and left there. */
async function findOrAudit(facts: Facts, input: Input, tools: Tools) {
  const known = await findKept(facts, tools);
  if (known !== undefined) return { before: known, kept: true };
  const before = audit({ ...facts, wheels: await readWheels(input, tools) });
  await tools.kept.keep(placeOf(facts), auditKey(facts), () => before);
  return { before, kept: false };
}

async function findKept(facts: Facts, tools: Tools): Promise<Audit | undefined> {
  return auditSchema.safeParse(await tools.kept.find(placeOf(facts), auditKey(facts))).data;
}

function placeOf({ profile }: Facts): Place {
  return { kind: 'audit', of: profile.id };
}

async function readWheels({ bundle, folder }: Input, tools: Tools): Promise<Wheel[]> {
  return bundle === undefined ? [] : readWheelFiles(bundle, { ...tools, folder: folder ?? '' });
}

/** One audit in a few words: `ok against local-3.12.1 (46 rules, 0 findings)`. */
function summed(one: Audit): string {
  return `${auditAnswer(one)} against ${one.profile} (${one.rulesRun.length} rules, ${one.findings.length} findings)`;
}

/** The profiles of the forecast; none where there is no bundle to foretell anything of. */
async function allShipped({ bundle }: Input, tools: Tools): Promise<RuntimeProfile[]> {
  const names = bundle === undefined ? [] : await tools.assets.profileNames();
  return Promise.all(names.map((name) => shippedProfile(name, tools)));
}

async function probeLocal(input: Input, wanted: RuntimeProfile, tools: Tools): Promise<RuntimeProfile> {
  const { interpreter } = input;
  if (interpreter === undefined)
    throw new Failure('PYTHON_MISSING', { minor: minorOf(wanted.python.version), command: '' });
  const argv = [interpreter.executable, '-I', '-B', tools.assets.kitPath('runtime_profile.py')];
  const answer = await tools.shell.run({ argv, deadlineSeconds: 60 });
  if (answer.status !== 0)
    throw new Failure('PYTHON_BROKEN', {
      python: interpreter.executable,
      why: answer.stderr.slice(-400),
    });
  const probed = parseProfile(new TextEncoder().encode(answer.stdout));
  const modules = importedModules(readableCells(input.project.code).map(({ source }) => source));
  return localProfile(probed, wanted, modules);
}
