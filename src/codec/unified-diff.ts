import { Failure } from '../model/failure.ts';
import { unsafeName } from './safe-name.ts';

/** One line of a hunk: kept, taken out or put in. `bare`: it is the last of its file and has no line end. */
export type DiffLine = { readonly sign: ' ' | '-' | '+'; readonly text: string; readonly bare: boolean };
/** A part of a file that changes; `start` is its first old line from 1, with no old line the one before it. */
export type Hunk = { readonly start: number; readonly at: number; readonly lines: readonly DiffLine[] };
/** What becomes of one file. `at`: its first line in the difference, from 1. */
export type FilePatch = {
  readonly path: string;
  readonly kind: 'create' | 'modify' | 'delete';
  readonly at: number;
  readonly hunks: readonly Hunk[];
};

type Reader = { readonly lines: readonly string[]; at: number; file: string };

const noLineEnd = '\\ No newline at end of file';
/** Headers that say something other than a change of text, and what they say. */
const foreignHeaders: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['mode', /^(?:old|new) mode /],
  ['rename', /^(?:rename|copy|similarity|dissimilarity)\b/],
  ['binary', /^(?:GIT binary patch|Binary files )/],
];

/**
 * The files that a unified difference changes, as GNU diff and git write it with `a/` and `b/` before the paths: text
 * only, created, changed or deleted. Nothing is guessed: a header that is not known, a rename, a mode, a symbolic link,
 * binary content, a path that leaves the folder or enters `.git`, one file named twice, and a hunk whose numbers don't
 * fit are refused. What this accepts `git apply` accepts too. Errors: DIFF_INVALID {file, line, why}.
 */
export function parseUnifiedDiff(text: string): FilePatch[] {
  const reader: Reader = { lines: text.split('\n').slice(0, -1), at: 0, file: '' };
  if (text === '') return [];
  if (!text.endsWith('\n')) throw refused(reader, 'unfinished');
  if (text.includes('\0')) throw refused(reader, 'binary');
  const patches: FilePatch[] = [];
  while (reader.at < reader.lines.length) {
    const patch = readFile(reader);
    const isTwice = patches.some(({ path }) => path.toLowerCase() === patch.path.toLowerCase());
    if (isTwice) throw refused({ ...reader, at: patch.at - 1 }, 'twice');
    patches.push(patch);
  }
  return patches;
}

function readFile(reader: Reader): FilePatch {
  reader.file = '';
  const at = reader.at + 1;
  const headers = readHeaders(reader);
  const before = readName(reader, '--- ', 'a/');
  const after = readName(reader, '+++ ', 'b/');
  const path = after ?? before;
  if (path === undefined || (before !== undefined && after !== undefined && before !== after))
    throw refused(reader, path === undefined ? 'path' : 'rename');
  const kind = before === undefined ? 'create' : after === undefined ? 'delete' : 'modify';
  if (headers.names !== undefined && headers.names !== `a/${path} b/${path}`) throw refused(reader, 'path');
  if (headers.kind !== undefined && headers.kind !== kind) throw refused(reader, 'header');
  const hunks: Hunk[] = [];
  let shift = 0;
  let end = 0;
  while (reader.lines[reader.at]?.startsWith('@@ ')) {
    const read = readHunk(reader, { shift, end });
    hunks.push(read.hunk);
    ({ shift, end } = read);
  }
  requireWhole(reader, kind, hunks);
  return { path, kind, at, hunks };
}

type Headers = { readonly names: string | undefined; readonly kind: FilePatch['kind'] | undefined };

function readHeaders(reader: Reader): Headers {
  const first = reader.lines[reader.at] ?? '';
  if (!first.startsWith('diff --git ')) return { names: undefined, kind: undefined };
  const names = first.slice('diff --git '.length);
  reader.file = names.split(' b/').at(-1) ?? '';
  reader.at += 1;
  let kind: FilePatch['kind'] = 'modify';
  while (reader.at < reader.lines.length && !(reader.lines[reader.at] ?? '').startsWith('--- ')) {
    const line = reader.lines[reader.at] ?? '';
    const made = /^(new|deleted) file mode (\d{6})$/.exec(line);
    if (made !== null && !/^100(?:644|755)$/.test(made[2] ?? '')) throw refused(reader, 'link');
    // A file that may be run is no text that is merely read.
    if (line === 'new file mode 100755') throw refused(reader, 'mode');
    if (made !== null) kind = made[1] === 'new' ? 'create' : 'delete';
    else if (!/^index [0-9a-f]{4,64}\.\.[0-9a-f]{4,64}(?: 100(?:644|755))?$/.test(line))
      throw refused(reader, foreignHeaders.find(([, form]) => form.test(line))?.[0] ?? 'header');
    reader.at += 1;
  }
  return { names, kind };
}

