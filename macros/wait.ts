import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { nextPoll } from '../src/kaggle/polling.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { Failure, failureCodes, failureEffects } from '../src/model/failure.ts';
import type { KernelSession, KernelStatus } from '../src/model/kaggle.ts';
import { refSchema } from '../src/model/precheck.ts';

const inputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  waitSeconds: z.number().nonnegative(),
  intervalSeconds: z.number().positive(),
  deadlineSeconds: z.number().positive(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  status: z.string(),
  failureMessage: z.string(),
  statusAfterWait: z.string(),
  waitedSeconds: z.number().nonnegative(),
  isolation: z.string(),
  interpreter: z.string(),
  endedAt: z.string(),
});

/** Waits first, then asks for the status of exactly this version until it ends or the deadline is over. */
export const wait: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: [], commands: [] },
  RISKS: ['a session that does not end keeps running on the service: it has its own time limit'],
  EVIDENCE_REQUIRED: ['answer'],
  plan: async ({ ref, version, waitSeconds }) => ({
    goal: `wait ${waitSeconds} s, then follow version ${version} to its end`,
    commands: [`sleep ${waitSeconds}`, `GetKernelSessionStatus ${ref.owner}/${ref.slug} v${version}`],
    touches: [],
  }),
  execute: async (input, tools) => {
    const start = tools.clock.monotonicNs();
    const elapsed = () => Number(tools.clock.monotonicNs() - start) / 1e9;
    const statuses: KernelStatus[] = [];
    let askedAtSeconds = 0;
    let last: KernelSession | undefined;
    for (;;) {
      const next = nextPoll({
        elapsedSeconds: elapsed(),
        statuses,
        askedAtSeconds,
        firstWaitSeconds: input.waitSeconds,
        ...input,
      });
      if (next.action === 'end') return ended(next.outcome, statuses, last, elapsed());
      if (next.action === 'wait') {
        await countDown(next.seconds, statuses.length === 0 ? input.waitSeconds : 0, tools);
        continue;
      }
      last = await ask(input, tools);
      askedAtSeconds = elapsed();
      statuses.push(last?.status ?? 'unknown');
      tools.presenter.show({
        kind: 'status',
        status: last?.status ?? 'unknown',
        elapsedSeconds: askedAtSeconds,
      });
    }
  },
  verify: async (output, input) => ({
    answer: 'ok',
    asked: `the status was asked for version ${input.version}`,
    observed: `${output.status} after ${output.waitedSeconds.toFixed(1)} s (after the first wait: ${output.statusAfterWait})`,
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

function ended(
  outcome: 'terminal' | 'deadline' | 'unreadable',
  statuses: readonly KernelStatus[],
  last: KernelSession | undefined,
  seconds: number,
) {
  if (outcome === 'deadline')
    throw new Failure('SESSION_DEADLINE', { seconds: Math.round(seconds), status: statuses.at(-1) ?? '' });
  const machine = machineFailure(last);
  if (machine !== undefined) throw machine;
  if (outcome === 'unreadable' || last === undefined)
    throw new Failure('KAGGLE_UNREADABLE', { operation: 'GetKernelSessionStatus', status: '', message: '' });
  return {
    status: last.status,
    failureMessage: last.failureMessage,
    statusAfterWait: statuses[0] ?? '',
    waitedSeconds: seconds,
    isolation: last.isolation,
    interpreter: last.interpreter,
    endedAt: last.serverTime,
  };
}

// The embedded service names what its machine lacked, or that it broke; neither is ever the project's fault.
function machineFailure(last: KernelSession | undefined): Failure | undefined {
  // A session that ran names its isolation: what its notebook printed last can't pass for a word of the service.
  if (last?.isolation !== '') return undefined;
  const named = /^The session could not be run: (\w+)$/.exec(last.failureMessage)?.[1];
  const code = failureCodes.find((known) => known === named);
  if (code === 'DEFECT') return new Failure(code, { where: 'embedded Kaggle' });
  if (code === undefined || !failureEffects[code].startsWith('inconclusive/')) return undefined;
  // The service tells a code alone: where it works, and what shows whether the machine can do it.
  const parameters = {
    file: '.nx47/kaggle/sessions',
    command: 'df -h .nx47; python3 -m venv /tmp/nx47-venv',
  };
  return new Failure(code, { ...parameters, why: last.failureMessage });
}

// One second at a time, so that a person sees the wait go down.
async function countDown(seconds: number, total: number, tools: Tools): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) {
    if (total > 0) tools.presenter.show({ kind: 'wait', remainingSeconds: left, totalSeconds: total });
    await tools.clock.sleep(Math.min(1, left), tools.signal);
  }
}

// One unreadable answer is no result: the polling rule decides how many are too many.
async function ask({ ref, version }: Input, tools: Tools): Promise<KernelSession | undefined> {
  try {
    return await tools.kaggle.kernelSession(ref, version);
  } catch (error) {
    const passing = [
      'KAGGLE_UNREACHABLE',
      'KAGGLE_TIMEOUT',
      'KAGGLE_UNREADABLE',
      'KAGGLE_BROKEN',
      'KAGGLE_THROTTLED',
    ];
    if (error instanceof Failure && passing.includes(error.code)) return undefined;
    throw error;
  }
}
