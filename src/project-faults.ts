import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChallengedCopy } from './challenged-copy.ts';
import { canonicalName } from './codec/canonical-name.ts';
import { sha256Hex } from './codec/digest.ts';
import { bundleManifestName, bundleManifestSchema } from './model/manifest.ts';
import { manifestText } from './survey/bundle-manifest.ts';

/** One thing broken in a copy of a project; false: this project has nothing of the kind. */
export type ProjectFault = {
  readonly id: string;
  readonly plant: (copy: ChallengedCopy) => Promise<boolean>;
};

/** What the audit has to find before anything is published, each as it came to real projects. */
export const projectFaults: readonly ProjectFault[] = [
  {
    id: 'wheel-is-missing',
    plant: (copy) => withWheel(copy, async (wheel) => moveFile(copy, wheel, undefined)),
  },
  {
    id: 'wheel-of-another-abi',
    plant: (copy) => withWheel(copy, (wheel) => moveFile(copy, wheel, otherAbi(wheel))),
  },
  { id: 'wheel-is-cut', plant: (copy) => withWheel(copy, (wheel) => refill(copy, wheel, half)) },
  { id: 'library-lacks-a-required-function', plant: withoutSymbol },
  { id: 'library-is-cut', plant: (copy) => withLibrary(copy, (library) => refill(copy, library, half)) },
  {
    id: 'required-file-is-missing',
    plant: (copy) => withRequired(copy, (name) => moveFile(copy, name, undefined)),
  },
  {
    id: 'required-file-is-empty',
    plant: (copy) => withRequired(copy, (name) => refill(copy, name, () => new Uint8Array())),
  },
  { id: 'bundle-byte-changed', plant: changedByte },
  {
    id: 'bundle-file-is-an-lfs-pointer',
    plant: (copy) => withRequired(copy, (name) => refill(copy, name, lfsPointer)),
  },
  { id: 'cell-does-not-compile', plant: (copy) => withCell(copy, 'def planted(:') },
  { id: 'title-of-another-kernel', plant: (copy) => withMetadata(copy, { title: 'NX47 planted title' }) },
  { id: 'dataset-is-not-attached', plant: notAttached },
  { id: 'internet-is-on', plant: (copy) => withMetadata(copy, { enable_internet: true }) },
  { id: 'code-file-is-not-there', plant: (copy) => withMetadata(copy, { code_file: 'nx47-planted.ipynb' }) },
  { id: 'metadata-is-cut', plant: cutMetadata },
  { id: 'secret-in-a-file', plant: plantedSecret },
];

/** Cells that a real session must be refused for, by what they do. */
export const cellFaults: readonly (readonly [string, string])[] = [
  ['cell-raises', 'raise RuntimeError("planted")'],
  ['cell-warns', 'import warnings\nwarnings.warn("planted")'],
  ['cell-writes-an-error', 'import sys\nprint("ERROR: planted", file=sys.stderr)'],
  ['child-writes-a-warning', 'import subprocess\nsubprocess.run(["sh", "-c", "echo warning: planted >&2"])'],
  ['process-ends', 'import os\nos._exit(0)'],
];

/** Puts a code cell behind the last one of the notebook; false for a script. */
export async function withCell(copy: ChallengedCopy, source: string): Promise<boolean> {
  const metadata = await readJson(copy, metadataPath(copy));
  const path = `${copy.settings.kernel}/${String(metadata?.['code_file'] ?? '')}`;
  const notebook = path.endsWith('.ipynb') ? await readJson(copy, path) : undefined;
  const cells: unknown = notebook?.['cells'];
  if (notebook === undefined || !Array.isArray(cells)) return false;
  const cell = {
    cell_type: 'code',
    id: 'nx47-planted',
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  };
  await copy.write(path, JSON.stringify({ ...notebook, cells: [...cells, cell] }));
  return true;
}

function metadataPath({ settings }: ChallengedCopy): string {
  return `${settings.kernel}/kernel-metadata.json`;
}

