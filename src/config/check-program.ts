import type { MacroArgument } from '../model/user-macro.ts';

/**
 * Why a command of a user's macro is refused; undefined when it may run. What starts other programs (`env`, `xargs`),
 * and a shell that is handed its text, would hide from the allow-list what they run: never accepted. An interpreter
 * that is handed its text (`python3 -c`) is accepted where the allow-list says exactly that, and where no input is
 * part of the text. `commands` are the entries of the allow-list.
 */
export function programFault(
  argv: readonly MacroArgument[],
  commands: readonly string[],
): string | undefined {
  const [program] = argv;
  if (typeof program !== 'string' || holdsInput(program)) return 'program-from-input';
  const name = nameOf(program);
  if (launchers.includes(name)) return 'starts-other-programs';
  const flag = codeFlag(name, argv);
  if (shells.test(name) && isHandedText(name, argv, flag)) return 'shell';
  const allowed = commands.includes(program) || commands.some((one) => one.startsWith(`${program} -`));
  if (!allowed) return 'not-allowed';
  if (startsByOption(name, argv)) return 'starts-other-programs';
  if (flag !== undefined && !commands.includes(`${program} ${flag.text}`)) return 'code-in-argument';
  if (flag !== undefined && holdsInput(argv[flag.at + 1] ?? '')) return 'code-from-input';
  return programs.test(name) && holdsInput(firstOperand(argv)) ? 'code-from-input' : undefined;
}

/** Why an entry of an allow-list is refused: `python3` and `python3 -c` are accepted, `sh -c` and `env` never. */
export function entryFault(entry: string): string | undefined {
  const [program = '', flag, ...more] = entry.split(' ');
  if (!/^[\w.+-]+(?:\/[\w.+-]+)*$/.test(program) || program.split('/').includes('..')) return 'not-a-program';
  if (more.length > 0 || (flag !== undefined && !/^-[-A-Za-z]+$/.test(flag))) return 'not-a-program';
  const name = nameOf(program);
  if (launchers.includes(name)) return 'starts-other-programs';
  return name === 'cmd' || (shells.test(name) && flag !== undefined) ? 'shell' : undefined;
}

/** Places of an argv that hold the text of a program, which is no path whatever it looks like. */
export function codePlaces(argv: readonly MacroArgument[]): number[] {
  const [program] = argv;
  const name = typeof program === 'string' ? nameOf(program) : '';
  const flag = codeFlag(name, argv);
  const operand = programs.test(name) ? argv.indexOf(firstOperand(argv), 1) : -1;
  return [...(flag === undefined ? [] : [flag.at + 1]), ...(operand < 0 ? [] : [operand])];
}

const launchers =
  'env xargs sudo su doas nohup nice ionice timeout setsid stdbuf time chroot unshare nsenter setpriv runuser ssh watch parallel flock strace ltrace gdb script expect busybox toybox exec eval command start-stop-daemon systemd-run at batch crontab docker podman wine ld.so'.split(
    ' ',
  );
const shells = /^(?:(?:ba|da|z|k|mk|fi|a|c|tc|ya)?sh|rbash|cmd|powershell|pwsh)$/;
/** Programs whose first operand is their own text. */
const programs = /^(?:[gmn]?awk|sed|jq|dc|bc)$/;

/** Interpreters, and the letters and long names of the options after which they take their text. */
const interpreters: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/^(?:python|pypy)[\d.]*$/, 'c', []],
  [/^(?:node|bun|deno|tsx)$/, 'ep', ['eval', 'print']],
  [/^perl[\d.]*$/, 'eE', []],
  [/^(?:ruby|lua|luajit|rscript|r|julia|elixir|osascript|groovy|scala|ghc)[\d.]*$/, 'e', ['eval']],
  [/^php[\d.]*$/, 'rBRE', ['run']],
];

function nameOf(program: string): string {
  const file = program.toLowerCase().split(/[\\/]/).at(-1) ?? '';
  return file.replace(/\.(?:exe|cmd|bat|com)$/, '').replace(/^ld-linux.*$/, 'ld.so');
}

function holdsInput(argument: MacroArgument): boolean {
  return typeof argument !== 'string' || argument.includes('${');
}

type Flag = { readonly text: string; readonly at: number };

/** The option after which an interpreter or a shell takes its text, and where it stands. */
function codeFlag(name: string, argv: readonly MacroArgument[]): Flag | undefined {
  const [, letters = '', long = []] =
    interpreters.find(([pattern]) => pattern.test(name)) ??
    (shells.test(name) ? [/./, 'c', ['command']] : []);
  if (letters === '') return undefined;
  for (const [at, argument] of argv.entries()) {
    if (at === 0 || typeof argument !== 'string') continue;
    const isShort = /^-[^-]/.test(argument) && [...letters].some((letter) => argument.includes(letter));
    const isLong = long.some((word) => argument === `--${word}` || argument.startsWith(`--${word}=`));
    if (isShort || isLong || (at === 1 && long.includes(argument))) return { text: argument, at };
    if (!argument.startsWith('-')) return undefined;
  }
  return undefined;
}

// Without a script a shell reads what to do from its input; options change what it reads first.
function isHandedText(name: string, argv: readonly MacroArgument[], flag: Flag | undefined): boolean {
  const [, first] = argv;
  if (flag !== undefined || name === 'cmd') return true;
  return typeof first !== 'string' || holdsInput(first) || /^[-+/]/.test(first);
}

function startsByOption(name: string, argv: readonly MacroArgument[]): boolean {
  const words = argv.filter((one) => typeof one === 'string');
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (name === 'find' || name === 'fd') return has(/^-(?:exec|execdir|ok|okdir)$|^-[xX]$|^--exec/);
  if (name === 'git') return has(/^-c|^--(?:config-env|exec-path|upload-pack|receive-pack|exec)\b/);
  if (name === 'tar')
    return has(
      /^--(?:to-command|use-compress-program|checkpoint-action|rsh-command|info-script)|^-[a-zA-Z]*[IF]/,
    );
  if (name === 'rsync') return has(/^-e|^--rsh/);
  return false;
}

function firstOperand(argv: readonly MacroArgument[]): MacroArgument {
  return argv.slice(1).find((one) => typeof one !== 'string' || !one.startsWith('-')) ?? '';
}
