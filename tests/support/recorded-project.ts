import { execFile } from 'node:child_process';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sha256Hex } from '../../src/codec/digest.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { type EventBody, nothingRan } from '../../src/model/event.ts';
import type { AtEnd } from './folders.ts';
import { freshFolder } from './folders.ts';

const run = promisify(execFile);
const person = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];

/** A project in git whose remote is a bare repository beside it. */
export type RecordedProject = {
  readonly root: string;
  readonly bare: string;
  git(...argv: readonly string[]): Promise<string>;
};

/** The project of a kernel me/my-kernel with a journal, committed and pushed; `lines` go into its nx47.yml. */
export async function recordedProject(t: AtEnd, lines: readonly string[] = []): Promise<RecordedProject> {
  const ground = await freshFolder(t);
  const [bare, root] = [join(ground, 'remote.git'), join(ground, 'project')];
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  await run('git', ['clone', '--quiet', bare, root]);
  const git = async (...argv: readonly string[]) =>
    (await run('git', ['-C', root, ...person, ...argv], { maxBuffer: 1 << 28 })).stdout.trimEnd();
  const metadata = { id: 'me/my-kernel', title: 'My kernel', code_file: 'run.py', language: 'python' };
  const files = {
    'nx47.yml': [
      'packs: [core]',
      'kernel: notebook',
      'journals: [JOURNAL.md, runs.jsonl]',
      ...lines,
      '',
    ].join('\n'),
    'notebook/kernel-metadata.json': JSON.stringify({ ...metadata, kernel_type: 'script' }),
    'notebook/run.py': 'print(1)\n',
    'JOURNAL.md': '# Journal\n\nold\n',
  };
  for (const [name, text] of Object.entries(files)) await put(join(root, name), text);
  await git('checkout', '--quiet', '-B', 'main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=a project');
  await git('push', '--quiet', 'origin', 'main');
  return { root, bare, git };
}

export type SessionOptions = {
  /** Further files of the session. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The run was killed before its verdict, in the middle of a line. */
  readonly isTorn?: boolean;
  /** Other words than those of a NO-GO in the summary. */
  readonly summary?: Readonly<Record<string, string>>;
};

/** A recorded session of that project, as a run leaves it; absolute. */
export async function recordedSession(
  { root, git }: RecordedProject,
  id: string,
  { files = {}, isTorn = false, summary: words = {} }: SessionOptions = {},
): Promise<string> {
  const session = join(root, 'session', id);
  const log = join(session, 'logs/session.jsonl');
  const output = JSON.stringify({ of: id });
  const pages = { 'evidence/outputs/report.json': output, 'STATUS.md': `# ${id}\n`, ...files };
  for (const [name, content] of Object.entries(pages)) await put(join(session, name), content);
  await mkdir(dirname(log), { recursive: true });
  const sink = { append: (line: string) => appendFile(log, line) };
  const ledger = new Ledger(sink, { now: () => new Date() }, { sessionId: id, taskId: 'T1' });
  await ledger.append({ ...body, macro: 'session', step: 1, phase: 'SESSION' });
  const evidence = [
    { kind: 'file' as const, ref: 'evidence/outputs/report.json', sha256: sha256Hex(output) },
  ];
  await ledger.append({ ...body, phase: 'VERIFY', evidence });
  if (isTorn) {
    await appendFile(log, '{"macro":"collect","st');
    return session;
  }
  await ledger.append({ ...body, phase: 'LOG_EVENT', state: 'DONE' });
  const verdict = {
    macro: 'session',
    step: 1,
    phase: 'VERDICT',
    state: 'DONE',
    decision: 'NO-GO GATE-052',
  } as const;
  await ledger.append({ ...body, ...verdict });
  const head = await git('rev-parse', 'HEAD');
  const kernel = { owner: 'me', slug: 'my-kernel', version: 7, url: '' };
  const summary = {
    verdict: 'NO-GO',
    cause: 'GATE-052',
    nonce: '5'.repeat(32),
    kernel,
    repository: { head },
    ...words,
  };
  await put(join(session, 'reports/run.json'), JSON.stringify(summary));
  await put(join(session, 'reports/journal.md'), `## ${id}: NO-GO\n`);
  await put(join(session, 'reports/journal.jsonl'), `{"session":"${id}"}\n`);
  return session;
}

const body: EventBody = {
  ...{
    macro: 'collect',
    step: 7,
    phase: 'EXECUTE',
    state: 'RUNNING',
    goal: 'collect',
    machine: 'm',
    terminal: 't',
  },
  ...{
    touches: [],
    command: 'GET',
    ...nothingRan,
    output: '',
    decision: '',
    evidence: [],
  },
};

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
