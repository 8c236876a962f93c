/** A command as the runner reads it. */
export type JobCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

/**
 * What a runner makes of what a step prints: the commands that it obeys, in both syntaxes (none between
 * `stop-commands` and its token), and the log, in which what was masked before is `***` (ActionCommandManager.cs).
 */
export function readJobLog(printed: string): {
  readonly commands: readonly JobCommand[];
  readonly log: string;
} {
  const commands: JobCommand[] = [];
  const log: string[] = [];
  const masks: string[] = [];
  let token = '';
  for (const line of printed.split(/\r\n|[\n\r]/)) {
    const command = newCommand(line) ?? oldCommand(line);
    if (command === undefined || (token !== '' && command.name !== token.toLowerCase()))
      log.push(masks.reduce((kept, mask) => kept.replaceAll(mask, '***'), line));
    else if (token !== '') token = '';
    else {
      commands.push(command);
      if (command.name === 'stop-commands') token = command.data;
      if (command.name === 'add-mask') masks.push(...maskedLines(command.data));
    }
  }
  return { commands, log: log.join('\n') };
}

/** `::name key=value,key=value::data` at the start of a line, behind white space. */
function newCommand(line: string): JobCommand | undefined {
  const text = line.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  return end < 0 ? undefined : commandOf(text.slice(2, end), ',', text.slice(end + 2));
}

/** `##[name key=value;key=value]data` anywhere in a line. */
function oldCommand(line: string): JobCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? undefined : commandOf(line.slice(start + '##['.length, end), ';', line.slice(end + 1));
}

function commandOf(head: string, between: string, data: string): JobCommand | undefined {
  const [name = '', ...rest] = head.trim().split(' ');
  if (name === '') return undefined;
  const pairs = rest.join(' ').split(between);
  const properties = pairs.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim(), unescaped(pair.slice(at + 1))] as const];
  });
  return { name: name.toLowerCase(), properties: Object.fromEntries(properties), data: unescaped(data) };
}

const codes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;

function unescaped(text: string): string {
  return codes.reduce((left, [code, sign]) => left.replaceAll(code, sign), text);
}

// AddMaskCommandExtension: every line of a value of several lines is masked.
function maskedLines(value: string): string[] {
  return [value, ...value.split(/\r?\n/)].filter((one) => one.trim() !== '');
}
