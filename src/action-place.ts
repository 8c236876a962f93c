import type { Surroundings } from './compose.ts';
import { hasResultsService, type ResultsPlace } from './github/results-service.ts';
import { createPresenter } from './host/presenter.ts';
import type { RunRequest } from './model/request.ts';
import { wayTo } from './slashed.ts';

/** The job around a step, and the service that keeps what it leaves. */
export type ActionPlace = { readonly around: Surroundings; readonly results: ResultsPlace };

/** Whether anything can be left with GitHub. */
export function keepsResults({ around }: ActionPlace): boolean {
  return hasResultsService(around.environment);
}

/** Tells one sentence in the log of the step. What it holds may come from outside: it stays text. */
export function tell(
  { around }: ActionPlace,
  { settings }: Pick<RunRequest, 'settings'>,
  text: string,
): void {
  createPresenter(around.progress, settings.language, (shown) => shown).show({ kind: 'note', text });
}

/** A project in the name of an artifact or a cache entry: its path in the workspace, or the repository's own name. */
export function projectKey(root: string, environment: Readonly<Record<string, string>>): string {
  const path = wayTo(environment['GITHUB_WORKSPACE'] ?? root, root);
  const name =
    path === '' || path.startsWith('..') ? (environment['GITHUB_REPOSITORY'] ?? '').split('/').at(-1) : path;
  return slugOf(name ?? '') || slugOf(root.slice(root.lastIndexOf('/') + 1)) || 'project';
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Name of an artifact, by run and attempt: one of a later attempt never stands in the place of an earlier one. */
export function artifactName(
  kind: 'session' | 'outputs' | 'report' | 'audit',
  root: string,
  environment: Readonly<Record<string, string>>,
): string {
  const run = environment['GITHUB_RUN_ID'] ?? '0';
  const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '1';
  return `nx47-${kind}-${projectKey(root, environment)}-${run}-${attempt}`;
}
