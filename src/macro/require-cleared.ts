import { Failure } from '../model/failure.ts';
import type { RunRequest } from '../model/request.ts';
import type { World } from '../model/world.ts';
import { type ReportsPlace, readStops } from '../session/standing-stops.ts';
import { readSafeMode, reasonOf, type SafeMode, safeModeOf } from './safe-mode.ts';

type Project = Pick<RunRequest, 'root' | 'settings'>;

/** Where the recorded runs of a project are read from. */
export function reportsPlace({ root, settings }: Project, isFetched: boolean): ReportsPlace {
  const branch = settings['reports-branch'];
  return { root, branch: branch === 'current' ? '' : branch, isFetched };
}

/**
 * Refuses to act in a project that its own file, or what is recorded in this clone, keeps in safe mode. No remote is asked:
 * what acts in the project alone needs no network. Errors: SAFE_MODE {reason, since}.
 */
export async function requireCleared(project: Project, world: World): Promise<void> {
  const own = await readSafeMode(`${project.root}/.nx47`, world.files);
  const safe = own ?? (await recordedSafeMode(reportsPlace(project, false), world));
  if (safe !== undefined) throw new Failure('SAFE_MODE', { reason: reasonOf(safe), since: safe.since });
}

async function recordedSafeMode(place: ReportsPlace, world: World): Promise<SafeMode | undefined> {
  const stops = await readStops(place, world);
  return stops.length === 0 ? undefined : safeModeOf(stops);
}
