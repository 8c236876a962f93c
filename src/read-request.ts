import { readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { dirname } from 'node:path/posix';
import { findConfig } from './config/find-config.ts';
import { mergeSettings, parseConfig } from './config/parse-config.ts';
import { Failure } from './model/failure.ts';
import type { Request, RunRequest } from './model/request.ts';
import type { FileReader } from './model/world.ts';

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
 * address is a rehearsal. Errors: CONFIG_*, USAGE_BAD_VALUE for a wait under 59 s against Kaggle.
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
  const text = new TextDecoder().decode(bytes);
  const settings = mergeSettings(given, parseConfig(text, file), file);
  const missing = missingKey(settings);
  if (missing !== undefined) throw new Failure('CONFIG_MISSING_KEY', { file, key: missing });
  const target =
    command === 'rehearse' || settings.target === 'rehearsal' || isElsewhere(settings.service)
      ? 'rehearsal'
      : 'kaggle';
  return { settings, root: dirname(file), file, target, waitSeconds: waitOf(settings, target) };
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

// Any other address, a look-alike of Kaggle's included, can only rehearse.
function isElsewhere(service: string): boolean {
  return service !== '' && service.replace(/\/$/, '') !== 'https://api.kaggle.com';
}

function waitOf({ wait }: Request, target: RunRequest['target']): number {
  if (target === 'rehearsal') return wait ?? rehearsalWait;
  if (wait !== undefined && wait < kaggleWait) {
    throw new Failure('USAGE_BAD_VALUE', { flag: 'wait', value: wait, expected: `≥ ${kaggleWait}` });
  }
  return wait ?? kaggleWait;
}

/** Windows' own paths with the separator that is used everywhere else. */
function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
