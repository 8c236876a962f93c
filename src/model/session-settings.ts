import { z } from 'zod';

const sources = ['file'] as const;

/** What may be asked of the session beside the kernel's own metadata, above which it stands. */
export const sessionSettings = {
  accelerator: z.string().default('').meta({
    fr: 'machine demandée à Kaggle, par exemple NvidiaTeslaT4 ; none : processeur seul ; vide : ce que dit kernel-metadata.json',
    en: 'machine asked of Kaggle, for instance NvidiaTeslaT4; none: processor only; empty: what kernel-metadata.json says',
    sources,
  }),
  image: z
    .strictObject({
      /** `gcr.io/kaggle-images/python@sha256:…` */
      docker: z.string().min(1).optional(),
      pinning: z.enum(['original', 'latest']).optional(),
    })
    .optional()
    .meta({
      fr: "image de la session (docker, par son empreinte) et si Kaggle la garde d'une version à l'autre (pinning)",
      en: 'image of the session (docker, by its digest) and whether Kaggle keeps it from version to version (pinning)',
      sources,
    }),
  'session-timeout': z.number().int().min(60).max(43200).optional().meta({
    fr: 'secondes après lesquelles Kaggle arrête la session ; absent : deux minutes après `deadline`',
    en: 'seconds after which Kaggle ends the session; absent: two minutes after `deadline`',
    sources,
  }),
};
