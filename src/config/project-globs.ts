import { Failure } from '../model/failure.ts';

/** Name of the file that makes a folder a project. */
const configName = 'nx47.yml';

/**
 * Folders of the projects among these files of a repository (paths from its top), sorted; '.' is the top itself. A
 * glob names a folder: `*` stands for any characters but `/`, `**` for any folders. Without globs every nx47.yml is
 * one. Errors: PROJECTS_NOT_FOUND {glob} for one that no project fits.
 */
export function projectsAmong(files: readonly string[], globs: readonly string[]): string[] {
  const folders = files.filter((path) => `/${path}`.endsWith(`/${configName}`)).map(folderOf);
  const missing = globs.find((glob) => !folders.some((folder) => patternOf(glob).test(folder)));
  if (missing !== undefined) throw new Failure('PROJECTS_NOT_FOUND', { glob: missing });
  const chosen = folders.filter(
    (folder) => globs.length === 0 || globs.some((glob) => patternOf(glob).test(folder)),
  );
  return chosen.sort((one, other) => (one < other ? -1 : 1));
}

/**
 * Those of the projects that one of these changed files (paths from the top) belongs to: a file belongs to the
 * innermost project around it. The settings of the whole repository and its workflows belong to every project.
 */
export function touchedProjects(projects: readonly string[], changed: readonly string[]): string[] {
  if (changed.some((path) => path === configName || path.startsWith('.github/'))) return [...projects];
  const owners = new Set(changed.map((path) => ownerOf(path, projects)));
  return projects.filter((project) => owners.has(project));
}

function ownerOf(path: string, projects: readonly string[]): string | undefined {
  const around = projects.filter((project) => project === '.' || path.startsWith(`${project}/`));
  return around.sort((one, other) => depthOf(other) - depthOf(one))[0];
}

function depthOf(project: string): number {
  return project === '.' ? 0 : project.split('/').length;
}

function folderOf(path: string): string {
  return path === configName ? '.' : path.slice(0, -configName.length - 1);
}

function patternOf(glob: string): RegExp {
  const parts = glob.replace(/^\.\/|\/$/g, '').split(/(\*\*\/|\*\*|\*)/);
  const source = parts.map((part) => wildcards[part] ?? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${source.join('')}$`);
}

const wildcards: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*' };
