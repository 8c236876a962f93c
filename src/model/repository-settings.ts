import { z } from 'zod';
import { argv } from './recipe.ts';

/** Settings about the repository: the projects in it, and what shows that its code works. */
export const repositorySettings = {
  projects: z
    .array(z.string().regex(/^(?!\/)[^\\,]+$/))
    .default([])
    .meta({
      fr: 'dossiers des projets de ce dépôt (motifs : * sans /, ** avec), dans le nx47.yml de sa racine ; la commande `nx47 matrix` les liste',
      en: "folders of this repository's projects (globs: * without /, ** with it), in the nx47.yml of its root; the command `nx47 matrix` lists them",
      sources: ['file'],
    }),
  'minimal-test': argv.optional().meta({
    fr: "commande qui montre que le projet marche, lancée dans un clone jetable à chaque point de reprise d'une session, et après un retour",
    en: 'command that shows that the project works, run in a throw-away clone at each checkpoint of a session, and after going back',
    sources: ['file'],
  }),
} as const;
