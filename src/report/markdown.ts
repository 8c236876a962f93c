import { showForeign } from '../codec/safe-name.ts';

const longestCell = 600;
const shortestFence = 3;

/** A word that Markdown leaves alone: letters and digits, with single marks that mean nothing between two of them. */
const inertWord = /^(?!www\.)[A-Za-z0-9]+(?:[._:-][A-Za-z0-9]+)*[.,:;]?$/i;

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
  return inertWord.test(word) ? word : word.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Foreign text as a code block whose fence is longer than any run of backticks in it (CommonMark 4.5). */
export function fence(text: string): string {
  const shown = showForeign(text);
  const runs = shown.match(/`+/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), shortestFence - 1);
  const marks = '`'.repeat(longest + 1);
  return `${marks}text\n${shown}\n${marks}`;
}

/** A table of cells that are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