async function readJson(copy: ChallengedCopy, path: string): Promise<Record<string, unknown> | undefined> {
  const bytes = await copy.read(path);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

async function withMetadata(
  copy: ChallengedCopy,
  change: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const metadata = await readJson(copy, metadataPath(copy));
  if (metadata === undefined) return false;
  await copy.write(metadataPath(copy), JSON.stringify({ ...metadata, ...change }, null, 2));
  return true;
}

async function notAttached(copy: ChallengedCopy): Promise<boolean> {
  return copy.settings.dataset === undefined ? false : withMetadata(copy, { dataset_sources: [] });
}

async function cutMetadata(copy: ChallengedCopy): Promise<boolean> {
  const bytes = await copy.read(metadataPath(copy));
  if (bytes === undefined) return false;
  await copy.write(metadataPath(copy), half(bytes));
  return true;
}

// Made of two parts, so that this very file holds no token.
async function plantedSecret(copy: ChallengedCopy): Promise<boolean> {
  await copy.write('nx47-planted.txt', `KAGGLE_API_TOKEN=${'KGAT'}_${sha256Hex('planted').slice(0, 32)}\n`);
  return true;
}

type Act = (name: string) => Promise<unknown>;

/** Acts on the first wheel of a required package, else on the first wheel; false when the bundle has none. */
async function withWheel(copy: ChallengedCopy, act: Act): Promise<boolean> {
  const wheels = (await bundleNames(copy)).filter((name) => name.endsWith('.whl'));
  const wanted = copy.settings.required.packages.map((one) => canonicalName(/^[\w.-]*/.exec(one)?.[0] ?? ''));
  const wheel = wheels.find((name) => wanted.includes(canonicalName(name.split('-')[0] ?? ''))) ?? wheels[0];
  if (wheel !== undefined) await act(wheel);
  return wheel !== undefined;
}

async function withLibrary(copy: ChallengedCopy, act: Act): Promise<boolean> {
  const library = copy.settings.native?.library ?? '';
  const isThere = (await bundleNames(copy)).includes(library);
  if (isThere) await act(library);
  return isThere;
}

async function withRequired(copy: ChallengedCopy, act: Act): Promise<boolean> {
  const names = await bundleNames(copy);
  const name = copy.settings.required.files.find((one) => names.includes(one));
  if (name !== undefined) await act(name);
  return name !== undefined;
}

/** The name of a required function, changed in the library's own table of names. */
async function withoutSymbol(copy: ChallengedCopy): Promise<boolean> {
  const [symbol] = copy.settings.native?.symbols ?? [];
  if (symbol === undefined) return false;
  return withLibrary(copy, (library) =>
    refill(copy, library, (bytes) => {
      const content = Buffer.from(bytes);
      const old = Buffer.from(`\0${symbol}\0`);
      const other = Buffer.from(`\0${symbol.slice(0, -1)}~\0`);
      for (let at = content.indexOf(old); at >= 0; at = content.indexOf(old, at + 1)) other.copy(content, at);
      return content;
    }),
  );
}

/** One byte of a file that the manifest lists: without a manifest there is nothing that it differs from. */
async function changedByte(copy: ChallengedCopy): Promise<boolean> {
  const names = await bundleNames(copy);
  const name = names.find((one) => one !== bundleManifestName && !one.endsWith('.whl')) ?? names[0];
  if (!names.includes(bundleManifestName) || name === undefined) return false;
  const bytes = await copy.read(inBundle(copy, name));
  if (bytes === undefined || bytes.byteLength === 0) return false;
  await copy.write(inBundle(copy, name), Buffer.from(bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))));
  return true;
}

/** Other bytes for a file of the bundle; the manifest, where there is one, then lists them. */
async function refill(
  copy: ChallengedCopy,
  name: string,
  edit: (bytes: Uint8Array) => Uint8Array,
): Promise<void> {
  const bytes = edit((await copy.read(inBundle(copy, name))) ?? new Uint8Array());
  await copy.write(inBundle(copy, name), bytes);
  await relist(copy, name, { name, bytes: bytes.byteLength, sha256: sha256Hex(bytes) });
}

/** Another name for a file of the bundle (undefined: none), in the manifest as well. */
async function moveFile(copy: ChallengedCopy, name: string, to: string | undefined): Promise<void> {
  const bytes = (await copy.read(inBundle(copy, name))) ?? new Uint8Array();
  await copy.write(inBundle(copy, name), undefined);
  if (to !== undefined) await copy.write(inBundle(copy, to), bytes);
  const row = to === undefined ? undefined : { name: to, bytes: bytes.byteLength, sha256: sha256Hex(bytes) };
  await relist(copy, name, row);
}

type Row = { readonly name: string; readonly bytes: number; readonly sha256: string };

async function relist(copy: ChallengedCopy, name: string, row: Row | undefined): Promise<void> {
  const path = inBundle(copy, bundleManifestName);
  const manifest = bundleManifestSchema.safeParse(await readJson(copy, path));
  if (!manifest.success) return;
  const files = manifest.data.files.flatMap((one) =>
    one.name !== name ? [one] : row === undefined ? [] : [row],
  );
  await copy.write(path, manifestText({ ...manifest.data, files }));
}

function inBundle({ settings }: ChallengedCopy, name: string): string {
  return `${settings.bundle?.path ?? ''}/${name}`;
}

async function bundleNames({ root, settings }: ChallengedCopy): Promise<string[]> {
  if (settings.bundle === undefined) return [];
  const entries = await readdir(join(root, settings.bundle.path), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).toSorted();
}

function otherAbi(wheel: string): string {
  const parts = wheel.replace(/\.whl$/, '').split('-');
  return `${[...parts.slice(0, -3), 'cp27', 'cp27mu', 'manylinux1_x86_64'].join('-')}.whl`;
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, Math.ceil(bytes.byteLength / 2));
}

function lfsPointer(bytes: Uint8Array): Uint8Array {
  const lines = ['version https://git-lfs.github.com/spec/v1', `oid sha256:${sha256Hex(bytes)}`];
  return new TextEncoder().encode(`${[...lines, `size ${bytes.byteLength}`].join('\n')}\n`);
}
