import { basename } from 'node:path/posix';
import type { Request } from '../../model/request.ts';

/** A command that builds, with its placeholders, and where nx47.yml says it. */
export type BuildCommand = { readonly argv: readonly string[]; readonly place: readonly (string | number)[] };

/** The commands that make a library, in order, and the file that they make: `{out}` or a path in the project. */
export type BuildCommands = { readonly commands: readonly BuildCommand[]; readonly makes: string };

const compilers = /^(?:.*-)?(?:cc|gcc|clang|c99|c\+\+|g\+\+|clang\+\+)(?:-[\d.]+)?$/;
const builders = /^(?:g?make|cmake|ninja|meson|sh|bash)$/;

/** Whether a command is a plain call of a compiler. */
export function isCompiler(argv: readonly string[]): boolean {
  return compilers.test(basename(argv[0] ?? ''));
}

/**
 * How nx47.yml says that this library of the bundle is built: `native.build` for the configured one, else the
 * commands of the recipe up to the one that names it in the folder being filled, or all that build where the recipe
 * copies it from the project. Undefined where nothing says it.
 */
export function buildCommands(
  library: string,
  { native, bundle }: Pick<Request, 'native' | 'bundle'>,
): BuildCommands | undefined {
  if (native?.build !== undefined && native.library === library)
    return { commands: [{ argv: native.build, place: ['native', 'build'] }], makes: '{out}' };
  const commands = (bundle?.recipe?.commands ?? []).map((argv, index) => ({
    argv,
    place: ['bundle', 'recipe', 'commands', index],
  }));
  const builds = commands.filter(({ argv }) => isCompiler(argv) || builders.test(basename(argv[0] ?? '')));
  const last = commands.findIndex(({ argv }) => argv.some((word) => word.includes(`{staging}/${library}`)));
  if (last >= 0) {
    const before = builds.filter((one) => commands.indexOf(one) < last);
    return { commands: [...before, ...commands.slice(last, last + 1)], makes: '{out}' };
  }
  const copied = bundle?.recipe?.files[library];
  return copied === undefined || builds.length === 0 ? undefined : { commands: builds, makes: copied };
}
