import { isJsonObject, type JsonObject } from '../codec/strict-json.ts';
import { jsonText } from '../notebook/json-text.ts';
import type { Cut, Layout, SettingsEditor, Units } from './cut.ts';
import { jsonIn } from './json-in.ts';
import { isBelow, type ProjectState, textIn, textPiece, withoutPaths, withPiece } from './project-state.ts';
import type { ReadPort } from './read-port.ts';

const deepest = 6;

/** Settings of nx47.yml, key by key, then what they hold, level by level. */
export function cutSettings({ config }: Layout, editor: SettingsEditor, files: ReadPort): Cut {
  const unitsOf = async (state: ProjectState, level: number): Promise<Units | undefined> => {
    const text = await textIn(state, config, files);
    const ids = editor.pointersAt(text, level);
    if (level > deepest || (ids.length === 0 && level > 0)) return undefined;
    const keep = (kept: readonly string[]) => {
      const gone = ids.filter((id) => !kept.includes(id));
      return gone.length === 0 ? state : withPiece(state, config, textPiece(editor.without(text, gone)));
    };
    return { ids, keep };
  };
  return { kind: 'settings', unitsOf };
}

/** Settings that speak of the bundle alone. */
const ofBundle = ['bundle', 'dataset', 'native', 'required', 'assets', 'removals', 'prechecks'];
const datasetSources = 'dataset_sources';

/** The bundle as a whole, with everything that speaks of it: nothing of that could go on its own. */
export function cutParts(layout: Layout, editor: SettingsEditor, files: ReadPort): Cut {
  const unitsOf = async (state: ProjectState, level: number): Promise<Units | undefined> => {
    if (level > 0) return undefined;
    const has = [...state.keys()].some((path) => isBelow(path, layout.bundle));
    const without = has ? await withoutBundle(state, layout, editor, files) : state;
    return { ids: has ? ['bundle'] : [], keep: (kept) => (kept.length === 0 ? without : state) };
  };
  return { kind: 'parts', unitsOf };
}

async function withoutBundle(
  state: ProjectState,
  layout: Layout,
  editor: SettingsEditor,
  files: ReadPort,
): Promise<ProjectState> {
  const text = editor.without(
    await textIn(state, layout.config, files),
    ofBundle.map((key) => JSON.stringify([key])),
  );
  const inBundle = [...state.keys()].filter((path) => isBelow(path, layout.bundle));
  const rest = withPiece(withoutPaths(state, new Set(inBundle)), layout.config, textPiece(text));
  const metadata = await jsonIn(state, layout.kernelMetadata, files);
  return metadata === undefined
    ? rest
    : withPiece(rest, layout.kernelMetadata, jsonPiece({ ...metadata, [datasetSources]: [] }));
}

const sourceLists = [datasetSources, 'competition_sources', 'kernel_sources', 'model_sources', 'keywords'];

/** What kernel-metadata.json attaches to the kernel, one by one. */
export function cutSources({ kernelMetadata }: Layout, files: ReadPort): Cut {
  const unitsOf = async (state: ProjectState, level: number): Promise<Units | undefined> => {
    if (level > 0) return undefined;
    const metadata = await jsonIn(state, kernelMetadata, files);
    const named = sourceLists.flatMap((key) => itemsOf(metadata, key).map((item) => `${key} ${item}`));
    const lists = [...new Set(named)];
    const keep = (kept: readonly string[]) => {
      if (metadata === undefined || kept.length === lists.length) return state;
      const left = sourceLists
        .filter((key) => Array.isArray(metadata[key]))
        .map((key) => [key, itemsOf(metadata, key).filter((item) => kept.includes(`${key} ${item}`))]);
      return withPiece(state, kernelMetadata, jsonPiece({ ...metadata, ...Object.fromEntries(left) }));
    };
    return { ids: lists, keep };
  };
  return { kind: 'sources', unitsOf };
}

function itemsOf(metadata: JsonObject | undefined, key: string): string[] {
  const list = isJsonObject(metadata) ? metadata[key] : undefined;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function jsonPiece(value: JsonObject) {
  return textPiece(`${jsonText(value)}\n`);
}
