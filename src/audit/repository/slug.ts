/** The slug that Kaggle makes of a title; undefined where that depends on a transliteration that is not known here. */
export function slugify(title: string): string | undefined {
  const plain = title.normalize('NFKD').replace(/\p{M}+/gu, '');
  if (/[^\x20-\x7E\s]/.test(plain)) return undefined;
  return plain
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** `owner/slug` in the form that Kaggle gives to kernels and datasets, split; undefined for any other form. */
export function splitId(id: string): { readonly owner: string; readonly slug: string } | undefined {
  const match = /^([a-z0-9][a-z0-9_-]*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/i.exec(id);
  const [, owner, slug] = match ?? [];
  return owner === undefined || slug === undefined || slug !== slug.toLowerCase()
    ? undefined
    : { owner, slug };
}
