import { z } from 'zod';
import { createRest } from '../../src/github/rest.ts';
import { tellGitHub } from '../../src/github/tell.ts';
import { readWorkflowRun } from '../../src/github/workflow-run.ts';
import { createRedaction } from '../../src/host/redaction.ts';
import type { RunRequest } from '../../src/model/request.ts';
import { Secret } from '../../src/model/secret.ts';
import { commandTexts, hostileTexts } from './hostile-texts.ts';
import { jumpingClock } from './jumping-clock.ts';
import { withForeignText } from './page-runs.ts';
import { toldOf } from './told-of-runs.ts';
import { toldRuns } from './told-runs.ts';

export const orderSchema = z.strictObject({
  /** A name of `toldRuns`, or `hostile <index>`: every foreign place holds that text of the corpus and those behind it. */
  run: z.string(),
  target: z.enum(['kaggle', 'rehearsal']).default('kaggle'),
  offline: z.boolean().default(false),
  settings: z.record(z.string(), z.boolean()).default({}),
  token: z.string().default(''),
  secret: z.string().default(''),
  project: z.string().default(''),
  /** Commit of the run that this one collects; '' = it collects none. */
  collects: z.string().default(''),
  ends: z.boolean().default(false),
  environment: z.record(z.string(), z.string()).default({}),
});
export type TellingOrder = z.input<typeof orderSchema>;

/** Texts that stand in every foreign place of a run, one after the other. */
export const hostileLines: readonly string[] = [...hostileTexts, ...commandTexts];

/** Tells GitHub of one run as the action does. */
export async function tellOrder(given: TellingOrder): Promise<void> {
  const { run, target, offline, settings, token, secret, project, environment, collects } =
    orderSchema.parse(given);
  const index = /^hostile (\d+)$/.exec(run)?.[1];
  const found = index === undefined ? toldRuns[run] : withForeignText(hostileLines.slice(Number(index)));
  if (found === undefined) throw new Error(run);
  const repository =
    found.repository === undefined ? {} : { repository: { ...found.repository, head: collects } };
  const continues = { sessionId: 'x', ledgerHead: '0' };
  const dossier = collects === '' ? { ...found, target } : { ...found, target, ...repository, continues };
  const clean = createRedaction([secret, token].filter((one) => one !== ''));
  const request: RunRequest = {
    settings: { ...dossier.settings, ...settings },
    ...{ root: '/p', file: '/p/nx47.yml', target, waitSeconds: 59, ...(offline ? { offline: true } : {}) },
  };
  const workflow = await readWorkflowRun(environment);
  const { apiUrl } = workflow;
  const signal = AbortSignal.timeout(20_000);
  const clock = jumpingClock();
  const rest =
    token === '' ? undefined : createRest({ apiUrl, token: new Secret(token), environment, clock, signal });
  const told = toldOf(dossier, 'en', clean);
  await tellGitHub(told, { request, run: workflow, rest, environment, project });
}
