import { basename } from 'node:path/posix';
import type { WheelFit } from '../model/finding.ts';
import type { HistoryVersion } from '../model/history.ts';
import type { DatasetFile, DatasetVersion } from '../model/kaggle.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import { wheelMatrix } from './wheels/wheel-matrix.ts';
import { parseWheelName } from './wheels/wheel-name.ts';

/** A version as the service tells it; `files` is absent when it lists them no more. */
export type VersionListing = DatasetVersion & { readonly files?: readonly DatasetFile[] };

/**
 * Every version with the verdict on each of its wheels under one profile, by file name (PEP 427, 425), and what it
 * lost against the version before it of which the files are known. Ascending by number.
 */
export function datasetHistory(
  listings: readonly VersionListing[],
  profile: Pick<RuntimeProfile, 'compatible_tags'>,
): HistoryVersion[] {
  let before: readonly WheelOrFile[] = [];
  return listings
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, createdAt, notes, files }) => {
      const told = { version: number, createdAt, notes };
      if (files === undefined) return { ...told, isListed: false, ...nothing };
      const now = contentOf(files, profile);
      const changes = changesBetween(before, now);
      before = now;
      return {
        ...told,
        isListed: true,
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        wheels: now.flatMap(({ fit }) => (fit === undefined ? [] : [fit])),
        ...changes,
      };
    });
}

const nothing = { files: 0, bytes: 0, wheels: [], lost: [], replaced: [], fitsNoMore: [] };

type WheelOrFile = {
  readonly name: string;
  /** Canonical name; '' for what is no wheel. */
  readonly distribution: string;
  readonly fit?: WheelFit;
};

function contentOf(
  files: readonly DatasetFile[],
  profile: Pick<RuntimeProfile, 'compatible_tags'>,
): WheelOrFile[] {
  const fits = new Map(wheelMatrix(files, profile).fits.map((fit) => [fit.file, fit]));
  return files
    .map(({ name }) => {
      const naming = parseWheelName(basename(name));
      const fit = fits.get(name);
      const distribution = typeof naming === 'string' ? '' : naming.name;
      return fit === undefined ? { name, distribution } : { name, distribution, fit };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function changesBetween(
  before: readonly WheelOrFile[],
  now: readonly WheelOrFile[],
): Pick<HistoryVersion, 'lost' | 'replaced' | 'fitsNoMore'> {
  const kept = new Set(now.map(({ name }) => name));
  const had = new Set(before.map(({ name }) => name));
  const gone = before.filter(({ name }) => !kept.has(name));
  const instead = ({ distribution }: WheelOrFile) =>
    now
      .filter((one) => distribution !== '' && one.distribution === distribution && !had.has(one.name))
      .map(({ name }) => name);
  const replaced = gone
    .map((one) => ({ from: one.name, to: instead(one) }))
    .filter(({ to }) => to.length > 0);
  const fitting = (files: readonly WheelOrFile[]) =>
    new Set(files.filter(({ fit }) => fit?.answer === 'ok').map(({ distribution }) => distribution));
  const [fitted, fits] = [fitting(before), fitting(now)];
  return {
    lost: gone.filter((one) => instead(one).length === 0).map(({ name }) => name),
    replaced,
    fitsNoMore: [...fitted].filter((distribution) => !fits.has(distribution)).toSorted(),
  };
}
