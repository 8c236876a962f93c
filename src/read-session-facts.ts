import { basename, dirname, relative } from 'node:path/posix';
import { secretsIn } from './audit/secrets/check-secrets.ts';
import { logPath, type SessionFacts } from './contract/session-facts.ts';
import { eventsOf, verifyChain } from './ledger/chain.ts';
import { firstLoss } from './ledger/growth.ts';
import { type Commit, commitsOf, edgesOf } from './ledger/history.ts';
import { verifySession } from './ledger/verify-session.ts';
import type { World } from './model/world.ts';

const contractPath = 'macros/00_contracts.md';
const deadlineSeconds = 60;
/** Of larger files only wheels and archives are left, which hold none of our text. */
const largestText = 4 << 20;

/** Reads what the contract is held against: a session's folder (absolute) and git around it. Writes nothing. */
export async function readSessionFacts(folder: string, world: World): Promise<SessionFacts> {
  const { files } = world;
  const path = `${folder}/${logPath}`;
  const log = (await files.exists(path)) ? await files.read(path) : undefined;
  const problem = log === undefined ? '' : (await verifySession(folder, files)).problem;
  return {
    name: basename(folder),
    log,
    problem,
    ...(await readPages(folder, world)),
    ...(await readGit(folder, log, world)),
  };
}

async function readPages(
  folder: string,
  { files }: Pick<World, 'files'>,
): Promise<Pick<SessionFacts, 'pages' | 'secrets'>> {
  const found = (await files.list(folder)).filter(
    ({ kind, bytes }) => kind === 'file' && bytes <= largestText,
  );
  const pages: Record<string, string> = {};
  const secrets: SessionFacts['secrets'][number][] = [];
  for (const { path: name } of found) {
    const bytes = await files.read(`${folder}/${name}`);
    secrets.push(...secretsIn({ name, bytes }).map(({ line, kind }) => ({ file: name, line, kind })));
    if (name.endsWith('.md') && !name.startsWith('evidence/')) pages[name] = new TextDecoder().decode(bytes);
  }
  return { pages, secrets };
}

type GitFacts = Pick<SessionFacts, 'commits' | 'tags' | 'losses' | 'contracts'>;
const noGit: GitFacts = { commits: undefined, tags: undefined, losses: [], contracts: [] };

async function readGit(folder: string, log: Uint8Array | undefined, world: World): Promise<GitFacts> {
  const top = await ask(folder, ['rev-parse', '--show-toplevel'], world);
  if (top === undefined) return noGit;
  const root = top.trim();
  const tags = (await ask(root, ['tag', '--list'], world)) ?? '';
  const isBegun =
    (await ask(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], world)) !== undefined;
  if (!isBegun) return { ...noGit, commits: [], tags: lines(tags) };
  const blobs = world.openBlobs(root);
  try {
    const edges = await edgesOf({ root, ref: 'HEAD' }, [relative(root, folder)], world);
    const grown = edges.filter(({ path }) => path.endsWith(`/${logPath}`) || path.endsWith('/SESSION.md'));
    const loss = await firstLoss(grown, (id) => blobs.read(id));
    const commits = await commitsOf({ root, ref: 'HEAD' }, world);
    return {
      commits: duringSession(commits, log),
      tags: lines(tags),
      losses: loss === undefined ? [] : [loss],
      contracts: await readContracts(root, world),
    };
  } finally {
    blobs.close();
  }
}

/** Commits of the time between the first event and the last. */
function duringSession(commits: readonly Commit[], log: Uint8Array | undefined): Commit[] {
  const events = eventsOf(verifyChain(log ?? new Uint8Array()).lines);
  const [first, last] = [secondsOf(events[0]?.time), secondsOf(events.at(-1)?.time)];
  return commits.filter(({ seconds }) => seconds >= Math.floor(first) && seconds <= Math.ceil(last));
}

function secondsOf(time: string | undefined): number {
  return time === undefined ? Number.NaN : Date.parse(time) / 1000;
}

/** Every change that the history has of the contract's page, against each parent, and that of the working tree. */
async function readContracts(root: string, world: World): Promise<SessionFacts['contracts']> {
  const edges = await edgesOf({ root, ref: 'HEAD' }, [contractPath], world);
  const blobs = world.openBlobs(root);
  const textOf = async (id: string) => (id === '' ? '' : new TextDecoder().decode(await blobs.read(id)));
  try {
    const changes: SessionFacts['contracts'][number][] = [];
    for (const { commit, before, after } of edges.filter((edge) => edge.before !== ''))
      changes.push({ commit, before: await textOf(before), after: await textOf(after) });
    const head = await blobs.find(`HEAD:${contractPath}`);
    if (head === undefined) return changes;
    const path = `${root}/${contractPath}`;
    const now = (await world.files.exists(path))
      ? new TextDecoder().decode(await world.files.read(path))
      : '';
    return [...changes, { commit: '', before: new TextDecoder().decode(head.bytes), after: now }];
  } finally {
    blobs.close();
  }
}

async function ask(folder: string, argv: readonly string[], { shell }: World): Promise<string | undefined> {
  const { status, stdout } = await shell
    .run({ argv: ['git', '--no-optional-locks', '-C', folder, ...argv], deadlineSeconds })
    .catch(() => ({ status: 1, stdout: '' }));
  return status === 0 ? stdout : undefined;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The newest session of a project (absolute folder); undefined where there is none. */
export async function newestSession(homes: readonly string[], { files }: World): Promise<string | undefined> {
  const logs: string[] = [];
  for (const home of homes) {
    if (!(await files.exists(home))) continue;
    const found = await files.list(home, ['evidence', 'reports', 'PLANS']);
    logs.push(
      ...found.filter(({ path }) => path.endsWith(`/${logPath}`)).map(({ path }) => `${home}/${path}`),
    );
  }
  const folders = logs.map((path) => dirname(dirname(path)));
  return folders.sort((one, other) => (basename(one) < basename(other) ? 1 : -1))[0];
}
