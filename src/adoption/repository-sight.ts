/** A file as a listing shows it; `path` is relative to the project, '/' separated. */
export type SeenFile = { readonly path: string; readonly bytes: number };
/** A file of the bundle that an archive of the project holds, byte for byte. */
export type ArchivedCopy = { readonly file: string; readonly archive: string; readonly member: string };

/** What was seen of a repository before anything is chosen. */
export type RepositorySight = {
  readonly files: readonly SeenFile[];
  /** Small texts that decide: metadata, notebooks, scripts. */
  readonly texts: ReadonlyMap<string, string>;
  /** Functions that a shared library exports, by its path. */
  readonly exports: ReadonlyMap<string, readonly string[]>;
  readonly copies: readonly ArchivedCopy[];
  /** Files of the bundle that also lie elsewhere in the project, byte for byte: name → path. */
  readonly twins: ReadonlyMap<string, string>;
  /** Owner of what has none yet; '' when nobody is known. */
  readonly owner: string;
  /** Runtime profiles that are shipped. */
  readonly profiles: readonly string[];
};

/** Last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Folder of a path; `.` at the top. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at);
}

/** Files that lie in that folder itself. */
export function filesIn(folder: string, { files }: RepositorySight): readonly SeenFile[] {
  return files.filter(({ path }) => folderOf(path) === folder);
}

/** The first of these paths: fewest folders, then by name. */
export function nearest(paths: readonly string[]): string | undefined {
  const depth = (path: string) => path.split('/').length;
  return [...paths].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0];
}
