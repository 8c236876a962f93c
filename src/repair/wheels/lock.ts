import { canonicalName } from '../../codec/canonical-name.ts';

/** One requirement of a lock, with the lines that it stands on (`from` to before `to`). */
export type LockEntry = {
  readonly name: string;
  /** The exact version; '' where it names none. */
  readonly version: string;
  readonly hashes: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Name, extras and marker as they are written, for the line that replaces it. */
  readonly written: { readonly name: string; readonly marker: string };
};
export type Lock = {
  readonly lines: readonly string[];
  readonly entries: readonly LockEntry[];
  /** Lines that lead to other files (`-r`, `-c`) or to an address: what they bring is not seen here. */
  readonly foreign: readonly string[];
};

/** A wheel that the lock is to name. */
export type LockPin = { readonly name: string; readonly version: string; readonly sha256: string };

/** A requirement file of pip read as a lock: every requirement with its digests (pip's "requirements file format"). */
export function parseLock(text: string): Lock {
  const lines = text.split('\n');
  const entries: LockEntry[] = [];
  const foreign: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (lines[to - 1]?.trimEnd().endsWith('\\') === true && to < lines.length) to += 1;
    const logical = lines.slice(from, to).map((line) => line.trimEnd().replace(/\\$/, ''));
    const whole = logical
      .join(' ')
      .replace(/(^|\s)#.*$/, '')
      .trim();
    const entry = entryOf(whole, from, to);
    if (entry !== undefined) entries.push(entry);
    else if (
      /^(?:-r|-c|-e|--requirement|--constraint|--editable)\b|^\S+\s*@|:\/\//.test(whole) &&
      !whole.startsWith('--')
    )
      foreign.push(whole);
    from = to;
  }
  return { lines, entries, foreign };
}

/**
 * The text of the lock in which these distributions have these pins: entries that say so already stay as they are
 * written, others are replaced where they stand, new ones come at the end. Comments, order, line ends and entries of
 * other distributions are kept.
 */
export function editLock(text: string, pins: readonly LockPin[]): string {
  const { lines, entries } = parseLock(text);
  const ending = text.includes('\r\n') ? '\r' : '';
  const left = new Map(pins.map((pin) => [pin.name, pin]));
  const edited: string[] = [];
  let next = 0;
  for (const entry of entries) {
    edited.push(...lines.slice(next, entry.from));
    next = entry.to;
    const pin = left.get(entry.name);
    left.delete(entry.name);
    if (pin === undefined || says(entry, pin)) edited.push(...lines.slice(entry.from, entry.to));
    else edited.push(...pinLines(pin, entry.written).map((line) => line + ending));
  }
  edited.push(...lines.slice(next));
  const more = [...left.values()].flatMap((pin) => pinLines(pin, { name: pin.name, marker: '' }));
  return append(
    edited,
    more.map((line) => line + ending),
  ).join('\n');
}

/** Whether the entry is this pin: its version, and its digest among those that are accepted. */
export function says({ version, hashes }: LockEntry, pin: LockPin): boolean {
  return version === pin.version && hashes.includes(pin.sha256);
}

function entryOf(whole: string, from: number, to: number): LockEntry | undefined {
  const match =
    /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?\s*(?:\[[^\]]*\])?)\s*((?:[=!<>~][^;#]*?)?)\s*(;.*?)?(?:\s+--.*)?$/.exec(
      whole,
    );
  if (match === null) return undefined;
  const [, name = '', versions = '', marker = ''] = match;
  const hashes = [...whole.matchAll(/--hash[= ]sha256:([0-9a-f]{64})/g)].map(([, hash = '']) => hash);
  return {
    name: canonicalName(name.replace(/\s*\[.*$/, '').trim()),
    version: /^===?\s*([^,\s*]+)$/.exec(versions.replace(/\s--.*$/, '').trim())?.[1] ?? '',
    hashes,
    from,
    to,
    written: { name: name.trim(), marker: marker.replace(/\s--.*$/, '').trim() },
  };
}

function pinLines({ version, sha256 }: LockPin, { name, marker }: LockEntry['written']): string[] {
  const condition = marker === '' ? '' : ` ${marker}`;
  return [`${name}==${version}${condition} \\`, `    --hash=sha256:${sha256}`];
}

/** Before the empty line that stands for the last newline; with one where there was none. */
function append(lines: readonly string[], more: readonly string[]): string[] {
  if (more.length === 0) return [...lines];
  return lines.at(-1)?.trim() === '' ? [...lines.slice(0, -1), ...more, ''] : [...lines, ...more, ''];
}
