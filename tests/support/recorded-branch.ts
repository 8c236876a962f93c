import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sha256Hex } from '../../src/codec/digest.ts';
import { checkpointText } from '../../src/ledger/checkpoint.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { leafHash, rootOf } from '../../src/ledger/merkle.ts';
import type { EventBody, Evidence } from '../../src/model/event.ts';
import { checkpointPath, indexPath, sessionFilesName } from '../../src/model/run-index.ts';
import { type AtEnd, freshFolder } from './folders.ts';
import { changesOf, plant, type RecordedCommit } from './planted-history.ts';

const run = promisify(execFile);
export const logPath = 'logs/session.jsonl';
export const journalPath = 'JOURNAL.md';
/** Drawn anew with every run. */
export const badgePath = 'badges/kernel.svg';

export type Row = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly source: string;
  readonly kept: string;
};
/** A run as it is to be recorded; the hooks change what is made of it, and all that is made later follows from that. */
export type RecordedRun = {
  readonly id: string;
  readonly certified: string;
  /** When the line is written, and when the commit is made half a minute later. */
  time: string;
  readonly minute: number;
  /** Files of the session but `files.json`: path → bytes. */
  readonly files: Map<string, Buffer>;
  table?: (rows: readonly Row[]) => string;
  entry?: Readonly<Record<string, unknown>>;
  line?: (line: Buffer) => Buffer;
  checkpoint?: (text: string) => string;
  message?: (text: string) => string;
};
export type RecordedBranch = {
  readonly bare: string;
  /** The commit of the project that the runs certify. */
  readonly certified: string;
  git(...argv: readonly string[]): Promise<string>;
};

/** A bare repository of a project with one journal, whose branch nx47-reports has four runs. */
export async function recordedBranch(t: AtEnd): Promise<RecordedBranch> {
  const bare = join(await freshFolder(t), 'recorded.git');
  await mkdir(bare);
  const git = async (...argv: readonly string[]) => (await run('git', ['-C', bare, ...argv])).stdout;
  await git('init', '--quiet', '--bare', '--initial-branch=main');
  const project = {
    message: 'a project\n',
    seconds: 1_795_000_000,
    changes: changesOf({ [journalPath]: 'one\n' }),
  };
  await plant(bare, { 'refs/heads/main': [project] });
  const certified = (await git('rev-parse', 'main')).trim();
  await plant(bare, { 'refs/heads/nx47-reports': sealed(await recordedRuns(certified)) });
  return { bare, certified, git };
}

/** Four runs, one every ten minutes, each with a session of eight events. */
export async function recordedRuns(certified: string): Promise<RecordedRun[]> {
  const runs: RecordedRun[] = [];
  for (const minute of [0, 10, 20, 30]) {
    const id = `20261121_project_10${String(minute).padStart(2, '0')}00z-1`;
    const files = new Map<string, Buffer>([
      ['SESSION.md', Buffer.from(`# ${id}\n`)],
      ['evidence/kernel.log', Buffer.from(`[{"data":"run ${minute}"}]\n`)],
      ['reports/report.md', Buffer.from(`# NO-GO\n\nMinute ${minute}.\n`)],
    ]);
    // The last one goes on from the one before.
    const before = minute === 30 ? runs.at(-1) : undefined;
    files.set(logPath, await eventsOf(id, minute, { files, before }));
    runs.push({ id, certified, time: timeAt(minute, 20), minute, files });
  }
  return runs;
}

/** ISO time of a minute and second after ten o'clock. */
export function timeAt(minute: number, second: number): string {
  return new Date(Date.UTC(2026, 10, 21, 10, minute, second)).toISOString();
}

type Told = { readonly files: ReadonlyMap<string, Buffer>; readonly before: RecordedRun | undefined };

async function eventsOf(id: string, minute: number, { files, before }: Told): Promise<Buffer> {
  const lines: string[] = [];
  const sink = { append: async (line: string) => void lines.push(line) };
  const now = () => new Date(timeAt(minute, lines.length + 1));
  const ledger = new Ledger(sink, { now }, { sessionId: id, taskId: 'T1' });
  const proofs = [...files].map(([ref, bytes]) => ({ kind: 'file' as const, ref, sha256: sha256Hex(bytes) }));
  const quoted = before === undefined ? [] : [before];
  const continued = quoted.map((one) => ({
    ...{ kind: 'checksum' as const, ref: `session/${one.id}/${logPath}`, sha256: sha256Hex(logOf(one)) },
  }));
  await ledger.append(bodyOf('session', 1, 'SESSION', 'RUNNING', continued));
  for (const [macro, step] of [
    ['collect', 2],
    ['record', 3],
  ] as const) {
    await ledger.append(bodyOf(macro, step, 'PLAN', 'RUNNING'));
    await ledger.append(bodyOf(macro, step, 'EXECUTE', 'RUNNING'));
    await ledger.append(bodyOf(macro, step, 'LOG_EVENT', 'DONE', step === 3 ? proofs : []));
  }
  await ledger.append(bodyOf('session', 1, 'VERDICT', 'DONE'));
  return Buffer.from(lines.join(''));
}

