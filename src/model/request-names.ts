import { outputNames, runtimeProfileName } from './kernel-outputs.ts';
import { relativePath } from './recipe.ts';

/** The bundle's folder is written as a whole: never the project itself, nor a folder that is the product's or git's. */
export const bundlePath = relativePath.refine(
  (path) => path !== '.' && !/^\.(?:nx47|git)(?:\/|$)/.test(path),
  'CONFIG_BUNDLE_PATH',
);

/**
 * Whether a report may have this name: the kit writes outputs 2 to 8 itself, in the top folder, and lists no name
 * that begins with a dot or two underscores.
 */
export function isReportName(name: string): boolean {
  const kits = [...Object.values(outputNames(['core'], '')), ...Object.values(outputNames(['nx47'], ''))];
  return !/^\.|^__|[\\/\p{Cc}]/u.test(name) && ![...kits, runtimeProfileName].includes(name);
}

/** Whether this is a slug as Kaggle makes it of a title: words of letters and digits with one dash between them. */
export function isKernelSlug(slug: string): boolean {
  return slug.length >= 5 && slug.length <= 50 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
}
