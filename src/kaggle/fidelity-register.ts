import { fidelityOfDatasets } from './fidelity-datasets.ts';
import type { FidelityEntry } from './fidelity-entry.ts';
import { fidelityOfKernels } from './fidelity-kernels.ts';
import { fidelityOfOutputs } from './fidelity-outputs.ts';
import { fidelityOfWire } from './fidelity-wire.ts';

const all = [...fidelityOfWire, ...fidelityOfDatasets, ...fidelityOfKernels, ...fidelityOfOutputs];

export type FidelityId = (typeof all)[number]['id'];

/** Every assumption about Kaggle that the client or the embedded service makes, by number. */
export const fidelityRegister: readonly FidelityEntry<FidelityId>[] = all.toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);
