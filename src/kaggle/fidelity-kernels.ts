import { kernelStatusNames } from './dialect-kernels.ts';
import { always, answers, asks, both, never, wherever } from './fidelity-claims.ts';
import { beyondShapes, type FidelityEntry } from './fidelity-entry.ts';
import type { RecordedExchange } from './recording.ts';
import { type Shape, shapesAt } from './shape.ts';

// The official client accepts upper case with underscores, and camelCase; of one word that is lower case.
const sessionWords = kernelStatusNames.flatMap((name) => [`=${name}`, `=${camelCase(name)}`]);

/** What is assumed of kernels and of the status of their sessions. */
export const fidelityOfKernels = [
  {
    id: 'FID-050',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'a push answers version, id and address',
    claim: wherever(isSavedKernel, ({ response }) =>
      kindsAt(response.body, 'versionNumber').join() === 'int'
        ? undefined
        : 'versionNumber is absent or no number',
    ),
  },
  {
    id: 'FID-051',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'a title that makes another slug gives another address',
    claim: answers('SaveKernel', 'url', ['url', 'path', 'empty']),
  },
  {
    id: 'FID-052',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/contract/official-client.test.ts',
    title: 'an error in a 200 answer is printed as a push error',
    claim: answers('SaveKernel', 'error', ['text', 'empty']),
  },
  {
    id: 'FID-053',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'an unknown dataset source is named in a 200 answer',
    claim: answers('SaveKernel', 'invalidDatasetSources[]', ['ref', 'text', 'path']),
  },
  {
    id: 'FID-054',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'a push answers version, id and address',
    claim: answers('SaveKernel', 'kernelId', ['int']),
  },
  {
    id: 'FID-055',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'a push answers version, id and address',
    claim: answers('SaveKernel', 'ref', ['path', 'ref', 'empty']),
  },
  {
    id: 'FID-056',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/dialect-kernel-views.test.ts',
    title: 'a kernel view survives the way to the wire and back',
    claim: answers('GetKernel', 'metadata.currentVersionNumber', ['int']),
  },
  {
    id: 'FID-057',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/client.test.ts',
    title: 'a kernel is viewed at version v7 when one is asked for',
    claim: always('GetKernel', 'blob.source'),
  },
  {
    id: 'FID-058',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/dialect-kernel-views.test.ts',
    title: 'a kernel view survives the way to the wire and back',
    claim: answers('GetKernel', 'metadata.datasetDataSources[]', ['ref', 'path', 'text']),
  },
  {
    id: 'FID-059',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/dialect-kernel-views.test.ts',
    title: 'a kernel view that says nothing of privacy and internet',
    claim: both(
      answers('GetKernel', 'metadata.isPrivate', ['bool']),
      answers('GetKernel', 'metadata.enableInternet', ['bool']),
    ),
  },
  {
    id: 'FID-060',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37; kaggle-cli 2.2.3, run',
    test: 'tests/unit/kaggle/dialect-kernels.test.ts',
    title: 'a session without a status is queued',
    claim: answers('GetKernelSessionStatus', 'status', sessionWords),
  },
  {
    id: 'FID-061',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/contract/official-client.test.ts',
    title: 'a refused source, a failed run and an unknown kernel',
    claim: answers('GetKernelSessionStatus', 'failureMessage', ['text', 'empty', 'lower']),
  },
  {
    id: 'FID-062',
    state: 'assumed',
    source: 'kaggle-cli pull request 1170',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'the status of an ended session says how it was run',
    claim: never('GetKernelSessionStatus', ['kernelSessionId', 'sessionId', 'id']),
  },
  {
    id: 'FID-063',
    state: 'assumed',
    source: 'kaggle-cli issue 1200, pull request 1201',
    test: 'tests/unit/rehearsal/routes-kernels.test.ts',
    title: 'v1 names version 1 for ever; 1 is 404; no label is the newest',
    claim: wherever(hasLabel, ({ response }) =>
      response.status === 404 ? 'the label was answered 404' : undefined,
    ),
  },
  {
    id: 'FID-074',
    state: 'seen in official code',
    source: 'kaggle_api_extended.py',
    test: 'tests/contract/official-client.test.ts',
    title: 'kernels push, status and output bring back what the notebook wrote and said',
    claim: asks('SaveKernel', 'kernelType', ['=notebook', '=script']),
  },
  {
    id: 'FID-075',
    state: 'assumed',
    source: 'kaggle-api 1.2 REST',
    test: 'tests/unit/kaggle/dialect-push.test.ts',
    title: 'privacy and internet are always written',
    claim: both(asks('SaveKernel', 'isPrivate', ['bool']), asks('SaveKernel', 'enableInternet', ['bool'])),
  },
  {
    id: 'FID-076',
    state: 'assumed',
    source: 'public reports of 2026',
    test: 'tests/unit/rehearsal/routes-datasets.test.ts',
    title: 'while version 2 is processed the dataset says READY, of version 1',
    claim: beyondShapes,
  },
  {
    id: 'FID-079',
    state: 'assumed',
    source: 'kaggle-cli 1185, --no-run',
    test: 'tests/unit/rehearsal/routes-kernel-sessions.test.ts',
    title: 'a quick save is a version that is not run',
    claim: beyondShapes,
  },
  {
    id: 'FID-080',
    state: 'assumed',
    source: 'Kaggle documentation, efficient GPU and TPU usage',
    test: 'tests/unit/audit/repository/asked-session.test.ts',
    title: 'enable_tpu: true is Tpu1VmV38, which is given for nine hours at most',
    claim: beyondShapes,
  },
] as const satisfies readonly FidelityEntry[];

function isSavedKernel({ operation, response }: RecordedExchange): boolean {
  if (operation !== 'SaveKernel' || response.status !== 200) return false;
  return kindsAt(response.body, 'error').every((kind) => kind === 'empty');
}

function hasLabel({ request }: RecordedExchange): boolean {
  return kindsAt(request.body, 'versionLabel').some((kind) => kind !== 'empty' && kind !== 'null');
}

function kindsAt(shape: Shape, path: string): string[] {
  return shapesAt(shape, path).map((one) => (typeof one === 'string' ? one : 'nested'));
}

function camelCase(name: string): string {
  return name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
