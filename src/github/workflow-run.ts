import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';

/** The run of a workflow, from the runner's variables and the event's payload. */
export type WorkflowRun = {
  /** `owner/name`; '' outside of GitHub. */
  readonly repository: string;
  /** Root of GitHub's REST interface. */
  readonly apiUrl: string;
  /** The commit that the event is about: of a pull request its head, never the merge commit that is checked out; '' where the payload does not name it. */
  readonly sha: string;
  /** Number of the pull request; 0 where the event is about none. */
  readonly pull: number;
  /** A pull request from another repository: its token can write nothing. */
  readonly isFork: boolean;
  /** Address of the page of this attempt; '' outside of GitHub. */
  readonly url: string;
};

const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const pullSchema = z.looseObject({
  number: z.number().int().positive(),
  head: z.looseObject({
    sha,
    // A fork that was deleted leaves null.
    repo: z.looseObject({ full_name: z.string() }).nullable(),
  }),
});
const payloadSchema = z.looseObject({ pull_request: pullSchema });
const mostPayloadBytes = 32 * 1024 * 1024;

/** Reads what GitHub says of the run. A pull request whose payload can't be read has no commit: better no status than one on another commit. */
export async function readWorkflowRun(environment: Readonly<Record<string, string>>): Promise<WorkflowRun> {
  const of = (name: string) => environment[name] ?? '';
  const repository = /^[\w.-]+\/[\w.-]+$/.test(of('GITHUB_REPOSITORY')) ? of('GITHUB_REPOSITORY') : '';
  const run = {
    repository,
    apiUrl: of('GITHUB_API_URL').replace(/\/+$/, ''),
    url: pageOf(repository, of),
    sha: sha.safeParse(of('GITHUB_SHA')).data ?? '',
    pull: 0,
    isFork: false,
  };
  if (!of('GITHUB_EVENT_NAME').startsWith('pull_request')) return run;
  const pull = await readPull(of('GITHUB_EVENT_PATH'));
  if (pull === undefined) return { ...run, sha: '' };
  const isFork = pull.head.repo?.full_name.toLowerCase() !== repository.toLowerCase();
  return { ...run, sha: pull.head.sha, pull: pull.number, isFork };
}

async function readPull(path: string): Promise<z.infer<typeof pullSchema> | undefined> {
  try {
    const bytes = await readFile(path);
    return payloadSchema.parse(parseStrictJson(bytes, { maxBytes: mostPayloadBytes })).pull_request;
  } catch {
    return undefined;
  }
}

function pageOf(repository: string, of: (name: string) => string): string {
  const [server, id, attempt] = [of('GITHUB_SERVER_URL'), of('GITHUB_RUN_ID'), of('GITHUB_RUN_ATTEMPT')];
  if (repository === '' || server === '' || !/^\d+$/.test(id)) return '';
  const page = `${server.replace(/\/+$/, '')}/${repository}/actions/runs/${id}`;
  return /^\d+$/.test(attempt) ? `${page}/attempts/${attempt}` : page;
}
