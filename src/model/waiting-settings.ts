import { z } from 'zod';

/** Settings about how long a session is waited for. */
export const waitingSettings = {
  wait: z
    .number()
    .int()
    .min(0)
    .max(3600)
    .optional()
    .meta({
      fr: 'première attente en secondes ; au moins 59 face à Kaggle, 2 par défaut en répétition',
      en: 'first wait in seconds; at least 59 against Kaggle, 2 by default in a rehearsal',
      sources: ['file', 'flag', 'input'],
    }),
  deadline: z
    .number()
    .int()
    .min(1)
    .max(43200)
    .default(3600)
    .meta({
      fr: 'temps maximal en secondes laissé à la session avant un verdict INCONCLUSIVE/deadline',
      en: 'longest time in seconds that a session is given before INCONCLUSIVE/deadline',
      sources: ['file', 'flag', 'input'],
    }),
  detach: z
    .boolean()
    .default(false)
    .meta({
      fr: "s'arrêter après l'envoi, verdict PENDING : `nx47 collect` finit plus tard, même ailleurs",
      en: 'end after the push, verdict PENDING: `nx47 collect` finishes later, elsewhere too',
      sources: ['flag', 'input'],
    }),
} as const;
