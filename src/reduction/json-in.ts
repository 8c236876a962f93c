import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import { type ProjectState, textIn } from './project-state.ts';
import type { ReadPort } from './read-port.ts';

/** The JSON object in a file of a state; undefined where there is none: a broken file is cut as a whole or not at all. */
export async function jsonIn(
  state: ProjectState,
  path: string,
  files: ReadPort,
): Promise<JsonObject | undefined> {
  try {
    const value = parseStrictJson(new TextEncoder().encode(await textIn(state, path, files)));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
