import { builtInMacros } from './built-in-macros.ts';
import { nearestWord } from './config/nearest-word.ts';
import { parseMacro } from './config/parse-macro.ts';
import { checkUserInput } from './macro/user-macro.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import { type MacroPoint, macroPoints, type OwnMacro, type PointMacros } from './model/user-macro.ts';
import type { FileReader } from './model/world.ts';

type MacroFiles = Pick<FileReader, 'exists' | 'list' | 'open' | 'read' | 'resolveLinks'>;

/** Longest file that is read at all; what is longer than a macro may be is refused by its own words. */
const largestRead = 1 << 20;

/** Names of the project's own macros, `macros/<name>.yml`, sorted; none where the project has no such folder. */
export async function ownMacroNames(root: string, files: MacroFiles): Promise<string[]> {
  const folder = `${root}/macros`;
  if (!(await files.exists(folder))) return [];
  await requireNoLink(folder, root, files);
  const listed = await files.list(folder);
  return listed.flatMap(({ path, kind }) => {
    const name = /^([^/]+)\.yml$/.exec(path)?.[1];
    return name === undefined || kind === 'folder' ? [] : [name];
  });
}

/**
 * The macro of this name as it lies in the project. Errors: MACRO_NOT_FOUND with the nearest name, MACRO_PATH_REFUSED
 * for a file or folder that is a link, those of `parseMacro`.
 */
export async function readOwnMacro(root: string, name: string, files: MacroFiles): Promise<OwnMacro> {
  const names = await ownMacroNames(root, files);
  const folder = `${root}/macros`;
  if (!names.includes(name))
    throw new Failure('MACRO_NOT_FOUND', { name, folder, suggestion: nearestWord(name, names) });
  const file = `${folder}/${name}.yml`;
  await requireNoLink(file, root, files);
  const opened = await files.open(file);
  opened.close();
  if (opened.byteLength > largestRead)
    throw new Failure('MACRO_YAML_REFUSED', { file, line: 1, why: 'too-long' });
  return parseMacro(await files.read(file), file, Object.keys(builtInMacros));
}

async function requireNoLink(path: string, root: string, files: MacroFiles): Promise<void> {
  const real = await files.resolveLinks(path).catch(() => '');
  const expected = `${await files.resolveLinks(root)}${path.slice(root.length)}`;
  if (real !== expected)
    throw new Failure('MACRO_PATH_REFUSED', {
      file: path,
      line: 1,
      path: path.slice(root.length + 1),
      why: 'link',
    });
}

/**
 * The request with the macros that nx47.yml names at its points, read and checked before anything runs. They are given
 * no input. Errors: those of `readOwnMacro`, MACRO_INPUT_REFUSED for one that needs an input.
 */
export async function withOwnMacros(
  request: RunRequest,
  files: MacroFiles,
  points: readonly MacroPoint[] = macroPoints,
): Promise<RunRequest> {
  const macros: { -readonly [Point in MacroPoint]?: PointMacros[Point] } = {};
  for (const point of points) {
    const found: OwnMacro[] = [];
    for (const name of request.settings.macros[point]) {
      const own = await readOwnMacro(request.root, name, files);
      checkUserInput(own, {});
      found.push(own);
    }
    if (found.length > 0) macros[point] = found;
  }
  return Object.keys(macros).length === 0 ? request : { ...request, macros };
}
