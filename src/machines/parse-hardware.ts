/** How many processors a program here may use, from `Cpus_allowed_list` of /proc/self/status; undefined without it. */
export function parseCpus(status: string): number | undefined {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1];
  if (list === undefined) return undefined;
  const counts = list.split(',').map((range) => {
    const [first = '', last = first] = range.split('-');
    return Number(last) - Number(first) + 1;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** `MemTotal` of /proc/meminfo in bytes; undefined without it. */
export function parseMemory(meminfo: string): number | undefined {
  const kib = /^MemTotal:\s*(\d+) kB$/m.exec(meminfo)?.[1];
  return kib === undefined ? undefined : Number(kib) * 1024;
}

/** Bytes that anybody may still write, from `df -Pk PATH` (POSIX: the second line's fourth column, in KiB). */
export function parseFree(df: string): number | undefined {
  const kib = /^\d+$/.exec(df.trim().split('\n')[1]?.split(/\s+/).at(-3) ?? '')?.[0];
  return kib === undefined ? undefined : Number(kib) * 1024;
}

/** File-system identities from `lsblk --json --output MAJ:MIN,UUID`, by device number. */
export function parseBlockIds(devices: unknown): Map<string, string> {
  const found = new Map<string, string>();
  collect(devices, found);
  return found;
}

// A partition lies within its disk, an encrypted or logical volume within its partition.
function collect(value: unknown, found: Map<string, string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [device, uuid] = [fields.get('maj:min'), fields.get('uuid')];
  if (typeof device === 'string' && typeof uuid === 'string') found.set(device.trim(), uuid);
  collect(fields.get('blockdevices'), found);
  collect(fields.get('children'), found);
}
