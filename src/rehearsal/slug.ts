/** The slug that Kaggle makes of a title: ASCII lower case, everything else a single hyphen. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whether this text is its own slug: what may stand in an address. */
export function isSlug(text: string): boolean {
  return text !== '' && slugOf(text) === text;
}
