import { Failure } from '../../model/failure.ts';
import type { OfferedWheel, WheelTarget } from '../../model/world.ts';
import type { RepairGround, RepairTools } from '../repairer.ts';
import type { LockPin } from './lock.ts';
import type { OfferSource } from './offer-book.ts';
import { type FetchedWheel, readFolder } from './read-folder.ts';
import type { WheelCase } from './wheel-case.ts';

/** Wheels of the lock and of the package index, for the runtime of the profile. Errors: those of WheelSource. */
export function openSource(
  { request }: RepairGround,
  { lock }: WheelCase,
  target: WheelTarget,
  tools: RepairTools,
): OfferSource {
  return {
    lockedNames: new Set(lock?.lock.entries.map(({ name }) => name)),
    locked: () =>
      lock === undefined ? Promise.resolve([]) : lockedWheels(`${request.root}/${lock.path}`, target, tools),
    list: (name) => tools.wheels.list(name, target),
    describe: (files): Promise<OfferedWheel[]> => tools.wheels.describe(files, target),
  };
}

/** The wheels that these pins name, each by its digest. Errors: WHEELS_UNREACHABLE, FILE_UNREADABLE. */
export async function fetchWheels(
  pins: readonly LockPin[],
  ground: RepairGround,
  target: WheelTarget,
  tools: RepairTools,
): Promise<FetchedWheel[]> {
  if (pins.length === 0) return [];
  const lines = pins.map(({ name, version, sha256 }) => `${name}==${version} --hash=sha256:${sha256}\n`);
  const requirements = `${ground.work}/wheels.txt`;
  await tools.files.makeFolder(ground.work);
  await tools.files.write(requirements, lines.sort().join(''));
  const { interpreter, glibc, minor } = target;
  return readFolder(await tools.wheels.download(requirements, interpreter, glibc, minor), tools.files);
}

/** A lock of which pip can't have all is no source: the index is asked for each wheel then. */
async function lockedWheels(
  requirements: string,
  { interpreter, glibc, minor }: WheelTarget,
  { wheels, files }: RepairTools,
): Promise<FetchedWheel[]> {
  try {
    return await readFolder(await wheels.download(requirements, interpreter, glibc, minor), files);
  } catch (error) {
    if (error instanceof Failure && error.code === 'WHEELS_UNREACHABLE') return [];
    throw error;
  }
}
