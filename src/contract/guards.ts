import type { Guard } from './guard.ts';

/** Everything that holds a rule of the contract, part by part. */
export const guards: readonly Guard[] = [];
