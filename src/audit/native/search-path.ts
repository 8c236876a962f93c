import { dirname, normalize } from 'node:path/posix';
import type { ElfFile } from '../../codec/elf.ts';
import type { LoadedObject } from './loaded-object.ts';

const origin = /^\$(?:ORIGIN|\{ORIGIN\})(?=\/|$)/;

/** Folders of RUNPATH, or of RPATH where there is no RUNPATH, that do not depend on where the library lies. */
export function foreignFolders(elf: ElfFile): string[] {
  return foldersOf(elf).filter((folder) => !origin.test(folder));
}

/** Whether an absolute path lies where only the machine that built the library has something. */
export function isBuildPlace(path: string): boolean {
  return /^\/(?:nix\/store|gnu\/store|home|build|builds|Users)\//.test(path);
}

/**
 * Paths at which the loader looks for a needed name beside or around the object (ld.so(8)): the object's
 * RUNPATH, else RPATH of itself and of those that loaded it; a name with '/' is a path already.
 */
export function candidatePaths(name: string, object: LoadedObject): string[] {
  if (name.includes('/')) return absoluteOrBeside(name, object);
  const paths: string[] = [];
  for (let at: LoadedObject | undefined = object; at !== undefined; at = at.loader) {
    const holder = at;
    if (holder.elf === undefined) continue;
    const isOwn = holder === object;
    if (!isOwn && (object.elf?.runpath !== undefined || holder.elf.runpath !== undefined)) continue;
    paths.push(...foldersOf(holder.elf).flatMap((folder) => absoluteOrBeside(`${folder}/${name}`, holder)));
  }
  return paths;
}

function foldersOf(elf: ElfFile): string[] {
  return (elf.runpath ?? elf.rpath)?.split(':') ?? [];
}

/** A path relative to the working folder says nothing about the bundle: only absolute and $ORIGIN ones count. */
function absoluteOrBeside(path: string, object: LoadedObject): string[] {
  if (origin.test(path)) return [normalize(path.replace(origin, dirname(object.path)))];
  return path.startsWith('/') ? [normalize(path)] : [];
}
