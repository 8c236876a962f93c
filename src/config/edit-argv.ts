import { isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';

/**
 * The text of nx47.yml with another list of words at `path`: words are put in and taken out, everything else keeps
 * its formatting and comments. Undefined where there is no list of plain words at that path.
 */
export function editArgv(
  text: string,
  path: readonly (string | number)[],
  words: readonly string[],
): string | undefined {
  const list: unknown = parseDocument(text).getIn(path, true);
  if (!isSeq(list)) return undefined;
  const items = list.items.filter(
    (item): item is Scalar<string> => isScalar(item) && typeof item.value === 'string',
  );
  if (items.length !== list.items.length || items.length === 0) return undefined;
  const spans = items.map(({ value, range }) => ({
    word: value,
    start: range?.[0] ?? 0,
    end: range?.[1] ?? 0,
  }));
  const steps = difference(
    spans.map(({ word }) => word),
    words,
  );
  if (steps === undefined) return undefined;
  const gap = gapOf(text, list, spans);
  // From the end on, so that the places before stay where they are.
  return steps.reduceRight((edited, { at, take, put }) => {
    const from = at === 0 ? (spans[0]?.start ?? 0) : (spans[at - 1]?.end ?? 0);
    const to = take === 0 ? from : (spans[at + take - 1]?.end ?? from);
    return `${edited.slice(0, from)}${put.map((word) => `${gap}${quoted(word)}`).join('')}${edited.slice(to)}`;
  }, text);
}

type Span = { readonly word: string; readonly start: number; readonly end: number };

/** What stands between two words of the list: as it is there, or as a list of its kind has it. */
function gapOf(text: string, list: YAMLSeq, spans: readonly Span[]): string {
  if (list.flow === true) return ', ';
  const start = spans[0]?.start ?? 0;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  // The first item of a list within a list stands behind the dash of the outer one.
  const column = line.lastIndexOf('-');
  return `\n${' '.repeat(column)}- `;
}

type Step = { readonly at: number; readonly take: number; readonly put: readonly string[] };

/** Words taken out and put in behind the first `at` words; the first word, which is the program, always stays. */
function difference(before: readonly string[], after: readonly string[]): Step[] | undefined {
  if (before[0] !== after[0]) return undefined;
  const steps: Step[] = [];
  let old = 0;
  let now = 0;
  while (old < before.length || now < after.length) {
    if (before[old] === after[now]) {
      old += 1;
      now += 1;
      continue;
    }
    const word = before[old];
    const kept = word === undefined ? -1 : after.indexOf(word, now);
    // A word of the old list that never comes again is gone; one that does has new ones before it.
    const put = kept >= 0 ? after.slice(now, kept) : word === undefined ? after.slice(now) : [];
    steps.push({ at: old, take: kept < 0 && word !== undefined ? 1 : 0, put });
    if (kept < 0 && word !== undefined) old += 1;
    now += put.length;
  }
  return steps;
}

function quoted(word: string): string {
  const isPlain =
    /^(?:-?[A-Za-z_./][\w./+=-]*)$/.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word);
  return isPlain ? word : `'${word.replaceAll("'", "''")}'`;
}
