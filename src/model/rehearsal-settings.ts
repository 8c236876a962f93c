import { z } from 'zod';
import { relativePath } from './recipe.ts';

/** Folders by the input that each stands for: `owner/slug`, a competition's slug, a model's path. */
const inputFolders = z.record(z.string().regex(/^\w[\w.-]*(?:\/\w[\w.-]*)*$/), relativePath).default({});

/** Settings of one rehearsal. */
export const rehearsalRun = {
  scenario: z
    .string()
    .default('')
    .meta({
      fr: 'ce que le service embarqué doit faire de travers, par exemple stale-ready,lost-connection@3 (docs/scenarios.md)',
      en: 'what the embedded service is to do wrong, for instance stale-ready,lost-connection@3 (docs/scenarios.md)',
      sources: ['flag'],
    }),
  rerun: z
    .boolean()
    .default(false)
    .meta({
      fr: 'répéter avec les dossiers de rerun-inputs, comme Kaggle relance sur un jeu de test caché',
      en: 'rehearse with the folders of rerun-inputs, as Kaggle runs again on a hidden test set',
      sources: ['flag'],
    }),
  'allow-open-network': z
    .boolean()
    .default(false)
    .meta({
      fr: 'répéter même si cette machine ne peut pas fermer le réseau de la session',
      en: "rehearse even if this machine can't close the session's network",
      sources: ['flag', 'input'],
    }),
};

/** What stands for the inputs of the kernel in every rehearsal. */
export const rehearsalInputs = {
  inputs: inputFolders.meta({
    fr: 'répétition : dossier qui tient lieu de chaque autre entrée du kernel (owner/slug: ./dossier)',
    en: 'rehearsal: the folder that stands for each other input of the kernel (owner/slug: ./folder)',
    sources: ['file'],
  }),
  'rerun-inputs': inputFolders.meta({
    fr: 'répétition avec --rerun : les dossiers qui remplacent ceux de inputs',
    en: 'rehearsal with --rerun: the folders that replace those of inputs',
    sources: ['file'],
  }),
};
