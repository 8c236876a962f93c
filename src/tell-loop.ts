import { readFile } from 'node:fs/promises';
import { secretParts } from './codec/secret-forms.ts';
import { type Surroundings, secretsAround } from './compose.ts';
import { openPullRequest } from './github/open-pull-request.ts';
import { createRest } from './github/rest.ts';
import { readWorkflowRun } from './github/workflow-run.ts';
import { writeSummary } from './github/write-summary.ts';
import { createClock } from './host/clock.ts';
import { createRedaction } from './host/redaction.ts';
import { keyOf } from './loop/finding-keys.ts';
import type { ToldLoop } from './loop/told-loop.ts';
import type { Language } from './model/language.ts';
import { Secret } from './model/secret.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** The end of a loop on a terminal: what was repaired, why it ended, where its page lies. Ends with a newline. */
export function loopEnding(told: ToldLoop, language: Language): string {
  const words = sentences(language).repair;
  const { delivered, stop, why, most } = told;
  const repaired = told.turns
    .flatMap(({ applied }) => applied)
    .map(({ repair }) =>
      fill(words.repaired, {
        title: words.kinds[repair.kind].title,
        serves: repair.serves.map(keyOf).join(', '),
      }),
    );
  const reached = fill(words.stops[stop], { why, most: String(most) });
  const branch =
    delivered === undefined || delivered.repairs.length === 0
      ? []
      : [fill(words.branch, { branch: delivered.branch, base: delivered.base, commit: delivered.commit })];
  const pull =
    delivered === undefined || delivered.pull === '' ? [] : [fill(words.pull, { url: delivered.pull })];
  const bundle =
    delivered === undefined || delivered.bundle === ''
      ? []
      : [fill(words.bundle, { path: delivered.bundle })];
  const page = fill(words.page, { path: `${told.session}/reports/repair.md` });
  return `${[fill(words.told, { stop: reached }), ...repaired, ...branch, ...pull, ...bundle, page].join('\n')}\n`;
}

/**
 * Tells GitHub of a loop: its page in the step's summary, and a pull request for a branch that was pushed. What GitHub
 * refuses changes nothing else: the note says so. Gives what was told, with the address of the pull request.
 */
export async function tellLoop(
  told: ToldLoop,
  language: Language,
  around: Surroundings,
): Promise<{ readonly told: ToldLoop; readonly note: string }> {
  const clean = createRedaction(secretsAround(around).flatMap(secretParts));
  const page = clean(await readFile(`${told.session}/reports/repair.md`, 'utf8'));
  await writeSummary(page, around.environment).catch(() => undefined);
  const { delivered } = told;
  if (delivered === undefined || delivered.remote === '' || delivered.merged) return { told, note: '' };
  const pull = await pullFor(delivered.branch, page, { language, around }).catch(() => undefined);
  if (pull === undefined) {
    const note = fill(sentences(language).repair.pullFailed, { branch: delivered.branch });
    await writeSummary(`\n${note}\n`, around.environment).catch(() => undefined);
    return { told, note };
  }
  return { told: { ...told, delivered: { ...delivered, pull } }, note: '' };
}

/** '' where there is no token, or no branch that it could be for. Errors: GITHUB_*. */
async function pullFor(
  head: string,
  body: string,
  { language, around }: { readonly language: Language; readonly around: Surroundings },
): Promise<string> {
  const { environment, inputs, signal } = around;
  const token = inputs.githubToken ?? '';
  const { repository, apiUrl } = await readWorkflowRun(environment);
  const base = environment['GITHUB_HEAD_REF'] || environment['GITHUB_REF_NAME'] || '';
  if (token === '' || repository === '' || base === '') return '';
  const rest = createRest({ apiUrl, token: new Secret(token), environment, clock: createClock(), signal });
  const { title } = sentences(language).repair;
  return openPullRequest({ repository, head, base, title: `${title}: ${head}`, body }, rest);
}
