import { dirname, join } from 'node:path/posix';
import type { Repair } from '../../model/repair.ts';
import type { RepairGround } from '../repairer.ts';

/**
 * Libraries of the bundle under the names that others ask for them by (rule ELF-018): a dataset keeps no symbolic
 * links, so `libx.so.1` is a file of its own. The file that is there stays: others may ask for it.
 */
export function sonameFiles({ audit, facts, request }: RepairGround): Repair[] {
  const folder = facts.bundle?.path;
  if (folder === undefined) return [];
  const found = audit.findings.filter(({ rule, answer }) => rule === 'ELF-018' && answer === 'fail');
  const wanted = new Map<string, { readonly from: string; readonly files: string[] }>();
  for (const { file, evidence } of found) {
    const [soname, from] = evidence;
    if (soname === undefined || from === undefined) continue;
    // The loader looks for it beside the library that asks.
    const path = join(dirname(file), soname);
    const known = wanted.get(path);
    if (known === undefined) wanted.set(path, { from, files: [file] });
    else known.files.push(file);
  }
  return [...wanted].map(([path, { from, files }]) => ({
    kind: 'library',
    commit: 'fix: ship a library under the name that it is asked for by',
    serves: files.map((file) => ({ rule: 'ELF-018', file })),
    because: [`${from} → ${path}: SONAME`],
    changes: [{ path: `${folder}/${path}`, content: { from: `${request.root}/${folder}/${from}` } }],
  }));
}
