/** Files that are one of a kind, whatever folder they lie in. */
const ownKinds: readonly string[] = [
  'kernel-metadata.json',
  'dataset-metadata.json',
  'bundle-manifest.json',
  'nx47.yml',
  '.gitignore',
  '.gitattributes',
];

/** The kind of a file by its name: the name itself for files of which there is one, else its extension; '' for none. */
export function fileKind(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (ownKinds.includes(name)) return name;
  if (/\.so(?:\.\d+)*$/.test(name)) return 'so';
  return /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '';
}
