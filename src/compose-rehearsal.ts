import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalName } from './codec/canonical-name.ts';
import { Failure } from './model/failure.ts';
import { kernelMetadataSchema } from './model/kernel-metadata.ts';
import type { RuntimeProfile } from './model/profile.ts';
import type { RunRequest } from './model/request.ts';
import type { Assets, Interpreter, WheelSource } from './model/world.ts';
import { codeCells } from './notebook/cells.ts';
import { certainModules, importedModules } from './notebook/imports.ts';
import { isNotebookText } from './notebook/script-text.ts';
import { stripSource } from './notebook/strip-source.ts';
import { listsModule, touchedDistributions } from './profile/local.ts';
import { parseProfile } from './profile/parse.ts';
import { describeWheels } from './rehearsal/describe-wheels.ts';
import { listWheels } from './rehearsal/list-wheels.ts';
import type { Machine } from './rehearsal/machine.ts';
import type { KnownImage } from './rehearsal/open-rehearsal.ts';
import { downloadWheels, unpackWheels } from './rehearsal/wheels.ts';
import { minorOf } from './survey/choose-interpreter.ts';
import { splitRef } from './survey/metadata.ts';

/** What the embedded service must know of a project before the run reads it properly. */
export type Touched = {
  readonly owner: string;
  /** '' when the notebook can't be found yet: the run itself will say so. */
  readonly notebookText: string;
  readonly minor: string;
  distributionsFor(interpreter: Interpreter): (notebookText: string) => readonly string[];
  image(interpreter: Interpreter): KnownImage;
};

/** Reads owner, notebook and profile ahead of the run. Errors: PROFILE_UNKNOWN. */
export async function readTouched(request: RunRequest, assets: Assets): Promise<Touched> {
  const { root, settings } = request;
  const text = await assets.profile(settings.profile);
  if (text === undefined) throw new Failure('PROFILE_UNKNOWN', { profile: settings.profile });
  const profile = parseProfile(new TextEncoder().encode(text));
  const folder = join(root, settings.kernel);
  const metadata = kernelMetadataSchema.safeParse(await readJson(join(folder, 'kernel-metadata.json')));
  const notebook = metadata.success
    ? await readFile(join(folder, metadata.data.code_file), 'utf8').catch(() => '')
    : '';
  return {
    owner: metadata.success ? (splitRef(metadata.data.id)?.owner ?? 'rehearsal') : 'rehearsal',
    notebookText: notebook,
    minor: minorOf(profile.python.version),
    distributionsFor: (interpreter) => (pushed) => pinsFor(profile, interpreter, pushed),
    image: (interpreter) => knownImage(profile, interpreter),
  };
}

/** Pins of the profile's distributions that a notebook imports; none on another minor, whose versions are not known. */
export function pinsFor(
  profile: RuntimeProfile,
  interpreter: Interpreter,
  notebookText: string,
): readonly string[] {
  if (minorOf(interpreter.version) !== minorOf(profile.python.version)) return [];
  const touched = touchedDistributions(profile, importedModules(sourcesOf(notebookText)));
  return touched.map(({ name, version }) => `${name}==${version}`);
}

/**
 * What a profile tells of its image beyond the imports of a notebook. On another minor nothing of the image is
 * installed: its versions are known for its own only.
 */
export function knownImage(profile: RuntimeProfile, interpreter: Interpreter): KnownImage {
  const isSame = minorOf(interpreter.version) === minorOf(profile.python.version);
  const isWhole = !profile.unknown.includes('distributions');
  const absent = new Set((profile.absent ?? []).map(canonicalName));
  const isDenied = (module: string) =>
    absent.has(canonicalName(module)) || (isWhole && !listsModule(profile, module));
  return {
    pinsNamed: (names) => (isSame ? namedPins(profile, names) : []),
    mayHave: (name) => isSame && !isWhole && !absent.has(name),
    neededModules: (pushed) => certainModules(sourcesOf(pushed)).filter((module) => !isDenied(module)),
  };
}

function namedPins({ distributions }: RuntimeProfile, names: readonly string[]): string[] {
  return distributions
    .filter(({ name, version }) => version !== '' && names.includes(canonicalName(name)))
    .map(({ name, version }) => `${name}==${version}`);
}

/** Wheels through pip and the cache outside the project. */
export function createWheelSource(machine: Machine): WheelSource {
  return {
    download: (requirements, interpreter, glibc, minor = minorOf(interpreter.version)) =>
      downloadWheels(machine, { interpreter, requirements, minor, glibc }),
    unpack: (requirements, interpreter, glibc) =>
      unpackWheels(machine, { interpreter, requirements, minor: minorOf(interpreter.version), glibc }),
    list: (name, target) => listWheels(machine, name, target),
    describe: (files, target) => describeWheels(machine, files, target),
  };
}

function sourcesOf(notebookText: string): string[] {
  try {
    const own = stripSource(notebookText);
    return isNotebookText(own) ? codeCells(new TextEncoder().encode(own)).map(({ source }) => source) : [own];
  } catch {
    return [];
  }
}

/** The value of a JSON file; undefined when it can't be read. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
