import { z } from 'zod';
import { governingSettings } from './governing.ts';
import { relativePath } from './recipe.ts';

/** Settings about the project's own records: its governing document, what may only grow, and what a person gave up. */
export const recordSettings = {
  ...governingSettings,
  report: relativePath.optional().meta({
    fr: "rapport du projet, qui ne fait que s'allonger : ses anciens octets sont vérifiés sur tout l'historique",
    en: 'report of the project, which only ever grows: its old bytes are checked over the whole history',
    sources: ['file'],
  }),
  journals: z
    .array(relativePath)
    .default([])
    .meta({
      fr: "journaux du projet, qui ne font que s'allonger : leurs anciens octets sont vérifiés sur tout l'historique",
      en: 'journals of the project, which only ever grow: their old bytes are checked over the whole history',
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
