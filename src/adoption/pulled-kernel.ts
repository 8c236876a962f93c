import { slugify } from '../audit/repository/slug.ts';
import type { KernelView } from '../model/kaggle.ts';
import { stripSource } from '../notebook/strip-source.ts';
import type { NewFile } from './new-file.ts';

/** What a pull does not take over, and why it says so. */
export type Dropped = 'kit' | 'image' | 'internet' | 'mountPrefixes' | 'title' | 'machine';
export type PulledKernel = {
  readonly files: readonly NewFile[];
  /** Path of its kernel-metadata.json. */
  readonly metadata: string;
  readonly dropped: readonly Dropped[];
  /** Machine that the kernel asks for; '' when it asks for none. */
  readonly accelerator: string;
};

/**
 * A kernel of the service as files of a project: its code without the kit, and metadata of names and sources only. A
 * number (`id_no`), a pinned image and a machine would decide over nx47.yml at the next push; `datasets/…` before a
 * source is what older pulls wrote, and the service refuses it. Errors: NOTEBOOK_INVALID, JSON_INVALID.
 */
export function pulledKernel(view: KernelView, folder: string): PulledKernel {
  const { slug } = view.ref;
  const name = `${slug}${extensionOf(view)}`;
  const source = stripSource(view.source);
  const metadata = metadataOf(view, name);
  const dropped: readonly (readonly [Dropped, boolean])[] = [
    ['kit', source.trim() !== view.source.trim() && view.source.includes('nx47')],
    ['image', view.dockerImage !== ''],
    ['machine', (view.machineShape ?? '') !== ''],
    ['internet', view.enableInternet],
    ['mountPrefixes', sourcesOf(view).some((one) => plainSource(one) !== one)],
    ['title', metadata.title !== view.title],
  ];
  return {
    metadata: `${folder}/kernel-metadata.json`,
    files: [
      { path: `${folder}/kernel-metadata.json`, text: `${JSON.stringify(metadata, null, 2)}\n` },
      { path: `${folder}/${name}`, text: source },
    ],
    dropped: dropped.flatMap(([what, is]) => (is ? [what] : [])),
    accelerator: view.machineShape ?? '',
  };
}

function extensionOf({ kind, language = '' }: KernelView): string {
  if (kind !== 'script') return '.ipynb';
  return { r: '.r', rmarkdown: '.rmd' }[language.toLowerCase()] ?? '.py';
}

function metadataOf(view: KernelView, codeFile: string) {
  const { owner, slug } = view.ref;
  const models = (view.modelSources ?? []).map(plainSource);
  return {
    id: `${owner}/${slug}`,
    title: titleFor(view.title, slug),
    code_file: codeFile,
    language: view.language || 'python',
    kernel_type: view.kind === 'script' ? 'script' : 'notebook',
    is_private: view.isPrivate,
    enable_gpu: view.enableGpu ?? false,
    ...(view.enableTpu === true ? { enable_tpu: true } : {}),
    // A proof that wheels and library are whole needs a session without network.
    enable_internet: false,
    dataset_sources: view.datasetSources.map(plainSource),
    competition_sources: (view.competitionSources ?? []).map(plainSource),
    kernel_sources: (view.kernelSources ?? []).map(plainSource),
    ...(models.length === 0 ? {} : { model_sources: models }),
  };
}

function sourcesOf(view: KernelView): string[] {
  const { competitionSources = [], kernelSources = [], modelSources = [] } = view;
  return [...view.datasetSources, ...competitionSources, ...kernelSources, ...modelSources];
}

function plainSource(source: string): string {
  return source.replace(/^\/?(?:datasets|code|competitions|models)\//, '');
}

/** A title whose slug is this one: the service would otherwise answer a push with another kernel. */
export function titleFor(title: string, slug: string): string {
  if (slugify(title) === slug) return title;
  const words = slug.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
