import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dirname } from 'node:path/posix';
import { findConfig } from './config/find-config.ts';
import { mergeSettings, parseConfig } from './config/parse-config.ts';
import { Failure } from './model/failure.ts';
import type { Request, RunRequest } from './model/request.ts';
import { kaggleUrl } from './model/transport.ts';
import type { FileReader } from './model/world.ts';
import { slashed } from './slashed.ts';

const kaggleWait = 59;
const rehearsalWait = 2;

/** Where nx47.yml is read: the disk, or what is staged in git. */
export type ConfigFiles = Pick<FileReader, 'exists' | 'read'>;

const onDisk: ConfigFiles = {
  exists: async (file) => (await stat(file).catch(() => undefined)) !== undefined,
  read: (file) => readFile(file),
};

/**
 * The request of a run: nx47.yml found from `path` upward, merged with what was given. Anything but Kaggle's own
 * address is a rehearsal. Errors: CONFIG_*, USAGE_BAD_VALUE for a wait under 59 s against Kaggle, DETACH_NEEDS_SERVICE.
 */
export async function readRequest(
  given: Readonly<Record<string, unknown>>,
  path: string,
  command: 'rehearse' | 'certify',
  files: ConfigFiles = onDisk,
): Promise<RunRequest> {
  const file = await findConfig(slashed(resolve(path)), files.exists);
  const bytes = await files.read(file).catch((cause: unknown) => {
    throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why: 'unreadable' }, { cause });
  });
  const fromFile = parseConfig(new TextDecoder().decode(bytes), file);
  const settings = mergeSettings(given, fromFile, file);
  const missing = missingKey(settings);
  if (missing !== undefined) throw new Failure('CONFIG_MISSING_KEY', { file, key: missing });
  const target =
    command === 'rehearse' || settings.target === 'rehearsal' || isElsewhere(settings.service)
      ? 'rehearsal'
      : 'kaggle';
  if (await runsInItself(settings, dirname(file), files)) {
    const line = fromFile.lineOf(['certify-in']);
    throw new Failure('CONFIG_BAD_VALUE', { file, line, key: 'certify-in', why: 'kernel-metadata.json' });
  }
  const asked = command === 'rehearse' || settings.target === 'rehearsal' ? 'rehearsal' : 'kaggle';
  if (settings.detach && target === 'rehearsal' && settings.service === '')
    throw new Failure('DETACH_NEEDS_SERVICE', {});
  const waitSeconds = waitOf(settings, target);
  return { settings, root: dirname(file), file, target, askedFor: asked, waitSeconds };
}

// What the chosen packs can't do without, said before anything starts. Bundle and dataset are two halves of one thing.
function missingKey(settings: Request): string | undefined {
  const { packs, bundle, dataset, native } = settings;
  const whole = packs.includes('nx47');
  if (whole && settings['main-report'] === '') return 'main-report';
  if ((whole || bundle !== undefined) && dataset === undefined) return 'dataset';
  if ((whole || dataset !== undefined) && bundle === undefined) return 'bundle';
  return whole && native === undefined ? 'native' : undefined;
}

// The project's own kernel would be made private, and show the kit all the same.
async function runsInItself(settings: Request, root: string, files: ConfigFiles): Promise<boolean> {
  if (settings['certify-in'] === '') return false;
  const path = `${root}/${settings.kernel}/kernel-metadata.json`;
  const text = new TextDecoder().decode(await files.read(path).catch(() => new Uint8Array()));
  return new RegExp(`"id"\\s*:\\s*"[^"/]*/${settings['certify-in']}"`).test(text);
}

/** Whether an address is another than Kaggle's own; a look-alike of it can only rehearse. */
export function isElsewhere(service: string): boolean {
  return service !== '' && service.replace(/\/$/, '') !== kaggleUrl;
}

function waitOf({ wait }: Request, target: RunRequest['target']): number {
  if (target === 'rehearsal') return wait ?? rehearsalWait;
  if (wait !== undefined && wait < kaggleWait) {
    throw new Failure('USAGE_BAD_VALUE', { flag: 'wait', value: wait, expected: `≥ ${kaggleWait}` });
  }
  return wait ?? kaggleWait;
}
