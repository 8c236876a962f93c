import type { Governing } from '../model/governing.ts';
import { type Edit, without } from './edit-evidence.ts';
import { type EvidenceFault, fault, unproven } from './evidence-fault.ts';

function governing(change: (whole: Governing) => Partial<Governing>): Edit {
  return (dossier) => {
    const whole = dossier.governing;
    return whole === undefined ? dossier : { ...dossier, governing: { ...whole, ...change(whole) } };
  };
}

// A point of its own for each fault: the proof that one plants must not prove the point that another plants.
const planted = (id: string) => ({ id: `nx47-planted-${id}`, title: 'planted', line: 1 });

/** The governing document (acceptance H): a point that nothing proves is not done. */
export const faultsGoverning: readonly EvidenceFault[] = [
  fault(
    'governing-point-without-proof',
    governing(({ points }) => ({ points: [...points, planted('unproven')] })),
    'GATE-099',
  ),
  fault(
    'governing-proof-of-no-point',
    governing(({ proofs }) => ({ proofs: { ...proofs, [planted('proof').id]: ['publish'] } })),
    'GATE-099',
  ),
  fault(
    'governing-document-without-points',
    governing(() => ({ points: [] })),
    'GATE-099',
  ),
  fault(
    'governing-points-proven-by-nothing-that-was-left',
    governing(({ points }) => ({
      points: [...points, planted('lost')],
      proofs: { [planted('lost').id]: ['output:nx47-planted.bin'] },
    })),
    'GATE-099',
  ),
  unproven('governing-document-never-read', without('governing'), 'GATE-099'),
];
