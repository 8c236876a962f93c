import { z } from 'zod';

const sources = ['file', 'input'] as const;

/** Settings about what the action leaves with GitHub beside the branch of reports. No flag: elsewhere nothing takes it. */
export const storingSettings = {
  artifacts: z.boolean().default(true).meta({
    fr: "laisser la session, les sorties, le rapport HTML et le SARIF en artefacts de l'exécution GitHub",
    en: 'leave session, outputs, HTML report and SARIF as artifacts of the GitHub run',
    sources,
  }),
  cache: z.boolean().default(true).meta({
    fr: "garder wheels et résultats d'audit dans le cache de GitHub, vérifiés avant usage",
    en: "keep wheels and audit results in GitHub's cache, verified before they are used",
    sources,
  }),
} as const;
