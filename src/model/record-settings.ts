import { z } from 'zod';
import { governingSettings } from './governing.ts';
import { relativePath } from './recipe.ts';
import { repositorySettings } from './repository-settings.ts';
import { storingSettings } from './storing-settings.ts';

/** Settings about the project's own records: its governing document, what may only grow, what a person gave up, and what is left with GitHub. */
export const recordSettings = {
  ...governingSettings,
  ...storingSettings,
  ...repositorySettings,
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
  'commit-back': z
    .enum(['auto', 'always', 'never'])
    .default('auto')
    .meta({
      fr: 'ajouter la session à la branche des rapports : auto le fait sur GitHub (hors pull request) pour une exécution sur Kaggle, jamais ailleurs',
      en: 'add the session to the branch of reports: auto does it on GitHub (pull requests aside) for a run on Kaggle, and never elsewhere',
      sources: ['file', 'flag', 'input'],
    }),
  'reports-branch': z
    .string()
    .regex(/^(?!-)(?!.*\.\.)(?!.*\.lock$)[A-Za-z0-9._/-]+$/)
    .default('nx47-reports')
    .meta({
      fr: 'branche qui reçoit sessions, registre et rapports, créée si elle manque ; current : celle qui est extraite',
      en: 'branch that receives sessions, ledger and reports, made where it is missing; current: the one that is checked out',
      sources: ['file'],
    }),
  'tag-go': z
    .boolean()
    .default(false)
    .meta({
      fr: 'donner à chaque exécution GO une étiquette sur la branche des rapports, nx47/<numéro>',
      en: 'give each run that is GO a tag on the branch of reports, nx47/<number>',
      sources: ['file'],
    }),
  evidence: z
    .enum(['digest', 'summary', 'full'])
    .default('summary')
    .meta({
      fr: 'preuves gardées dans la branche : digest aucune, summary celles de 5 Mio au plus et 10 Mio en tout, full toutes',
      en: 'evidence kept in the branch: digest none, summary files of up to 5 MiB and 10 MiB in all, full everything',
      sources: ['file'],
    }),
} as const;
