import { type JsonSpan, jsonSpans, memberOf } from '../../codec/json-spans.ts';
import { type Edit, jsonText, withEdits } from './json-edit.ts';

/** Sources of the code cells of a notebook, of a script its text, with `\n` as line end. */
export function sourcesOf(name: string, text: string): string[] {
  return codeCellsOf(name, text)?.map(({ source }) => source) ?? [text.replaceAll('\r\n', '\n')];
}

/**
 * The file with these sources of its code cells, as many as there are: lines that stay are written as they were, and a
 * notebook keeps its style of JSON.
 */
export function withSources(name: string, text: string, sources: readonly string[]): string {
  const cells = codeCellsOf(name, text);
  if (cells === undefined) {
    const [whole = ''] = sources;
    return text.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole;
  }
  const edits = cells.flatMap(({ source, span, end }, index) => {
    const fresh = sources[index] ?? source;
    return fresh === source ? [] : [sourceEdit(text, span, fresh.replaceAll('\n', end))];
  });
  return withEdits(text, edits);
}

/** A notebook in which the code cell of this index (from 0) stands in front of another; text of the cells as it was. */
export function withCellBefore(name: string, text: string, from: number, to: number): string {
  const cells = codeCellsOf(name, text) ?? [];
  const all = cellSpans(text);
  const [moved, target] = [cells[from]?.cell, cells[to]?.cell];
  if (moved === undefined || target === undefined) return text;
  const placeOf = (cell: JsonSpan) => all.findIndex(({ start }) => start === cell.start);
  const [last, first] = [placeOf(moved), placeOf(target)];
  if (last <= first) return text;
  const part = all.slice(first, last + 1);
  const shown = part.map(({ start, end }) => text.slice(start, end));
  const order = [shown.at(-1) ?? '', ...shown.slice(0, -1)];
  return withEdits(
    text,
    part.map(({ start, end }, index) => ({ start, end, text: order[index] ?? '' })),
  );
}

type CodeCell = {
  readonly cell: JsonSpan;
  readonly span: JsonSpan;
  readonly source: string;
  /** How its lines end. */
  readonly end: '\n' | '\r\n';
};

function codeCellsOf(name: string, text: string): CodeCell[] | undefined {
  if (!name.toLowerCase().endsWith('.ipynb')) return undefined;
  return cellSpans(text).flatMap((cell) => {
    const kind = memberOf(cell, 'cell_type')?.value;
    const span = memberOf(cell, 'source')?.value;
    if (kind?.kind !== 'string' || kind.value !== 'code' || span === undefined) return [];
    const source = linesOf(span).join('');
    return [
      { cell, span, source: source.replaceAll('\r\n', '\n'), end: source.includes('\r\n') ? '\r\n' : '\n' },
    ];
  });
}

function cellSpans(text: string): JsonSpan[] {
  const cells = memberOf(jsonSpans(text), 'cells')?.value;
  return cells?.kind === 'array' ? [...cells.items] : [];
}

function linesOf(span: JsonSpan): string[] {
  if (span.kind === 'string') return [span.value];
  return span.kind === 'array' ? span.items.map((item) => (item.kind === 'string' ? item.value : '')) : [];
}

/** nbformat allows a source as one string, or as a list of its lines. */
function sourceEdit(text: string, span: JsonSpan, source: string): Edit {
  if (span.kind !== 'array') return { start: span.start, end: span.end, text: jsonText(text, source) };
  const fresh = source.split(/(?<=\n)/).filter((line) => line !== '');
  const old = linesOf(span);
  const same = (at: number) => fresh[at] === old[at];
  let head = 0;
  while (head < Math.min(fresh.length, old.length) && same(head)) head += 1;
  let tail = 0;
  const most = Math.min(fresh.length, old.length) - head;
  while (tail < most && fresh.at(-1 - tail) === old.at(-1 - tail)) tail += 1;
  return listEdit(text, span, [head, tail], fresh.slice(head, fresh.length - tail));
}

/** Items of a list between the first `head` and the last `tail` give way to these lines. */
function listEdit(
  text: string,
  list: JsonSpan & { readonly kind: 'array' },
  [head, tail]: readonly [number, number],
  lines: readonly string[],
): Edit {
  const { items } = list;
  const [one, two] = items;
  const lead = text.slice(list.start + 1, one?.start ?? list.start + 1);
  const between = one !== undefined && two !== undefined ? text.slice(one.end, two.start) : `,${lead || ' '}`;
  const shown = lines.map((line) => jsonText(text, line)).join(between);
  const gone = items.slice(head, items.length - tail);
  const [first, last] = [gone[0], gone.at(-1)];
  const [before, after] = [items[head - 1], items[items.length - tail]];
  if (first !== undefined && last !== undefined) {
    if (lines.length > 0) return { start: first.start, end: last.end, text: shown };
    if (before !== undefined) return { start: before.end, end: last.end, text: '' };
    return { start: first.start, end: after?.start ?? last.end, text: '' };
  }
  if (after !== undefined) return { start: after.start, end: after.start, text: `${shown}${between}` };
  if (before !== undefined) return { start: before.end, end: before.end, text: `${between}${shown}` };
  return { start: list.start, end: list.end, text: `[${shown}]` };
}
