import { checkpointPath, indexPath, sessionFilesName } from '../../src/model/run-index.ts';
import { logPath, type RecordedRun, type Row, rowOf, tableText, timeAt } from './recorded-branch.ts';
import type { Tampering } from './tampering.ts';
import { replaced } from './tampering-with-events.ts';

const second = 'session/20261121_project_101000z-1/';
const log = 'evidence/kernel.log';

/** A change of the second run, everything that hangs on it being made to fit. */
function run(at: string, change: (run: RecordedRun) => void): Tampering {
  return {
    at,
    runs: ([, run]) => {
      if (run === undefined) throw new Error('there is no second run');
      change(run);
    },
  };
}
/** What the second line of the index says. */
function entry(members: Readonly<Record<string, unknown>>): Tampering {
  return run(indexPath, (run) => Object.assign(run, { entry: members }));
}
/** Bytes of the second line of the index. */
function line(from: string | RegExp, to: string): Tampering {
  return run(indexPath, (run) => Object.assign(run, { line: (bytes: Buffer) => replaced(bytes, from, to) }));
}
/** Rows of files.json. */
function rows(at: string, change: (rows: readonly Row[], run: RecordedRun) => unknown[]): Tampering {
  return run(`${second}${at}`, (run) =>
    Object.assign(run, { table: (all: readonly Row[]) => tableText(change(all, run)) }),
  );
}
function checkpoint(from: string | RegExp, to: string): Tampering {
  return run(checkpointPath(2), (run) =>
    Object.assign(run, { checkpoint: (text: string) => text.replace(from, to) }),
  );
}
function message(from: string | RegExp, to: string): Tampering {
  return run('message', (run) => Object.assign(run, { message: (text: string) => text.replace(from, to) }));
}
function edited(all: readonly Row[], path: string, members: Partial<Row>): Row[] {
  return all.map((row) => (row.path === path ? { ...row, ...members } : row));
}
/** A file is another one, and files.json still has the old digest. */
function replacedFile(path: string): Tampering {
  return rows(path, (all, run) => {
    const old = run.files.get(path);
    if (old === undefined) throw new Error(path);
    run.files.set(path, Buffer.from('another'));
    return edited(all, path, rowOf(path, old));
  });
}

