import type { Ref } from '../model/kaggle.ts';

/** `owner/slug` split in two; undefined when the text has another form. */
export function refFromWire(text: string): Ref | undefined {
  const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text);
  const [, owner, slug] = match ?? [];
  return owner === undefined || slug === undefined ? undefined : { owner, slug };
}

/** `owner/slug`. */
export function refToWire(ref: Ref): string {
  return `${ref.owner}/${ref.slug}`;
}

/**
 * The label that names one kernel version in every question: `v<N>`. A bare number is answered 404, and a
 * question without a label is answered for the newest version.
 */
export function versionLabel(version: number): string {
  return `v${version}`;
}

/** The number in `v<N>`; undefined for any other label. */
export function versionFromLabel(label: string): number | undefined {
  const digits = /^v([1-9][0-9]{0,8})$/.exec(label)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
