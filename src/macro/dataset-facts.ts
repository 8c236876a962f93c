import { sha256Hex } from '../codec/digest.ts';
import { Failure } from '../model/failure.ts';
import type { DatasetFile, DatasetStatus, DatasetView, Ref } from '../model/kaggle.ts';
import { bundleManifestName } from '../model/manifest.ts';
import type { Tools } from './tools.ts';

/** The files that a version is to have, and the digest of the manifest among them. */
export type WantedFiles = { readonly files: readonly DatasetFile[]; readonly manifestSha256: string };

/** What the service has of a dataset. */
export type DatasetFacts = {
  /** undefined = there is none that is shown. */
  readonly view: DatasetView | undefined;
  /** 'absent' only when the service knows of no dataset under this name, one under way included. */
  readonly status: DatasetStatus | 'absent';
  /** Files of the current version. */
  readonly listed: readonly DatasetFile[];
};

/** Asks for everything at once. `READY` may be said of an older version: who needs to know compares numbers. */
export async function readDatasetFacts(ref: Ref, { kaggle }: Pick<Tools, 'kaggle'>): Promise<DatasetFacts> {
  const view = await kaggle.viewDataset(ref);
  const status = await unlessAbsent(kaggle.datasetStatus(ref));
  const version = view?.currentVersion ?? 0;
  const listed = version === 0 ? [] : await kaggle.listDatasetFiles(ref, version);
  return { view, status, listed };
}

async function unlessAbsent(status: Promise<DatasetStatus>): Promise<DatasetStatus | 'absent'> {
  try {
    return await status;
  } catch (error) {
    const absent =
      error instanceof Failure && (error.code === 'KAGGLE_NOT_FOUND' || error.code === 'KAGGLE_DENIED');
    if (absent) return 'absent';
    throw error;
  }
}

/**
 * Whether a version is exactly the wanted files: the same names and sizes, and its manifest, read back from that
 * version, is ours to the byte. The manifest holds the digest of every other file, and the session checks them.
 */
export async function isSameVersion(
  at: { readonly ref: Ref; readonly version: number; readonly listed: readonly DatasetFile[] },
  wanted: WantedFiles,
  { kaggle }: Pick<Tools, 'kaggle'>,
): Promise<boolean> {
  if (listingDifference(wanted.files, at.listed) !== '') return false;
  const manifest = at.listed.find(({ name }) => name === bundleManifestName);
  if (manifest === undefined) return false;
  try {
    const bytes = await kaggle.downloadDatasetFile(at.ref, at.version, manifest);
    return sha256Hex(bytes) === wanted.manifestSha256;
  } catch (error) {
    // What can't be read back proves nothing, and costs no more than an upload.
    if (error instanceof Failure && error.code !== 'CANCELLED') return false;
    throw error;
  }
}

/** Files that are missing, of another size, or too many; '' when there is no difference. */
export function listingDifference(wanted: readonly DatasetFile[], listed: readonly DatasetFile[]): string {
  const seen = new Map(listed.map((file) => [file.name, file.bytes]));
  const names = new Set(wanted.map(({ name }) => name));
  const part = (label: string, files: readonly DatasetFile[]) =>
    files.length === 0 ? [] : [`${label}: ${files.map(({ name }) => name).join(', ')}`];
  return [
    ...part(
      'missing',
      wanted.filter((file) => !seen.has(file.name)),
    ),
    ...part(
      'size',
      wanted.filter((file) => seen.has(file.name) && seen.get(file.name) !== file.bytes),
    ),
    ...part(
      'extra',
      listed.filter((file) => !names.has(file.name)),
    ),
  ].join('; ');
}
