import { sha256Hex } from '../../src/codec/digest.ts';
import { logOf, logPath, type RecordedRun, timeAt } from './recorded-branch.ts';
import type { Tampering } from './tampering.ts';

const second = 'session/20261121_project_101000z-1/';
const at = `${second}${logPath}`;

/** Changes in the events of the second run; the lines below are linked anew unless `loose`. */
function events(change: (lines: Buffer[]) => Buffer[], file = at): Tampering {
  return { at: file, runs: ([, run]) => run?.files.set(logPath, joined(linked(change(split(run))))) };
}
function loose(change: (lines: Buffer[]) => Buffer[]): Tampering {
  return { at, runs: ([, run]) => run?.files.set(logPath, joined(change(split(run)))) };
}
function bytes(change: (log: Buffer) => Buffer): Tampering {
  return { at, runs: ([, run]) => run?.files.set(logPath, change(logOf(run))) };
}
/** A change of the text of one line, counted from 0. */
function text(line: number, from: string | RegExp, to: string, file = at): Tampering {
  return events((lines) => lines.map((one, at) => (at === line ? replaced(one, from, to) : one)), file);
}
/** Replaces bytes, which are taken as Latin 1; something has to change. */
export function replaced(line: Buffer, from: string | RegExp, to: string): Buffer {
  const changed = line.toString('latin1').replace(from, to);
  if (changed === line.toString('latin1')) throw new Error(`${from} is not in ${line}`);
  return Buffer.from(changed, 'latin1');
}
function split(run: RecordedRun): Buffer[] {
  return logOf(run)
    .toString('latin1')
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line, 'latin1'));
}
function joined(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
}
function linked(lines: readonly Buffer[]): Buffer[] {
  const chain: Buffer[] = [];
  for (const line of lines) {
    const above = chain.at(-1);
    const prev = above === undefined ? undefined : `"prev":"${sha256Hex(above)}"`;
    chain.push(
      prev === undefined
        ? line
        : Buffer.from(line.toString('latin1').replace(/"prev":"[0-9a-f]{64}"/, prev), 'latin1'),
    );
  }
  return chain;
}
function numbered(lines: readonly Buffer[]): Buffer[] {
  return lines.map((line, at) =>
    Buffer.from(line.toString('latin1').replace(/"seq":\d+/, `"seq":${at + 1}`), 'latin1'),
  );
}
function without(lines: readonly Buffer[], line: number): Buffer[] {
  return lines.filter((_, at) => at !== line);
}
function doubled(lines: readonly Buffer[], line: number): Buffer[] {
  return lines.flatMap((one, at) => (at === line ? [one, one] : [one]));
}
function swapped(lines: readonly Buffer[], line: number): Buffer[] {
  return lines.flatMap((one, at) =>
    at === line ? [...lines.slice(line + 1, line + 2), one] : at === line + 1 ? [] : [one],
  );
}