/** The path that a line names; undefined for `/dev/null`. git ends one that holds a space with a tab. */
function readName(reader: Reader, mark: string, side: string): string | undefined {
  const line = reader.lines[reader.at] ?? '';
  if (!line.startsWith(mark)) throw refused(reader, line === '' ? 'no-hunk' : 'stray-line');
  const named = line.slice(mark.length).replace(/\t$/, '');
  if (named === '/dev/null') {
    reader.at += 1;
    return undefined;
  }
  reader.file = named.slice(side.length);
  if (named.startsWith('"')) throw refused(reader, 'quoted-path');
  if (!named.startsWith(side)) throw refused(reader, named.startsWith('/') ? 'absolute' : 'path');
  const path = named.slice(side.length);
  const why = unsafeName(path) ?? (path.split('/').some(isOfGit) ? 'git-folder' : undefined);
  if (why !== undefined) throw refused(reader, why);
  reader.at += 1;
  return path;
}

// Names that some file systems take for `.git`: other cases, a short name, ends that they drop (git's CVE-2014-9390).
function isOfGit(part: string): boolean {
  return /^(?:\.git|git~\d+)[. ]*$/i.test(part) || /[. ]$/.test(part) || part.includes(':');
}

type Place = { readonly shift: number; readonly end: number };

function readHunk(reader: Reader, { shift, end }: Place): Place & { readonly hunk: Hunk } {
  const at = reader.at + 1;
  const numbers = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@(?: .*)?$/.exec(
    reader.lines[reader.at] ?? '',
  );
  if (numbers === null) throw refused(reader, 'hunk-header');
  const [start, old, now, fresh] = [1, 2, 3, 4].map((group) => Number(numbers[group] ?? 1));
  if (start === undefined || old === undefined || now === undefined || fresh === undefined)
    throw refused(reader, 'hunk-header');
  const first = old === 0 ? start + 1 : start;
  const firstNow = fresh === 0 ? now + 1 : now;
  if (first <= end || firstNow !== first + shift) throw refused(reader, 'hunk-place');
  reader.at += 1;
  const lines = readLines(reader, { old, fresh });
  if (lines.every(({ sign }) => sign === ' ')) throw refused({ ...reader, at: at - 1 }, 'no-change');
  return { hunk: { start, at, lines }, shift: shift + fresh - old, end: first + old - 1 };
}

function readLines(reader: Reader, left: { old: number; fresh: number }): DiffLine[] {
  const lines: DiffLine[] = [];
  const bare = { old: false, fresh: false };
  while (left.old > 0 || left.fresh > 0) {
    const line = reader.lines[reader.at];
    const sign = line?.charAt(0);
    if (line === undefined || (sign !== ' ' && sign !== '-' && sign !== '+'))
      throw refused(reader, 'hunk-line');
    const inOld = sign !== '+';
    const inFresh = sign !== '-';
    // After the line without an end nothing can follow on that side.
    if ((inOld && bare.old) || (inFresh && bare.fresh)) throw refused(reader, 'line-end');
    left.old -= Number(inOld);
    left.fresh -= Number(inFresh);
    if (left.old < 0 || left.fresh < 0) throw refused(reader, 'hunk-count');
    reader.at += 1;
    const isBare = reader.lines[reader.at] === noLineEnd;
    if (isBare) {
      reader.at += 1;
      bare.old ||= inOld;
      bare.fresh ||= inFresh;
    }
    lines.push({ sign, text: line.slice(1), bare: isBare });
  }
  return lines;
}

function requireWhole(reader: Reader, kind: FilePatch['kind'], hunks: readonly Hunk[]): void {
  const [first] = hunks;
  if (first === undefined) throw refused(reader, 'no-hunk');
  const sign = kind === 'create' ? '+' : '-';
  const isWhole = hunks.length === 1 && first.lines.every((line) => line.sign === sign);
  if (kind !== 'modify' && !isWhole) throw refused(reader, 'hunk-place');
}

function refused({ file, at }: Readonly<Reader>, why: string): Failure {
  return new Failure('DIFF_INVALID', { file, line: at + 1, why });
}
