import type { z } from 'zod';
import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import {
  type MachineBaseline,
  type MachineProbe,
  machineBaselineSchema,
  machineProbeSchema,
  type Quarantine,
  quarantineSchema,
} from '../model/machine-probe.ts';
import type { FileReader, Files } from '../model/world.ts';

/** A probe as it lies on disk. */
export type KeptProbe = { readonly probe: MachineProbe; readonly path: string; readonly sha256: string };

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Where the probes of a machine lie, from the project's folder. */
export function probesFolder(machine: string): string {
  return `.nx47/machines/${machine}`;
}

/** Path of a machine's baseline, from the project's folder: versioned with it. */
export function baselinePath(machine: string): string {
  return `configs/baselines/${machine}.json`;
}

/** Path of a machine's quarantine, from the project's folder. */
export function quarantinePath(machine: string): string {
  return `.nx47/quarantine/${machine}.json`;
}

/**
 * Keeps a probe below .nx47/machines/. Its name holds when it was taken and the digest of its bytes, so that it can
 * be replaced by no other unseen. Gives the path from `root`. Errors: DISK_WRITE_FAILED.
 */
export async function keepProbe(root: string, probe: MachineProbe, files: Files): Promise<KeptProbe> {
  const text = json(probe);
  const sha256 = sha256Hex(text);
  await makeStateFolder(root, probesFolder(probe.machine), files);
  const path = `${probesFolder(probe.machine)}/${probe.taken.replace(/[^\dTZ]/g, '')}-${sha256}.json`;
  await files.write(`${root}/${path}`, text);
  return { probe, path, sha256 };
}

/** The newest probe of a machine; undefined where there is none. Errors: MACHINE_STATE_INVALID. */
export async function newestProbe(
  root: string,
  machine: string,
  files: FileReader,
): Promise<KeptProbe | undefined> {
  const folder = probesFolder(machine);
  if (!(await files.exists(`${root}/${folder}`))) return undefined;
  const names = (await files.list(`${root}/${folder}`)).filter(({ path }) =>
    /^[\dTZ]+-[0-9a-f]{64}\.json$/.test(path),
  );
  const name = names.at(-1)?.path;
  if (name === undefined) return undefined;
  const path = `${folder}/${name}`;
  const bytes = await files.read(`${root}/${path}`);
  const sha256 = sha256Hex(bytes);
  if (!name.endsWith(`-${sha256}.json`))
    throw new Failure('MACHINE_STATE_INVALID', { file: path, why: 'sha256', rule: 144 });
  const probe = parseProbe(bytes, path);
  if (probe.machine !== machine)
    throw new Failure('MACHINE_STATE_INVALID', { file: path, why: probe.machine, rule: 21 });
  return { probe, path, sha256 };
}

/** A probe that came from elsewhere. Errors: MACHINE_STATE_INVALID. */
export function parseProbe(bytes: Uint8Array, file: string): MachineProbe {
  return parsed(bytes, file, machineProbeSchema);
}

/** The baseline of a machine; undefined where nobody recorded one. Errors: MACHINE_STATE_INVALID. */
export async function readBaseline(
  root: string,
  machine: string,
  files: FileReader,
): Promise<MachineBaseline | undefined> {
  return readState(`${root}/${baselinePath(machine)}`, files, machineBaselineSchema);
}

/** Writes the baseline of a machine. Errors: DISK_WRITE_FAILED. */
export async function writeBaseline(root: string, baseline: MachineBaseline, files: Files): Promise<void> {
  await files.makeFolder(`${root}/configs/baselines`);
  await files.write(`${root}/${baselinePath(baseline.machine)}`, json(baseline));
}

/** Why a machine is in quarantine; undefined where it is not. Errors: MACHINE_STATE_INVALID. */
export async function readQuarantine(
  root: string,
  machine: string,
  files: FileReader,
): Promise<Quarantine | undefined> {
  return readState(`${root}/${quarantinePath(machine)}`, files, quarantineSchema);
}

/** Puts a machine into quarantine (rules 33, 187). Errors: DISK_WRITE_FAILED. */
export async function writeQuarantine(root: string, quarantine: Quarantine, files: Files): Promise<void> {
  await makeStateFolder(root, '.nx47/quarantine', files);
  await files.write(`${root}/${quarantinePath(quarantine.machine)}`, json(quarantine));
}

/** Makes a folder below .nx47/, which git leaves alone. Errors: DISK_WRITE_FAILED. */
export async function makeStateFolder(root: string, folder: string, files: Files): Promise<void> {
  await files.makeFolder(`${root}/${folder}`);
  const ignore = `${root}/.nx47/.gitignore`;
  if (!(await files.exists(ignore))) await files.write(ignore, '*\n');
}

async function readState<T>(path: string, files: FileReader, schema: z.ZodType<T>): Promise<T | undefined> {
  return (await files.exists(path)) ? parsed(await files.read(path), path, schema) : undefined;
}

function parsed<T>(bytes: Uint8Array, file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsedJson(bytes, file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const why = `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim();
  throw new Failure('MACHINE_STATE_INVALID', { file, why, rule: 20 });
}

function parsedJson(bytes: Uint8Array, file: string): unknown {
  try {
    return parseStrictJson(bytes, { maxBytes: 8 << 20 });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const why = String(cause.parameters['why'] ?? '');
    throw new Failure('MACHINE_STATE_INVALID', { file, why, rule: 20 }, { cause });
  }
}
