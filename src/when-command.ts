import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ClosureRequest } from './audit/closure/check-closure.ts';
import { outlook } from './audit/outlook.ts';
import { isLibraryName } from './audit/wheels/wheel-libraries.ts';
import { type CommandAnswer, offlineRequest } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import type { BundleFacts } from './model/facts.ts';
import { Failure } from './model/failure.ts';
import type { Outlook } from './model/finding.ts';
import type { Language } from './model/language.ts';
import type { World } from './model/world.ts';
import { parseProfile } from './profile/parse.ts';
import { renderOutlook } from './report/outlook.ts';
import { nothingKept } from './survey/kept-answers.ts';
import { readBundle } from './survey/read-bundle.ts';
import { readWheelFiles } from './survey/read-wheels.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 when [PATH]`: the first and the last of the shipped profiles that a bundle fits, and why not the others. PATH
 * is a project, or a folder of wheels and libraries. Writes nothing. Status 0: it fits one; 3: none for certain; 1:
 * none. Errors: BUNDLE_MISSING.
 */
export async function whenCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const world = composeOffline(language, around);
  const { bundle, folder, request } = await subjectOf(line, world);
  const names = await world.assets.profileNames();
  const texts = await Promise.all(names.map((name) => world.assets.profile(name)));
  const profiles = texts.flatMap((text) =>
    text === undefined ? [] : [parseProfile(new TextEncoder().encode(text))],
  );
  const wheels = await readWheelFiles(bundle, { folder, files: world.files, kept: nothingKept() });
  const seen = outlook(request, bundle, profiles, wheels);
  const document = { schema: 'nx47.when/1', bundle: bundle.path, ...seen };
  const text =
    line.format === 'json'
      ? JSON.stringify(document, null, 2)
      : `${bundle.path}\n${renderOutlook(seen, sentences(language))}`;
  return { text: `${text}\n`, status: statusOf(seen) };
}

function statusOf({ first, profiles }: Outlook): number {
  if (first !== '') return 0;
  return profiles.some(({ answer }) => answer === 'unknown') ? 3 : 1;
}

type Subject = {
  readonly bundle: BundleFacts;
  /** Where it lies. Absolute. */
  readonly folder: string;
  readonly request: ClosureRequest;
};

async function subjectOf(line: CommandLine, { files }: World): Promise<Subject> {
  const path = resolve(line.path);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const entries = isFolder ? await files.list(path, skipped) : [];
  const isBundle = entries.some(({ path: name }) => !name.includes('/') && isPart(name));
  if (isBundle)
    return { bundle: await readOrFail(path, line.path, files), folder: path, request: nothingRequired };
  const { root, settings } = await offlineRequest(line, 'observe');
  const shown = settings.bundle?.path ?? '';
  const folder = `${root}/${shown}`;
  return { bundle: await readOrFail(folder, shown, files), folder, request: settings };
}

const skipped = ['.git', '.nx47', 'node_modules'];
const nothingRequired: ClosureRequest = { required: { files: [], packages: [], 'from-image': [] } };

function isPart(name: string): boolean {
  return name.toLowerCase().endsWith('.whl') || isLibraryName(name);
}

async function readOrFail(path: string, shown: string, files: World['files']): Promise<BundleFacts> {
  const bundle = shown === '' ? undefined : await readBundle(path, shown, files);
  if (bundle === undefined) throw new Failure('BUNDLE_MISSING', { path });
  return bundle;
}
