import { checkpointPath, indexPath } from '../../src/model/run-index.ts';
import type { Change, RecordedCommit } from './planted-history.ts';
import { badgePath, journalPath, logPath, sealed } from './recorded-branch.ts';
import type { Tampering } from './tampering.ts';

const first = 'session/20261121_project_100000z-1/';
const second = 'session/20261121_project_101000z-1/';
const report = `${second}reports/report.md`;

/** A commit of its own after the last, with these changes. */
function later(
  at: string,
  change: (bytes: (path: string) => Buffer) => Readonly<Record<string, Buffer | string | undefined>>,
): Tampering {
  return {
    at,
    commits: (history) => [
      ...history,
      more(
        history,
        change((path) => bytesOf(history, path)),
      ),
    ],
  };
}
function more(
  history: readonly RecordedCommit[],
  contents: Readonly<Record<string, Buffer | string | undefined>>,
): RecordedCommit {
  const changes = new Map<string, Change>();
  for (const [path, content] of Object.entries(contents))
    changes.set(path, { bytes: content === undefined ? undefined : Buffer.from(content) });
  return { message: 'chore: more\n', seconds: (history.at(-1)?.seconds ?? 0) + 60, changes };
}
/** What a path holds after the whole history. */
function bytesOf(history: readonly RecordedCommit[], path: string): Buffer {
  const bytes = history.findLast(({ changes }) => changes.has(path))?.changes.get(path)?.bytes;
  if (bytes === undefined) throw new Error(`${path} is not there`);
  return bytes;
}
/** A change of the bytes of a path in every commit that touches it. */
function throughout(path: string, change: (bytes: Buffer, commit: number) => Buffer, at = path): Tampering {
  return {
    at,
    commits: (history) => {
      for (const [number, { changes }] of history.entries()) {
        const bytes = changes.get(path)?.bytes;
        if (bytes !== undefined) changes.set(path, { bytes: change(bytes, number) });
      }
      return history;
    },
  };
}
function turned(bytes: Buffer, at: number): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 1]), bytes.subarray(at + 1)]);
}
/** A link in place of a file, in the commit of the run. */
function mode(path: string, kind: string, bytes?: Buffer): Tampering {
  return {
    at: path,
    commits: (history) => {
      const commit = history.find(({ changes }) => changes.has(path));
      commit?.changes.set(path, { bytes: bytes ?? bytesOf(history, path), mode: kind });
      return history;
    },
  };
}
/** Two commits upon the third, and a merge of them with these changes. */
function merge(at: string, contents: Readonly<Record<string, string | Buffer | undefined>>): Tampering {
  return {
    at,
    commits: (history) => {
      const side = { ...more(history, { 'NOTES.md': 'notes\n' }), parents: [2] };
      const joined = { ...more(history, { 'NOTES.md': 'notes\n', ...contents }), parents: [3, 4] };
      return [...history, side, joined];
    },
  };
}
/** The last event with another exit status. */
function endedOtherwise(log: Buffer): Buffer {
  return Buffer.from(log.toString().replace(/"exit_status":0(?!.*"exit_status")/s, '"exit_status":1'));
}
/** Runs made anew, under the messages of the old commits. */
function withOldMessages(runs: NonNullable<Tampering['runs']>, at: string): Tampering {
  let before: RecordedCommit[] = [];
  return {
    at,
    runs: (all) => {
      before = sealed(all);
      runs(all);
    },
    commits: (history) => history.map((one, at) => ({ ...one, message: before[at]?.message ?? '' })),
  };
}

