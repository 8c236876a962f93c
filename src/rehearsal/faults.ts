/**
 * Everything that the embedded service can be told to do wrong, each as Kaggle was seen to do it or as a network
 * does it. `where` names the operation; `counts` says what the number behind an `@` counts.
 */
export const faults = {
  // Credentials.
  'inactive-token': { where: 'every operation', counts: 'calls' },
  'basic-refused': { where: 'operations on sessions', counts: 'calls' },
  // The edge in front of every operation.
  'nested-errors': { where: 'every operation', counts: 'errors' },
  'html-errors': { where: 'every operation', counts: 'errors' },
  'throttled-seconds': { where: 'every operation', counts: 'calls' },
  'throttled-date': { where: 'every operation', counts: 'calls' },
  'server-error': { where: 'every operation', counts: 'calls' },
  'slow-answer': { where: 'every operation', counts: 'calls' },
  'no-answer': { where: 'every operation', counts: 'calls' },
  'cut-answer': { where: 'every operation', counts: 'calls' },
  'garbled-answer': { where: 'every operation', counts: 'calls' },
  'outdated-client': { where: 'every operation', counts: 'calls' },
  // Uploads.
  'upload-partial': { where: 'upload address', counts: 'uploads' },
  'lost-connection': { where: 'upload address', counts: 'uploads' },
  'upload-busy': { where: 'upload address', counts: 'uploads' },
  'upload-denied': { where: 'upload address', counts: 'uploads' },
  'upload-expired': { where: 'upload address', counts: 'uploads' },
  'upload-short': { where: 'upload address', counts: 'uploads' },
  // Datasets.
  'slow-processing': { where: 'CreateDataset, CreateDatasetVersion', counts: 'versions' },
  'stale-ready': { where: 'GetDatasetStatus', counts: 'versions' },
  'dataset-failed': { where: 'CreateDataset, CreateDatasetVersion', counts: 'versions' },
  'dataset-error': { where: 'CreateDataset, CreateDatasetVersion', counts: 'calls' },
  'late-version': { where: 'ListDatasetFiles', counts: 'calls' },
  'file-list-error': { where: 'ListDatasetFiles', counts: 'calls' },
  'small-pages': { where: 'every list', counts: 'none' },
  'empty-page': { where: 'every list', counts: 'none' },
  'stale-mount': { where: 'start of a session', counts: 'sessions' },
  'empty-mount': { where: 'start of a session', counts: 'sessions' },
  // Pushes.
  'push-error': { where: 'SaveKernel', counts: 'calls' },
  capacity: { where: 'SaveKernel', counts: 'calls' },
  'gpu-capacity': { where: 'SaveKernel', counts: 'calls' },
  'quota-spent': { where: 'SaveKernel, GetAcceleratorQuotaStatistics', counts: 'calls' },
  'machine-shape-refused': { where: 'SaveKernel', counts: 'calls' },
  'html-page': { where: 'SaveKernel', counts: 'calls' },
  'invalid-dataset-source': { where: 'SaveKernel', counts: 'calls' },
  'accepted-error': { where: 'SaveKernel', counts: 'calls' },
  'accepted-reset': { where: 'SaveKernel', counts: 'calls' },
  'other-address': { where: 'SaveKernel', counts: 'calls' },
  'no-version-number': { where: 'SaveKernel', counts: 'calls' },
  // Sessions.
  'patient-queue': { where: 'SaveKernel', counts: 'none' },
  'status-error': { where: 'GetKernelSessionStatus', counts: 'calls' },
  'missing-status': { where: 'GetKernelSessionStatus', counts: 'calls' },
  'camel-case-status': { where: 'GetKernelSessionStatus', counts: 'calls' },
  'numeric-status': { where: 'GetKernelSessionStatus', counts: 'calls' },
  'unknown-status': { where: 'GetKernelSessionStatus', counts: 'calls' },
  'stale-latest': { where: 'questions without a version', counts: 'none' },
  'label-unknown': { where: 'questions with a version', counts: 'none' },
  'session-error': { where: 'end of a session', counts: 'sessions' },
  'session-cancelled': { where: 'end of a session', counts: 'sessions' },
  'never-ending-session': { where: 'start of a session', counts: 'sessions' },
  // Outputs and logs.
  'null-files': { where: 'ListKernelSessionOutput', counts: 'calls' },
  'stale-outputs': { where: 'ListKernelSessionOutput, ListKernelFiles', counts: 'none' },
  'missing-output': { where: 'ListKernelSessionOutput', counts: 'none' },
  'evil-output-name': { where: 'ListKernelSessionOutput, ListKernelFiles', counts: 'none' },
  'expired-url': { where: 'signed address', counts: 'downloads' },
  'xml-body': { where: 'signed address', counts: 'downloads' },
  'truncated-body': { where: 'signed address', counts: 'downloads' },
  'slow-body': { where: 'signed address', counts: 'downloads' },
  'log-empty': { where: 'ListKernelSessionOutput', counts: 'calls' },
  'log-lines': { where: 'ListKernelSessionOutput', counts: 'calls' },
  'log-plain': { where: 'ListKernelSessionOutput', counts: 'calls' },
  'log-cut': { where: 'ListKernelSessionOutput', counts: 'calls' },
  'stream-cut': { where: 'log stream', counts: 'streams' },
  'stream-endless': { where: 'log stream', counts: 'streams' },
} as const satisfies Record<string, { readonly where: string; readonly counts: Counted }>;

type Counted = 'calls' | 'errors' | 'uploads' | 'versions' | 'sessions' | 'downloads' | 'streams' | 'none';

export type Fault = keyof typeof faults;

/** Every fault, in the order of the table. */
export const faultNames: readonly Fault[] = Object.keys(faults).filter(
  (name): name is Fault => name in faults,
);

/** Name that `evil-output-name` adds. */
export const evilOutputName = '../../evil';