function bodyOf(
  macro: string,
  step: number,
  ...[phase, state, evidence = []]: [EventBody['phase'], EventBody['state'], Evidence[]?]
): EventBody {
  const texts = {
    goal: 'Prüfung "eins"\u2028',
    machine: 'vm',
    terminal: 'pipe',
    command: '',
    output: 'A \ufffd\t',
  };
  return {
    macro,
    step,
    phase,
    state,
    ...texts,
    touches: ['a', 'b'],
    exit_status: 0,
    stdout_sha256: null,
    stderr_sha256: null,
    decision: '',
    evidence,
  };
}

/** One commit a run, as docs/ledger.md says: everything that hangs on something else is made from it. */
export function sealed(runs: readonly RecordedRun[]): RecordedCommit[] {
  let journal = 'one\n';
  const lines: Buffer[] = [];
  return runs.map((each) => {
    const files = sessionFiles(each);
    const line = lineOf(each, files.get(sessionFilesName) ?? Buffer.alloc(0), lines);
    lines.push(line);
    journal += `\n## ${each.id}\n`;
    const root = rootOf(lines.map((one) => leafHash(one)));
    const text = checkpointText({ origin: 'nx47/me/kernel', size: lines.length, root });
    const trailers = [
      `NX47-Session: session/${each.id}`,
      `NX47-Commit: ${each.certified}`,
      `NX47-Ledger-Head: ${headOf(each)}`,
      `NX47-Index-Line: ${sha256Hex(line)}`,
      `NX47-Checkpoint: ${lines.length} ${root.toString('base64')}`,
    ];
    const message = `chore(nx47): NO-GO [skip ci]\n\n${trailers.join('\n')}\n`;
    const changes = changesOf({
      [indexPath]: Buffer.concat(lines.flatMap((one) => [one, Buffer.from('\n')])),
      [checkpointPath(lines.length)]: each.checkpoint?.(text) ?? text,
      [journalPath]: journal,
      [badgePath]: `<svg>${lines.length}</svg>\n`,
      ...Object.fromEntries([...files].map(([path, bytes]) => [`session/${each.id}/${path}`, bytes])),
    });
    const seconds = Date.parse(timeAt(each.minute, 50)) / 1000;
    return { message: each.message?.(message) ?? message, seconds, changes };
  });
}

function tableOf({ files, table = tableText }: RecordedRun): string {
  const rows = [...files].map(([path, bytes]) => rowOf(path, bytes));
  const large = {
    path: 'evidence/outputs/large.bin',
    bytes: 9_000_000,
    sha256: 'd'.repeat(64),
    source: 'event:2 collect',
  };
  return table([...rows, { ...large, kept: 'artefact' }].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** The text of files.json. */
export function tableText(files: readonly unknown[]): string {
  return `${JSON.stringify({ schema: 'nx47.session-files/1', files }, null, 1)}\n`;
}

/** What files.json says of a file that lies in the branch. */
export function rowOf(path: string, bytes: Buffer): Row {
  return {
    path,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    source: 'event:3 record',
    kept: 'repository',
  };
}

/** All files of a run's session: path → bytes. */
export function sessionFiles(each: RecordedRun): Map<string, Buffer> {
  const table = Buffer.from(tableOf(each));
  return new Map([...each.files, [sessionFilesName, table]]);
}

function lineOf(each: RecordedRun, table: Buffer, above: readonly Buffer[]): Buffer {
  const last = above.at(-1);
  const line = JSON.stringify({
    schema: 'nx47.index/1',
    seq: above.length + 1,
    prev: last === undefined ? '0'.repeat(64) : sha256Hex(last),
    time: each.time,
    session: `session/${each.id}`,
    task: 'T1',
    verdict: 'NO-GO',
    cause: 'GATE-052 \ufffd',
    nonce: String(above.length + 1).padStart(32, '0'),
    head: headOf(each),
    events: logOf(each).toString('latin1').split('\n').length - 1,
    files: sha256Hex(table),
    commit: each.certified,
    kernel: 'me/kernel v7',
    dataset: 'me/wheels v3',
    ...each.entry,
  });
  return each.line?.(Buffer.from(line)) ?? Buffer.from(line);
}

/** The bytes of the run's events. */
export function logOf({ files }: RecordedRun): Buffer {
  return files.get(logPath) ?? Buffer.alloc(0);
}

function headOf(each: RecordedRun): string {
  const log = logOf(each);
  const end = log.at(-1) === 10 ? log.length - 1 : log.length;
  return sha256Hex(log.subarray(log.lastIndexOf(10, end - 1) + 1, end));
}
