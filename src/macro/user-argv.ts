import { argumentFault, isWithin } from '../codec/argument-fault.ts';
import { Failure } from '../model/failure.ts';
import type { MacroArgument, MacroLines, OwnMacro } from '../model/user-macro.ts';
import type { Tools } from './tools.ts';

/** Inputs of a macro, as its INPUT_SCHEMA accepts them. */
export type UserInput = Readonly<Record<string, unknown>>;
/** Which command of a macro it is. */
export type CommandPlace = { readonly part: keyof MacroLines; readonly index: number };

/**
 * The words of one command, each exactly one argument: an input is put in its place and never split, and one that
 * would be read as an option, names a path or a host that is not listed, or leads through a link is refused. Errors:
 * MACRO_INPUT_REFUSED, MACRO_PATH_REFUSED.
 */
export async function userArgv(
  argv: readonly MacroArgument[],
  input: UserInput,
  place: CommandPlace & { readonly own: OwnMacro },
  tools: Pick<Tools, 'files' | 'paths'>,
): Promise<string[]> {
  const words: string[] = [];
  for (const [index, argument] of argv.entries()) {
    const word = filled(argument, input);
    const name = inputOf(argument);
    if (name !== undefined) checkInput(word, name, words.includes('--'), place.own);
    await checkPath(word, index === 0, { ...place, name }, tools);
    words.push(word);
  }
  return words;
}

/** A command as it is shown: what is no plain word stands between quotes, so that no two commands look the same. */
export function shownArgv(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}

const placeholder = /\$\{input\.([A-Za-z0-9_]+)\}/g;

function filled(argument: MacroArgument, input: UserInput): string {
  if (typeof argument !== 'string') return String(input[argument.input] ?? '');
  return argument.replace(placeholder, (_, name: string) => String(input[name] ?? ''));
}

/** The input that an argument holds, the one at its beginning first. */
function inputOf(argument: MacroArgument): string | undefined {
  if (typeof argument !== 'string') return argument.input;
  return [...argument.matchAll(placeholder)][0]?.[1];
}

function checkInput(word: string, name: string, isOperand: boolean, { macro }: OwnMacro): void {
  const refuse = (why: string): never => {
    throw new Failure('MACRO_INPUT_REFUSED', { name: macro.name, input: name, why });
  };
  if (word.length > 4096) refuse('maxLength 4096');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(word)) refuse('unseen-character');
  if (word.startsWith('-') && !isOperand && !Number.isFinite(Number(word))) refuse(`option ${word}`);
  const { paths, hosts } = macro.ALLOWLIST;
  const fault = argumentFault(word, { ...paths, hosts });
  if (fault !== undefined) refuse(`${fault.kind} ${fault.what}: ${fault.why}`);
}

type NamedPlace = CommandPlace & { readonly own: OwnMacro; readonly name: string | undefined };

// Whatever names something that lies in the project is a path, with a `/` or without.
async function checkPath(
  word: string,
  isProgram: boolean,
  { own, part, index, name }: NamedPlace,
  { files, paths }: Pick<Tools, 'files' | 'paths'>,
): Promise<void> {
  if (word === '' || word.includes('://') || (isProgram && !word.includes('/'))) return;
  const path = word.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
  const isThere = !path.startsWith('-') && path.length < 400 && (await files.exists(`${paths.root}/${path}`));
  if (!isThere && !path.includes('/')) return;
  const { read, write } = own.macro.ALLOWLIST.paths;
  const listed = isWithin(path, [...read, ...write]);
  const why = !listed ? (isThere ? 'not-listed' : undefined) : await linkFault(path, paths.root, files);
  if (why === undefined) return;
  if (name !== undefined)
    throw new Failure('MACRO_INPUT_REFUSED', {
      name: own.macro.name,
      input: name,
      why: `path ${path}: ${why}`,
    });
  throw new Failure('MACRO_PATH_REFUSED', { file: own.file, line: own.lines[part][index] ?? 1, path, why });
}

/** Why a path of the project may not be used: a link stands on the way, wherever it leads. */
export async function linkFault(
  path: string,
  root: string,
  files: Pick<Tools['files'], 'resolveLinks'>,
): Promise<string | undefined> {
  const real = await files.resolveLinks(`${root}/${path}`).catch(() => undefined);
  return real === `${await files.resolveLinks(root)}/${path}` || path === '.' ? undefined : 'link';
}
