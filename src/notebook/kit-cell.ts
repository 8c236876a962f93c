import { sha256Hex } from '../codec/digest.ts';
import type { JsonObject } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import type { KernelRun } from '../model/kernel-run.ts';
import { kitModules } from './kit-modules.ts';
import { pythonLiteral } from './python-literal.ts';

/** First line of the kit's cell; Kaggle may drop a cell's metadata, never its source. */
export const kitMarker = '# nx47 kernel kit: put in front by NX47 Certify, not a part of this notebook';
const kitCellId = 'nx47-kit';

export type KitSources = Readonly<Record<string, string>>;

/** Name of the kit that these sources make: the SHA-256 of its modules in order, shortened to 16 characters. */
export function kitVersion(kit: KitSources): string {
  return sha256Hex(kitModules.map((name) => `${name}\n${moduleSource(kit, name)}`).join('\0')).slice(0, 16);
}

/** The code cell that starts the kit for one run. `withId` for nbformat 4.5 and later. */
export function kitCell(kit: KitSources, run: KernelRun, withId: boolean): JsonObject {
  const metadata = { nx47: { kit: kitVersion(kit), nonce: run.nonce }, trusted: true };
  const cell = {
    cell_type: 'code',
    execution_count: null,
    metadata,
    outputs: [],
    source: cellSource(kit, run),
  };
  return withId ? { ...cell, id: kitCellId } : cell;
}

/** Whether this cell is the kit's, by its first line. */
export function isKitCell(source: string): boolean {
  return source.startsWith(`${kitMarker}\n`);
}

/** Whether the kit's cell in this source was made for exactly this run, whatever kit it holds. */
export function isKitOf(source: string, run: KernelRun): boolean {
  return isKitCell(source) && source.includes(`\n${startOf(run)}\n`);
}

function startOf(run: KernelRun): string {
  return `_nx47_start(${pythonLiteral(JSON.stringify(run, undefined, 1))}, {`;
}

function cellSource(kit: KitSources, run: KernelRun): string {
  return `${startLines(kit, run).join('\n')}\n})\n${ending}`;
}

/** Last line of the kit in a script, where no cell ends it. */
export const kitEnd = '# nx47 kernel kit: the script goes on as it was';

/** The lines that start the kit within a script, each with its line end. */
export function kitLines(kit: KitSources, run: KernelRun): string {
  return `${startLines(kit, run).join('\n')}\n}, True)\n${ending}\n${kitEnd}\n`;
}

function startLines(kit: KitSources, run: KernelRun): string[] {
  const sources = kitModules.map(
    (name) => `    ${JSON.stringify(name)}: ${pythonLiteral(moduleSource(kit, name))},`,
  );
  return [kitMarker, starter, startOf(run), ...sources];
}

/** The Python source of one module of the kit. Errors: DEFECT for one that is missing. */
export function moduleSource(kit: KitSources, name: string): string {
  const source = kit[`${name}.py`];
  if (source === undefined) throw new Failure('DEFECT', { where: `kernel/${name}.py` });
  return source;
}

// A kit that can't start leaves the notebook alone and its reason in a file; the missing outputs then say no.
const starter = `def _nx47_start(run, sources, is_script=False):
    import importlib.machinery
    import importlib.util
    import json
    import sys

    def module(name, is_package=False):
        made = importlib.util.module_from_spec(importlib.machinery.ModuleSpec(name, None, is_package=is_package))
        sys.modules[name] = made
        return made

    package = module("nx47", True)
    package.count = lambda items=0, pixels=0: None
    package.seal = lambda: None
    try:
        for name, source in sources.items():
            part = module("nx47." + name)
            setattr(package, name, part)
            exec(compile(source, "<nx47 kit>/" + name + ".py", "exec", dont_inherit=True), part.__dict__)
        package.kit.start(package, json.loads(run), _nx47_shell(), is_script)
    except Exception:
        import traceback

        with open("nx47_kit_error.txt", "w", encoding="utf-8") as file:
            traceback.print_exc(file=file)


def _nx47_shell():
    try:
        return get_ipython()
    except NameError:
        return None

`;

const ending = `del _nx47_start, _nx47_shell
import nx47`;
