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

/** A command as the runner understands it. */
export type RunnerCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
};

/**
 * The commands of the new syntax, decoded as the runner decodes them (ActionCommand.cs, `UnescapeData` and
 * `UnescapeProperty`); one of the old syntax, in whatever line it stands, is given by its name alone.
 */
export function decodedCommands(printed: string): RunnerCommand[] {
  return linesOf(printed).flatMap((line) => {
    const text = line.replace(leading, '');
    const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
    if (end < 0) return inOldSyntax(line).map((name) => ({ name, properties: {}, message: '' }));
    const head = text.slice(2, end).trim();
    const blank = head.indexOf(' ');
    const name = blank < 0 ? head : head.slice(0, blank);
    const given = blank < 0 ? [] : head.slice(blank).split(',');
    const properties = given.flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0
        ? []
        : [[pair.slice(0, at).trim(), unescaped(pair.slice(at + 1), propertySigns)] as const];
    });
    const message = unescaped(text.slice(end + 2), dataSigns);
    return [{ name: name.toLowerCase(), properties: Object.fromEntries(properties), message }];
  });
}

const dataSigns = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const propertySigns = [['%3A', ':'], ['%2C', ','], ...dataSigns] as const;

function unescaped(text: string, signs: readonly (readonly [string, string])[]): string {
  return signs.reduce((left, [code, sign]) => left.replaceAll(code, sign), text);
}
