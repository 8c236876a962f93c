import { showForeign } from '../codec/safe-name.ts';
import type { Block, Table, Text } from './document.ts';

const longestCell = 600;
const shortestFence = 3;

/** A word that Markdown leaves alone: letters and digits, with single marks that mean nothing between two of them. */
const inertWord = /^(?!www\.)[A-Za-z0-9]+(?:[._:-][A-Za-z0-9]+)*[.,:;]?$/i;

/**
 * Addresses, mentions and references are looked for once more when entities are characters again (cmark-gfm's
 * autolink, GitHub's filters): a space of no width behind `@` and `#` keeps them text.
 */
const apart = '&#8203;';

/**
 * Foreign text for one cell of a table (GitHub Flavored Markdown): ASCII punctuation as numeric entities, so that
 * no markup, link, mention or cell border of its own remains; lines end with `<br>`. Plain words stay readable.
 */
export function cell(text: string): string {
  const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  return showForeign(cut.trim())
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').split(' ').map(showWord).join(' '))
    .join('<br>');
}

function showWord(word: string): string {
  if (inertWord.test(word)) return word;
  return word
    .replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/(&#(?:64|35);)(?=\w)/g, `$1${apart}`);
}

/** cmark-gfm counts the marks of a fence up to 255 only: a longer run of backticks is told by its length. */
const longestRun = 200;

/** Foreign text as a code block whose fence is longer than any run of backticks in it (CommonMark 4.5). */
export function fence(text: string): string {
  const shown = showForeign(text).replace(/`+/g, (run) =>
    run.length > longestRun ? `\`×${run.length}` : run,
  );
  const runs = shown.match(/`+/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), shortestFence - 1);
  const marks = '`'.repeat(longest + 1);
  return `${marks}text\n${shown}\n${marks}`;
}

/** Blocks as GitHub Flavored Markdown, an empty line between them; ends with a newline. */
export function renderMarkdown(blocks: readonly Block[]): string {
  const written = blocks.map(renderBlock).filter((part) => part !== '');
  return `${written.join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${renderText(block.text)}`;
    case 'paragraph':
      return startOf(renderText(block.text));
    case 'list':
      return block.items.map((item) => `- ${startOf(renderText(item))}`).join('\n');
    case 'code':
      return fence(block.text);
    case 'table':
      return renderTable(block);
    case 'figure':
      return '';
  }
}

// A number with a stop at the start of a line would open a list.
function startOf(line: string): string {
  return line.replace(
    /^(\d+)([.)])/,
    (_, digits: string, mark: string) => `${digits}&#${mark.charCodeAt(0)};`,
  );
}

function renderTable({ header, rows }: Table): string {
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  const line = (cells: readonly Text[]) => `| ${cells.map(renderCell).join(' | ')} |`;
  const head = header.length === 0 ? Array.from({ length: columns }, () => '') : header;
  return [line(head), `|${'---|'.repeat(columns)}`, ...rows.map(line)].join('\n');
}

// A border in a sentence of ours would be one of the table.
function renderCell(text: Text): string {
  return renderText(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function renderText(text: Text): string {
  if (typeof text === 'string') return cell(text);
  if ('own' in text) return text.own;
  if ('strong' in text) return `**${text.strong}**`;
  if ('anchor' in text) return cell(text.anchor);
  if ('cites' in text) return text.cites.map(cell).join(', ');
  return text.map(renderText).join('');
}
