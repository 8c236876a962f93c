import { secretsIn } from '../audit/secrets/check-secrets.ts';
import { knownSecrets } from '../audit/secrets/known-secrets.ts';
import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import type { RunAddition } from '../ledger/append-run.ts';
import { eventsOf } from '../ledger/chain.ts';
import { closeLog } from '../ledger/close-log.ts';
import { type BranchPlace, filesAt, storeFiles } from '../ledger/reports-branch.ts';
import { runBody } from '../ledger/run-body.ts';
import { type EvidenceLevel, sessionFiles, sessionFilesText } from '../ledger/session-files.ts';
import type { FileDigest } from '../model/facts.ts';
import { Failure } from '../model/failure.ts';
import type { Language } from '../model/language.ts';
import { badgesFolder, type IndexBody, type SessionFiles, sessionFilesName } from '../model/run-index.ts';
import { verdictKindSchema } from '../model/verdict.ts';
import { badgeSvg } from '../report/badge.ts';
import type { Tools } from './tools.ts';

/** A session as it is to be added: its folder (absolute), how much evidence, the journals that go on, the tree's name. */
export type SessionOrder = {
  readonly session: string;
  readonly evidence: EvidenceLevel;
  readonly journals: readonly string[];
  readonly origin: string;
};

/**
 * Closes the events, lists and searches the files, and makes objects of those that are kept: what the branch gets.
 * Errors: LEDGER_BROKEN, COMMIT_BACK_SECRET, COMMIT_BACK_UNREACHABLE.
 */
export async function sessionAddition(
  order: SessionOrder,
  place: BranchPlace,
  tools: Tools,
): Promise<{ readonly list: SessionFiles; readonly addition: RunAddition }> {
  const { session, journals, origin } = order;
  const chain = await closeLog(session, tools);
  const list = sessionFiles(await digestsBelow(session, tools), eventsOf(chain.lines), order.evidence);
  const text = sessionFilesText(list);
  const kept = list.files.filter((one) => one.kept === 'repository').map(({ path }) => path);
  await refuseSecrets(session, kept, tools);
  await tools.files.write(`${session}/${sessionFilesName}`, text);
  const names = [...kept, sessionFilesName];
  const ids = await storeFiles(
    place,
    names.map((name) => `${session}/${name}`),
    tools,
  );
  const body = runBody(
    session.slice(session.lastIndexOf('/') + 1),
    await summaryIn(session, tools),
    chain,
    sha256Hex(text),
  );
  const files = names.map((name, at) => ({ path: `${body.session}/${name}`, id: ids[at] ?? '' }));
  const prefix = await prefixOf(tools);
  const growth = await Promise.all(
    journals.map((path) => growthOf(`${prefix}${path}`, session, body.commit, tools)),
  );
  const drawn = badgeOf(body, tools.language);
  return { list, addition: { body, files, growth: growth.flat(), drawn, origin } };
}

/** A badge of its own for each kernel of the branch. */
function badgeOf({ verdict, cause, kernel }: IndexBody, language: Language): Record<string, string> {
  const kind = verdictKindSchema.safeParse(verdict);
  const slug = /^[^/]+\/([a-z0-9-]+) v/.exec(kernel)?.[1] ?? 'run';
  return kind.success
    ? { [`${badgesFolder}${slug}.svg`]: badgeSvg({ kind: kind.data, cause }, language) }
    : {};
}

/** Where the project lies in its repository: '' or `a/b/`. */
async function prefixOf({ shell, paths }: Tools): Promise<string> {
  const argv = ['git', '-C', paths.root, 'rev-parse', '--show-prefix'];
  return (await shell.run({ argv, deadlineSeconds: 60 })).stdout.trim();
}

async function digestsBelow(session: string, { files }: Tools): Promise<FileDigest[]> {
  const found: FileDigest[] = [];
  for (const { path, kind, bytes } of await files.list(session)) {
    if (kind !== 'file' || path.endsWith('.part')) continue;
    found.push({ name: path, byteLength: bytes, sha256: await files.hash(`${session}/${path}`) });
  }
  return found;
}

/** Errors: COMMIT_BACK_SECRET {file, line, kind} for the first credential in what is about to be committed. */
async function refuseSecrets(session: string, names: readonly string[], tools: Tools): Promise<void> {
  const known = knownSecrets(tools.secrets);
  for (const name of names) {
    const bytes = await tools.files.read(`${session}/${name}`);
    const [secret] = secretsIn({ name, bytes }, { known });
    if (secret === undefined) continue;
    throw new Failure('COMMIT_BACK_SECRET', { file: name, line: secret.line, kind: secret.kind });
  }
}

/** What a run wrote of itself, or the session that somebody led. */
async function summaryIn(session: string, { files }: Tools): Promise<unknown> {
  for (const name of ['run.json', 'session.json']) {
    const path = `${session}/reports/${name}`;
    if (await files.exists(path)) return parseStrictJson(await files.read(path));
  }
  return undefined;
}

/** What a journal gets of this run; where the branch has none, it begins with what the certified commit holds. */
async function growthOf(
  path: string,
  session: string,
  commit: string,
  tools: Tools,
): Promise<RunAddition['growth']> {
  const read = async (name: string) => new TextDecoder().decode(await tools.files.read(`${session}/${name}`));
  if (!(await tools.files.exists(`${session}/reports/journal.md`))) return [];
  const [own] = await filesAt({ root: tools.paths.root }, commit, [path], tools);
  const blobs = tools.openBlobs(tools.paths.root);
  try {
    const start = own === undefined ? new Uint8Array() : await blobs.read(own.id);
    return [
      { path, start, section: await read('reports/journal.md'), line: await read('reports/journal.jsonl') },
    ];
  } finally {
    blobs.close();
  }
}
