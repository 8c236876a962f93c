import type { Claim } from './fidelity-claims.ts';

/** How well an assumption about Kaggle is founded. */
export const fidelityStates = ['assumed', 'seen in official code', 'observed live', 'contradicted'] as const;

/** One assumption about Kaggle on which the client or the embedded service relies. Its sentence is in the text rooms. */
export type FidelityEntry<Id extends string = string> = {
  readonly id: Id;
  readonly state: (typeof fidelityStates)[number];
  /** Where it was read, or who saw it. */
  readonly source: string;
  /** The file of tests that holds it, and the start of the title in it; '' = the whole file. */
  readonly test: string;
  readonly title: string;
  readonly claim: Claim;
};

/** For what no exchange alone can show. */
export const beyondShapes: Claim = () => [];
