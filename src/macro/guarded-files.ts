import { sha256Hex } from '../codec/digest.ts';
import type { Evidence } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { Files } from '../model/world.ts';
import { lineDiff } from './line-diff.ts';
import type { Effect } from './macro.ts';
import type { Backup } from './take-back.ts';
import type { RunPaths } from './tools.ts';

/** Where a macro may write: its effects in this mode, and within them what its plan announced. */
export type WriteOrder = {
  readonly effects: readonly Effect[];
  /** Files, and folders with a '/' at the end, absolute or from the project's root; absent = nothing is held to a plan. */
  readonly announced?: readonly string[];
  readonly paths: RunPaths;
  /** Gets the backup and the diff of each configuration that is changed. */
  readonly keep?: (evidence: Evidence) => void;
  /** Gets what each of them was. */
  readonly saved?: (backup: Backup) => void;
};

/**
 * The disk as a macro gets it: what lies outside its effects is refused (MACRO_REFUSED), what its plan did not announce
 * too (WRITE_UNANNOUNCED, rule 65), and before a configuration changes its bytes and the difference are kept (rule 66).
 */
export function guardFiles(files: Files, order: WriteOrder): Files {
  const checked = (path: string) => {
    requireInside(path, writableRoots(order.effects, order.paths));
    requireAnnounced(path, order);
    return path;
  };
  const saved = (path: string, next: string | undefined) => saveFirst(path, next, files, order);
  return {
    ...files,
    makeNewFolder: async (path) => files.makeNewFolder(checked(path)),
    makeFolder: async (path) => files.makeFolder(checked(path)),
    write: async (path, content) => {
      await saved(checked(path), typeof content === 'string' ? content : new TextDecoder().decode(content));
      return files.write(path, content);
    },
    writeFrom: async (path, chunks) => {
      await saved(checked(path), undefined);
      return files.writeFrom(path, chunks);
    },
    append: async (path, content) => {
      await saved(checked(path), undefined);
      return files.append(path, content);
    },
    copy: async (from, to) => {
      await saved(checked(to), undefined);
      return files.copy(from, to);
    },
    rename: async (from, to) => {
      await saved(checked(from), '');
      await saved(checked(to), undefined);
      return files.rename(from, to);
    },
    remove: async (path) => {
      await saved(checked(path), '');
      return files.remove(path);
    },
  };
}

function writableRoots(effects: readonly Effect[], paths: RunPaths): string[] {
  const roots: Partial<Record<Effect, string>> = {
    'state-folder': paths.state,
    'session-folder': paths.session,
    bundle: paths.bundle,
  };
  const journals = effects.includes('journals') ? (paths.journals ?? []) : [];
  const configuration = effects.includes('configuration') ? configurationOf(paths) : [];
  return [...journals, ...configuration, ...effects.flatMap((effect) => roots[effect] ?? [])];
}

/** What tells the program what to do: its settings, the copies below configs/, the project's own macros. */
export function configurationOf({ root, mended = [] }: Pick<RunPaths, 'root' | 'mended'>): string[] {
  return [...['nx47.yml', 'configs', 'macros'].map((name) => `${root}/${name}`), ...mended];
}

function requireInside(path: string, roots: readonly string[]): void {
  const isInside = roots.some((root) => path === root || path.startsWith(`${root}/`));
  if (!isInside || path.includes('/../')) throw new Failure('MACRO_REFUSED', { what: 'write', target: path });
}

function requireAnnounced(path: string, { announced, paths }: WriteOrder): void {
  if (announced === undefined) return;
  const whole = path.replace(/\/$/, '');
  if (!announced.some((one) => covers(absolute(one, paths), whole)))
    throw new Failure('WRITE_UNANNOUNCED', { target: path, rule: 65 });
}

/** A place as a plan names it, which may be a path of the project. */
function absolute(place: string, { root }: RunPaths): string {
  return /^(?:\/|[A-Za-z]:[\\/])/.test(place) ? place : `${root}/${place}`;
}

/** A file covers itself, a folder (`…/`) all below it, a `*` any part of a name; the folders around may be made for it. */
function covers(place: string, path: string): boolean {
  if (place.startsWith(`${path}/`)) return true;
  const parts = place.replace(/\/$/, '').split('/');
  const found = path.split('/');
  if (found.length < parts.length || (!place.endsWith('/') && found.length > parts.length)) return false;
  return parts.every((part, index) => fits(part, found[index] ?? ''));
}

function fits(part: string, name: string): boolean {
  const [start = '', end] = part.split('*');
  if (end === undefined) return part === name;
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

/** Keeps what a configuration was before it becomes `next`; undefined = nobody can say beforehand what it will be. */
async function saveFirst(
  path: string,
  next: string | undefined,
  files: Files,
  { paths, keep, saved }: WriteOrder,
): Promise<void> {
  if (!configurationOf(paths).some((root) => path === root || path.startsWith(`${root}/`))) return;
  const wasThere = await files.exists(path);
  const old = wasThere ? await files.read(path) : new Uint8Array();
  const sha256 = sha256Hex(old);
  const folder = 'evidence/backups';
  const name = `${path.slice(paths.root.length + 1).replaceAll('/', '__')}.${sha256.slice(0, 12)}`;
  await files.makeFolder(`${paths.session}/${folder}`);
  await files.write(`${paths.session}/${folder}/${name}`, old);
  keep?.({ kind: 'file', ref: `${folder}/${name}`, sha256 });
  saved?.({ path, ref: `${folder}/${name}`, sha256, wasThere });
  const before = new TextDecoder().decode(old);
  const diff = next === undefined ? `--- ${path}\n+++ ?\n` : lineDiff(path, before, next);
  await files.write(`${paths.session}/${folder}/${name}.diff`, diff);
  keep?.({ kind: 'diff', ref: `${folder}/${name}.diff`, sha256: sha256Hex(diff) });
}
