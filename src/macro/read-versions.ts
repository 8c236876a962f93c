import { datasetHistory, type VersionListing } from '../audit/dataset-history.ts';
import { Failure } from '../model/failure.ts';
import type { DatasetHistory } from '../model/history.ts';
import type { DatasetView, KaggleService, Ref } from '../model/kaggle.ts';
import type { Assets } from '../model/world.ts';
import { parseProfile } from '../profile/parse.ts';

export type HistoryOrder = {
  readonly ref: Ref;
  /** Name of the shipped profile whose tags the wheels are held against. */
  readonly profile: string;
  /** Versions that are asked about, the newest. */
  readonly most: number;
};

/**
 * The newest versions of a dataset, one question each; undefined when there is no such dataset. A version of which
 * the service has no listing any more is told without files. Errors: PROFILE_UNKNOWN, those of the service.
 */
export async function readVersions(
  { ref, profile, most }: HistoryOrder,
  { assets, kaggle }: { readonly assets: Assets; readonly kaggle: KaggleService },
): Promise<DatasetHistory | undefined> {
  const text = await assets.profile(profile);
  if (text === undefined) throw new Failure('PROFILE_UNKNOWN', { profile });
  const view = await kaggle.viewDataset(ref);
  if (view === undefined) return undefined;
  const numbers = [...new Set([...view.versions, view.currentVersion])].filter((number) => number > 0);
  const asked = numbers.toSorted((a, b) => b - a).slice(0, most);
  const listings: VersionListing[] = [];
  for (const number of asked) listings.push(await listingOf(view, number, kaggle));
  const held = parseProfile(new TextEncoder().encode(text));
  const versions = datasetHistory(listings, held);
  const omitted = numbers.length - asked.length;
  return { schema: 'nx47.dataset-history/1', ref, profile: held.id, omitted, versions };
}

async function listingOf(view: DatasetView, number: number, kaggle: KaggleService): Promise<VersionListing> {
  const told = view.published?.find((one) => one.number === number) ?? { number, createdAt: '', notes: '' };
  try {
    return { ...told, files: await kaggle.listDatasetFiles(view.ref, number) };
  } catch (error) {
    if (error instanceof Failure && absent.has(error.code)) return told;
    throw error;
  }
}

const absent: ReadonlySet<string> = new Set(['KAGGLE_NOT_FOUND', 'KAGGLE_DENIED', 'KAGGLE_REFUSED']);