/** Kinds of tampering with the events of one session, everything else of the branch being made to fit. */
export const tamperingWithEvents: Readonly<Record<string, Tampering>> = {
  'a session that another continues is told otherwise, and nothing else shows it': {
    at: `session/20261121_project_102000z-1/${logPath}`,
    runs: ([, , run]) =>
      run?.files.set(
        logPath,
        joined(linked(split(run).map((one, line) => (line === 2 ? replaced(one, 'vm', 'vn') : one)))),
      ),
  },
  'a letter of an event is another': loose((lines) =>
    lines.map((one, line) => (line === 2 ? replaced(one, 'vm', 'vn') : one)),
  ),
  'an event is taken out': loose((lines) => without(lines, 3)),
  'an event is taken out and the others are numbered anew': loose((lines) => numbered(without(lines, 3))),
  'the first event is taken out': loose((lines) => without(lines, 0)),
  'an event is put in': loose((lines) => doubled(lines, 3)),
  'an event is put in and the others are numbered anew': loose((lines) => numbered(doubled(lines, 3))),
  'two events change places': loose((lines) => swapped(lines, 2)),
  'two events change places and bear each other’s number': loose((lines) => numbered(swapped(lines, 2))),
  'the last event is cut': bytes((log) => log.subarray(0, -20)),
  'the last line feed is missing': bytes((log) => log.subarray(0, -1)),
  'an empty line stands at the end': bytes((log) => Buffer.concat([log, Buffer.from('\n')])),
  'no event is left': { ...bytes(() => Buffer.alloc(0)), at: 'ledger/index.jsonl' },
  'the events are not there': { at: 'ledger/index.jsonl', runs: ([, run]) => run?.files.delete(logPath) },
  'an empty line stands between two events': events((lines) => [
    ...lines.slice(0, 3),
    Buffer.alloc(0),
    ...lines.slice(3),
  ]),
  'a line ends as on another system': text(3, /$/, '\r'),
  'every line ends as on another system': events((lines) => lines.map((line) => replaced(line, /$/, '\r'))),
  'a blank stands behind a line': text(7, /$/, ' '),
  'a blank stands before a line': text(1, /^/, ' '),
  'a blank stands between two members': text(4, ',"goal"', ', "goal"'),
  'a tab stands behind a colon': text(4, '"goal":', '"goal":\t'),
  'a number begins with zero': text(4, '"step":3', '"step":03'),
  'a number has a fraction': text(5, '"step":3', '"step":3.0'),
  'a number has an exponent': text(5, '"step":3', '"step":3e0'),
  'a number is minus zero': text(5, '"exit_status":0', '"exit_status":-0'),
  'a number is a text': text(5, '"step":3', '"step":"3"'),
  'a step is zero': text(5, '"step":3', '"step":0'),
  'a truth stands for an exit status': text(5, '"exit_status":0', '"exit_status":false'),
  'a number is larger than any that is exact': text(5, '"exit_status":0', '"exit_status":9007199254740993'),
  'a member is there twice': text(4, '"goal":', '"goal":"","goal":'),
  'two members change places': text(
    4,
    '"machine":"vm","terminal":"pipe"',
    '"terminal":"pipe","machine":"vm"',
  ),
  'a member is one too many': text(4, /\}$/, ',"note":""}'),
  'a member is missing': text(4, '"decision":"",', ''),
  'a list is a text': text(4, '"touches":["a","b"]', '"touches":"a,b"'),
  'a letter is written by its number': text(4, '"vm"', '"\\u0076m"'),
  'a tab is written by its number': text(4, '\\t', '\\u0009'),
  'a stroke is escaped': text(4, '"vm"', '"v\\/m"'),
  'a byte that is no text stands for U+FFFD': text(4, '\xef\xbf\xbd', '\xff'),
  'a letter is coded in too many bytes': text(4, '"vm"', '"\xc1\xb6m"'),
  'half of a pair is coded as text': text(4, '"vm"', '"\xed\xa0\x80"'),
  'a byte order mark stands at the start': text(0, /^/, '\xef\xbb\xbf'),
  'an event is no object': text(4, /^.*$/s, '[]'),
  'an event is nested without end': text(4, /^.*$/s, '['.repeat(100_000)),
  'an event has another schema': text(4, 'nx47.event/1', 'nx47.event/2'),
  'a state has no meaning': text(4, '"state":"RUNNING"', '"state":"running"'),
  'a phase has no meaning': text(4, '"phase":"PLAN"', '"phase":"THINK"'),
  'an event is one number too far': text(7, '"seq":8', '"seq":9'),
  'the first event follows something': text(0, '0'.repeat(64), 'f'.repeat(64)),
  'a time is before that of the line above': text(4, timeAt(10, 5), timeAt(10, 1)),
  'a time has no parts of a second': text(4, '10:10:05.000Z', '10:10:05Z'),
  'a time is of another zone': text(4, '10:10:05.000Z', '12:10:05.000+02:00'),
  'a time is of no calendar': text(7, '2026-11-21T', '2026-11-31T'),
  'an event is later than its commit': text(
    7,
    /2026-11-21T10:10:../,
    '2026-11-21T10:11:30',
    'ledger/index.jsonl',
  ),
  'a step begins while another runs': text(3, '"state":"DONE"', '"state":"RUNNING"'),
  'a step goes on after its end': text(4, '"step":3', '"step":2'),
  'an event is of another session': text(4, '101000z', '102000z'),
  'all events are of another session': events((lines) =>
    lines.map((line) => replaced(line, '101000z-1', '101000z-2')),
  ),
  'an event is of another task': text(4, '"task_id":"T1"', '"task_id":"T2"'),
  'an event says another digest of a proof': text(
    6,
    /"sha256":"[0-9a-f]{64}"/,
    `"sha256":"${'e'.repeat(64)}"`,
    `${second}SESSION.md`,
  ),
  'an event names a proof that is nowhere': text(
    6,
    '"ref":"SESSION.md"',
    '"ref":"SESSIONS.md"',
    `${second}SESSIONS.md`,
  ),
};
