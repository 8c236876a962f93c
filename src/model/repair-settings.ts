import { z } from 'zod';

/** Settings of the correction loop: how often a refused run is mended and tried again, and how the result comes. */
export const repairSettings = {
  'max-attempts': z
    .number()
    .int()
    .min(1)
    .max(10)
    .default(1)
    .meta({
      fr: "exécutions au plus, réparations comprises : 1 juge une fois ; au-delà, ce qui peut l'être est réparé dans une copie, répété puis rejoué",
      en: 'runs at most, repairs included: 1 judges once; beyond, what can be repaired is repaired in a copy, rehearsed and run again',
      sources: ['flag', 'input'],
    }),
  'repair-as': z
    .enum(['pull-request', 'commits'])
    .default('pull-request')
    .meta({
      fr: 'ce que deviennent les réparations : une branche et sa pull request, ou des commits sur la branche courante',
      en: 'what becomes of repairs: a branch and its pull request, or commits on the current branch',
      sources: ['file', 'flag', 'input'],
    }),
} as const;
