import assert from 'node:assert/strict';
import { actionOutputs } from '../../src/model/action-outputs.ts';
import type { Job, StepEnd } from './action-runner.ts';
import type { TestProject } from './e2e-project.ts';
import { type ResultsFaults, type ResultsService, startResultsService } from './results-service.ts';

const repositoryOf = (name: string | null) => (name === null ? null : { full_name: name });
const pullRequest = (from: string | null) => ({
  name: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: 'b'.repeat(40), repo: repositoryOf(from) } } },
});

/** What starts a job; the repository is `owner/repository`. */
export const jobEvents = {
  push: { name: 'push' },
  dispatch: { name: 'workflow_dispatch' },
  schedule: { name: 'schedule' },
  pullRequest: pullRequest('Owner/Repository'),
  fork: pullRequest('stranger/repository'),
  deletedFork: pullRequest(null),
} as const;

/** A job on a project, in English, that has a results service until its test ends. */
export async function jobOn(
  around: TestProject,
  job: Partial<Job> & Pick<Job, 'event'>,
  faults: ResultsFaults = {},
): Promise<{ readonly job: Job; readonly results: ResultsService }> {
  const results = await startResultsService(faults);
  around.atEnd(() => results.close());
  const { project, ground, home, environment = {} } = around;
  const place = { ground, home, workspace: project, environment, results: results.variables };
  return { job: { ...place, ...job, inputs: { language: 'en', ...job.inputs } }, results };
}

/** Every output of action.yml is set, and these have these values. */
export function assertOutputs(end: StepEnd, expected: Readonly<Record<string, string>>): void {
  assert.deepEqual(Object.keys(end.outputs).sort(), Object.keys(actionOutputs).sort(), end.main.printed);
  const values = Object.keys(expected).map((name) => [name, end.outputs[name]]);
  assert.deepEqual(Object.fromEntries(values), expected, end.main.printed);
}

/** Warnings and errors on the page of the run, in their order. */
export function problemsOf({ annotations }: StepEnd): string[] {
  return annotations.filter((text) => !text.startsWith('notice: '));
}
