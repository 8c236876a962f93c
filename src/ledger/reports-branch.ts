import { Failure } from '../model/failure.ts';
import type { Blobs, Shell } from '../model/world.ts';
import type { HistoryPlace } from './history.ts';

/** A branch of a remote, as seen from a local repository at `root` (absolute). */
export type BranchPlace = {
  readonly root: string;
  readonly remote: string;
  readonly branch: string;
  /** A name of its own among those who work in this repository at once. */
  readonly worker: string;
};

export type BranchPorts = { readonly shell: Shell; openBlobs(folder: string): Blobs };

/** A file of a tree: the id that git knows its bytes by. */
export type TreeFile = { readonly path: string; readonly id: string };

/** How a push ended; `why` is git's own line where it was refused for good. */
export type Pushed =
  | { readonly kind: 'accepted' | 'stale' | 'lost' }
  | { readonly kind: 'refused'; readonly why: string };

/** Whether the repository around knows this remote; a folder that is no repository knows none. */
export async function hasRemote(place: BranchPlace, ports: BranchPorts): Promise<boolean> {
  return (await git(place, ['remote', 'get-url', place.remote], ports)).status === 0;
}

/** Brings the branch of the remote here with its whole history, as `ownRef`; false when there is no such branch. */
export async function fetchBranch(place: BranchPlace, ports: BranchPorts): Promise<boolean> {
  const asked = ['--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--quiet'];
  const wanted = `+refs/heads/${place.branch}:${ownRef(place)}`;
  const { status, stderr } = await git(place, ['fetch', ...asked, place.remote, wanted], ports);
  if (status === 0) return true;
  if (/couldn't find remote ref/.test(stderr)) return false;
  throw new Failure('COMMIT_BACK_UNREACHABLE', { remote: place.remote, why: lastLine(stderr) });
}

/** The name under which the fetched branch is known here. */
export function ownRef({ worker }: Pick<BranchPlace, 'worker'>): string {
  return `refs/nx47/${worker}`;
}

/** The commit that the branch has on the remote; '' when there is no such branch. */
export async function fetchTip(place: BranchPlace, ports: BranchPorts): Promise<string> {
  if (!(await fetchBranch(place, ports))) return '';
  return (await told(place, ['rev-parse', ownRef(place)], ports)).trim();
}

/** Every file below these paths in the tree of a commit; none for a commit ''. */
export async function filesAt(
  place: Pick<BranchPlace, 'root'>,
  commit: string,
  paths: readonly string[],
  ports: BranchPorts,
): Promise<TreeFile[]> {
  if (commit === '') return [];
  const text = await told(place, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths], ports);
  return text.split('\0').flatMap((row) => {
    const found = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(row);
    return found === null ? [] : [{ id: found[1] ?? '', path: found[2] ?? '' }];
  });
}

/** Links and submodules below these paths of a commit (all of it for none), which hold no bytes of their own. */
export async function linksAt(
  place: HistoryPlace,
  paths: readonly string[],
  ports: BranchPorts,
): Promise<string[]> {
  const text = await told(place, ['ls-tree', '-r', '-z', '--full-tree', place.ref, '--', ...paths], ports);
  return text.split('\0').flatMap((row) => (/^(?!100)\d+ \w+ [0-9a-f]+\t(.*)$/s.exec(row) ?? []).slice(1));
}

/** Lengths of these blobs in bytes; one that is not in this clone is left out. */
export async function sizesAt(
  place: Pick<BranchPlace, 'root'>,
  ids: readonly string[],
  ports: BranchPorts,
): Promise<{ readonly id: string; readonly byteLength: number }[]> {
  const text = await told(place, ['cat-file', '--batch-check'], ports, ids.map((id) => `${id}\n`).join(''));
  return text.split('\n').flatMap((row) => {
    const found = /^([0-9a-f]+) blob (\d+)$/.exec(row);
    return found === null ? [] : [{ id: found[1] ?? '', byteLength: Number(found[2]) }];
  });
}

/** Ids of the files at these places (absolute), whose bytes are then objects of the repository, as they are: no filter. */
export async function storeFiles(
  place: BranchPlace,
  paths: readonly string[],
  ports: BranchPorts,
): Promise<string[]> {
  if (paths.length === 0) return [];
  const input = paths.map((path) => `${path}\n`).join('');
  const text = await told(place, ['hash-object', '-w', '--no-filters', '--stdin-paths'], ports, input);
  return text.trimEnd().split('\n');
}

/** What a commit is made of; `parent` '' = it is the first one of its branch, `seconds` since 1970. */
export type NewCommit = {
  readonly parent: string;
  /** Files whose bytes are objects already. */
  readonly files: readonly TreeFile[];
  /** Files whose bytes are not: they are stored as they are, by no filter. */
  readonly grown: readonly (readonly [path: string, bytes: Uint8Array])[];
  readonly message: string;
  readonly seconds: number;
};

