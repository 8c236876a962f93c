import { spawn } from 'node:child_process';

/** Bytes of a file, or undefined where it is taken away; a mode where it is no plain file. */
export type Change = { readonly bytes: Buffer | undefined; readonly mode?: string };
export type RecordedCommit = {
  readonly message: string;
  readonly seconds: number;
  /** Numbers of the parents in the history, from 0; the commit before where nothing is said. */
  readonly parents?: readonly number[];
  readonly changes: Map<string, Change>;
};
/** Writes histories as refs, all in one `git fast-import`. */
export async function plant(
  bare: string,
  refs: Readonly<Record<string, readonly RecordedCommit[]>>,
): Promise<void> {
  const child = spawn('git', ['-C', bare, 'fast-import', '--quiet', '--force'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  let mark = 0;
  for (const [ref, history] of Object.entries(refs)) {
    const first = mark + 1;
    for (const commit of history) {
      mark += 1;
      child.stdin.write(streamOf(ref, commit, mark, first));
    }
  }
  child.stdin.end();
  if ((await end) !== 0) throw new Error('git fast-import failed');
}

function streamOf(ref: string, commit: RecordedCommit, mark: number, first: number): Buffer {
  const parents = commit.parents ?? (mark === first ? [] : [mark - first - 1]);
  const parts = [
    Buffer.from(parents.length === 0 ? `reset ${ref}\n` : ''),
    Buffer.from(`commit ${ref}\nmark :${mark}\ncommitter Somebody <a@example.org> ${commit.seconds} +0000\n`),
    dataOf(Buffer.from(commit.message)),
    ...parents.map((parent, at) => Buffer.from(`${at === 0 ? 'from' : 'merge'} :${first + parent}\n`)),
  ];
  for (const [path, { bytes, mode = '100644' }] of commit.changes)
    parts.push(
      ...(bytes === undefined
        ? [Buffer.from(`D ${path}\n`)]
        : [Buffer.from(`M ${mode} inline ${path}\n`), dataOf(bytes)]),
    );
  return Buffer.concat(parts);
}

function dataOf(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** Changes of a commit, from path → content. */
export function changesOf(contents: Readonly<Record<string, Buffer | string>>): Map<string, Change> {
  return new Map(Object.entries(contents).map(([path, content]) => [path, { bytes: Buffer.from(content) }]));
}
