import { z } from 'zod';
import type { GitHubRest } from './rest.ts';

export type PullRequest = {
  /** `owner/name`. */
  readonly repository: string;
  /** Branch that has the changes, in the same repository. */
  readonly head: string;
  /** Branch that they are for. */
  readonly base: string;
  readonly title: string;
  readonly body: string;
};

const permission = 'pull-requests: write';
const pullsSchema = z.array(z.looseObject({ html_url: z.string() }));
const longestBody = 60_000;

/** Opens a pull request, or finds the one that is open for this branch; gives its address. Errors: GITHUB_*. */
export async function openPullRequest(pull: PullRequest, rest: GitHubRest): Promise<string> {
  const { repository, head, base, title, body } = pull;
  const [owner = ''] = repository.split('/');
  const asked = new URLSearchParams({ head: `${owner}:${head}`, base, state: 'open' });
  const path = `/repos/${repository}/pulls`;
  const list = await rest.ask({ method: 'GET', path: `${path}?${asked}`, permission, repeatable: true });
  const [open] = pullsSchema.parse(list);
  if (open !== undefined) return open.html_url;
  const text = body.length > longestBody ? `${body.slice(0, longestBody)}…` : body;
  const made = await rest.ask({
    ...{ method: 'POST', path, permission, repeatable: false },
    body: { title, head, base, body: text },
  });
  return pullsSchema.element.parse(made).html_url;
}
