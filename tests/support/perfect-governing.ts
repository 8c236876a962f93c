import { sha256Hex } from '../../src/codec/digest.ts';
import type { Governing } from '../../src/model/governing.ts';

/** A governing document of which the perfect run proves every point. */
export const perfectGoverning: Governing = {
  document: 'PROMPT.md',
  origin: 'project',
  sha256: sha256Hex('the prompt'),
  points: [
    { id: 'phase-1', title: 'Phase 1', line: 3 },
    { id: 'phase-1.1', title: 'Everything is read', line: 4 },
    { id: 'phase-1.2', title: 'Everything is published', line: 5 },
    { id: 'phase-2', title: 'Phase 2: no warning', line: 7 },
  ],
  proofs: {
    'phase-1.1': ['survey', 'file:PLAN.md'],
    'phase-1.2': ['GATE-003', 'push'],
    'phase-2': ['GATE-053', 'GATE-081', 'output:lumvorax_execution_stdout.log'],
  },
  files: { 'PLAN.md': sha256Hex('the plan') },
};
