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

/** A command as the runner reads it. */
export type RunnerCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

/**
 * What a runner makes of what a step prints: the commands that it obeys, in both syntaxes (none between
 * `stop-commands` and its token), and the log, in which what was masked before is `***` (ActionCommandManager.cs).
 */
export function runnerCommands(printed: string): {
  readonly commands: readonly RunnerCommand[];
  readonly log: string;
} {
  const commands: RunnerCommand[] = [];
  const log: string[] = [];
  const masks: string[] = [];
  let token = '';
  for (const line of linesOf(printed)) {
    const command = newCommand(line) ?? oldCommand(line);
    if (token !== '' && command?.name !== token.toLowerCase()) log.push(masked(line, masks));
    else if (token !== '') token = '';
    else if (command === undefined) log.push(masked(line, masks));
    else {
      commands.push(command);
      if (command.name === 'stop-commands') token = command.data;
      if (command.name === 'add-mask') masks.push(...maskedLines(command.data));
    }
  }
  return { commands, log: log.join('\n') };
}

function newCommand(line: string): RunnerCommand | undefined {
  const text = line.replace(leading, '');
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  return end < 0 ? undefined : commandOf(text.slice(2, end), ',', text.slice(end + 2));
}

function oldCommand(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? undefined : commandOf(line.slice(start + '##['.length, end), ';', line.slice(end + 1));
}

function commandOf(head: string, between: string, data: string): RunnerCommand | undefined {
  const [name] = nameIn(head);
  if (name === undefined) return undefined;
  const pairs = head.trim().slice(name.length).trim().split(between);
  const properties = pairs.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim(), unescaped(pair.slice(at + 1))] as const];
  });
  return { name, properties: Object.fromEntries(properties), data: unescaped(data) };
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function maskedLines(value: string): string[] {
  return [value, ...value.split(/\r?\n/)].filter((one) => one.trim() !== '');
}

function masked(line: string, masks: readonly string[]): string {
  return masks.reduce((kept, mask) => kept.replaceAll(mask, '***'), line);
}
