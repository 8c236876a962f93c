import { Failure } from '../model/failure.ts';
import type { Interpreter, Pythons } from '../model/world.ts';

/**
 * The interpreter of the profile's minor ('3.12'), else, where the project has a recipe (its bundle can be made for
 * another minor), any that works. Errors: PYTHON_MISSING.
 */
export async function chooseInterpreter(
  pythons: Pythons,
  minor: string,
  hasRecipe: boolean,
): Promise<Interpreter> {
  const exact = await pythons.find(minor);
  if (exact !== undefined) return exact;
  const any = hasRecipe ? await pythons.findAny() : undefined;
  if (any !== undefined) return any;
  throw new Failure('PYTHON_MISSING', {
    minor,
    command: `sudo apt-get install python${minor} python${minor}-venv`,
  });
}

/** '3.12' of '3.12.1'. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
