import type { WireFolder } from './dialect-datasets.ts';

type Root = Omit<WireFolder, 'name'>;
/** An uploaded file: its path inside the dataset, '/' separated, and the token of its bytes. */
export type UploadedFile = { readonly name: string; readonly token: string };

/** The tree of tokens that a dataset version is made of: files at the top, folders as `directories`. */
export function foldersToWire(files: readonly UploadedFile[]): Root {
  const here: { token: string }[] = [];
  const below = new Map<string, UploadedFile[]>();
  for (const { name, token } of files) {
    const slash = name.indexOf('/');
    if (slash < 0) here.push({ token });
    else {
      const folder = name.slice(0, slash);
      below.set(folder, [...(below.get(folder) ?? []), { name: name.slice(slash + 1), token }]);
    }
  }
  const directories = [...below].map(([name, inside]) => ({ name, ...foldersToWire(inside) }));
  return { files: here, directories };
}

/** Every token of a tree with the folder that holds it ('' at the top, else ending in '/'). */
export function foldersFromWire(root: Root, folder = ''): { folder: string; token: string }[] {
  return [
    ...root.files.map(({ token }) => ({ folder, token })),
    ...root.directories.flatMap((inside) => foldersFromWire(inside, `${folder}${inside.name}/`)),
  ];
}
