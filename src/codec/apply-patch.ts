import { Failure } from '../model/failure.ts';
import type { DiffLine, FilePatch, Hunk } from './unified-diff.ts';

/**
 * The text that a file has after the patch; undefined when the patch deletes it. Every kept and removed line has to
 * stand exactly where the hunk says, line ends and a missing last one included: nothing is searched for elsewhere.
 * A hunk without a kept line before or after it begins or ends the file, as `git apply` asks. Errors: DIFF_INVALID
 * {file, line, why}: `missing` and `exists` for a file that should be there or not, `context` for other text.
 */
export function applyPatch(before: string | undefined, patch: FilePatch): string | undefined {
  const { path, kind, hunks, at } = patch;
  if (kind === 'create' ? before !== undefined : before === undefined) {
    throw new Failure('DIFF_INVALID', {
      file: path,
      line: at,
      why: kind === 'create' ? 'exists' : 'missing',
    });
  }
  const old = linesOf(before ?? '');
  const result: string[] = [];
  let taken = 0;
  for (const hunk of hunks) {
    const lines = hunk.lines.filter(({ sign }) => sign !== '+');
    const start = lines.length === 0 ? hunk.start : hunk.start - 1;
    const isThere = start >= taken && lines.every((line, index) => old[start + index] === whole(line));
    const end = start + lines.length;
    if (!isThere || end > old.length || !isAnchored(hunk, start, old.length - end)) {
      throw new Failure('DIFF_INVALID', { file: path, line: hunk.at, why: 'context' });
    }
    const put = hunk.lines.filter(({ sign }) => sign !== '-').map(whole);
    result.push(...old.slice(taken, start), ...put);
    taken = end;
  }
  result.push(...old.slice(taken));
  return finished(result, patch);
}

// A line without an end can only be the last one.
function finished(lines: readonly string[], { path, kind, at }: FilePatch): string | undefined {
  const bare = lines.findIndex((line) => !line.endsWith('\n'));
  const isLeft = kind === 'delete' && lines.length > 0;
  if (isLeft || (bare !== -1 && bare !== lines.length - 1))
    throw new Failure('DIFF_INVALID', { file: path, line: at, why: isLeft ? 'leftover' : 'line-end' });
  return kind === 'delete' ? undefined : lines.join('');
}

function isAnchored({ lines }: Hunk, above: number, below: number): boolean {
  return (above === 0 || lines.at(0)?.sign === ' ') && (below === 0 || lines.at(-1)?.sign === ' ');
}

function whole({ text, bare }: DiffLine): string {
  return bare ? text : `${text}\n`;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
