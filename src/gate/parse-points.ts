import type { GoverningPoint } from '../model/governing.ts';

/**
 * The numbered points of a Markdown document, in order: numbered headings (`## 3.1 …`, `### Phase 2 — …`), items of
 * ordered lists, and lines that begin with a number in bold. An id joins what stands above: `phase-1.2`; one that
 * comes again gets `-2`. Code blocks and comments hold no points (CommonMark 4.5, 4.6); a block that is never closed
 * hides none, so that a forgotten fence cannot take points away.
 */
export function parsePoints(document: string): GoverningPoint[] {
  const lines = withoutHidden(document).split('\n');
  const found: GoverningPoint[] = [];
  const headings: Heading[] = [];
  const naming = uniqueNames();
  let items: Item[] = [];
  let inParagraph = false;
  const add = (prefix: string, number: PointNumber, { text, line }: { text: string; line: number }) => {
    const id = naming(number.absolute || prefix === '' ? number.text : `${prefix}.${number.text}`);
    found.push({ id, title: plain(text), line });
    return id;
  };
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const text = raw.replace(/^(?: {0,3}>)+ ?/, '');
    const heading = headingOf(text, lines[line] ?? '');
    if (heading !== undefined) {
      while ((headings.at(-1)?.level ?? 0) >= heading.level) headings.pop();
      const number = numberOf(heading.text);
      const id = number === undefined ? '' : add(prefixOf(headings).numbered, number, { ...heading, line });
      headings.push({ ...heading, id });
      items = [];
      inParagraph = false;
      continue;
    }
    const item = itemOf(text, inParagraph && items.length === 0);
    inParagraph = text.trim() !== '' && !/^\s*[-*+] /.test(text);
    if (item === undefined) continue;
    items = items.filter(({ content }) => content <= item.indent);
    const id = add(items.at(-1)?.id ?? prefixOf(headings).whole, item.number, { ...item, line });
    items.push({ id, content: item.content });
  }
  return found;
}

/** The name itself the first time, then `name-2`, `name-3`. */
function uniqueNames(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  };
}

type Heading = { readonly level: number; readonly text: string; readonly id: string };
/** `content`: column at which the item's own text starts; what is indented as far belongs to it. */
type Item = { readonly id: string; readonly content: number };
/** An absolute number says the whole path (`3.1`, `phase-2`); another one counts below what stands above it. */
type PointNumber = { readonly text: string; readonly absolute: boolean };

const labels =
  'phase|étape|etape|step|partie|part|section|article|point|règle|regle|rule|exigence|requirement';
const labelled = new RegExp(`^(${labels})\\s+(\\d+(?:\\.\\d+)*)(?![\\d.]*\\d)`, 'i');

function numberOf(text: string): PointNumber | undefined {
  const bare = text.replace(/^[*_]+/, '').trim();
  const [, label, count] = labelled.exec(bare) ?? [];
  if (label !== undefined) return { text: `${slugOf(label)}-${count}`, absolute: true };
  const [, dotted] = /^§?\s*(\d+(?:\.\d+)+)(?=[.):\s—–-]|$)/.exec(bare) ?? [];
  if (dotted !== undefined) return { text: dotted, absolute: true };
  const [, single] = /^(?:§\s*(?=\d))?(\d{1,9})(?:[.)]|\s+[—–:-]|:)(?=\s|[*_]|$)/.exec(bare) ?? [];
  const [, section] = /^§\s*(\d{1,9})(?=\s|$)/.exec(bare) ?? [];
  const number = single ?? section;
  return number === undefined ? undefined : { text: number, absolute: false };
}

/** `numbered`: id of the nearest numbered heading; `whole`: that, and the unnumbered ones below it, less the title. */
function prefixOf(headings: readonly Heading[]): { numbered: string; whole: string } {
  const at = headings.findLastIndex(({ id }) => id !== '');
  const numbered = headings[at]?.id ?? '';
  const slugs = headings.slice(at + 1).map(({ level, text }) => (level === 1 ? '' : slugOf(text)));
  return { numbered, whole: [numbered, ...slugs].filter((part) => part !== '').join('.') };
}

function headingOf(text: string, next: string): { level: number; text: string } | undefined {
  const [, marks, own] = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/.exec(text) ?? [];
  if (marks !== undefined) return { level: marks.length, text: own ?? '' };
  const underline = /^ {0,3}(=+|-{2,})\s*$/.exec(next)?.[1];
  const isText = /^ {0,3}[^\s>#*+-]/.test(text) && !/^ {0,3}\|/.test(text);
  if (underline === undefined || !isText) return undefined;
  return { level: underline.startsWith('=') ? 1 : 2, text: text.trim() };
}

type FoundItem = { indent: number; content: number; number: PointNumber; text: string };

// A list that does not start at 1 cannot interrupt a paragraph (CommonMark 5.2): `2020. That year …` is prose.
function itemOf(text: string, afterProse: boolean): FoundItem | undefined {
  const [, blanks = '', bullet = '', count, marks = '', rest = ''] =
    /^(\s*)((?:[-*+]\s+)?)(\d{1,9})([.)](?:\s+|$))(.*)/.exec(text) ?? [];
  if (count !== undefined) {
    if (afterProse && count !== '1' && bullet === '') return undefined;
    const indent = columns(blanks + bullet);
    const content = indent + count.length + marks.length;
    return { indent, content, number: { text: String(Number(count)), absolute: false }, text: rest };
  }
  const [, before = '', , bold = '', after = ''] = /^(\s*)(\*\*|__)(.+?)\2(.*)/.exec(text) ?? [];
  const number = numberOf(bold);
  const indent = columns(before);
  return number === undefined
    ? undefined
    : { indent, content: Number.POSITIVE_INFINITY, number, text: bold + after };
}

/** CommonMark 2.2: a tab reaches to the next multiple of four. */
function columns(blanks: string): number {
  return [...blanks].reduce((at, one) => (one === '\t' ? at + 4 - (at % 4) : at + 1), 0);
}

// The lines stay where they are, so that a point's line is that of the file.
function withoutHidden(document: string): string {
  const lines = withoutComments(document.replace(/\r\n?/g, '\n')).split('\n');
  let unclosed = '';
  for (let at = 0; at < lines.length; at += 1) {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[at] ?? '')?.[1];
    if (fence === undefined || unclosed.includes(fence)) continue;
    let end = at + 1;
    while (end < lines.length && !isClosing(lines[end] ?? '', fence)) end += 1;
    // No later fence of this kind is closed either: looking again would be quadratic.
    if (end === lines.length) unclosed += `${fence} `;
    else lines.fill('', at, end + 1);
  }
  return lines.join('\n');
}

function isClosing(line: string, fence: string): boolean {
  const text = line.trim();
  const mark = fence[0] ?? '';
  return text.length >= fence.length && /^ {0,3}\S/.test(line) && text.replaceAll(mark, '') === '';
}

function withoutComments(document: string): string {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const start = document.indexOf('<!--', at);
    const end = start === -1 ? -1 : document.indexOf('-->', start + 4);
    if (end === -1) return [...parts, document.slice(at)].join('');
    parts.push(document.slice(at, start), document.slice(start, end).replace(/[^\n]/g, ''));
    at = end + 3;
  }
}

const longestTitle = 160;

function plain(text: string): string {
  const bare = text.replace(/\*\*|__|`/g, '').trim();
  return bare.length > longestTitle ? `${bare.slice(0, longestTitle)}…` : bare;
}

function slugOf(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
