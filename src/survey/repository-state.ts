import { Failure } from '../model/failure.ts';
import type { DirtyFile, Edge, Repository } from '../model/repository.ts';
import type { Blobs, FileReader, Shell } from '../model/world.ts';

export type RepositoryPorts = {
  readonly files: Pick<FileReader, 'exists' | 'hash'>;
  readonly shell: Shell;
  openBlobs(folder: string): Blobs;
};
export type RepositoryState = Omit<Repository, 'grown'>;

const nothingRead: RepositoryState = { head: '', tree: '', dirty: [], isShallow: false, unread: '' };

/**
 * Commit, tree and every file that differs from them, below the project at `root` (absolute). Nothing is written, not
 * even git's index. What git refuses (no repository, no commit, another owner) is said in `unread`.
 */
export async function repositoryState(root: string, ports: RepositoryPorts): Promise<RepositoryState> {
  const facts = await git(
    root,
    ['rev-parse', 'HEAD', 'HEAD:./', '--is-shallow-repository', '--show-prefix'],
    ports,
  );
  if (facts.why !== '') return { ...nothingRead, unread: facts.why };
  const [head = '', tree = '', shallow = '', prefix = ''] = facts.text.split('\n');
  const argv = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', '.'];
  const status = await git(root, argv, ports);
  if (status.why !== '') return { ...nothingRead, unread: status.why };
  const paths = status.text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice('XY '.length + prefix.length));
  const dirty: DirtyFile[] = [];
  for (const path of paths.filter(isForeign).sort())
    dirty.push({ path, sha256: await digest(`${root}/${path}`, ports) });
  return { head, tree, dirty, isShallow: shallow !== 'false', unread: '' };
}

/** What the product itself records beside the project is not the project. */
function isForeign(path: string): boolean {
  return !/^(?:session|\.nx47)\//.test(path);
}

// A link, or a file that is gone, has no bytes of its own.
async function digest(path: string, { files }: RepositoryPorts): Promise<string> {
  return (await files.exists(path)) ? files.hash(path).catch(() => '') : '';
}

const commitsAtOnce = 200;

/**
 * Every parent edge of the history of HEAD on which one of these paths changed, merges against each parent (git log -m
 * --full-history), newest first; of recorded sessions, their events and reports. Paths are relative to `root`. Errors:
 * FILE_UNREADABLE where git can't tell.
 */
export async function historyEdges(
  root: string,
  paths: readonly string[],
  ports: Pick<RepositoryPorts, 'shell'>,
): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (let skip = 0; ; skip += commitsAtOnce) {
    const page = [
      'log',
      ...logOptions,
      `--skip=${skip}`,
      `--max-count=${commitsAtOnce}`,
      'HEAD',
      '--',
      ...paths,
    ];
    const { text, why } = await git(root, page, ports);
    // A cut answer would hide edges.
    if (why !== '' || Buffer.byteLength(text) >= mostText)
      throw new Failure('FILE_UNREADABLE', { file: 'git log', why: why || 'too long' });
    if (text === '') return edges.filter(({ path }) => isKept(path, paths));
    edges.push(...parseEdges(text));
  }
}

const mostText = 4 << 20;
const logOptions = [
  ...['-m', '--raw', '--root', '--full-history', '--no-renames', '--relative', '-z', '--pretty=oneline'],
  ...[
    '--no-abbrev',
    '--no-abbrev-commit',
    '--no-decorate',
    '--no-notes',
    '--no-color',
    '--no-show-signature',
  ],
];

/** `<commit>[ (from <parent>)] subject`, then for each file `:<modes> <ids> <letter>` and its path; all end with NUL. */
function parseEdges(text: string): Edge[] {
  const edges: Edge[] = [];
  const tokens = text.split('\0');
  let [commit, parent] = ['', ''];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const raw = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/.exec(token);
    if (raw !== null) {
      const [, modeBefore = '', modeAfter = '', before = '', after = ''] = raw;
      at += 1;
      const ids = { before: fileId(modeBefore, before), after: fileId(modeAfter, after) };
      edges.push({ path: tokens[at] ?? '', commit, parent, ...ids });
      continue;
    }
    const head = /^([0-9a-f]{40,64})(?: \(from ([0-9a-f]{40,64})\))?/.exec(token);
    if (head !== null) [commit, parent] = [head[1] ?? '', head[2] ?? `${head[1]}^`];
  }
  return edges;
}

// A link and a submodule keep no bytes of a file.
function fileId(mode: string, id: string): string {
  return mode.startsWith('100') ? id : '';
}

function isKept(path: string, paths: readonly string[]): boolean {
  if (paths.includes(path)) return true;
  return /^session\/[^/]+\/(?:logs\/[^/]+\.jsonl|reports\/.+)$/.test(path) || path.startsWith('ledger/');
}

async function git(
  root: string,
  argv: readonly string[],
  { shell }: Pick<RepositoryPorts, 'shell'>,
): Promise<{ readonly text: string; readonly why: string }> {
  const asked = [
    'git',
    '--no-optional-locks',
    '--no-replace-objects',
    '--literal-pathspecs',
    '-C',
    root,
    ...argv,
  ];
  try {
    const { status, stdout, stderr } = await shell.run({ argv: asked, deadlineSeconds: 120 });
    const why = status === 0 ? '' : (stderr.split('\n').find((line) => line !== '') ?? `git ${status}`);
    return { text: stdout, why };
  } catch (error) {
    if (error instanceof Failure && error.code === 'TOOL_MISSING') return { text: '', why: 'git' };
    throw error;
  }
}
