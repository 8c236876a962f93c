import { auditAnswerOf, type CommandAnswer, offlineRequest } from './audit-command.ts';
import { bundleStory } from './audit-story.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { parseProfile } from './profile/parse.ts';
import { chooseInterpreter, minorOf } from './survey/choose-interpreter.ts';

/**
 * `nx47 bundle`: the bundle made by the recipe for the profile's Python, then audited; a folder with content is
 * audited as it is. Errors: CONFIG_MISSING_KEY without a bundle or recipe, PYTHON_MISSING without that Python.
 */
export async function bundleCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  const request = await offlineRequest(line, 'execute');
  const world = composeOffline(request.settings.language, around, request.root);
  if (await isToBeMade(request, world)) await requireProfilePython(request, world);
  return auditAnswerOf(await bundleStory(request, world), request, line.format);
}

async function isToBeMade({ root, file, settings }: RunRequest, { files }: World): Promise<boolean> {
  const { bundle } = settings;
  if (bundle === undefined) throw new Failure('CONFIG_MISSING_KEY', { file, key: 'bundle' });
  const folder = `${root}/${bundle.path}`;
  const filled =
    (await files.exists(folder)) && (await files.list(folder)).some(({ kind }) => kind === 'file');
  if (!filled && bundle.recipe === undefined)
    throw new Failure('CONFIG_MISSING_KEY', { file, key: 'bundle.recipe' });
  return !filled;
}

// Another minor would put wheels in place that the target can't install.
async function requireProfilePython({ settings }: RunRequest, { assets, pythons }: World): Promise<void> {
  const text = await assets.profile(settings.profile);
  if (text === undefined) throw new Failure('PROFILE_UNKNOWN', { profile: settings.profile });
  const { python } = parseProfile(new TextEncoder().encode(text));
  await chooseInterpreter(pythons, minorOf(python.version), false);
}
