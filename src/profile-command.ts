import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import type { RuntimeProfile } from './model/profile.ts';
import type { World } from './model/world.ts';
import { probeKaggle } from './probe-command.ts';
import { profileDifferences } from './profile/differences.ts';
import { parseProfile } from './profile/parse.ts';
import { differencesText, profileText } from './profile-text.ts';
import { refreshCommand } from './refresh-command.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 profile show NAME`, `diff A B`, `probe`, `probe [PATH] --kaggle`, `refresh [SESSION]`. A and B are shipped
 * profiles or files; `--format json` gives data.
 * Errors: USAGE_BAD_VALUE, PYTHON_MISSING, PYTHON_BROKEN.
 */
export async function profileCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const [action = '', one = '', other = ''] = line.words;
  if (action === 'probe' && line.kaggle) return probeKaggle(line, around);
  refuseServiceSettings(line);
  const read = (name: string) => readProfile(name, around.installRoot, language);
  const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  if (action === 'show') {
    const profile = await read(one);
    return done(line.format === 'json' ? asJson(profile) : profileText(profile, language));
  }
  if (action === 'diff') {
    const differences = profileDifferences(await read(one), await read(other));
    return done(
      line.format === 'json' ? asJson(differences) : differencesText([one, other], differences, language),
    );
  }
  if (action === 'probe') return done(await probe(line.python, composeOffline(language, around)));
  if (action === 'refresh') return refreshCommand(line, around, language);
  const expected = sentences(language).console.profile.actions;
  throw new Failure('USAGE_BAD_VALUE', { flag: 'profile', value: action, expected });
}

// Only a probe on Kaggle asks a service.
function refuseServiceSettings({ settings }: CommandLine): void {
  const foreign = Object.keys(settings).find((name) => name !== 'language');
  if (foreign !== undefined)
    throw new Failure('USAGE_UNKNOWN_FLAG', {
      flag: `--${foreign}`,
      command: 'profile',
      suggestion: '--kaggle',
    });
}

function done(text: string): CommandAnswer {
  return { text, status: 0 };
}

/** A shipped profile by its name, or any file by its path. */
async function readProfile(name: string, installRoot: string, language: Language): Promise<RuntimeProfile> {
  const words = sentences(language).console.profile;
  const isPath = name.includes('/') || name.endsWith('.json');
  const shipped = await shippedProfiles(join(installRoot, 'profiles'));
  const path = isPath ? name : join(installRoot, 'profiles', `${name}.json`);
  const bytes = isPath || shipped.includes(name) ? await readFile(path).catch(() => undefined) : undefined;
  if (bytes === undefined) {
    const expected = fill(words.known, { names: shipped.join(', ') });
    throw new Failure('USAGE_BAD_VALUE', { flag: 'profile', value: name, expected });
  }
  try {
    return parseProfile(new Uint8Array(bytes));
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const expected = fill(words.notProfile, { why: String(cause.parameters['why'] ?? '') });
    throw new Failure('USAGE_BAD_VALUE', { flag: 'profile', value: name, expected }, { cause });
  }
}

/** Names of the profiles that came with the program. */
async function shippedProfiles(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^kaggle-.+\.json$/.test(name));
  return files.map((name) => name.slice(0, -'.json'.length)).sort();
}

/** The JSON that the kernel kit writes in a session, from an interpreter of this machine. */
async function probe(python: string, world: World): Promise<string> {
  const executable = python === '' ? (await world.pythons.findAny())?.executable : python;
  if (executable === undefined)
    throw new Failure('PYTHON_MISSING', { minor: '3', command: 'nx47 profile probe --python …' });
  const argv = [executable, '-I', '-B', world.assets.kitPath('runtime_profile.py')];
  const answer = await world.shell.run({ argv, deadlineSeconds: 60 });
  const broken = (why: string, cause?: unknown) =>
    new Failure('PYTHON_BROKEN', { python: executable, why }, { cause });
  if (answer.status !== 0) throw broken(answer.stderr.trim().slice(-400));
  try {
    parseProfile(new TextEncoder().encode(answer.stdout));
  } catch (cause) {
    throw broken(cause instanceof Failure ? String(cause.parameters['why']) : 'runtime_profile.py', cause);
  }
  return `${answer.stdout.trimEnd()}\n`;
}
