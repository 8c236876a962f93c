import { dirname } from 'node:path/posix';
import { type ActionPlace, artifactName, keepsResults, tell } from './action-place.ts';
import { secretsIn } from './audit/secrets/check-secrets.ts';
import { knownSecrets } from './audit/secrets/known-secrets.ts';
import { secretsAround } from './compose.ts';
import type { ResultsOrder } from './github/results-order.ts';
import { askResultsService } from './github/results-service.ts';
import type { LeftState } from './github/state.ts';
import { createFiles } from './host/files.ts';
import type { RunRequest } from './model/request.ts';
import { Secret } from './model/secret.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

const uploadSeconds = 60;

type Upload = Extract<ResultsOrder, { kind: 'upload' }>;

/**
 * Leaves what the step has made as artifacts, once its session is `sealed`: the session as a whole, its outputs, the report as a page to look at,
 * the findings as SARIF. A file that holds a secret stays out. What could not be left is told, and changes nothing.
 */
export async function storeEvidence(
  left: LeftState,
  request: RunRequest,
  place: ActionPlace,
  sealed: Promise<void>,
): Promise<void> {
  const words = sentences(request.settings.language).action;
  if (left.session === '' || !request.settings.artifacts) return;
  if (!keepsResults(place)) return tell(place, request, words.noResults);
  const ordering = sealed.then(() => ordersFor(left, request, place));
  const answers = await askResultsService(ordering, place.results, {
    folder: request.root,
    deadlineSeconds: uploadSeconds,
  });
  const orders = await ordering;
  for (const [at, answer] of answers.entries()) {
    const name = orders[at]?.name ?? '';
    if (answer.kind === 'done') tell(place, request, fill(words.stored, { name: answer.name }));
    if (answer.kind === 'failed') tell(place, request, fill(words.notStored, { name, why: answer.why }));
  }
}

async function ordersFor(left: LeftState, request: RunRequest, place: ActionPlace): Promise<Upload[]> {
  const { session, sarif } = left;
  const clean = await cleanFiles(session, request, place);
  const name = (kind: Parameters<typeof artifactName>[0]) =>
    artifactName(kind, request.root, place.around.environment);
  const outputs = `${session}/evidence/outputs`;
  const page = `${session}/reports/report.html`;
  const archive = (kind: 'session' | 'outputs', root: string, files: string[]): Upload[] =>
    files.length === 0 ? [] : [{ kind: 'upload', name: name(kind), files, root, isSingle: false }];
  const single = (file: string, named: string): Upload => ({
    ...{ kind: 'upload', name: named, files: [file], root: dirname(file), isSingle: true },
  });
  const findings = sarif === '' ? [] : [single(sarif, `${name('audit')}.sarif`)];
  return [
    ...archive('session', dirname(session), clean),
    ...archive(
      'outputs',
      outputs,
      clean.filter((path) => path.startsWith(`${outputs}/`)),
    ),
    ...(clean.includes(page) ? [single(page, `${name('report')}.html`)] : []),
    ...findings,
  ];
}

/** The session's files that hold no secret; the others are named. */
async function cleanFiles(session: string, request: RunRequest, place: ActionPlace): Promise<string[]> {
  const files = createFiles();
  const words = sentences(request.settings.language).action;
  const secrets = secretsAround(place.around).filter((value) => value !== '');
  const known = knownSecrets(secrets.map((value) => new Secret(value)));
  const clean: string[] = [];
  for (const { path, kind } of await files.list(session)) {
    if (kind !== 'file' || path.endsWith('.part')) continue;
    const [secret] = secretsIn({ name: path, bytes: await files.read(`${session}/${path}`) }, { known });
    if (secret === undefined) clean.push(`${session}/${path}`);
    else
      tell(place, request, fill(words.withheld, { file: path, kind: secret.kind, line: secret.line ?? 0 }));
  }
  return clean;
}
