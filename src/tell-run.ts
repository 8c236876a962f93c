import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as core from '@actions/core';
import { documentOf } from './audit-command.ts';
import { secretParts } from './codec/secret-forms.ts';
import { type Surroundings, secretsAround } from './compose.ts';
import { createRest } from './github/rest.ts';
import { tellGitHub } from './github/tell.ts';
import { readWorkflowRun } from './github/workflow-run.ts';
import { writeSummary } from './github/write-summary.ts';
import { createClock } from './host/clock.ts';
import { createRedaction } from './host/redaction.ts';
import type { FinishedRun } from './macro/story.ts';
import type { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import type { RunRequest } from './model/request.ts';
import { Secret } from './model/secret.ts';
import { type Block, heading } from './report/document.ts';
import { explainFailure } from './report/explain-failure.ts';
import { renderMarkdown } from './report/markdown.ts';
import { renderSarif } from './report/sarif.ts';
import { wayTo } from './slashed.ts';
import { sentences } from './text/sentences.ts';

/**
 * Tells GitHub of a run that has ended, as its settings ask: annotations, summary, statuses, comment, issue; writes
 * the audit as SARIF and gives its path, absolute, '' where nothing may be written. Never throws for what GitHub or the
 * disk refuse, and changes no verdict.
 */
export async function tellRun(run: FinishedRun, request: RunRequest, around: Surroundings): Promise<string> {
  const { environment, inputs, signal } = around;
  const { language } = request.settings;
  const project = placeOf(request.root, environment);
  const workflow = await readWorkflowRun(environment);
  const document = documentOf(run, request);
  const clean = createRedaction(secretsAround(around).flatMap(secretParts));
  const reportPath = run.sessionFolder === '' ? '' : `${run.sessionFolder}/reports/report.md`;
  const texts = sentences(language);
  const told = { dossier: run.dossier, document, language, texts, clean, runUrl: workflow.url, reportPath };
  const token = inputs.githubToken ?? '';
  const { apiUrl } = workflow;
  const clock = createClock();
  const rest =
    token === '' || apiUrl === ''
      ? undefined
      : createRest({ apiUrl, token: new Secret(token), environment, clock, signal });
  await tellGitHub(told, { request, run: workflow, rest, environment, project });
  return writeSarif(clean(renderSarif(document, project)), run, request);
}

/** The summary of a step that could not begin, or not end: what happened, the cause, what to do. */
export async function tellFailure(failure: Failure, language: Language, around: Surroundings): Promise<void> {
  const clean = createRedaction(secretsAround(around).flatMap(secretParts));
  const { telling } = sentences(language);
  const blocks = [heading(2, `❌ ${telling.notStarted}`), code(clean(explainFailure(failure, language)))];
  await writeSummary(renderMarkdown(blocks), around.environment).catch(() => undefined);
}

const code = (text: string): Block => ({ kind: 'code', text });

/** Path from the root of the repository down to the project, which places in annotations start with. */
function placeOf(root: string, environment: Readonly<Record<string, string>>): string {
  const path = wayTo(environment['GITHUB_WORKSPACE'] || process.cwd(), root);
  return path.startsWith('..') ? '' : path;
}

async function writeSarif(sarif: string, { dossier }: FinishedRun, { root }: RunRequest): Promise<string> {
  if (dossier.mode === 'observe' || dossier.auditBefore === undefined) return '';
  const path = `${root}/.nx47/sarif/${dossier.sessionId}.sarif`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, sarif);
    return path;
  } catch (error) {
    core.debug(error instanceof Error ? error.message : String(error));
    return '';
  }
}
