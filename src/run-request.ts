import { certify } from './certify.ts';
import { compose, type Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { createFiles } from './host/files.ts';
import { type FinishedRun, runUnready } from './macro/story.ts';
import { Failure, failureEffects } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { withOwnMacros } from './own-macros.ts';

/**
 * Builds the World and runs the story in it. What the machine or the project lacks before the story can begin (an
 * input, an interpreter, namespaces, packages) is INCONCLUSIVE with its cause, recorded as any other run is. `watch`
 * may put its own presenter into the world. Throws what is wrong with the request itself, CANCELLED and DEFECT.
 */
export async function runRequest(
  asked: RunRequest,
  around: Surroundings,
  watch: (world: World) => World = (world) => world,
): Promise<FinishedRun> {
  const request = await withOwnMacros(asked, createFiles());
  try {
    return await runComposed(request, around, watch);
  } catch (error) {
    if (!(error instanceof Failure && failureEffects[error.code].startsWith('inconclusive/'))) throw error;
    const world = composeOffline(request.settings.language, around, request.root);
    return runUnready(error, request, watch(world));
  }
}

async function runComposed(
  request: RunRequest,
  around: Surroundings,
  watch: (world: World) => World,
): Promise<FinishedRun> {
  const { world, close } = await compose(request, around);
  try {
    return await certify(request, watch(world));
  } finally {
    await close();
  }
}
