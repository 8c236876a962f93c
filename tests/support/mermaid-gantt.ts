/** A gantt of Mermaid, times in milliseconds from 2000-01-01 00:00. */
export type Gantt = { readonly section: string; readonly tasks: readonly Task[] };
type Task = {
  readonly label: string;
  readonly tag: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
};

const head = [
  '```mermaid',
  'gantt',
  '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
  '  axisFormat %H:%M:%S',
  '  todayMarker off',
];
// What Mermaid's grammar gives a meaning within a line (gantt.jison): statements, comments, directives, entities.
const meaningful = /[:;#%{}"`<>&|\\]/;
const time = String.raw`2000-01-(\d\d) (\d\d):(\d\d):(\d\d)\.(\d\d\d)`;
const task = new RegExp(`^  (\\d+ [^\\n]*?|\\d+) ?:(done|active|crit), (p\\d+), ${time}, ${time}$`);

/** Reads the one form of it that a summary may hold; throws on everything else. */
export function readGantt(block: string): Gantt {
  const lines = block.split('\n');
  if (lines.slice(0, head.length).join('\n') !== head.join('\n') || lines.at(-1) !== '```')
    throw new Error(`no block of Mermaid: ${block}`);
  const [title = '', ...rows] = lines.slice(head.length, -1);
  const section = /^ {2}section ([^\n]+)$/.exec(title)?.[1] ?? '';
  if (section === '' || meaningful.test(section)) throw new Error(`no section: ${title}`);
  return { section, tasks: rows.map(readTask) };
}

function readTask(row: string): Task {
  const found = task.exec(row);
  if (found === null) throw new Error(`no task: ${JSON.stringify(row)}`);
  const [, label = '', tag = '', id = '', ...stamps] = found;
  if (meaningful.test(label) || /[\p{C}\u2028\u2029]/u.test(label)) throw new Error(`no label: ${label}`);
  const [start, end] = [stamps.slice(0, 5), stamps.slice(5)].map(milliseconds);
  if (start === undefined || end === undefined || end < start) throw new Error(`no time: ${row}`);
  return { label: label.trim(), tag, id, start, end };
}

function milliseconds(parts: readonly string[]): number {
  const [day = 1, hour = 0, minute = 0, second = 0, rest = 0] = parts.map(Number);
  return ((((day - 1) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + rest;
}
