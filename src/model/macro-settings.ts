import { z } from 'zod';
import { argv } from './recipe.ts';
import { macroNameSchema } from './user-macro.ts';

const names = z.array(macroNameSchema).max(20).default([]);

/** Settings about what of the project's own runs in a certification. */
export const macroSettings = {
  prechecks: z
    .array(argv)
    .default([])
    .meta({
      fr: 'commandes du projet, lancées avant toute publication ; un échec arrête tout',
      en: "the project's own commands, run before anything is published; a failure stops everything",
      sources: ['file'],
    }),
  macros: z
    .strictObject({
      /** Before the project is read for the audit. */
      'before-audit': names,
      'after-audit': names,
      'before-publish': names,
      /** When the session has ended and its outputs are here, before they are judged. */
      'after-run': names,
      /** When the run has failed; never changes its verdict. */
      'on-failure': names,
    })
    .prefault({})
    .meta({
      fr: 'macros du projet (macros/NOM.yml) lancées en cours de certification : before-audit, after-audit, before-publish, after-run, on-failure',
      en: "the project's own macros (macros/NAME.yml) that run during a certification: before-audit, after-audit, before-publish, after-run, on-failure",
      sources: ['file'],
    }),
} as const;
