import { z } from 'zod';

/** Settings about a repository that holds several projects. */
export const repositorySettings = {
  projects: z
    .array(z.string().regex(/^(?!\/)[^\\,]+$/))
    .default([])
    .meta({
      fr: 'dossiers des projets de ce dépôt (motifs : * sans /, ** avec), dans le nx47.yml de sa racine ; la commande `nx47 matrix` les liste',
      en: "folders of this repository's projects (globs: * without /, ** with it), in the nx47.yml of its root; the command `nx47 matrix` lists them",
      sources: ['file'],
    }),
} as const;
