import type { ProjectState } from './project-state.ts';

/** What a project is made smaller by; sentences for people: text `reduction.units`. */
export const cutKinds = [
  'settings',
  'parts',
  'bundle',
  'files',
  'sources',
  'cells',
  'outputs',
  'statements',
] as const;
export type CutKind = (typeof cutKinds)[number];

/** What may be left out of a state, each by a name, and the state that keeps only some of them. */
export type Units = {
  readonly ids: readonly string[];
  keep(ids: readonly string[]): ProjectState;
};

/** One way of making a project smaller. */
export type Cut = {
  readonly kind: CutKind;
  /** What may be left out at this level, the outermost first; undefined where it is no level any more. */
  unitsOf(state: ProjectState, level: number): Promise<Units | undefined>;
};

/** Where things lie in the project that is reduced: paths from its root. */
export type Layout = {
  readonly config: string;
  /** The folder of the bundle; '' where there is none. */
  readonly bundle: string;
  readonly kernelMetadata: string;
  /** The notebook or script; '' where none is named. */
  readonly code: string;
};

/** Reads and edits nx47.yml: what it holds, by pointer, at a depth, and its text without some of it. */
export type SettingsEditor = {
  pointersAt(text: string, level: number): string[];
  without(text: string, pointers: readonly string[]): string;
};
