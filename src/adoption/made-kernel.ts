import { slugify } from '../audit/repository/slug.ts';
import type { NewFile } from './new-file.ts';
import { titleFor } from './pulled-kernel.ts';
import { folderOf, nameOf, nearest, type RepositorySight } from './repository-sight.ts';

/**
 * kernel-metadata.json for a repository that has a notebook and none: beside the newest of the notebooks that lie
 * nearest to the top, newest by the numbers in their names. undefined without notebook or owner.
 */
export function madeKernel(sight: RepositorySight, datasetId: string): NewFile | undefined {
  const owner = datasetId.split('/')[0] || sight.owner;
  const code = notebookOf(sight);
  if (code === undefined || owner === '') return undefined;
  const slug = slugOf(nameOf(code).replace(/\.ipynb$/, ''));
  const folder = folderOf(code);
  const metadata = {
    id: `${owner}/${slug}`,
    title: titleFor('', slug),
    code_file: nameOf(code),
    language: 'python',
    kernel_type: 'notebook',
    is_private: true,
    enable_gpu: false,
    enable_internet: false,
    dataset_sources: datasetId === '' ? [] : [datasetId],
    competition_sources: [],
    kernel_sources: [],
  };
  const path = `${folder === '.' ? '' : `${folder}/`}kernel-metadata.json`;
  return { path, text: `${JSON.stringify(metadata, null, 2)}\n` };
}

/** The notebook that is meant where no metadata name one; undefined where there is none at all. */
export function notebookOf({ files }: RepositorySight): string | undefined {
  const notebooks = files.map(({ path }) => path).filter((path) => path.endsWith('.ipynb'));
  const first = nearest(notebooks);
  if (first === undefined) return undefined;
  const beside = notebooks.filter((path) => folderOf(path) === folderOf(first));
  const order = new Intl.Collator('en', { numeric: true });
  return beside.sort((a, b) => order.compare(a, b)).at(-1);
}

// Kaggle's slugs have 5 to 50 characters; a name in other letters gives none.
function slugOf(name: string): string {
  const plain = (slugify(name) ?? '').slice(0, 50).replace(/-+$/, '');
  return plain.length >= 5 ? plain : `${plain === '' ? 'my' : plain}-kernel`;
}
