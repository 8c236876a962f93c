import {
  type CommandName,
  commandFlags,
  commands,
  modeFlags,
  mostWords,
  offlineSettings,
  ofVersion,
  switches,
} from './command-options.ts';
import { nearestWord } from './config/nearest-word.ts';
import { describeSettings, settingNames } from './config/settings.ts';
import { Failure } from './model/failure.ts';

/** How the result of an audit is written to standard output. */
export const auditFormats = ['table', 'json', 'sarif'] as const;
export type AuditFormat = (typeof auditFormats)[number];

/** A parsed command line. `settings` holds only what was given, by setting name. */
export type CommandLine = {
  readonly command: CommandName | 'help' | 'version';
  readonly path: string;
  /** What follows the command's name: a path, or for some commands what they are asked about. */
  readonly words: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly port: number;
  readonly format: AuditFormat;
  /** Interpreter to probe; '' when none was named. */
  readonly python: string;
  /** Why findings are put into the baseline, and until when (YYYY-MM-DD); '' when not given. */
  readonly reason: string;
  readonly expires: string;
  /** Red only for what the baseline does not hold. */
  readonly advisory: boolean;
  /** Version of a kernel whose log is shown, or to go back to; 0 when none was named. */
  readonly kernelVersion: number;
  /** Version of a dataset to go back to; 0 when none was named. */
  readonly datasetVersion: number;
  /** The log as the service gave it. */
  readonly raw: boolean;
  /** The session's log is shown while it is written. */
  readonly follow: boolean;
  /** What is staged in git, not the working tree. */
  readonly staged: boolean;
  /** A probe of Kaggle's machine, by a kernel of its own. */
  readonly kaggle: boolean;
  /** Record a conversation, in place of reading recordings. */
  readonly record: boolean;
  /** Planted cells that are run for real. */
  readonly rehearsals: number;
  /** OWNER/KERNEL that a new project starts from, or the file of a probe; '' when none was named. */
  readonly from: string;
  /** Web address or moment that the clock of a machine is held against; '' when none was named. */
  readonly clock: string;
  /** File of a checkpoint that was kept elsewhere; '' when none was named. */
  readonly checkpoint: string;
  /** What a matrix lists, among which folders, and since which commit; '' when not given. */
  readonly of: string;
  readonly projects: string;
  readonly changed: string;
  /** Folder of the jobs, the machine that is asked first, and the branch whose workflow does a job; '' when not given. */
  readonly spool: string;
  readonly machine: string;
  readonly ref: string;
  /** Jobs at once; 0 when not given. */
  readonly slots: number;
  /** End when no job is left; only say how it is. */
  readonly once: boolean;
  readonly health: boolean;
  /** Every value of each option that is of commands alone, in the order they were given; '' where none follows. */
  readonly given: Readonly<Record<string, readonly string[]>>;
  readonly debug: boolean;
};

const numbers = [
  'wait',
  'deadline',
  'max-attempts',
  'port',
  'version',
  'dataset',
  'kernel',
  'rehearse',
  'slots',
];

/**
 * Reads the arguments after the program's name: `--name value`, `--name=value`, one command, one path. Errors:
 * USAGE_UNKNOWN_COMMAND, USAGE_UNKNOWN_FLAG, USAGE_BAD_VALUE.
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const flags = new Map<string, string>();
  const given: Record<string, readonly string[]> = {};
  const words: string[] = [];
  let waiting = '';
  const take = (name: string, value: string) => {
    flags.set(name, value);
    if (Object.hasOwn(commandFlags, name)) given[name] = [...(given[name] ?? []), value];
  };
  for (const word of argv) {
    if (waiting !== '') {
      take(waiting, word);
      waiting = '';
    } else if (word.startsWith('--')) {
      const [name, attached] = splitFlag(word.slice(2));
      const { takesValue } = requireFlag(name, words[0] ?? '');
      if (takesValue && attached === undefined) waiting = name;
      else take(name, attached ?? '');
    } else words.push(word);
  }
  if (waiting !== '')
    throw new Failure('USAGE_BAD_VALUE', { flag: `--${waiting}`, value: '', expected: valueForm(waiting) });
  return { ...build(flags, words), given };
}

/** Every option that the command line knows, with whether a value follows it. */
export function knownFlags(): { readonly name: string; readonly takesValue: boolean }[] {
  const settings = settingNames('flag').filter((name) => name !== 'mode');
  const plain = ['execute', 'observe', 'dry-run', 'help', 'debug'];
  return [
    ...settings.map((name) => ({ name, takesValue: !isSwitch(name) })),
    ...Object.keys(commandFlags).map((name) => ({ name, takesValue: !switches.includes(name) })),
    ...plain.map((name) => ({ name, takesValue: false })),
  ];
}

// A setting that is on or off is switched on by its name alone.
function isSwitch(name: string): boolean {
  return describeSettings('en').some((setting) => setting.name === name && setting.isSwitch);
}

