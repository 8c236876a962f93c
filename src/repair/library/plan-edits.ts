import { basename, dirname, relative } from 'node:path/posix';
import { editArgv } from '../../config/edit-argv.ts';
import type { FileBytes } from '../../model/facts.ts';
import { type BuildCommand, isCompiler } from './build-commands.ts';
import type { BuildPlan } from './build-once.ts';
import { withLinkWord, withNamedCompilers, withoutWords, withSource } from './build-text.ts';
import type { CompilerCall } from './compiler-calls.ts';

/** Where a build can be changed: nx47.yml and the texts that its commands read. */
export type EditGround = {
  /** Path of nx47.yml in the project, and its text. */
  readonly config: FileBytes;
  readonly texts: readonly FileBytes[];
  readonly calls: readonly CompilerCall[];
};

/** Every way to build one more source of the project, the likeliest first; `built` are those that are built already. */
export function plansWithSource(
  plan: BuildPlan,
  source: string,
  built: ReadonlySet<string>,
  ground: EditGround,
): BuildPlan[] {
  const inArgv = plan.commands.flatMap((command) => {
    const at = command.argv.findLastIndex((word) => built.has(word));
    if (!isCompiler(command.argv) || at < 0) return [];
    return withArgv(
      plan,
      command,
      [...command.argv.slice(0, at + 1), source, ...command.argv.slice(at + 1)],
      ground,
    );
  });
  const folder =
    ground.calls.find(({ words }) => words.some((word) => /\.(?:c|cc|cpp|cxx)$/i.test(word)))?.folder ?? '';
  const known = [...built].map((path) => relative(folder, path));
  const inTexts = buildTexts(plan, ground).flatMap(({ name, text }) =>
    withSource(text, known, relative(folder, source)).map((edited) => withText(plan, name, edited)),
  );
  return [...inArgv, ...inTexts];
}

/** Every way to put a word behind the command that links, `-lm` for instance. */
export function plansWithLinkWord(plan: BuildPlan, word: string, ground: EditGround): BuildPlan[] {
  const inArgv = plan.commands.flatMap((command) =>
    isCompiler(command.argv) && command.argv.includes('-shared')
      ? withArgv(plan, command, [...command.argv, word], ground)
      : [],
  );
  const inTexts = buildTexts(plan, ground).flatMap(({ name, text }) =>
    withLinkWord(text, spelled(word, name)).map((edited) => withText(plan, name, edited)),
  );
  return [...inArgv, ...inTexts];
}

/** A word as a shell reads it, and make before the shell. */
function spelled(word: string, file: string): string {
  if (!word.includes('$')) return word;
  return `'${makefiles.test(basename(file)) ? word.replaceAll('$', '$$$$') : word}'`;
}

/** The plan without these words wherever they are written as they are; the same plan where they aren't. */
export function planWithoutWords(plan: BuildPlan, words: readonly string[], ground: EditGround): BuildPlan {
  const inArgv = plan.commands.reduce((edited, command) => {
    const kept = command.argv.filter((word) => !words.includes(word));
    if (kept.length === command.argv.length) return edited;
    return withArgv(edited, command, kept, ground)[0] ?? edited;
  }, plan);
  return buildTexts(inArgv, ground).reduce((edited, { name, text }) => {
    const without = withoutWords(text, words);
    return without === text ? edited : withText(edited, name, without);
  }, inArgv);
}

/** The plan with compilers called by their names wherever a text names their places; and those places. */
export function planWithNamedCompilers(plan: BuildPlan, ground: EditGround) {
  const found = buildTexts(plan, ground).map(({ name, text }) => ({ name, ...withNamedCompilers(text) }));
  const edited = found.filter(({ places }) => places.length > 0);
  return {
    plan: edited.reduce((made, { name, text }) => withText(made, name, text), plan),
    places: edited.flatMap(({ places }) => places),
  };
}

function withText(plan: BuildPlan, name: string, text: string): BuildPlan {
  return { ...plan, texts: new Map([...plan.texts, [name, text]]) };
}

function withArgv(
  plan: BuildPlan,
  command: BuildCommand,
  argv: readonly string[],
  { config }: EditGround,
): BuildPlan[] {
  const before = plan.texts.get(config.name) ?? new TextDecoder().decode(config.bytes);
  const text = editArgv(before, command.place, argv);
  if (text === undefined) return [];
  const commands = plan.commands.map((one) => (one.place === command.place ? { ...one, argv } : one));
  return [withText({ ...plan, commands }, config.name, text)];
}

const makefiles = /^(?:GNUmakefile|[Mm]akefile|.*\.mk)$/;

/** The Makefiles around the sources that were compiled, and the texts that the commands name. */
function buildTexts(
  plan: BuildPlan,
  { texts, calls }: EditGround,
): { readonly name: string; readonly text: string }[] {
  const folders = new Set(calls.flatMap(({ folder }) => parentsOf(folder)));
  const words = plan.commands.flatMap(({ argv }) => argv.map((word) => word.replace(/^\.\//, '')));
  const scripts = new Set(words.filter((word) => /\.(?:sh|mk)$/.test(word)));
  const given = plan.commands.flatMap(({ argv }) => folderGiven(argv));
  return texts
    .filter(({ name }) => {
      const folder = dirname(name) === '.' ? '' : dirname(name);
      const isMake = makefiles.test(basename(name)) && (folders.has(folder) || given.includes(folder));
      return isMake || scripts.has(name);
    })
    .map(({ name, bytes }) => ({ name, text: plan.texts.get(name) ?? new TextDecoder().decode(bytes) }));
}

/** `make -C native`: the folder that a command goes to by itself. */
function folderGiven(argv: readonly string[]): string[] {
  if (!/^g?make$/.test(basename(argv[0] ?? ''))) return [];
  const at = argv.indexOf('-C');
  const joined = argv.find((word) => /^(?:-C.|--directory=)/.test(word))?.replace(/^-C|^--directory=/, '');
  return [(at >= 0 ? argv[at + 1] : joined)?.replace(/^\.\/|\/$/g, '') ?? ''];
}

function parentsOf(folder: string): string[] {
  return folder === '' || folder === '.' ? [''] : [folder, ...parentsOf(dirname(folder))];
}
