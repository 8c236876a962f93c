import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { verifyChain } from '../src/ledger/chain.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { logToLedger } from '../src/macro/standing-ledger.ts';
import type { Tools } from '../src/macro/tools.ts';
import { answerSchema } from '../src/model/answer.ts';

const inputSchema = z.strictObject({
  /** Bytes that have to be free below .nx47/. */
  leastFreeBytes: z.number().int().nonnegative(),
});
const rowSchema = z.strictObject({ what: z.string(), answer: answerSchema, observed: z.string() });
type Row = z.infer<typeof rowSchema>;
const outputSchema = z.strictObject({ rows: z.array(rowSchema) });
const deadlineSeconds = 30;

/** HEALTHCHECK of the contract (rules 22, 23, 103 and 107): git, disk, clock, and that an event can be written. */
export const checkHealth: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['state-folder'], commands: ['git', 'df'] },
  RISKS: ['tells how it is at this moment'],
  EVIDENCE_REQUIRED: ['command', 'log'],
  plan: async (_input, tools) => ({
    goal: 'look whether this machine can work',
    commands: ['git --version', `df -Pk ${tools.paths.state}`, 'append one event'],
    touches: [logOf(tools)],
  }),
  execute: async ({ leastFreeBytes }, tools) => ({
    rows: [await gitRow(tools), await diskRow(leastFreeBytes, tools), clockRow(tools), await logRow(tools)],
  }),
  verify: async ({ rows }, _input, tools) => {
    const bad = rows.filter(({ answer }) => answer !== 'ok');
    return {
      answer: bad.length === 0 ? 'ok' : 'fail',
      asked: 'git answers, there is room, the clock goes forward, and an event is written and read back',
      observed: rows.map(({ what, answer, observed }) => `${what} ${answer}: ${observed}`).join('; '),
      short: bad.map(({ what }) => what).join(', '),
      evidence: [
        { kind: 'command', ref: 'git, df', sha256: sha256Hex(JSON.stringify(rows)) },
        { kind: 'log', ref: 'health.jsonl', sha256: await tools.files.hash(logOf(tools)) },
      ],
    };
  },
  critique: critiqueByCheck,
};

async function gitRow({ shell }: Tools): Promise<Row> {
  const argv = ['git', '--version'];
  const answer = await shell.run({ argv, deadlineSeconds }).catch(() => undefined);
  const isThere = answer?.status === 0;
  return {
    what: 'git',
    answer: isThere ? 'ok' : 'fail',
    observed: isThere ? answer.stdout.trim() : 'absent',
  };
}

/** POSIX df -P: the fourth column of the second line is what is free, in blocks of 1024 bytes with -k. */
async function diskRow(least: number, { shell, paths }: Tools): Promise<Row> {
  const argv = ['df', '-Pk', paths.state];
  const answer = await shell.run({ argv, deadlineSeconds }).catch(() => undefined);
  const blocks = Number(answer?.stdout.split('\n')[1]?.trim().split(/\s+/)[3] ?? Number.NaN);
  if (Number.isNaN(blocks)) return { what: 'disk', answer: 'unknown', observed: 'df says nothing' };
  const free = blocks * 1024;
  return { what: 'disk', answer: free >= least ? 'ok' : 'fail', observed: `${free} bytes free` };
}

function clockRow({ clock }: Tools): Row {
  const before = clock.monotonicNs();
  const now = clock.now().toISOString();
  const goesForward = clock.monotonicNs() >= before && now > '2024';
  return { what: 'clock', answer: goesForward ? 'ok' : 'fail', observed: now };
}

async function logRow(tools: Tools): Promise<Row> {
  const word = { goal: 'health check', touches: [], output: '', decision: 'written' };
  const { seq } = await logToLedger(logOf(tools), word, tools);
  const { count, problem } = verifyChain(await tools.files.read(logOf(tools)));
  const isRead = problem === '' && count === seq;
  return { what: 'log', answer: isRead ? 'ok' : 'fail', observed: `event ${seq} ${problem}`.trim() };
}

function logOf({ paths }: Tools): string {
  return `${paths.state}/health.jsonl`;
}
