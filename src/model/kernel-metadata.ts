import { z } from 'zod';

/** JSON booleans, or the strings "true"/"false" that Kaggle's client accepts as well. */
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** null is absent, as a pull writes it. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** `kernel-metadata.json`, the keys that this product reads (others are kept as they are). */
export const kernelMetadataSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  code_file: z.string(),
  language: z.string(),
  kernel_type: z.enum(['notebook', 'script']),
  is_private: flag.default(true),
  enable_gpu: flag.default(false),
  enable_tpu: flag.default(false),
  // Kaggle's own client takes true when the key is absent; an offline proof must not.
  enable_internet: flag.default(false),
  dataset_sources: z.array(z.string()).default([]),
  competition_sources: z.array(z.string()).default([]),
  kernel_sources: z.array(z.string()).default([]),
  model_sources: z.array(z.string()).default([]),
  machine_shape: text,
  docker_image: text,
  docker_image_pinning_type: z
    .enum(['', 'original', 'latest'])
    .nullish()
    .transform((value) => value ?? ''),
});
export type KernelMetadata = z.infer<typeof kernelMetadataSchema>;

/** `dataset-metadata.json`, the keys that this product reads. */
export const datasetMetadataSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  licenses: z.array(z.looseObject({ name: z.string() })).length(1),
  is_private: flag.default(true),
});
export type DatasetMetadata = z.infer<typeof datasetMetadataSchema>;
