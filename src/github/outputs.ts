import * as core from '@actions/core';
import { showForeign } from '../codec/safe-name.ts';
import type { FinishedRun } from '../macro/story.ts';
import { type ActionOutputs, actionOutputs } from '../model/action-outputs.ts';
import type { Dossier } from '../model/dossier.ts';
import { Failure } from '../model/failure.ts';
import type { Language } from '../model/language.ts';
import type { Presenter } from '../model/world.ts';
import { explainFailure } from '../report/explain-failure.ts';
import { warningsCount } from '../report/run-pages.ts';
import { renderVerdict } from '../report/verdict-text.ts';
import { sentences } from '../text/sentences.ts';

/** Every output that a run has; those that it did not reach stay empty. */
export function outputsOf(
  run: FinishedRun,
): Omit<ActionOutputs, 'sarif' | 'attestation-subjects' | 'attestation-predicate'> {
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

/** Every output of a step that has got nowhere yet: nothing is proven. */
export function unreachedOutputs(cause: string): Readonly<Record<string, string>> {
  const empty = Object.keys(actionOutputs).map((name) => [name, ''] as const);
  return { ...Object.fromEntries(empty), verdict: 'INCONCLUSIVE', cause };
}

/** Sets outputs of the step; the last value of a name counts. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** Warns on the page of the run. */
export function warnStep(text: string): void {
  core.warning(showForeign(text));
}

/** A presenter that also sets the output of what the service has accepted, at once: the step may not live to its end. */
export function tellingOutputs(presenter: Presenter): Presenter {
  return {
    show: (event) => {
      if (event.kind === 'session') core.setOutput('session', event.folder);
      if (event.kind === 'place') core.setOutput(`${event.what}-url`, event.url);
      presenter.show(event);
    },
  };
}

/** Turns the step red with one explained error, which begins with `first`; returns the exit status of the action. */
export function failAction(reason: Failure | Dossier, language: Language, first = ''): number {
  const texts = sentences(language);
  const said =
    reason instanceof Failure
      ? explainFailure(reason, language)
      : renderVerdict(reason, language, texts).trim();
  core.setFailed(first === '' ? said : `${first}\n${said}`);
  return 1;
}
