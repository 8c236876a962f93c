import { readFile, rm } from 'node:fs/promises';
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
  const entry = await cached(machine.cache, key, (folder) => fetchWheels(machine, order, folder));
  return join(entry, 'wheels');
}

/**
 * The folder in which these wheels of programs are unpacked, with the rights of what can be run; made once whatever
 * interpreter asks, then from the cache. What such a program keeps for later may lie beside it. Errors: those of
 * `downloadWheels`.
 */
export async function unpackWheels(machine: Machine, order: WheelOrder): Promise<string> {
  const requirements = await readFile(order.requirements, 'utf8');
  const key = { kind: 'unpacked', spec: [requirements, 'x86_64'] };
  const entry = await cached(machine.cache, key, async (folder) => {
    await fetchWheels(machine, order, folder);
    const argv = [order.interpreter.executable, '-I', '-c', unpacking, folder];
    requireFetched(order.requirements, await machine.shell.run({ argv, deadlineSeconds: 600 }));
    await rm(join(folder, 'wheels'), { recursive: true });
  });
  return join(entry, 'packages');
}

/** The digests of the wheels were checked when they came; `extract` makes every name safe. */
const unpacking = `
import os, pathlib, sys, zipfile
folder = pathlib.Path(sys.argv[1])
for wheel in sorted((folder / "wheels").glob("*.whl")):
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            path = archive.extract(entry, folder / "packages")
            if entry.external_attr >> 16 & 0o100:
                os.chmod(path, 0o755)
`;

async function fetchWheels(machine: Machine, order: WheelOrder, folder: string): Promise<void> {
  const pip = await pipOf(machine, await describePython(machine, order.interpreter), folder);
  const argv = [...pip, 'download', '--quiet', '--no-deps', '--require-hashes', '--only-binary', ':all:'];
  const result = await machine.shell.run({
    argv: [...argv, ...targetArguments(order), '--dest', join(folder, 'wheels'), '-r', order.requirements],
    env: downloadEnvironment(machine),
    deadlineSeconds: 600,
  });
  requireFetched(order.requirements, result);
}
