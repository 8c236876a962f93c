import type { EvidenceFault } from './evidence-fault.ts';
import { faultsGoverning } from './faults-governing.ts';
import { faultsKaggle } from './faults-kaggle.ts';
import { faultsLog } from './faults-log.ts';
import { faultsObserved } from './faults-observed.ts';
import { faultsOutputs } from './faults-outputs.ts';
import { faultsProvenance } from './faults-provenance.ts';
import { faultsReport } from './faults-report.ts';
import { faultsRun } from './faults-run.ts';

/**
 * The fault matrix: everything that is planted in the evidence of a perfect run, by place. A verdict that lets any of
 * it pass certifies nothing.
 */
export const evidenceFaults: Readonly<Record<string, readonly EvidenceFault[]>> = {
  run: faultsRun,
  outputs: faultsOutputs,
  provenance: faultsProvenance,
  report: faultsReport,
  observed: faultsObserved,
  log: faultsLog,
  governing: faultsGoverning,
  kaggle: faultsKaggle,
};