/** Makes a commit, which nothing leads to yet: its id. */
export async function commitFiles(
  place: BranchPlace,
  { parent, files, grown, message, seconds }: NewCommit,
  ports: BranchPorts,
): Promise<string> {
  const ref = `${ownRef(place)}-next`;
  const text = (line: string) => Buffer.from(`${line}\n`);
  const stream = [
    text(`reset ${ref}`),
    text(''),
    text(`commit ${ref}`),
    text('mark :1'),
    text(`committer ${committer} ${seconds} +0000`),
    ...content(Buffer.from(message)),
    ...(parent === '' ? [] : [text(`from ${parent}`)]),
    ...files.map(({ path, id }) => text(`M 100644 ${id} ${quoted(path)}`)),
    ...grown.flatMap(([path, bytes]) => [text(`M 100644 inline ${quoted(path)}`), ...content(bytes)]),
    ...['', 'get-mark :1', 'done'].map(text),
  ];
  const argv = ['fast-import', '--quiet', '--done', '--force'];
  return (await told(place, argv, ports, Buffer.concat(stream))).trim();
}

/** As fast-import reads bytes: how many, the bytes, a line end. */
function content(bytes: Uint8Array): Uint8Array[] {
  return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
}

/** Puts the branch of the remote forward to this commit, or not at all: never by force. */
export async function pushCommit(place: BranchPlace, commit: string, ports: BranchPorts): Promise<Pushed> {
  const target = `${commit}:refs/heads/${place.branch}`;
  const argv = ['push', '--porcelain', '--no-verify', '--no-follow-tags', place.remote, target];
  const { status, stdout, stderr } = await git(place, argv, ports);
  if (status === 0) return { kind: 'accepted' };
  const row = stdout.split('\n').find((line) => line.startsWith('!')) ?? '';
  if (stale.test(row)) return { kind: 'stale' };
  const why = row === '' ? lastLine(stderr) : row.replace(/^!\t\S+\t/, '');
  if (row !== '' || denied.test(stderr)) return { kind: 'refused', why: `${why} ${denialIn(stderr)}`.trim() };
  return { kind: 'lost' };
}

/** Gives a commit of the remote a tag; one that it has already is left. Errors: COMMIT_BACK_REFUSED. */
export async function pushTag(
  place: BranchPlace,
  { commit, tag }: { readonly commit: string; readonly tag: string },
  ports: BranchPorts,
): Promise<void> {
  const argv = ['push', '--porcelain', '--no-verify', place.remote, `${commit}:refs/tags/${tag}`];
  const { status, stdout, stderr } = await git(place, argv, ports);
  if (status === 0) return;
  const row = stdout.split('\n').find((line) => line.startsWith('!')) ?? lastLine(stderr);
  throw new Failure('COMMIT_BACK_REFUSED', { branch: `refs/tags/${tag}`, why: row.replace(/^!\t\S+\t/, '') });
}

/** The commit that the remote has under this tag; '' where it has none. */
export async function taggedCommit(place: BranchPlace, tag: string, ports: BranchPorts): Promise<string> {
  const text = await told(place, ['ls-remote', place.remote, `refs/tags/${tag}`], ports);
  return /^[0-9a-f]+/.exec(text)?.[0] ?? '';
}

/** Whether a commit is in the history of another. */
export async function isIn(
  place: BranchPlace,
  commit: string,
  tip: string,
  ports: BranchPorts,
): Promise<boolean> {
  return (await git(place, ['merge-base', '--is-ancestor', commit, tip], ports)).status === 0;
}

const committer = 'NX47 Certify <nx47@users.noreply.github.com>';
// Somebody else was faster: said by the client, or by a server that held the lock.
const stale =
  /\[rejected\]|cannot lock ref|failed to update ref|incorrect old value|reference already exists/i;
const denied = /denied|forbidden|\b40[13]\b|protected branch|authentication failed|read.?only|not permitted/i;

function denialIn(stderr: string): string {
  return (
    stderr
      .split('\n')
      .find((line) => denied.test(line))
      ?.replace(/^remote:\s*/, '')
      .trim() ?? ''
  );
}

function lastLine(text: string): string {
  return (
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .at(-1)
      ?.trim() ?? ''
  );
}

/** As fast-import reads a path: in quotes, with every byte beyond plain ASCII in octal. */
function quoted(path: string): string {
  const bytes = [...Buffer.from(path)].map((byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}

async function told(
  place: Pick<BranchPlace, 'root'>,
  argv: readonly string[],
  ports: BranchPorts,
  input?: string | Uint8Array,
): Promise<string> {
  const { status, stdout, stderr } = await git(place, argv, ports, input);
  if (status === 0) return stdout;
  throw new Failure('COMMIT_BACK_UNREACHABLE', { remote: place.root, why: lastLine(stderr) });
}

function git(
  place: Pick<BranchPlace, 'root'>,
  argv: readonly string[],
  { shell }: BranchPorts,
  input?: string | Uint8Array,
) {
  const whole = ['git', '--no-replace-objects', '--literal-pathspecs', '-C', place.root, ...argv];
  return shell.run({ argv: whole, deadlineSeconds: 300, ...(input === undefined ? {} : { input }) });
}
