import * as core from '@actions/core';
import { Failure } from '../model/failure.ts';
import type { RunRequest } from '../model/request.ts';
import { annotationsOf } from '../report/annotations.ts';
import { commentText } from '../report/comment.ts';
import { commitStatuses } from '../report/commit-statuses.ts';
import { explainFailure } from '../report/explain-failure.ts';
import { renderSummary } from '../report/summary.ts';
import type { Told } from '../report/told.ts';
import { verdictOf } from '../report/verdict-parts.ts';
import { fill } from '../text/fill.ts';
import { annotate } from './annotate.ts';
import { keepComment, keepIssue } from './keep-one.ts';
import type { GitHubRest } from './rest.ts';
import type { WorkflowRun } from './workflow-run.ts';
import { writeSummary } from './write-summary.ts';

/** Where and by what means GitHub is told of a run. */
export type Telling = {
  readonly request: RunRequest;
  readonly run: WorkflowRun;
  /** Absent without a token. */
  readonly rest: GitHubRest | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** Path from the root of the repository down to the project; '' when they are the same. */
  readonly project: string;
};

/**
 * Tells GitHub of a finished run: annotations, summary, statuses, and the comment and the issue where they are asked
 * for. Whatever of it fails is one warning; the verdict and the step stay as they are.
 */
export async function tellGitHub(told: Told, telling: Telling): Promise<void> {
  const { settings } = telling.request;
  const troubles: string[] = [];
  const attempt = async (does: () => Promise<void>) => {
    try {
      await does();
    } catch (error) {
      troubles.push(troubleText(error, told));
    }
  };
  if (settings.annotations) annotate(annotationsOf(told, telling.project));
  if (settings.summary) await attempt(() => writeSummary(renderSummary(told), telling.environment));
  await attempt(() => setStatuses(told, telling));
  if (settings.comment) await attempt(() => comment(told, telling));
  if (settings.issue) await attempt(() => fileIssue(told, telling));
  if (troubles.length > 0)
    core.warning(fill(told.texts.telling.trouble, { what: [...new Set(troubles)].join('\n') }));
}

// A path of the disk in an error is ours; an answer of the service was made inert where it was read.
function troubleText(error: unknown, { language, clean }: Told): string {
  const failure =
    error instanceof Failure ? error : new Failure('DEFECT', { where: 'tell' }, { cause: error });
  return clean(explainFailure(failure, language));
}

/** A pull request from a fork has no right to set one: there, the job itself is the answer. */
async function setStatuses(told: Told, { request, run, rest, project }: Telling): Promise<void> {
  if (rest === undefined || run.repository === '' || run.isFork) return;
  // What is collected later answers for the commit that was pushed then.
  const { continues, repository } = told.dossier;
  const sha = continues === undefined ? run.sha : (repository?.head ?? '');
  if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new Failure('GITHUB_COMMIT_UNKNOWN');
  for (const status of commitStatuses(told, request, project)) {
    const body = { ...status, ...(run.url === '' ? {} : { target_url: run.url }) };
    const path = `/repos/${run.repository}/statuses/${sha}`;
    await rest.ask({ method: 'POST', path, body, permission: 'statuses: write', repeatable: true });
  }
}

async function comment(told: Told, { run, rest, project }: Telling): Promise<void> {
  if (rest === undefined || run.pull === 0 || run.isFork) return;
  const kept = { repository: `/repos/${run.repository}`, marker: markerOf(project), text: commentText(told) };
  await keepComment(kept, run.pull, rest);
}

/** Only what acted on Kaggle opens or closes an issue: a plan or a rehearsal says nothing of what is certified. */
async function fileIssue(told: Told, { request, run, rest, project }: Telling): Promise<void> {
  const { kind } = verdictOf(told.dossier);
  const acted = request.target === 'kaggle' && request.offline !== true && told.dossier.mode === 'execute';
  if (rest === undefined || run.repository === '' || run.pull !== 0) return;
  if (!acted || (kind !== 'NO-GO' && kind !== 'GO')) return;
  const { certifies, kernel: pushed } = told.dossier;
  const ref = certifies ?? pushed?.ref;
  const kernel = ref === undefined ? `${run.repository} ${project}`.trim() : `${ref.owner}/${ref.slug}`;
  const kept = { repository: `/repos/${run.repository}`, marker: markerOf(project), text: commentText(told) };
  const title = fill(told.texts.telling.issueTitle, { kernel });
  await keepIssue(kept, { title, isOver: kind === 'GO' }, rest);
}

/** A comment of HTML, which no reader sees. A path in it can't end it. */
function markerOf(project: string): string {
  return `<!-- nx47-certify ${encodeURIComponent(project).replaceAll('-', '%2D')} -->`;
}
