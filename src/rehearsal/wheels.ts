import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Interpreter } from '../model/world.ts';
import { cached } from './cache.ts';
import { describePython } from './interpreters.ts';
import type { Machine } from './machine.ts';
import { downloadEnvironment, requireFetched } from './package-index.ts';
import { pipOf } from './pip.ts';
import { targetArguments } from './wheel-target.ts';

export type WheelOrder = {
  /** Any working interpreter: it runs pip, the wheels are for `minor`. */
  readonly interpreter: Interpreter;
  /** A requirement file with exact versions and hashes. */
  readonly requirements: string;
  /** For instance 3.12. */
  readonly minor: string;
  /** glibc of the runtime, for instance 2.35: no wheel may need a newer one. */
  readonly glibc: string;
};

/**
 * The folder of the wheels that a requirement file names, for 64-bit x86 Linux; fetched once, then from the cache
 * without a network. A link to an index in pip's configuration is honoured, the hashes decide. Errors:
 * WHEELS_UNREACHABLE, VENV_FAILED, PYTHON_BROKEN, DISK_WRITE_FAILED.
 */
export async function downloadWheels(machine: Machine, order: WheelOrder): Promise<string> {
  const requirements = await readFile(order.requirements, 'utf8');
  const key = { kind: 'wheels', spec: [requirements, order.minor, order.glibc, 'x86_64'] };
  const entry = await cached(machine.cache, key, async (folder) => {
    const pip = await pipOf(machine, await describePython(machine, order.interpreter), folder);
    const argv = [...pip, 'download', '--quiet', '--no-deps', '--require-hashes', '--only-binary', ':all:'];
    const result = await machine.shell.run({
      argv: [...argv, ...targetArguments(order), '--dest', join(folder, 'wheels'), '-r', order.requirements],
      env: downloadEnvironment(machine),
      deadlineSeconds: 600,
    });
    requireFetched(order.requirements, result);
  });
  return join(entry, 'wheels');
}
