import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { composeService, type Surroundings } from './compose.ts';
import { Failure } from './model/failure.ts';
import type { Ref } from './model/kaggle.ts';
import { kernelMetadataSchema } from './model/kernel-metadata.ts';
import type { Language } from './model/language.ts';
import { compareSources } from './notebook/compare-sources.ts';
import { stripSource } from './notebook/strip-source.ts';
import { projectAround } from './project-kernel.ts';
import { readRequest } from './read-request.ts';
import { splitRef } from './survey/metadata.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

type Place = { readonly around: Surroundings; readonly language: Language; readonly folder: string };

/**
 * `nx47 strip FILE|FOLDER|OWNER/KERNEL [--version N]`: a pushed source without the kit, as the user wrote it, and
 * whether that is what the project has: status 0, else 1. FOLDER: what `kaggle kernels pull -m` leaves. Errors:
 * USAGE_BAD_VALUE, NOTEBOOK_INVALID, JSON_INVALID, KAGGLE_NOT_FOUND, those of a call.
 */
export async function stripCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  folder: string = process.cwd(),
): Promise<CommandAnswer> {
  const words = sentences(language).console;
  const [named = ''] = line.words;
  const text = stripSource(await pushedSource(named, line, { around, language, folder }));
  const own = await projectSource(folder);
  if (own === undefined) return { text, note: words.stripAlone, status: 0 };
  const { name, source } = own;
  const whole = compareSources(source, text, 'whole');
  if (whole.answer === 'ok') return { text, note: fill(words.stripEqual, { name }), status: 0 };
  const cells = compareSources(source, text);
  const sentence = cells.answer === 'ok' ? words.stripMetadata : words.stripDifferent;
  return { text, note: fill(sentence, { name, where: whole.difference }), status: 1 };
}

/** The source that is stripped, from wherever it is. */
async function pushedSource(named: string, line: CommandLine, place: Place): Promise<string> {
  const path = resolve(place.folder, named);
  const found = named === '' ? undefined : await stat(path).catch(() => undefined);
  if (found?.isFile()) return readFile(path, 'utf8');
  if (found?.isDirectory()) return (await codeIn(path)).source;
  const ref = splitRef(named);
  if (ref !== undefined) return sourceOfKernel(ref, line, place);
  const expected = 'FILE | FOLDER | OWNER/KERNEL';
  throw new Failure('USAGE_BAD_VALUE', { flag: 'strip', value: named, expected });
}

async function sourceOfKernel(ref: Ref, line: CommandLine, place: Place): Promise<string> {
  const { service } = line.settings;
  const order = { language: place.language, service: typeof service === 'string' ? service : '' };
  const { kaggle } = await composeService({ ...order, root: place.folder }, place.around);
  const version = line.kernelVersion === 0 ? undefined : line.kernelVersion;
  const view = await kaggle.viewKernel(ref, version);
  if (view !== undefined) return view.source;
  const message = `${ref.owner}/${ref.slug}`;
  throw new Failure('KAGGLE_NOT_FOUND', { operation: 'GetKernel', status: 404, message });
}

/** The code file that kernel-metadata.json in this folder names. Errors: USAGE_BAD_VALUE. */
async function codeIn(folder: string): Promise<{ readonly name: string; readonly source: string }> {
  try {
    const text = await readFile(join(folder, 'kernel-metadata.json'), 'utf8');
    const { code_file: name } = kernelMetadataSchema.parse(JSON.parse(text));
    return { name, source: await readFile(join(folder, name), 'utf8') };
  } catch (cause) {
    const expected = 'kernel-metadata.json, code_file';
    throw new Failure('USAGE_BAD_VALUE', { flag: 'strip', value: folder, expected }, { cause });
  }
}

/** The notebook or script of the project around this folder; undefined outside of one. */
async function projectSource(folder: string) {
  const root = await projectAround(folder);
  if (root === undefined) return undefined;
  const { settings } = await readRequest({}, root, 'certify');
  const own = await codeIn(join(root, settings.kernel));
  return { name: join(settings.kernel, own.name), source: own.source };
}
