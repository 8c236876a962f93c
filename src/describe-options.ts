import { auditFormats, isUsedBy } from './cli-arguments.ts';
import { type CommandName, commandFlags, commands, modeFlags } from './command-options.ts';
import { describeSettings } from './config/settings.ts';
import type { Language } from './model/language.ts';
import { sentences } from './text/sentences.ts';

/** One option of the command line, as help and completions present it. */
export type OptionDescription = {
  /** Without its dashes. */
  readonly name: string;
  /** What stands for its value: `…`, `N`; '' for a switch. */
  readonly form: string;
  readonly text: string;
  /** Words that its value may be; empty where it may be anything. */
  readonly choices: readonly string[];
  /** Default as text; '' when there is none. */
  readonly fallback: string;
  readonly commands: readonly CommandName[];
};

/** Every option, in the order of the help: what chooses the mode, the settings, those of single commands, the rest. */
export function describeOptions(language: Language): OptionDescription[] {
  const words = sentences(language).console;
  const flags = describeSettings(language).filter(
    ({ name, sources }) => sources.includes('flag') && name !== 'mode',
  );
  const settings = flags.map(({ name, text, choices, fallback, isSwitch }) =>
    option(name, text, { form: isSwitch ? '' : '…', choices, fallback }),
  );
  const own = Object.keys(commandFlags).map((name) => {
    const named = { ...words.sessionOptions, ...words.reductionOptions };
    const texts = { ...ownOptions(words.help), ...valuedOptions(named) };
    const [form, text] = texts[name] ?? ['', ''];
    return option(name, text, { form, choices: optionWords[name] ?? [] });
  });
  return [
    ...Object.keys(modeFlags).map((name) => option(name, modeTexts(words.help)[name] ?? '')),
    ...settings,
    ...own,
    option('debug', words.help.debug),
    option('help', words.help.helpFlag),
  ];
}

/** Those of `nx47 session`, `nx47 reduce` and `nx47 blame`: each takes a value. */
function valuedOptions(
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly [string, string]>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, ['…', text] as const]));
}

/** Words that the value of an option which is no setting may be. */
const optionWords: Readonly<Record<string, readonly string[]>> = {
  format: auditFormats,
  of: ['projects', 'tickets'],
  phase: ['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE', 'LOG_EVENT', 'SESSION'],
  state: ['OK', 'KO', 'DONE', 'FAILED', 'SKIPPED'],
};

type More = Partial<Pick<OptionDescription, 'form' | 'choices' | 'fallback'>>;

function option(name: string, text: string, more: More = {}): OptionDescription {
  const users = commands.filter((command) => isUsedBy(name, command));
  return { name, text, form: '', choices: [], fallback: '', ...more, commands: users };
}

type HelpTexts = ReturnType<typeof sentences>['console']['help'];

function modeTexts(help: HelpTexts): Readonly<Record<string, string>> {
  return { execute: help.execute, observe: help.observe, 'dry-run': help.dryRun };
}

/** Options that are no settings: the form of the value, and the words about it. */
function ownOptions(help: HelpTexts): Readonly<Record<string, readonly [form: string, text: string]>> {
  return {
    format: ['…', help.format],
    from: ['…', help.from],
    machines: ['', help.initMachines],
    agents: ['', help.initAgents],
    jobs: ['', help.initJobs],
    clock: ['…', help.clock],
    follow: ['', help.follow],
    advisory: ['', help.advisory],
    staged: ['', help.staged],
    reason: ['…', help.reason],
    expires: ['…', help.expires],
    python: ['…', help.python],
    version: ['N', help.kernelVersion],
    raw: ['', help.raw],
    dataset: ['N', help.datasetVersion],
    kernel: ['M', help.kernelToGoBack],
    kaggle: ['', help.kaggle],
    port: ['N', help.port],
    record: ['', help.record],
    rehearse: ['N', help.rehearsals],
    checkpoint: ['…', help.checkpoint],
    of: ['…', help.of],
    findings: ['…', help.findings],
    projects: ['…', help.projects],
    changed: ['…', help.changed],
    spool: ['…', help.spool],
    ref: ['…', help.ref],
    slots: ['N', help.slots],
    once: ['', help.once],
    health: ['', help.health],
    input: ['…', help.macroInput],
    'input-file': ['…', help.macroInputFile],
    all: ['', help.macroAll],
  };
}
