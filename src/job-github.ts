import type { Surroundings } from './compose.ts';
import { createRest, type GitHubFiles } from './github/rest.ts';
import { readWorkflowRun } from './github/workflow-run.ts';
import type { WorkerPlace } from './jobs/worker-place.ts';
import { Secret } from './model/secret.ts';

/** GitHub's interface, and the repository whose runners do jobs (`owner/name`; '' where none is known). */
export type JobsOnGitHub = { readonly rest: GitHubFiles; readonly repository: string };

/** What a command on jobs asks of GitHub, with the token and the repository of its surroundings. */
export async function jobsOnGitHub({
  around,
  place,
}: {
  readonly around: Surroundings;
  readonly place: WorkerPlace;
}): Promise<JobsOnGitHub> {
  const { repository, apiUrl } = await readWorkflowRun(around.environment);
  const token = around.inputs.githubToken || around.environment['GITHUB_TOKEN'] || '';
  const { clock, world } = place;
  const rest = createRest({
    apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
    token: new Secret(token),
    environment: around.environment,
    ...{ clock, signal: world.signal },
  });
  return { rest, repository };
}
