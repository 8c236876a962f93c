import { Failure } from '../../src/model/failure.ts';
import type { DatasetFile, KaggleService, KernelStatus, KernelView } from '../../src/model/kaggle.ts';
import { absentService } from './test-world.ts';

export type ServiceState = {
  username: string;
  datasetVersion: number;
  datasetStatus: 'ready' | 'pending' | 'failed';
  files: DatasetFile[];
  /** Texts of files that can be downloaded. */
  contents?: Readonly<Record<string, string>>;
  statuses: KernelStatus[];
  view: KernelView | undefined;
};

/** A service in memory that holds one dataset and one kernel; tests set its state and what it does. */
export function oneKernelService(state: ServiceState, parts: Partial<KaggleService> = {}): KaggleService {
  return {
    ...absentService,
    identify: async () => ({ username: state.username, kind: 'token' }),
    viewDataset: async (ref) =>
      state.datasetVersion === 0
        ? undefined
        : { ref, title: 't', isPrivate: true, currentVersion: state.datasetVersion, versions: [] },
    datasetStatus: async () => {
      if (state.datasetVersion === 0) throw new Failure('KAGGLE_NOT_FOUND', {});
      return state.datasetStatus;
    },
    listDatasetFiles: async () => state.files,
    downloadDatasetFile: async (_ref, _version, { name }) => {
      const content = state.contents?.[name];
      if (content === undefined) throw new Failure('KAGGLE_NOT_FOUND', {});
      return new TextEncoder().encode(content);
    },
    publishDataset: async ({ files }) => {
      state.datasetVersion += 1;
      state.files = files.map(({ name, bytes }) => ({ name, bytes }));
      return {};
    },
    viewKernel: async () => state.view,
    kernelSession: async () => {
      const status = state.statuses.length > 1 ? state.statuses.shift() : state.statuses[0];
      return {
        status: status ?? 'unknown',
        failureMessage: '',
        serverTime: '',
        isolation: '',
        interpreter: '',
      };
    },
    ...parts,
  };
}

export function emptyState(): ServiceState {
  return {
    username: 'me',
    datasetVersion: 0,
    datasetStatus: 'ready',
    files: [],
    statuses: ['complete'],
    view: undefined,
  };
}
