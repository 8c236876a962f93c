import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { recordedRuns, reportsCommit } from '../src/ledger/recorded-runs.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { earlierRunsSchema } from '../src/model/earlier-runs.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import { earlierRuns } from '../src/session/earlier-runs.ts';
import { standingStopSchema, standingStops } from '../src/session/standing-stops.ts';

const inputSchema = z.strictObject({
  root: absolutePathSchema,
  /** The branch of reports; '' where the sessions lie in the project's own branch. */
  branch: z.string(),
  /** Whether the branch is brought from the remote first. */
  isFetched: z.boolean(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  reports: z.array(sha256Schema),
  earlier: earlierRunsSchema,
  /** Runs that were stopped and that nobody has cleared. */
  stops: z.array(standingStopSchema),
  checkpoint: z.string(),
  /** Where the branch of reports stood; '' where it is not there. */
  commit: z.string(),
});
type Output = z.infer<typeof outputSchema>;

/** What earlier runs of the project recorded: outputs that must not come back, and what was required last. */
export const recallRuns: Macro<Input, Output> = {
  VERSION: '1.2.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: [], commands: ['git'] },
  RISKS: [
    'a session that somebody removed binds nothing any more: the history of the repository tells of it',
  ],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ root, branch, isFetched }) => ({
    goal: 'read what earlier runs recorded',
    commands: [
      `read ${root}/session/*/reports/run.json`,
      `read ${root}/.nx47/session/*/reports/run.json`,
      ...(isFetched && branch !== '' ? [`git fetch origin refs/heads/${branch}`] : []),
      ...(branch === '' ? [] : [`read session/*/reports/run.json, session.json of ${branch}`]),
    ],
    touches: [],
  }),
  execute: async ({ root, branch, isFetched }, tools) => {
    const place = { root, remote: 'origin', branch, worker: 'recall' };
    return recall(root, branch === '' ? '' : await reportsCommit(place, isFetched, tools), tools);
  },
  verify: async (output, { root }, tools) => {
    // At the same commit: the branch itself may have been moved on by another run since.
    const again = await recall(root, output.commit, tools);
    const { runs, certified } = output.earlier;
    const stopped = output.stops.map(({ session, why }) => `; STOP ${session}: ${why}`).join('');
    return {
      answer: JSON.stringify(again) === JSON.stringify(output) ? 'ok' : 'fail',
      asked: 'the same runs are read a second time',
      observed: `${runs} runs, last certified: ${certified?.session ?? '∅'}${stopped}`,
      short: `${runs}`,
      evidence: [{ kind: 'checksum', ref: 'earlier runs', sha256: sha256Hex(JSON.stringify(output)) }],
    };
  },
  critique: critiqueByCheck,
};

async function recall(root: string, commit: string, tools: Tools): Promise<Output> {
  const recorded = await recordedRuns(commit, { root }, tools);
  const stops = await standingStops(root, recorded, tools.files);
  const { summaries, checkpoint } = recorded;
  return { ...(await earlierRuns(root, tools.files, summaries)), stops, checkpoint, commit };
}
