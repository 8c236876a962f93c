import type { FailureCode } from '../../src/model/failure.ts';

/** What the official client 2.2.4 and ours do in the same situation, each before a service with the same scenario. */
export type CrossRow = {
  /** As after `nx47 serve --scenario`; '' = the service does nothing wrong. */
  readonly scenario: string;
  /** The last command of the official client. */
  readonly command: string;
  readonly status: 0 | 1;
  /** Part of what it prints, on either stream. */
  readonly prints: string;
  /** The code that our failure has, or what we answer where there is no failure. */
  readonly own: FailureCode | { readonly answer: string };
};

export const crossTable = {
  'push-refused': {
    scenario: 'push-error',
    command: 'kaggle kernels push',
    status: 0,
    prints: 'Kernel push error: Notebook not found',
    own: 'KAGGLE_REFUSED',
  },
  'no-room': {
    scenario: 'capacity',
    command: 'kaggle kernels push',
    status: 0,
    prints: 'Kernel push error: Maximum batch CPU session count of 5 reached.',
    own: 'KAGGLE_CAPACITY',
  },
  'source-refused': {
    scenario: 'invalid-dataset-source',
    command: 'kaggle kernels push',
    status: 0,
    prints: 'Kernel version 1 successfully pushed.',
    own: 'KERNEL_SOURCE_REFUSED',
  },
  'other-address': {
    scenario: '',
    command: 'kaggle kernels push',
    status: 0,
    prints: 'Your kernel title does not resolve to the specified id.',
    own: 'KERNEL_MISMATCH',
  },
  'taken-and-lost': {
    scenario: 'accepted-error@1',
    command: 'kaggle kernels push',
    status: 1,
    prints: 'Internal error',
    own: { answer: 'version 1' },
  },
  'throttled-push': {
    scenario: 'throttled-seconds@2-3',
    command: 'kaggle kernels push',
    status: 1,
    prints: '429 Client Error: Too Many Requests',
    own: { answer: 'version 1' },
  },
  'web-page': {
    scenario: 'html-page',
    command: 'kaggle kernels push',
    status: 1,
    prints: 'Expecting value: line 1 column 1 (char 0)',
    own: 'KAGGLE_UNREADABLE',
  },
  'uploads-refused': {
    scenario: 'upload-denied@2+',
    command: 'kaggle datasets version',
    status: 0,
    prints: 'Dataset version is being created.',
    own: 'UPLOAD_INCOMPLETE',
  },
  'creation-refused': {
    scenario: 'dataset-error',
    command: 'kaggle datasets create',
    status: 0,
    prints: 'Dataset creation error: Internal error',
    own: 'KAGGLE_REFUSED',
  },
  'sub-folder': {
    scenario: '',
    command: 'kaggle datasets create',
    status: 0,
    prints: "Skipping folder: wheels; use '--dir-mode' to upload folders",
    own: { answer: 'a.whl, wheels/b.whl' },
  },
  'stale-ready': {
    scenario: 'stale-ready@2',
    command: 'kaggle datasets status',
    status: 0,
    prints: 'ready',
    own: 'DATASET_NOT_READY',
  },
  'listing-refused': {
    scenario: 'file-list-error',
    command: 'kaggle datasets files',
    status: 0,
    prints: 'The files could not be listed',
    own: 'KAGGLE_REFUSED',
  },
  'one-page': {
    scenario: '',
    command: 'kaggle datasets files',
    status: 0,
    prints: '20.whl,1,',
    own: { answer: '25' },
  },
  'notice-in-json': {
    scenario: 'outdated-client',
    command: 'kaggle datasets status --format json',
    status: 0,
    prints: "Warning: Looks like you're using an outdated `kaggle` version",
    own: { answer: 'ready' },
  },
  'failed-session': {
    scenario: '',
    command: 'kaggle kernels status',
    status: 0,
    prints: 'has status "KernelWorkerStatus.ERROR"',
    own: { answer: 'error' },
  },
  'latest-status': {
    scenario: '',
    command: 'kaggle kernels status …/1',
    status: 0,
    prints: 'alice/tiny-kernel/1 has status "KernelWorkerStatus.COMPLETE"',
    own: { answer: 'error' },
  },
  'broken-status': {
    scenario: 'status-error@1',
    command: 'kaggle kernels status',
    status: 1,
    prints: 'Internal error',
    own: { answer: 'complete' },
  },
  'unknown-status': {
    scenario: 'unknown-status',
    command: 'kaggle kernels status',
    status: 1,
    prints: "KeyError: 'HIBERNATING'",
    own: 'KAGGLE_UNREADABLE',
  },
  'latest-output': {
    scenario: '',
    command: 'kaggle kernels output …/1',
    status: 0,
    prints: 'Output file downloaded to',
    own: { answer: 'one' },
  },
  'latest-log': {
    scenario: '',
    command: 'kaggle kernels logs …/1',
    status: 0,
    prints: '"data":"two\\n"',
    own: { answer: 'one' },
  },
  'error-page': {
    scenario: 'xml-body',
    command: 'kaggle kernels output',
    status: 0,
    prints: 'Output file downloaded to',
    own: 'OUTPUT_INCOMPLETE',
  },
  'expired-address': {
    scenario: 'expired-url@1',
    command: 'kaggle kernels output',
    status: 0,
    prints: 'Output file downloaded to',
    own: { answer: 'one' },
  },
  'cut-output': {
    scenario: 'truncated-body',
    command: 'kaggle kernels output',
    status: 1,
    prints: 'Connection broken: IncompleteRead',
    own: 'KAGGLE_BROKEN',
  },
  'name-that-leaves': {
    scenario: 'evil-output-name',
    command: 'kaggle kernels output',
    status: 0,
    prints: '/../../evil',
    own: 'OUTPUT_NAME_UNSAFE',
  },
} as const satisfies Record<string, CrossRow>;

export type CrossCase = keyof typeof crossTable;

/** Every row, in the order of the table. */
export const crossCases: readonly CrossCase[] = Object.keys(crossTable).filter(
  (name): name is CrossCase => name in crossTable,
);
