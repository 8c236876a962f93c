import { z } from 'zod';
import { governingSettings } from './governing.ts';
import { relativePath } from './recipe.ts';

/** Settings about the project's own records: its governing document, what may only grow, and what a person gave up. */
export const recordSettings = {
  ...governingSettings,
  report: relativePath.optional().meta({
    fr: "rapport du projet (.md ou .txt), que chaque exécution sur Kaggle prolonge d'une section datée : ses anciens octets sont vérifiés sur tout l'historique",
    en: 'report of the project (.md or .txt), which each run on Kaggle continues with a dated section: its old bytes are checked over the whole history',
    sources: ['file'],
  }),
  journals: z
    .array(relativePath)
    .default([])
    .meta({
      fr: "journaux du projet (.md, .txt ou .jsonl), que chaque exécution sur Kaggle prolonge : leurs anciens octets sont vérifiés sur tout l'historique",
      en: 'journals of the project (.md, .txt or .jsonl), which each run on Kaggle continues: their old bytes are checked over the whole history',
      sources: ['file'],
    }),
  lowered: z
    .array(z.string().regex(/^(?:pack|file|package|bundled|library|symbol|forbidden|asset|output):./))
    .default([])
    .meta({
      fr: 'exigences de la dernière exécution certifiée abandonnées par une personne, par exemple symbol:lum_encode',
      en: 'requirements of the last certified run that a person gave up, for instance symbol:lum_encode',
      sources: ['file'],
    }),
} as const;