/** Kinds of tampering with the commits of the branch. */
export const tamperingWithHistory: Readonly<Record<string, Tampering>> = {
  'a bit of a past line of the index is another': throughout(indexPath, (bytes) => turned(bytes, 200)),
  'a bit of the newest line of the index is another': throughout(
    indexPath,
    (bytes, commit) => (commit === 3 ? turned(bytes, bytes.length - 30) : bytes),
    checkpointPath(4),
  ),
  'a verdict is another, the index and its checkpoints made anew': withOldMessages(
    ([, run]) => Object.assign(run ?? {}, { entry: { verdict: 'GO' } }),
    'message',
  ),
  'a session is made anew, the index and its checkpoints too': withOldMessages(([, run]) => {
    const log = run?.files.get(logPath);
    if (log !== undefined) run?.files.set(logPath, endedOtherwise(log));
  }, 'message'),
  'a session is made anew and nothing else': throughout(second + logPath, endedOtherwise),
  'the events are cut by whole lines': throughout(`${second}${logPath}`, (bytes) =>
    bytes.subarray(0, bytes.lastIndexOf(10, -2) + 1),
  ),
  'a proof is another': throughout(`${second}evidence/kernel.log`, (bytes) => turned(bytes, 3)),
  'two checkpoints change places': {
    at: checkpointPath(1),
    commits: (history) => {
      const [one, two] = [checkpointPath(1), checkpointPath(2)].map((path) => bytesOf(history, path));
      history[0]?.changes.set(checkpointPath(1), { bytes: two });
      history[1]?.changes.set(checkpointPath(2), { bytes: one });
      return history;
    },
  },
  'a checkpoint is missing': {
    at: checkpointPath(2),
    commits: (history) => {
      history[1]?.changes.delete(checkpointPath(2));
      return history;
    },
  },
  'a checkpoint comes a commit later': {
    at: checkpointPath(2),
    commits: (history) => {
      history[2]?.changes.set(checkpointPath(2), { bytes: bytesOf(history, checkpointPath(2)) });
      history[1]?.changes.delete(checkpointPath(2));
      return history;
    },
  },
  'a checkpoint is ahead of its run': later(checkpointPath(5), (bytes) => ({
    [checkpointPath(5)]: bytes(checkpointPath(4)),
  })),
  'a checkpoint is made anew later': later(checkpointPath(2), (bytes) => ({
    [checkpointPath(2)]: turned(bytes(checkpointPath(2)), 0),
  })),
  'a checkpoint is taken away later': later(checkpointPath(4), () => ({ [checkpointPath(4)]: undefined })),
  'a file of a session is edited later': later(report, (bytes) => ({ [report]: `${bytes(report)}more\n` })),
  'a file of a session is taken away later': later(report, () => ({ [report]: undefined })),
  'a file is added to a session later': later(`${second}more.md`, () => ({ [`${second}more.md`]: 'more\n' })),
  'an event is added to a session later': later(second + logPath, (bytes) => ({
    [second + logPath]: Buffer.concat([bytes(second + logPath), bytes(second + logPath)]),
  })),
  'a whole session is taken away later': later(first, () => ({ [first.slice(0, -1)]: undefined })),
  'a session is edited and put right again': {
    at: report,
    commits: (history) => [
      ...history,
      more(history, { [report]: 'x' }),
      more(history, { [report]: bytesOf(history, report) }),
    ],
  },
  'a session is of no run': later('session/20261121_other_110000z-1', () => ({
    'session/20261121_other_110000z-1/SESSION.md': 'x',
  })),
  'a byte of a journal is another': later(journalPath, (bytes) => ({
    [journalPath]: turned(bytes(journalPath), 6),
  })),
  'a journal is cut': later(journalPath, (bytes) => ({ [journalPath]: bytes(journalPath).subarray(0, -1) })),
  'a journal is empty': later(journalPath, () => ({ [journalPath]: '' })),
  'a journal has a line put in': later(journalPath, (bytes) => ({
    [journalPath]: `new\n${bytes(journalPath)}`,
  })),
  'a journal is taken away': later(journalPath, () => ({ [journalPath]: undefined })),
  'a badge is taken away': later(badgePath, () => ({ [badgePath]: undefined })),
  'a journal is moved': later(journalPath, (bytes) => ({
    [journalPath]: undefined,
    'JOURNAL.old.md': bytes(journalPath),
  })),
  'a journal has lines of another system': later(journalPath, (bytes) => ({
    [journalPath]: String(bytes(journalPath)).replaceAll('\n', '\r\n'),
  })),
  'the first journal is not that of the certified commit': throughout(journalPath, (bytes) =>
    turned(bytes, 0),
  ),
  'the index loses its last line': later(indexPath, (bytes) => ({
    [indexPath]: bytes(indexPath).subarray(0, bytes(indexPath).lastIndexOf(10, -2) + 1),
  })),
  'the index is cut within a line': later(indexPath, (bytes) => ({
    [indexPath]: bytes(indexPath).subarray(0, -9),
  })),
  'the index is taken away': later(indexPath, () => ({ [indexPath]: undefined })),
  'the index has bytes behind its last line': later(indexPath, (bytes) => ({
    [indexPath]: `${bytes(indexPath)}{`,
  })),
  'the index has an empty line behind its last': later(indexPath, (bytes) => ({
    [indexPath]: `${bytes(indexPath)}\n`,
  })),
  'the index has its lines in another order': throughout(indexPath, (bytes) =>
    Buffer.from(
      bytes
        .toString()
        .split('\n')
        .slice(0, -1)
        .reverse()
        .map((one) => `${one}\n`)
        .join(''),
    ),
  ),
  'the index has a line twice': later(indexPath, (bytes) => ({
    [indexPath]: `${bytes(indexPath)}${String(bytes(indexPath)).split('\n').at(-2)}\n`,
  })),
  'two runs are in one commit': {
    at: indexPath,
    commits: ([one, two, three, four]) => {
      if (one === undefined || two === undefined || three === undefined || four === undefined)
        throw new Error('four');
      return [one, { ...three, changes: new Map([...two.changes, ...three.changes]) }, four];
    },
  },
  'a file of a session is a link': mode(report, '120000'),
  'a journal is a link': mode(journalPath, '120000'),
  'the index is a link': mode(indexPath, '120000'),
  'a merge edits a session': merge(report, { [report]: 'merged\n' }),
  'a merge takes away a file of a session': merge(report, { [report]: undefined }),
  'a merge drops what one side wrote in a journal': merge('NOTES.md', { 'NOTES.md': undefined }),
  'a merge changes a journal': merge(journalPath, { [journalPath]: 'one\nmerged\n' }),
  'a merge drops the line of one side': merge(indexPath, { [indexPath]: '' }),
  'a merge replaces a checkpoint': merge(checkpointPath(1), {
    [checkpointPath(1)]: 'nx47/me/kernel\n1\nAAAA\n',
  }),
  'a commit is made before its run': {
    at: indexPath,
    commits: (history) =>
      history.map((one, at) => (at === 2 ? { ...one, seconds: one.seconds - 3600 } : one)),
  },
  'the branch is written anew, all of it in itself right': {
    at: 'checkpoint',
    remembers: true,
    runs: (runs) => {
      for (const run of runs) Object.assign(run, { entry: { verdict: 'GO' } });
    },
  },
  'the branch is written anew without its newest run': {
    at: 'checkpoint',
    remembers: true,
    commits: (history) =>
      history.slice(0, 3).map((one, at) => (at === 2 ? { ...one, seconds: one.seconds + 1 } : one)),
  },
};
