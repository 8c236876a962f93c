import { posix } from 'node:path';
import type { ElfFile } from '../../codec/elf.ts';
import type { LoadedObject } from './loaded-object.ts';

/** Folders of RUNPATH, or of RPATH where there is no RUNPATH, in order; empty parts mean the working folder. */
export function searchFolders(elf: ElfFile): string[] {
  return (elf.runpath ?? elf.rpath)?.split(':') ?? [];
}

/** Folders that depend on the machine and not on where the library lies. */
export function foreignFolders(elf: ElfFile): string[] {
  return searchFolders(elf).filter((folder) => !/^\$(?:ORIGIN|\{ORIGIN\})(?:\/|$)/.test(folder));
}

/**
 * Folders searched for what an object needs (ld.so(8)): its RUNPATH, else RPATH of itself and of those that
 * loaded it, up to the first that has a RUNPATH.
 */
export function foldersFor(object: LoadedObject): string[] {
  if (object.elf?.runpath !== undefined) return searchFolders(object.elf);
  const folders: string[] = [];
  for (let at: LoadedObject | undefined = object; at !== undefined; at = at.loader) {
    if (at.elf !== undefined && at.elf.runpath === undefined) folders.push(...searchFolders(at.elf));
  }
  return folders;
}

/** Whether a path with $ORIGIN in it means the folder of the object itself. */
export function isOwnFolder(folder: string): boolean {
  return /^\$(?:ORIGIN|\{ORIGIN\})/.test(folder) && /^\.\/?$/.test(inFolder(folder));
}

/** File name in the object's own folder that a needed name with $ORIGIN stands for; undefined for any other path. */
export function ownFile(needed: string): string | undefined {
  if (!/^\$(?:ORIGIN|\{ORIGIN\})\//.test(needed)) return undefined;
  const file = inFolder(needed);
  return file.includes('/') ? undefined : file;
}

function inFolder(path: string): string {
  return posix.normalize(path.replace(/^\$(?:ORIGIN|\{ORIGIN\})/, '.'));
}
