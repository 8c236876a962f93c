import type { Guard } from './guard.ts';
import { existingGuards } from './guards-existing.ts';
import { judgementGuards } from './guards-judgement.ts';

/** Everything that holds a rule of the contract, part by part. */
export const guards: readonly Guard[] = [...existingGuards, ...judgementGuards];
