import type { Cut, Layout, Units } from './cut.ts';
import { isBelow, type ProjectState, withoutPaths } from './project-state.ts';

/** Files of the bundle, each a unit: nothing says which of them need each other but the answer itself. */
export function cutBundle({ bundle }: Layout): Cut {
  return fileCut('bundle', (path) => isBelow(path, bundle));
}

/** Files of the project; nx47.yml stays, without which there is none. */
export function cutFiles({ bundle, config }: Layout): Cut {
  return fileCut('files', (path) => path !== config && !isBelow(path, bundle));
}

function fileCut(kind: Cut['kind'], isUnit: (path: string) => boolean): Cut {
  const unitsOf = async (state: ProjectState, level: number): Promise<Units | undefined> => {
    if (level > 0) return undefined;
    const ids = [...state.keys()].filter(isUnit).sort();
    const keep = (kept: readonly string[]) => {
      const left = new Set(kept);
      return withoutPaths(state, new Set(ids.filter((id) => !left.has(id))));
    };
    return { ids, keep };
  };
  return { kind, unitsOf };
}
