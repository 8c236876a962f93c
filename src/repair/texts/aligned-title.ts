import { slugify } from '../../audit/repository/slug.ts';
import { type Edit, withEdits } from './json-edit.ts';

/**
 * The title with as few other words as give this slug, in the letters (capitals) that it has: `LUMVORAX V7 Test` for
 * `lumvorax-v13-test` is `LUMVORAX V13 Test`. Undefined where less than half of the slug is in the title: it may be
 * that of another kernel.
 */
export function alignedTitle(title: string, slug: string): string | undefined {
  const words: Word[] = [...title.matchAll(/[a-z0-9]+/gi)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const parts = slug.split('-');
  const pairs = commonPairs(
    words.map(({ text }) => text.toLowerCase()),
    parts,
  );
  if (2 * pairs.length < parts.length) return undefined;
  const aligned = withEdits(title, gapEdits(words, parts, pairs)).trim();
  return slugify(aligned) === slug ? aligned : undefined;
}

type Word = { readonly text: string; readonly start: number; readonly end: number };
/** Index of a word of the title and of the part of the slug that is the same. */
type Pair = readonly [word: number, part: number];

function gapEdits(words: readonly Word[], parts: readonly string[], pairs: readonly Pair[]): Edit[] {
  let [word, part] = [0, 0];
  const edits: Edit[] = [];
  for (const [nextWord, nextPart] of [...pairs, [words.length, parts.length] as const]) {
    const gone = words.slice(word, nextWord);
    const fresh = parts.slice(part, nextPart);
    const before = words[word - 1];
    const around = [before, words[nextWord]] as const;
    if (gone.length > 0 || fresh.length > 0) edits.push(gapEdit(gone, fresh, around));
    word = nextWord + 1;
    part = nextPart + 1;
  }
  return edits;
}

/** Words of the title that the slug lacks give way to parts that the title lacks. */
function gapEdit(
  gone: readonly Word[],
  fresh: readonly string[],
  [before, after]: readonly [Word | undefined, Word | undefined],
): Edit {
  const style = gone[0] ?? before;
  const text = fresh.map((part) => inLettersOf(style?.text ?? '', part)).join(' ');
  const [first, last] = [gone[0], gone.at(-1)];
  if (first === undefined || last === undefined) {
    const at = before?.end ?? 0;
    return { start: at, end: at, text: before === undefined ? `${text} ` : ` ${text}` };
  }
  if (fresh.length > 0) return { start: first.start, end: last.end, text };
  // A word that goes takes the signs around it along.
  const [start, end] = [before?.end ?? first.start, after?.start ?? last.end];
  return { start, end, text: before !== undefined && after !== undefined ? ' ' : '' };
}

function inLettersOf(word: string, part: string): string {
  if (/^[A-Z]{2}/.test(word)) return part.toUpperCase();
  return /^[A-Z]/.test(word) ? `${part.charAt(0).toUpperCase()}${part.slice(1)}` : part;
}

/** A longest common subsequence of two short lists. */
function commonPairs(left: readonly string[], right: readonly string[]): Pair[] {
  const longest = (at: number, other: number): number => table[at]?.[other] ?? 0;
  const table: number[][] = Array.from({ length: left.length + 1 }, () => []);
  for (let at = left.length - 1; at >= 0; at -= 1) {
    for (let other = right.length - 1; other >= 0; other -= 1) {
      const row = table[at] ?? [];
      row[other] =
        left[at] === right[other]
          ? longest(at + 1, other + 1) + 1
          : Math.max(longest(at + 1, other), longest(at, other + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [at, other] = [0, 0]; at < left.length && other < right.length; ) {
    if (left[at] === right[other]) {
      pairs.push([at, other]);
      at += 1;
      other += 1;
    } else if (longest(at + 1, other) >= longest(at, other + 1)) at += 1;
    else other += 1;
  }
  return pairs;
}
