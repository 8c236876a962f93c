import { createMachine, localWorld, type Surroundings, secretsAround } from './compose.ts';
import { heedingStop } from './host/stop-file.ts';
import { closedService } from './macro/closed-service.ts';
import type { Language } from './model/language.ts';
import type { World } from './model/world.ts';

/**
 * The World of a command that asks no service: it looks for no credentials, and every call to Kaggle is refused. What it
 * starts ends when `.nx47/STOP` appears in the project.
 */
export function composeOffline(language: Language, surroundings: Surroundings, projectRoot = ''): World {
  const around = projectRoot === '' ? surroundings : heedingStop(surroundings, projectRoot);
  const world = localWorld(language, around, createMachine(around), secretsAround(around));
  return { ...world, kaggle: closedService('') };
}
