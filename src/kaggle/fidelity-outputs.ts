import { always, answers, both, ends, never, wherever } from './fidelity-claims.ts';
import type { FidelityEntry } from './fidelity-entry.ts';

/** What is assumed of outputs and logs of a session. */
export const fidelityOfOutputs = [
  {
    id: 'FID-064',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/kernel-output.test.ts',
    title: 'files: null is a session without output',
    claim: both(
      always('ListKernelSessionOutput', 'files[].fileName'),
      answers('ListKernelSessionOutput', 'files[].url', ['url']),
    ),
  },
  {
    id: 'FID-065',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/kernel-output.test.ts',
    title: 'output files of two pages come with their listed sizes',
    claim: never('ListKernelSessionOutput', ['files[].size', 'files[].totalBytes']),
  },
  {
    id: 'FID-066',
    state: 'seen in official code',
    source: 'kaggle_api_extended.py',
    test: 'tests/unit/kaggle/dialect-log.test.ts',
    title: 'a log is written and read in the layout of Kaggle',
    claim: answers('ListKernelSessionOutput', 'log', ['json', 'empty']),
  },
  {
    id: 'FID-067',
    state: 'assumed',
    source: 'public logs of 2026',
    test: 'tests/unit/kaggle/dialect-log.test.ts',
    title: 'a stream of another name is read as stderr',
    claim: answers('ListKernelSessionOutput', 'log[].stream_name', ['=stdout', '=stderr']),
  },
  {
    id: 'FID-068',
    state: 'assumed',
    source: 'public logs of 2026',
    test: 'tests/unit/kaggle/dialect-log.test.ts',
    title: 'a log is written and read in the layout of Kaggle',
    claim: answers('ListKernelSessionOutput', 'log[].time', ['float', 'int']),
  },
  {
    id: 'FID-069',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/kernel-output.test.ts',
    title: 'output files of two pages come with their listed sizes',
    claim: answers('ListKernelFiles', 'files[].size', ['int']),
  },
  {
    id: 'FID-070',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'outputs come in pages with sizes beside them',
    claim: answers('ListKernelFiles', 'files[].creationDate', ['time', 'empty']),
  },
  {
    id: 'FID-071',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/contract/official-client.test.ts',
    title: 'a refused source, a failed run and an unknown kernel',
    claim: both(
      ends('GetKernel', [200, 401, 403, 404, 429, 500, 502, 503]),
      ends('GetKernelSessionStatus', [200, 401, 403, 404, 429, 500, 502, 503]),
    ),
  },
  {
    id: 'FID-072',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/unit/kaggle/download.test.ts',
    title: 'an output file is fetched by a plain GET without authorisation',
    claim: wherever(
      ({ operation }) => operation === 'signed',
      ({ request }) => (request.authorization === 'none' ? undefined : 'authorised download'),
    ),
  },
  {
    id: 'FID-073',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/contract/own-client.test.ts',
    title: '',
    claim: ends('signed', [200, 206, 304, 403]),
  },
] as const satisfies readonly FidelityEntry[];
