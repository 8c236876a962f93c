import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { Choice } from './choice.ts';
import { folderOf, nameOf, nearest, type RepositorySight } from './repository-sight.ts';

/** The kernel that the project certifies: the metadata as they are, and the code that they name. */
export type FoundKernel = {
  readonly choice: Choice;
  readonly metadata: JsonObject;
  readonly code: string;
  /** The other kernel-metadata.json of the repository. */
  readonly others: readonly string[];
};

/**
 * The kernel among those of the repository: the only one, else the one that asks for the project's dataset, else the
 * one nearest to the top. `pulled` is the path of one that was just fetched, which then is meant.
 */
export function findKernel(
  sight: RepositorySight,
  datasetId: string,
  pulled: string | undefined,
): FoundKernel | undefined {
  const all = sight.files.map(({ path }) => path).filter((path) => nameOf(path) === 'kernel-metadata.json');
  const readable = all.filter((path) => readObject(sight, path) !== undefined);
  const ofDataset = readable.filter(
    (path) => datasetId !== '' && listOf(readObject(sight, path), 'dataset_sources').includes(datasetId),
  );
  const path = pulled ?? nearest(ofDataset.length > 0 ? ofDataset : readable);
  const metadata = path === undefined ? undefined : readObject(sight, path);
  if (path === undefined || metadata === undefined) return undefined;
  const among = ofDataset.length > 0 ? 'kernelOfDataset' : 'kernelOfMany';
  const reason = pulled !== undefined ? 'kernelPulled' : readable.length === 1 ? 'kernelOnly' : among;
  const folder = folderOf(path);
  const codeFile = metadata['code_file'];
  const code = typeof codeFile === 'string' ? `${folder === '.' ? '' : `${folder}/`}${codeFile}` : '';
  return {
    choice: { key: 'kernel', value: folder, reason, seen: path },
    ...{ metadata, code: sight.texts.get(code) ?? '' },
    others: readable.filter((one) => one !== path),
  };
}

/** A JSON object of the repository; undefined where the file is absent or something else. */
export function readObject({ texts }: RepositorySight, path: string): JsonObject | undefined {
  const text = texts.get(path);
  if (text === undefined) return undefined;
  try {
    const value = parseStrictJson(new TextEncoder().encode(text));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The texts of a list that such an object holds. */
export function listOf(object: JsonObject | undefined, key: string): string[] {
  const value = object?.[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
