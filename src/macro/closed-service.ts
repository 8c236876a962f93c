import { Failure } from '../model/failure.ts';
import type { KaggleService } from '../model/kaggle.ts';

/** A service of which every call is refused with MACRO_REFUSED: for whoever may not ask it. */
export function closedService(baseUrl: string): KaggleService {
  const refuse = (target: string) => async () => {
    throw new Failure('MACRO_REFUSED', { what: 'service', target });
  };
  return {
    baseUrl,
    identify: refuse('identify'),
    acceleratorQuota: refuse('acceleratorQuota'),
    viewDataset: refuse('viewDataset'),
    datasetStatus: refuse('datasetStatus'),
    listDatasetFiles: refuse('listDatasetFiles'),
    publishDataset: refuse('publishDataset'),
    downloadDatasetFile: refuse('downloadDatasetFile'),
    viewKernel: refuse('viewKernel'),
    pushKernel: refuse('pushKernel'),
    kernelSession: refuse('kernelSession'),
    followLog: refuse('followLog'),
    listKernelOutput: refuse('listKernelOutput'),
    downloadOutput: refuse('downloadOutput'),
    saveOutput: refuse('saveOutput'),
    transport: () => ({ answers: 0, peers: [] }),
  };
}
