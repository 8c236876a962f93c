const longestPartBytes = 255;
const longestPathBytes = 4096;
/** Control, format (bidi, zero width, tags), lone surrogates, line and paragraph separators. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Why a relative path that came from outside may not be used as a place on disk; undefined when it may.
 * '/' separates; the limits are those of Linux file systems (255 bytes a part, 4,096 a path).
 */
export function unsafeName(name: string): string | undefined {
  if (name === '') return 'empty';
  if (invisible.test(name)) return 'control-character';
  if (name.includes('\\')) return 'backslash';
  if (name.startsWith('/')) return 'absolute';
  if (/^[A-Za-z]:/.test(name)) return 'drive';
  const parts = name.split('/');
  if (parts.includes('')) return 'empty-part';
  if (parts.includes('..')) return 'parent-folder';
  if (parts.includes('.')) return 'dot-part';
  const tooLong = Buffer.byteLength(name) > longestPathBytes;
  return tooLong || parts.some((part) => Buffer.byteLength(part) > longestPartBytes) ? 'too-long' : undefined;
}

/**
 * Foreign text made fit for a terminal, a CI log or a report: what a reader can't see is written as an escape
 * (`\u{1B}`), every way to end a line becomes `\n`, and no line can be read as a workflow command
 * (`::command` at the start of a line, `##[command]` anywhere; actions/runner ActionCommand).
 */
export function showForeign(text: string): string {
  // Names of symbols are looked at by the hundred thousand, and hardly one of them needs more than this.
  if (plain.test(text) && !text.includes('::') && !text.includes('##[')) return text;
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(showLine)
    .join('\n');
}

const plain = /^[\x20-\x7e]*$/;

function showLine(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, escapeInvisible)
    .replace(/^(\s*)::/, '$1\\::')
    .replaceAll('##[', '##\\[');
}

function escapeInvisible(character: string): string {
  if (character === '\t') return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
