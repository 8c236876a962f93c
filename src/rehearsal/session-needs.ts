import { z } from 'zod';
import { canonicalName, requirementName } from '../codec/canonical-name.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import type { Interpreter } from '../model/world.ts';
import { requirementsOf } from './closed-environment.ts';
import type { PreparedEnvironment } from './environment.ts';
import type { Machine } from './machine.ts';

/** What lies in the inputs of a session and may be imported there. */
export type MountedPackages = {
  /** Names of distributions that its wheels require and that none of its wheels is, as in PEP 503. */
  readonly unmet: readonly string[];
  /** Top-level names of modules: in wheels, as files and as folders. */
  readonly modules: ReadonlySet<string>;
};

export const nothingMounted: MountedPackages = { unmet: [], modules: new Set() };

const mountedSchema = z.strictObject({ metadata: z.array(z.string()), modules: z.array(z.string()) });

/**
 * Looks through folders that a session will find as inputs; a wheel that can't be read has nothing to say here.
 * Errors: PYTHON_BROKEN.
 */
export async function mountedPackages(
  machine: Machine,
  { executable }: Interpreter,
  folders: readonly string[],
): Promise<MountedPackages> {
  if (folders.length === 0) return nothingMounted;
  const answer = await asked(machine, executable, [lookAround, JSON.stringify(folders)]);
  const { metadata, modules } = mountedSchema.parse(answer);
  const own = new Set(metadata.map((text) => canonicalName(/^Name:\s*(\S+)/im.exec(text)?.[1] ?? '')));
  const required = new Set(metadata.flatMap(requirementsOf).map(requirementName));
  return { unmet: [...required].filter((name) => !own.has(name)).sort(), modules: new Set(modules) };
}

/** Those of the top-level modules that neither the interpreter nor the prepared packages have. Errors: PYTHON_BROKEN. */
export async function missingModules(
  machine: Machine,
  { base, python }: PreparedEnvironment,
  modules: readonly string[],
): Promise<string[]> {
  if (modules.length === 0) return [];
  const answer = await asked(machine, python, [findModules, base, JSON.stringify(modules)]);
  return z.array(z.string()).parse(answer);
}

async function asked(machine: Machine, python: string, words: readonly string[]): Promise<unknown> {
  const result = await machine.shell.run({ argv: [python, '-I', '-c', ...words], deadlineSeconds: 120 });
  if (result.status !== 0) {
    const why = result.stderr.trim().split('\n').at(-1) ?? '';
    throw new Failure('PYTHON_BROKEN', { python, why: result.timedOut ? 'deadline' : why });
  }
  return parseStrictJson(Buffer.from(result.stdout.trim()));
}

// An input may be a competition of a million files: what lies beyond the first names is not looked for by name.
const lookAround = `
import json, os, sys, zipfile
metadata, modules, left = [], set(), 200000
def stem(name):
    return name.split(".")[0]
def read(path):
    with zipfile.ZipFile(path) as wheel:
        for name in wheel.namelist():
            parts = name.split("/")
            if parts[0].endswith(".data"):
                parts = parts[2:] or [""]
            if not parts[0].endswith(".dist-info"):
                modules.add(stem(parts[0]))
            elif parts[1:] == ["METADATA"]:
                metadata.append(wheel.read(name).decode("utf-8", "replace"))
for folder in json.loads(sys.argv[1]):
    for where, folders, files in os.walk(folder):
        left -= len(folders) + len(files)
        if left < 0:
            break
        modules.update(folders)
        for name in files:
            if name.endswith((".py", ".so")):
                modules.add(stem(name))
            elif name.endswith(".whl"):
                try:
                    read(os.path.join(where, name))
                except Exception:
                    pass
print(json.dumps({"metadata": metadata, "modules": sorted(modules)}))`;

const findModules = `
import importlib.util, json, site, sys
site.addsitedir(sys.argv[1])
def has(name):
    try:
        return name in sys.modules or importlib.util.find_spec(name) is not None
    except Exception:
        return False
print(json.dumps([name for name in json.loads(sys.argv[2]) if not has(name)]))`;
