import * as core from '@actions/core';
import type { FinishedRun } from '../macro/story.ts';
import type { Dossier } from '../model/dossier.ts';
import { Failure } from '../model/failure.ts';
import type { Language } from '../model/language.ts';
import type { Presenter } from '../model/world.ts';
import { explainFailure } from '../report/explain-failure.ts';
import { warningsCount } from '../report/run-pages.ts';
import { renderVerdict } from '../report/verdict-text.ts';
import { sentences } from '../text/sentences.ts';

/** Every output of action.yml; those that the run did not reach stay empty. */
export function outputsOf(run: FinishedRun): Record<string, string> {
  const { dossier, verdict } = run;
  const failed = verdict.conditions.filter((one) => one.answer === 'fail').map((one) => one.id);
  const refText = (ref: { owner: string; slug: string } | undefined) =>
    ref === undefined ? '' : `${ref.owner}/${ref.slug}`;
  return {
    verdict: verdict.kind,
    cause: verdict.cause,
    kernel: refText(dossier.kernel?.ref),
    'kernel-url': dossier.kernel?.url ?? run.announced['kernel-url'] ?? '',
    'kernel-version': String(dossier.kernel?.version ?? run.announced['kernel-version'] ?? ''),
    dataset: refText(dossier.dataset?.ref),
    'dataset-url': run.announced['dataset-url'] ?? '',
    'dataset-version': String(dossier.dataset?.version ?? ''),
    nonce: dossier.nonce,
    'failed-conditions': failed.join(','),
    'warnings-count': warningsCount(dossier),
    report: run.sessionFolder === '' ? '' : `${run.sessionFolder}/reports/report.md`,
    session: run.sessionFolder,
    'ledger-head': run.ledgerHead,
    ticket: run.ticketPath,
  };
}

/** Sets the outputs of the step. */
export function writeOutputs(run: FinishedRun): void {
  for (const [name, value] of Object.entries(outputsOf(run))) core.setOutput(name, value);
}

/** Sets one output of the step. */
export function setOutput(name: string, value: string): void {
  core.setOutput(name, value);
}

/** A presenter that also sets the output of what the service has accepted, at once: the step may not live to its end. */
export function tellingOutputs(presenter: Presenter): Presenter {
  return {
    show: (event) => {
      if (event.kind === 'place') core.setOutput(`${event.what}-url`, event.url);
      presenter.show(event);
    },
  };
}

/** Turns the step red with one explained error, and returns the exit status of the action. */
export function failAction(reason: Failure | Dossier, language: Language): number {
  const texts = sentences(language);
  core.setFailed(
    reason instanceof Failure
      ? explainFailure(reason, language)
      : renderVerdict(reason, language, texts).trim(),
  );
  return 1;
}
