import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { followSession } from '../src/macro/follow-session.ts';
import { leftRunning } from '../src/macro/left-running.ts';
import type { Macro } from '../src/macro/macro.ts';
import { Failure, failureCodes, failureEffects } from '../src/model/failure.ts';
import type { KernelSession } from '../src/model/kaggle.ts';
import { refSchema } from '../src/model/precheck.ts';

const inputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  waitSeconds: z.number().nonnegative(),
  intervalSeconds: z.number().positive(),
  deadlineSeconds: z.number().positive(),
  /** Show the session's log while it is written. */
  follow: z.boolean().optional(),
});
const outputSchema = z.strictObject({
  status: z.string(),
  failureMessage: z.string(),
  statusAfterWait: z.string(),
  waitedSeconds: z.number().nonnegative(),
  isolation: z.string(),
  interpreter: z.string(),
  endedAt: z.string(),
  /** Questions for the status that were sent. */
  questions: z.number().int().positive(),
});

/** Waits first, then asks for the status of exactly this version until it ends or the deadline is over. */
export const wait: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: [], commands: [] },
  RISKS: ['a session that does not end keeps running on the service: it has its own time limit'],
  EVIDENCE_REQUIRED: ['answer'],
  plan: async ({ ref, version, waitSeconds }) => ({
    goal: `wait ${waitSeconds} s, then follow version ${version} to its end`,
    commands: [
      `sleep ${waitSeconds}`,
      `GET kernels/logs/stream/${ref.owner}/${ref.slug} v${version}`,
      `GetKernelSessionStatus ${ref.owner}/${ref.slug} v${version}`,
    ],
    touches: [],
  }),
  execute: async (input, tools) => {
    const { ref, version, waitSeconds, deadlineSeconds, intervalSeconds } = input;
    const seed = `${ref.owner}/${ref.slug} v${version}`;
    const pace = { firstWaitSeconds: waitSeconds, deadlineSeconds, intervalSeconds, seed };
    const following = { ref, version, pace, follow: input.follow ?? false };
    const seen = await leftRunning(seed, () => followSession(following, tools));
    const machine = machineFailure(seen.session);
    if (machine !== undefined) throw machine;
    const { status, failureMessage, isolation, interpreter, serverTime } = seen.session;
    const { statusAfterWait, waitedSeconds, questions } = seen;
    return {
      ...{ status, failureMessage, isolation, interpreter, endedAt: serverTime },
      ...{ statusAfterWait, waitedSeconds, questions },
    };
  },
  verify: async (output, input) => ({
    answer: 'ok',
    asked: `the status was asked for version ${input.version}`,
    observed: `${output.status} after ${output.waitedSeconds.toFixed(1)} s (after the first wait: ${output.statusAfterWait}; ${output.questions} questions)`,
    short: `${output.status}, ${output.waitedSeconds.toFixed(1)} s`,
    evidence: [
      {
        kind: 'answer',
        ref: `GetKernelSessionStatus v${input.version}`,
        sha256: sha256Hex(JSON.stringify(output)),
      },
    ],
  }),
  critique: critiqueByCheck,
};

// The embedded service names what its machine lacked, or that it broke; neither is ever the project's fault.
function machineFailure(last: KernelSession): Failure | undefined {
  // A session that ran names its isolation: what its notebook printed last can't pass for a word of the service.
  if (last.isolation !== '') return undefined;
  const [, named, modules = ''] =
    /^The session could not be run: (\w+)(?: ([\w, ]+))?$/.exec(last.failureMessage) ?? [];
  const code = failureCodes.find((known) => known === named);
  if (code === 'DEFECT') return new Failure(code, { where: 'embedded Kaggle' });
  if (code === undefined || !failureEffects[code].startsWith('inconclusive/')) return undefined;
  // The service tells a code alone: where it works, and what shows whether the machine can do it.
  const parameters = {
    file: '.nx47/kaggle/sessions',
    command: 'df -h .nx47; python3 -m venv /tmp/nx47-venv',
    modules,
  };
  return new Failure(code, { ...parameters, why: last.failureMessage });
}
