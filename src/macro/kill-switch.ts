import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';
import type { RunPaths } from './tools.ts';

/** Name of the file below .nx47/ whose presence ends a run: the kill switch for whoever has no terminal. */
export const stopFileName = 'STOP';

type Going = {
  readonly world: Pick<World, 'files' | 'signal'>;
  readonly paths: Pick<RunPaths, 'state'>;
  readonly closing?: boolean;
};

/**
 * Refuses to go on where the run is to end: a signal came (CANCELLED), or `.nx47/STOP` is there (STOP_REQUESTED
 * {file}). A run that is being recorded goes on: its record is what tells of its end.
 */
export async function requireGoing({ world, paths, closing = false }: Going): Promise<void> {
  if (closing) return;
  const file = `${paths.state}/${stopFileName}`;
  if (await world.files.exists(file)) throw new Failure('STOP_REQUESTED', { file });
  if (world.signal.aborted) throw new Failure('CANCELLED');
}
