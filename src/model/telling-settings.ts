import { z } from 'zod';

const sources = ['file', 'input'] as const;

/** Settings about what the action tells people on GitHub. No flag: the command line has the terminal. */
export const tellingSettings = {
  summary: z.boolean().default(true).meta({
    fr: "résumer l'exécution sur sa page GitHub : verdict, tableaux, phases, fins des journaux",
    en: "summarise the run on GitHub's page of it: verdict, tables, phases, ends of the logs",
    sources,
  }),
  annotations: z.boolean().default(true).meta({
    fr: 'annoter les fichiers et les lignes en cause, dix fois au plus par gravité',
    en: 'annotate the files and lines concerned, at most ten times for each severity',
    sources,
  }),
  comment: z.boolean().default(false).meta({
    fr: 'tenir à jour un commentaire unique sur la pull request (droit pull-requests: write)',
    en: 'keep one comment on the pull request up to date (permission pull-requests: write)',
    sources,
  }),
  issue: z.boolean().default(false).meta({
    fr: 'ouvrir un ticket GitHub à un NO-GO sur Kaggle et le fermer au GO suivant (droit issues: write)',
    en: 'open an issue at a NO-GO on Kaggle and close it at the next GO (permission issues: write)',
    sources,
  }),
} as const;
