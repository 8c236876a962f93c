import { Failure } from '../model/failure.ts';
import type { Edge } from '../model/repository.ts';
import type { Shell } from '../model/world.ts';

/** A commit as its history tells it; the committer's time in seconds since 1970. */
export type Commit = {
  readonly id: string;
  readonly parents: readonly string[];
  readonly seconds: number;
  readonly message: string;
};

export type HistoryPlace = {
  /** A folder within the repository; paths are told from there. */
  readonly root: string;
  /** Commit or name whose history is read. */
  readonly ref: string;
};

type Ports = { readonly shell: Shell };

/** Every commit of the history, oldest first. Errors: FILE_UNREADABLE where git can't tell. */
export async function commitsOf(place: HistoryPlace, ports: Ports): Promise<Commit[]> {
  const format = '--pretty=format:%H%x1f%P%x1f%ct%x1f%B%x1e';
  const commits: Commit[] = [];
  for await (const page of pagesOf(
    place,
    { atOnce: 2000, options: [format, '--topo-order', ...plain], paths: [] },
    ports,
  )) {
    for (const row of page.split('\x1e')) {
      const [id = '', parents = '', seconds = '', message = ''] = row.trimStart().split('\x1f');
      if (id === '') continue;
      const named = parents === '' ? [] : parents.split(' ');
      commits.push({ id, parents: named, seconds: Number(seconds), message });
    }
  }
  return commits.reverse();
}

/**
 * Every parent edge of the history on which one of these paths changed (all of them for none), merges against each
 * parent, newest first. Errors: FILE_UNREADABLE where git can't tell.
 */
export async function edgesOf(place: HistoryPlace, paths: readonly string[], ports: Ports): Promise<Edge[]> {
  const edges: Edge[] = [];
  for await (const page of pagesOf(place, { atOnce: 200, options: [...eachEdge, ...plain], paths }, ports))
    edges.push(...parseEdges(page));
  return edges;
}

/**
 * Every parent edge of the history of HEAD on which one of these paths changed, newest first; of recorded sessions,
 * their events and reports. Paths are relative to `root`. Errors: FILE_UNREADABLE where git can't tell.
 */
export async function recordEdges(root: string, paths: readonly string[], ports: Ports): Promise<Edge[]> {
  const edges = await edgesOf({ root, ref: 'HEAD' }, paths, ports);
  return edges.filter(({ path }) => isKept(path, paths));
}

function isKept(path: string, paths: readonly string[]): boolean {
  if (paths.includes(path)) return true;
  return /^session\/[^/]+\/(?:logs\/[^/]+\.jsonl|reports\/.+)$/.test(path) || path.startsWith('ledger/');
}

/** What a shell gives at most: a cut answer would hide edges. */
const mostText = 4 << 20;
const plain = [
  '--no-abbrev',
  '--no-abbrev-commit',
  '--no-decorate',
  '--no-notes',
  '--no-color',
  '--no-show-signature',
];
const eachEdge = [
  '-m',
  '--raw',
  '--root',
  '--full-history',
  '--no-renames',
  '--relative',
  '-z',
  '--pretty=oneline',
];

type Pages = {
  /** Commits of a page: few enough for their text to be given whole. */
  readonly atOnce: number;
  readonly options: readonly string[];
  readonly paths: readonly string[];
};

async function* pagesOf(
  { root, ref }: HistoryPlace,
  { atOnce, options, paths }: Pages,
  { shell }: Ports,
): AsyncGenerator<string> {
  for (let skip = 0; ; skip += atOnce) {
    const whole = ['git', '--no-optional-locks', '--no-replace-objects', '--literal-pathspecs', '-C', root];
    const page = ['log', ...options, `--skip=${skip}`, `--max-count=${atOnce}`, ref, '--', ...paths];
    const { status, stdout, stderr } = await shell.run({ argv: [...whole, ...page], deadlineSeconds: 120 });
    const why = status === 0 ? '' : (stderr.split('\n').find((line) => line !== '') ?? `git ${status}`);
    if (why !== '' || Buffer.byteLength(stdout) >= mostText)
      throw new Failure('FILE_UNREADABLE', { file: 'git log', why: why || 'too long' });
    if (stdout === '') return;
    yield stdout;
  }
}

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