/** Kinds of tampering with files, lines of the index, checkpoints and trailers of one run. */
export const tamperingWithRuns: Readonly<Record<string, Tampering>> = {
  'a proof is replaced': replacedFile(log),
  'a report is replaced': replacedFile('reports/report.md'),
  'a proof is replaced, in files.json too': run(second + log, ({ files }) =>
    files.set(log, Buffer.from('another')),
  ),
  'a proof is empty, in files.json too': run(second + log, ({ files }) => files.set(log, Buffer.alloc(0))),
  'a proof is missing': rows(log, (all, { files }) => {
    files.delete(log);
    return [...all];
  }),
  'a proof is missing, in files.json too': run(second + log, ({ files }) => files.delete(log)),
  'a proof is said to be elsewhere': rows(log, (all) => edited(all, log, { kept: 'artefact' })),
  'a large file is said to be here': rows('evidence/outputs/large.bin', (all) =>
    edited(all, 'evidence/outputs/large.bin', { kept: 'repository' }),
  ),
  'a file is not listed': rows('reports/report.md', (all) =>
    all.filter(({ path }) => path !== 'reports/report.md'),
  ),
  'a file is added and not listed': rows('reports/new.md', (all, { files }) => {
    files.set('reports/new.md', Buffer.from('new'));
    return all.filter(({ path }) => path !== 'reports/new.md');
  }),
  'a file has another size in files.json': rows(log, (all) => edited(all, log, { bytes: 1 })),
  'a file has another name in files.json': rows('SESSION.md', (all) =>
    edited(all, 'SESSION.md', { path: 'SESSIONS.md' }),
  ),
  'the events have another digest in files.json': rows(logPath, (all) =>
    edited(all, logPath, { sha256: 'e'.repeat(64) }),
  ),
  'files.json is in another order': rows(sessionFilesName, (all) => all.toReversed()),
  'files.json has a file twice': rows(sessionFilesName, (all) => all.flatMap((row) => [row, row])),
  'files.json lists itself': rows(sessionFilesName, (all) => [
    ...all.slice(0, 3),
    rowOf(sessionFilesName, Buffer.from('x')),
    ...all.slice(3),
  ]),
  'files.json has a member too many': rows(sessionFilesName, (all) =>
    all.map((row) => ({ ...row, note: '' })),
  ),
  'files.json names a step that there is not': rows(log, (all) =>
    edited(all, log, { source: 'event:4 nobody' }),
  ),
  'files.json is of another kind': run(`${second}${sessionFilesName}`, (run) =>
    Object.assign(run, { table: () => '[]\n' }),
  ),
  'files.json is no JSON': run(`${second}${sessionFilesName}`, (run) =>
    Object.assign(run, { table: () => '{' }),
  ),
  'a run says another head': entry({ head: 'e'.repeat(64) }),
  'a run says another number of events': entry({ events: 7 }),
  'a run says another files.json': entry({ files: 'e'.repeat(64) }),
  'a run says another task': { ...entry({ task: 'T2' }), at: second + logPath },
  'a run says a session that is not there': {
    ...entry({ session: 'session/20261121_other_101000z-1' }),
    at: 'session/20261121_other_101000z-1',
  },
  'a run says the session of the run before': entry({ session: 'session/20261121_project_100000z-1' }),
  'a run says a session in another folder': entry({ session: 'session/20261121_project_101000z-1/logs' }),
  'a line says the number of another': entry({ seq: 3 }),
  'a line follows another line': entry({ prev: 'e'.repeat(64) }),
  'a line has another schema': entry({ schema: 'nx47.index/2' }),
  'a line has a number for its verdict': entry({ verdict: 1 }),
  'a line has a digest in capitals': entry({ head: 'E'.repeat(64) }),
  'a line has a member too many': line(/\}$/, ',"note":""}'),
  'a line has a member less': line(',"dataset":"me/wheels v3"', ''),
  'a line has two members in another order': line(
    '"task":"T1","verdict":"NO-GO"',
    '"verdict":"NO-GO","task":"T1"',
  ),
  'a line has a member twice': line('"task":"T1"', '"task":"T1","task":"T1"'),
  'a line ends in a blank': line(/$/, ' '),
  'a line of the index ends as on another system': line(/$/, '\r'),
  'a line has a number that begins with zero': line('"events":8', '"events":08'),
  'a line has a byte that is no text': line('\xef\xbf\xbd', '\x80'),
  'a line has a letter by its number': line('"T1"', '"\\u00541"'),
  'a run is dated before the run above': run(indexPath, (run) => Object.assign(run, { time: timeAt(0, 10) })),
  'a run is dated after its commit': run(indexPath, (run) => Object.assign(run, { time: timeAt(10, 53) })),
  'a run is dated on no day': entry({ time: '2026-02-30T10:10:20.000Z' }),
  'a checkpoint is of another tree': checkpoint('nx47/me/kernel', 'nx47/you/kernel'),
  'a checkpoint has no name': checkpoint('nx47/me/kernel', ''),
  'a checkpoint is of more runs': checkpoint('\n2\n', '\n3\n'),
  'a checkpoint has a number that begins with zero': checkpoint('\n2\n', '\n02\n'),
  'a checkpoint has another root': checkpoint(/\n.{44}\n$/, `\n${Buffer.alloc(32).toString('base64')}\n`),
  'a checkpoint has a line too many': checkpoint(/$/, 'more\n'),
  'a checkpoint has no last line feed': checkpoint(/\n$/, ''),
  'a checkpoint has lines of another system': checkpoint(/\n/g, '\r\n'),
  'a commit names another session': message('101000z', '102000z'),
  'a commit names another certified commit': message(/NX47-Commit: .{40}/, `NX47-Commit: ${'e'.repeat(40)}`),
  'a commit names another head': message(/Head: .{64}/, `Head: ${'e'.repeat(64)}`),
  'a commit names another line': message(/Line: .{64}/, `Line: ${'e'.repeat(64)}`),
  'a commit names another root': message(/(Checkpoint: 2) .*/, `$1 ${Buffer.alloc(32).toString('base64')}`),
  'a commit names another number of runs': message('Checkpoint: 2', 'Checkpoint: 3'),
  'a commit has no trailers': message(/\n\n.*$/s, '\n'),
  'a commit lacks one trailer': message(/NX47-Ledger-Head: .*\n/, ''),
  'a commit has a trailer twice': message(/(NX47-Ledger-Head: .*\n)/, '$1$1'),
  'a commit has its trailers before its end': message(/$/, '\nAnd that is all.\n'),
};
