import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ActionPlace, artifactName, keepsResults, tell } from './action-place.ts';
import type { ResultsAnswer } from './github/results-order.ts';
import { askResultsService } from './github/results-service.ts';
import { createFiles } from './host/files.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import { latestTicket } from './session/find-ticket.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

const listSeconds = 30;
const downloadSeconds = 120;

/**
 * The session that an earlier attempt of this very run started and nobody has judged: absolute path of its ticket, ''
 * when there is none. Its folder is fetched from the artifacts of the run into .nx47/, where sessions are looked for.
 */
export async function earlierTicket(request: RunRequest, place: ActionPlace): Promise<string> {
  const { environment } = place.around;
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT'] ?? '1');
  if (!(attempt > 1) || request.settings.mode !== 'execute' || !keepsResults(place)) return '';
  const words = sentences(request.settings.language).action;
  const found = await earlierArtifacts(request, attempt, place);
  if (typeof found === 'string') {
    tell(place, request, fill(words.earlierUnread, { why: found }));
    return '';
  }
  for (const artifact of found) await fetchSession(artifact, request, place);
  const ticket = found.length === 0 ? '' : await openTicket(request.root);
  if (ticket !== '') tell(place, request, fill(words.continues, { attempt: attempt - 1 }));
  return ticket;
}

type Artifact = Extract<ResultsAnswer, { kind: 'listed' }>['artifacts'][number];

async function earlierArtifacts(
  { root }: RunRequest,
  attempt: number,
  { around, results }: ActionPlace,
): Promise<Artifact[] | string> {
  const own = artifactName('session', root, around.environment);
  const run = own.slice(0, own.lastIndexOf('-') + 1);
  const order = { folder: root, deadlineSeconds: listSeconds };
  const [answer] = await askResultsService([{ kind: 'list' }], results, order);
  if (answer?.kind !== 'listed') return answer?.kind === 'failed' ? answer.why : '?';
  return answer.artifacts.filter(({ name }) => {
    // `<attempt>`, or `<attempt>-<number>` where another job took the name.
    const [, of = ''] = name.startsWith(run) ? (/^(\d+)(?:-\d+)?$/.exec(name.slice(run.length)) ?? []) : [];
    return of !== '' && Number(of) < attempt;
  });
}

async function fetchSession(
  { id, digest }: Artifact,
  request: RunRequest,
  place: ActionPlace,
): Promise<void> {
  const { root } = request;
  const home = join(root, '.nx47/session');
  await mkdir(home, { recursive: true });
  const to = await mkdtemp(join(root, '.nx47/earlier-'));
  const order = { folder: root, deadlineSeconds: downloadSeconds };
  try {
    const [answer] = await askResultsService([{ kind: 'download', id, digest, to }], place.results, order);
    if (answer?.kind === 'failed') {
      const { earlierUnread } = sentences(request.settings.language).action;
      tell(place, request, fill(earlierUnread, { why: answer.why }));
    }
    const there = await readdir(home);
    for (const name of answer?.kind === 'done' ? await readdir(to) : []) {
      if (/^\d{8}_[a-z0-9-]+_\d{6}z-\d+$/.test(name) && !there.includes(name))
        await rename(join(to, name), join(home, name));
    }
  } finally {
    await rm(to, { recursive: true, force: true });
  }
}

async function openTicket(root: string): Promise<string> {
  try {
    return await latestTicket(root, createFiles());
  } catch (error) {
    // Nothing was pushed, or what was pushed is judged: this attempt starts anew.
    if (error instanceof Failure && /^TICKET_(?:NOT_FOUND|COLLECTED)$/.test(error.code)) return '';
    throw error;
  }
}
