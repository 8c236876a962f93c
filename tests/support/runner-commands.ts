/**
 * Commands that actions/runner would obey in what a step prints, after its own two readers (ActionCommand.cs,
 * `TryParseV2` and `TryParse`): `::name …::` at the start of a line behind white space, `##[name …]` anywhere in one.
 * Names are compared as the runner does, without regard to case; names that it has no handler for are obeyed by nobody.
 */
export function obeyedCommands(printed: string): string[] {
  return linesOf(printed).flatMap((line) => [...inNewSyntax(line), ...inOldSyntax(line)]);
}

// A line reader of .NET ends a line at LF, CR and CRLF; the other ways are held against us as well.
function linesOf(printed: string): string[] {
  return printed.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
}

/** White space as .NET's TrimStart sees it. */
const leading = /^[\p{Zs}\p{Zl}\p{Zp}\t-\r\u0085]+/u;

function inNewSyntax(line: string): string[] {
  const text = line.replace(leading, '');
  if (!text.startsWith('::')) return [];
  const end = text.indexOf('::', 2);
  return end < 0 ? [] : nameIn(text.slice(2, end));
}

function inOldSyntax(line: string): string[] {
  const start = line.indexOf('##[');
  if (start < 0) return [];
  const end = line.indexOf(']', start);
  return end < 0 ? [] : nameIn(line.slice(start + '##['.length, end));
}

function nameIn(head: string): string[] {
  const name = head.trim().split(' ')[0] ?? '';
  return name === '' ? [] : [name.toLowerCase()];
}
