import { showForeign } from '../../codec/safe-name.ts';
import { type Block, citedIds, type FigureName, type Table, type Text } from '../document.ts';

const longestCell = 600;
/** A text so short is never broken inside of a word. */
const longestWord = 16;

/** What a page needs beside its blocks. */
export type Drawn = {
  /** Whole SVG element of a figure; '' when there is nothing to draw. */
  readonly figure: (name: FigureName) => string;
};

/** Foreign text fit for any place of an HTML text or quoted attribute; what cannot be seen is written as an escape. */
export function escapeHtml(text: string): string {
  return showForeign(text).replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The blocks as HTML. Headings of level 2 have the ids `s1`, `s2`, …; ids of evidence lead to their row of the index. */
export function renderHtml(blocks: readonly Block[], { figure }: Drawn): string {
  const anchors = new Map(citedIds(blocks).map((id, index) => [id, `e${index + 1}`]));
  let section = 0;
  const parts = blocks.map((block) => {
    if (block.kind === 'heading') {
      const id = block.level === 2 ? ` id="s${++section}"` : '';
      return `<h${block.level}${id}>${renderText(block.text, anchors)}</h${block.level}>`;
    }
    return block.kind === 'figure' ? figure(block.name) : renderBlock(block, anchors);
  });
  return parts.filter((part) => part !== '').join('\n');
}

/** Links to the sections of a page made of these blocks. */
export function renderContents(blocks: readonly Block[], title: string): string {
  const heads = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []));
  const items = heads.map(({ text }, index) => `<li><a href="#s${index + 1}">${plainText(text)}</a></li>`);
  return `<nav aria-label="${escapeHtml(title)}"><ul>${items.join('')}</ul></nav>`;
}

type Anchors = ReadonlyMap<string, string>;

function renderBlock(block: Exclude<Block, { kind: 'heading' | 'figure' }>, anchors: Anchors): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderText(block.text, anchors)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${renderText(item, anchors)}</li>`).join('')}</ul>`;
    case 'code':
      return renderCode(block.text);
    case 'table':
      return renderTable(block, anchors);
  }
}

// A diff is told by its first marks; the class only helps who sees colours.
function renderCode(text: string): string {
  const isDiff = /^--- .*\n\+\+\+ /.test(text);
  const lines = showForeign(text).split('\n');
  const shown = lines.map((line) => {
    const kind = isDiff ? (/^[+-]/.exec(line)?.[0] ?? '') : '';
    const safe = escapeHtml(line);
    if (kind === '') return safe;
    return kind === '+' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
  });
  return `<pre><code>${shown.join('\n')}</code></pre>`;
}

function renderTable({ header, rows }: Table, anchors: Anchors): string {
  const labels = header.map(plainText);
  const head =
    header.length === 0
      ? ''
      : `<thead><tr>${labels.map((label) => `<th scope="col">${label}</th>`).join('')}</tr></thead>`;
  const body = rows.map(
    (row) => `<tr>${row.map((one, at) => renderCell(one, labels[at], anchors)).join('')}</tr>`,
  );
  return `<div class="table"><table>${head}<tbody>${body.join('\n')}</tbody></table></div>`;
}

function renderCell(text: Text, label: string | undefined, anchors: Anchors): string {
  const named = label === undefined || label === '' ? '' : ` data-label="${label}"`;
  return `<td${named}>${renderText(text, anchors)}</td>`;
}

function renderText(text: Text, anchors: Anchors): string {
  if (typeof text === 'string') return renderForeign(text);
  if ('own' in text) return renderOwn(text.own);
  if ('strong' in text) return `<strong>${escapeHtml(text.strong)}</strong>`;
  if ('anchor' in text)
    return `<code id="${anchors.get(text.anchor) ?? ''}">${escapeHtml(text.anchor)}</code>`;
  if ('cites' in text) return text.cites.map((id) => renderCite(id, anchors)).join(', ');
  return text.map((part) => renderText(part, anchors)).join('');
}

function renderCite(id: string, anchors: Anchors): string {
  const shown = escapeHtml(id.length > longestCell ? `${id.slice(0, longestCell)}…` : id);
  const anchor = anchors.get(id);
  const short = shown.length <= longestWord ? ' class="w"' : '';
  return anchor === undefined ? shown : `<a${short} href="#${anchor}">${shown}</a>`;
}

function renderForeign(text: string): string {
  const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  const lines = showForeign(cut.trim()).split('\n').map(escapeHtml);
  // Letters that run from right to left stay within their own text.
  const [first = ''] = lines;
  if (lines.length > 1) return `<bdi>${lines.join('<br>')}</bdi>`;
  return first === '' ? '' : `<bdi${first.length <= longestWord ? ' class="w"' : ''}>${first}</bdi>`;
}

// Backticks mark code in our sentences.
function renderOwn(sentence: string): string {
  return sentence
    .split('`')
    .map((part, at) => (at % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
    .join('');
}

function plainText(text: Text): string {
  if (typeof text === 'string') return escapeHtml(text.replaceAll('\n', ' '));
  if ('own' in text) return escapeHtml(text.own);
  if ('strong' in text) return escapeHtml(text.strong);
  if ('anchor' in text) return escapeHtml(text.anchor);
  return 'cites' in text ? escapeHtml(text.cites.join(', ')) : text.map(plainText).join('');
}
