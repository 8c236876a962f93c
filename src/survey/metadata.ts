import { parseStrictJson } from '../codec/strict-json.ts';
import type { ProjectFacts } from '../model/facts.ts';
import type { Ref } from '../model/kaggle.ts';
import {
  type DatasetMetadata,
  datasetMetadataSchema,
  type KernelMetadata,
  kernelMetadataSchema,
} from '../model/kernel-metadata.ts';

/** Both metadata files, parsed, with their ids split. */
export type ProjectMetadata = {
  readonly kernel: KernelMetadata;
  readonly kernelRef: Ref;
  readonly dataset?: { readonly metadata: DatasetMetadata; readonly ref: Ref };
};

/** The project's metadata, or undefined when a file of it can't be used (the audit then says why). */
export function projectMetadata(project: ProjectFacts): ProjectMetadata | undefined {
  const kernel = kernelMetadataSchema.safeParse(parsedOrUndefined(project.kernelMetadata.bytes));
  const kernelRef = kernel.success ? splitRef(kernel.data.id) : undefined;
  if (!kernel.success || kernelRef === undefined) return undefined;
  if (project.datasetMetadata === undefined) return { kernel: kernel.data, kernelRef };
  const dataset = datasetMetadataSchema.safeParse(parsedOrUndefined(project.datasetMetadata.bytes));
  const ref = dataset.success ? splitRef(dataset.data.id) : undefined;
  if (!dataset.success || ref === undefined) return undefined;
  return { kernel: kernel.data, kernelRef, dataset: { metadata: dataset.data, ref } };
}

/** A kernel to push to: where, under which title, and whether nobody else may see it. */
export type KernelPlace = { readonly ref: Ref; readonly title: string; readonly isPrivate: boolean };

/**
 * The kernel that a run is pushed to: the project's own, or the private one of its owner that `certify-in` names, so
 * that the project's kernel never holds the kit. A title of the slug's own words has that slug.
 */
export function kernelToPush({ kernel, kernelRef }: ProjectMetadata, certifyIn: string): KernelPlace {
  if (certifyIn === '') return { ref: kernelRef, title: kernel.title, isPrivate: kernel.is_private };
  const ref = { owner: kernelRef.owner, slug: certifyIn };
  return { ref, title: certifyIn.replaceAll('-', ' '), isPrivate: true };
}

/** `owner/slug` split, or undefined when it has another form. */
export function splitRef(id: string): Ref | undefined {
  const match = /^([\w-]+)\/([\w-]+)$/.exec(id);
  return match?.[1] !== undefined && match[2] !== undefined ? { owner: match[1], slug: match[2] } : undefined;
}

function parsedOrUndefined(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}