function splitFlag(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function requireFlag(name: string, command: string): { readonly takesValue: boolean } {
  // Of a kernel it is a number; anywhere else it asks for the program's own.
  if (name === 'version' && ofVersion.includes(command)) return { takesValue: true };
  const flags = knownFlags();
  const known = flags.find((flag) => flag.name === name);
  if (known !== undefined) return known;
  const ofCommand = flags.filter((flag) => commandFlags[flag.name]?.some((one) => one === command) ?? true);
  const suggestion = nearestWord(
    name,
    ofCommand.map((flag) => flag.name),
  );
  throw new Failure('USAGE_UNKNOWN_FLAG', {
    flag: `--${name}`,
    command,
    suggestion: suggestion === '' ? '' : `--${suggestion}`,
  });
}

function build(flags: ReadonlyMap<string, string>, words: readonly string[]): Omit<CommandLine, 'given'> {
  const [first = '', ...rest] = words;
  const command = commandOf(flags, first);
  // A baseline's first word is what to do with it.
  const path = rest[command === 'baseline' ? 1 : 0] ?? '.';
  const extra = rest[mostWords[command] ?? 1];
  if (extra !== undefined) throw new Failure('USAGE_UNKNOWN_COMMAND', { command: extra, suggestion: '' });
  const settings: Record<string, unknown> = {};
  for (const [name, value] of flags) {
    requireUse(name, command);
    const mode = modeFlags[name];
    if (mode !== undefined) settings['mode'] = mode;
    else if (settingNames('flag').some((known) => known === name)) settings[name] = typed(name, value);
  }
  if (command === 'rehearse') settings['mode'] ??= 'execute';
  const port = Number(typed('port', flags.get('port') ?? '0'));
  const format = formatOf(flags.get('format') ?? 'table');
  const text = (name: string) => flags.get(name) ?? '';
  const number = (name: string) => Number(typed(name, flags.get(name) ?? '0'));
  return {
    ...{ command, path, words: rest, settings, port, format },
    ...{ python: text('python'), reason: text('reason'), expires: text('expires') },
    ...{ checkpoint: text('checkpoint'), from: text('from'), clock: text('clock'), of: text('of') },
    ...{ projects: text('projects'), changed: text('changed') },
    ...{ spool: text('spool'), machine: text('machine'), ref: text('ref'), slots: number('slots') },
    ...{ once: flags.has('once'), health: flags.has('health') },
    ...{
      advisory: flags.has('advisory'),
      follow: flags.has('follow'),
      staged: flags.has('staged'),
      kaggle: flags.has('kaggle'),
      record: flags.has('record'),
      debug: flags.has('debug'),
      raw: flags.has('raw'),
    },
    kernelVersion: number(ofVersion.includes(command) ? 'version' : 'kernel'),
    datasetVersion: number('dataset'),
    rehearsals: number('rehearse'),
  };
}

// An option that the command would not look at is refused: its user expects something of it.
function requireUse(name: string, command: CommandLine['command']): void {
  if (command === 'help' || command === 'version' || isUsedBy(name, command)) return;
  throw new Failure('USAGE_UNKNOWN_FLAG', { flag: `--${name}`, command, suggestion: '' });
}

/** Whether a command looks at this option. */
export function isUsedBy(name: string, command: CommandName): boolean {
  const settings = offlineSettings[command];
  const isSetting = name in modeFlags || settingNames('flag').some((known) => known === name);
  const foreign = name in commandFlags && !commandFlags[name]?.includes(command);
  return !foreign && (!isSetting || settings === undefined || settings.includes(name));
}

function formatOf(value: string): AuditFormat {
  const known = auditFormats.find((name) => name === value);
  if (known !== undefined) return known;
  throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value, expected: auditFormats.join(' | ') });
}

function commandOf(flags: ReadonlyMap<string, string>, first: string): CommandLine['command'] {
  if (flags.has('version') && !ofVersion.includes(first)) return 'version';
  if (flags.has('help') || first === '' || first === 'help') return 'help';
  const known = commands.find((name) => name === first);
  if (known !== undefined) return known;
  throw new Failure('USAGE_UNKNOWN_COMMAND', { command: first, suggestion: nearestWord(first, commands) });
}

function typed(name: string, value: string): string | number | boolean {
  if (isSwitch(name)) return switched(name, value);
  const setting = describeSettings('en').find((one) => one.name === name);
  const refused = setting !== undefined && setting.choices.length > 0 && !setting.choices.includes(value);
  const isNumber = numbers.includes(name);
  if (refused || (isNumber && !/^\d{1,6}$/.test(value))) {
    throw new Failure('USAGE_BAD_VALUE', { flag: `--${name}`, value, expected: valueForm(name) });
  }
  return isNumber ? Number(value) : value;
}

function switched(name: string, value: string): boolean {
  if (!['', 'true', 'false'].includes(value))
    throw new Failure('USAGE_BAD_VALUE', { flag: `--${name}`, value, expected: 'true | false' });
  return value !== 'false';
}

function valueForm(name: string): string {
  const setting = describeSettings('en').find((one) => one.name === name);
  if (numbers.includes(name)) return '0–999999';
  return setting !== undefined && setting.choices.length > 0 ? setting.choices.join(' | ') : '…';
}
