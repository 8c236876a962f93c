import type { Guard } from './guard.ts';
import { agentGuards } from './guards-agents.ts';
import { checkGuards } from './guards-check.ts';
import { existingGuards } from './guards-existing.ts';
import { jobGuards } from './guards-jobs.ts';
import { judgementGuards } from './guards-judgement.ts';
import { lawGuards } from './guards-law.ts';
import { machineGuards } from './guards-machines.ts';
import { sessionLawGuards } from './guards-session-law.ts';
import { sessionGuards } from './guards-sessions.ts';
import { stopGuards } from './guards-stop.ts';
import { turnGuards } from './guards-turns.ts';
import { usermacrosGuards } from './guards-usermacros.ts';

/** Everything that holds a rule of the contract, part by part. */
export const guards: readonly Guard[] = [
  ...agentGuards,
  ...checkGuards,
  ...existingGuards,
  ...jobGuards,
  ...judgementGuards,
  ...lawGuards,
  ...stopGuards,
  ...sessionGuards,
  ...sessionLawGuards,
  ...machineGuards,
  ...turnGuards,
  ...usermacrosGuards,
];
