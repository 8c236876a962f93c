import type { judgementFr } from './fr-judgement.ts';

/** Sentences of the tables that the judge adds to a report: governing document, certified surface. */
export const judgementEn: typeof judgementFr = {
  governing: {
    title: 'Governing document',
    rule: 'Each numbered point, with the step, the event and the digest that prove it. A point without evidence is not done, and there is no GO.',
    document: 'document',
    origins: { project: "the project's own", shipped: 'shipped with NX47 Certify' },
    point: 'point',
    proof: 'proven by',
    event: 'event',
    done: 'DONE',
    notDone: 'NOT DONE',
    below: 'the points below it',
    none: '—',
    unmatched: 'Named in nx47.yml, absent from the document: {ids}',
  },
};
