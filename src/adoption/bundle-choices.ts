import { canonicalName } from '../codec/canonical-name.ts';
import type { Choice } from './choice.ts';
import { readObject } from './kernel-choice.ts';
import { recipeOf } from './recipe-choice.ts';
import { filesIn, folderOf, nameOf, nearest, type RepositorySight } from './repository-sight.ts';

/** The folder that is published as the dataset, and the file that names the dataset. */
export type FoundBundle = {
  readonly folder: string;
  readonly metadata: string;
  /** `owner/slug`; '' where the metadata name none. */
  readonly id: string;
  readonly wheels: readonly string[];
  readonly libraries: readonly string[];
  /** Whatever else lies in it. */
  readonly files: readonly string[];
};

const own = ['dataset-metadata.json', 'bundle-manifest.json'];

/**
 * The bundle: the folder with the most wheels and shared libraries whose dataset-metadata.json lies in it, or in the
 * folder above. undefined where there is none: half of the two can't be published.
 */
export function findBundle(sight: RepositorySight): FoundBundle | undefined {
  const paths = sight.files.map(({ path }) => path);
  const carriers = paths.filter((path) => /\.(?:whl|so)$/.test(path) && folderOf(path) !== '.');
  const counts = new Map<string, number>();
  for (const path of carriers) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const ranked = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  for (const [folder] of ranked) {
    const metadata = metadataOf(folder, sight);
    if (metadata !== undefined) return bundleIn(folder, metadata, sight);
  }
  return undefined;
}

function metadataOf(folder: string, sight: RepositorySight): string | undefined {
  const all = sight.files.map(({ path }) => path).filter((path) => nameOf(path) === 'dataset-metadata.json');
  const near = all.filter((path) => [folder, folderOf(folder)].includes(folderOf(path)));
  return nearest(near.filter((path) => folderOf(path) === folder)) ?? nearest(near) ?? only(all);
}

function only(paths: readonly string[]): string | undefined {
  return paths.length === 1 ? paths[0] : undefined;
}

function bundleIn(folder: string, metadata: string, sight: RepositorySight): FoundBundle {
  const names = filesIn(folder, sight).map(({ path }) => nameOf(path));
  const id = readObject(sight, metadata)?.['id'];
  const isCarrier = (name: string) => /\.(?:whl|so)$/.test(name);
  return {
    ...{ folder, metadata, id: typeof id === 'string' ? id : '' },
    wheels: names.filter((name) => name.endsWith('.whl')),
    libraries: names.filter((name) => name.endsWith('.so')),
    files: names.filter((name) => !isCarrier(name) && !own.includes(name)),
  };
}

/** What the bundle decides: where it lies, what it must hold, and what of it was taken from an archive. */
export function bundleChoices(bundle: FoundBundle, sight: RepositorySight): Choice[] {
  const { folder, metadata, wheels, libraries, files } = bundle;
  const packages = [...new Set(wheels.map((name) => canonicalName(name.split('-')[0] ?? '')))];
  const required = { files: [...libraries, ...files], packages };
  const recipe = recipeOf(bundle, sight);
  return [
    { key: 'dataset', value: metadata, reason: 'dataset', seen: bundle.id || metadata },
    recipe === undefined
      ? { key: 'bundle', value: { path: folder }, reason: 'bundle', seen: `${folder}/` }
      : {
          key: 'bundle',
          value: { path: folder, recipe },
          reason: 'bundleRecipe',
          seen: `${folder}/, ${recipe.requirements}`,
        },
    { key: 'required', value: required, reason: 'required', seen: `${folder}/` },
    ...(sight.copies.length === 0
      ? []
      : [
          {
            ...{ key: 'assets', value: sight.copies, reason: 'assets' as const },
            seen: [...new Set(sight.copies.map(({ archive }) => archive))].join(', '),
          },
        ]),
  ];
}

/** The profile of the CPython that most wheels are built for; the usual one where they do not say. */
export function profileChoice(wheels: readonly string[], { profiles }: RepositorySight): Choice {
  const tags = wheels.flatMap((name) => [/-cp(3\d+)-cp3/.exec(name)?.[1] ?? []].flat());
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const [tag = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const value = `kaggle-py${tag}`;
  if (profiles.includes(value))
    return { key: 'profile', value, reason: 'profileOfWheels', seen: `*-cp${tag}-*.whl` };
  return { key: 'profile', value: 'kaggle-py312', reason: 'profileUsual', seen: '' };
}
