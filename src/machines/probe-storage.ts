import type { MachineProbe, Mount, Reading } from '../model/machine-probe.ts';
import { askTool, attempt, derive, type Ground, readText } from './ground.ts';
import { parseBlockIds, parseFree } from './parse-hardware.ts';
import { type KernelMount, parseMountinfo } from './parse-mountinfo.ts';

const byId = '/dev/disk/by-uuid';

/** Bytes that are free on the file system of `/`. */
export async function probeFree(ground: Ground): Promise<Reading<number>> {
  return derive(await askTool(ground, ['df', '-Pk', '--', `${ground.top}/`]), parseFree, 'df');
}

/**
 * What is mounted, each with the identity of its file system: by device number from lsblk, else by the links of udev.
 * A disk whose identity neither knows keeps null, which the judgement takes for unknown.
 */
export async function probeMounts(ground: Ground): Promise<MachineProbe['mounts']> {
  const table = derive(await readText(ground, '/proc/self/mountinfo'), parseMountinfo, '');
  if ('unknown' in table) return table;
  const [byDevice, bySource] = [await blockIds(ground), await linkedIds(ground)];
  const mounts = table.value.map(({ device, ...mount }) => ({
    ...mount,
    uuid: byDevice.get(device) ?? bySource.get(mount.source) ?? null,
  }));
  return { value: mounts.map(ordered) };
}

/** Whether the file system lies on a disk: there it has an identity, known or not. */
export function isOnDisk({ source }: Pick<KernelMount, 'source'>): boolean {
  return source.startsWith('/dev/');
}

function ordered({ mount, source, type, root, uuid, access }: Mount): Mount {
  return { mount, source, type, root, uuid, access };
}

async function blockIds(ground: Ground): Promise<ReadonlyMap<string, string>> {
  const text = await askTool(ground, ['lsblk', '--json', '--output', 'MAJ:MIN,UUID']);
  return 'value' in text ? parseBlockIds(jsonOf(text.value)) : new Map();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function linkedIds(ground: Ground): Promise<ReadonlyMap<string, string>> {
  const links = await attempt(() => ground.files.list(`${ground.top}${byId}`));
  if ('unknown' in links || links.value.length === 0) return new Map();
  const names = links.value.map(({ path }) => path);
  const paths = names.map((name) => `${ground.top}${byId}/${name}`);
  const targets = await askTool(ground, ['readlink', '-f', '--', ...paths]);
  if ('unknown' in targets) return new Map();
  const devices = targets.value.trimEnd().split('\n');
  return new Map(names.map((name, at) => [devices[at] ?? '', name] as const));
}
