import { isJsonObject, type JsonObject, type JsonValue } from '../../src/codec/strict-json.ts';
import type { Planted, Spoken } from './different-service.ts';

type Change = (spoken: Spoken) => Partial<Spoken>;

/** Differences that one conversation can hold at once, in two groups. */
export const plantedDifferences: readonly (readonly Planted[])[] = [
  [
    planted('a member of IntrospectToken', 'IntrospectToken', add({ region: 'eu' }), 'new response region'),
    planted('no Date header', 'IntrospectToken', header('date', undefined), 'FID-014'),
    planted(
      'a version in the answer of CreateDataset',
      'CreateDataset',
      add({ versionNumber: 1 }),
      'FID-030',
    ),
    planted('another word for a created dataset', 'CreateDataset', add({ status: 'created' }), 'FID-031'),
    planted('a member of CreateDataset', 'CreateDataset', add({ datasetId: 7 }), 'new response datasetId'),
    planted('a member of StartBlobUpload', 'StartBlobUpload', add({ expires: 60 }), 'new response expires'),
    planted('a version number as text', 'GetDataset', add({ currentVersionNumber: '1' }), 'FID-033'),
    planted(
      'versions numbered by fractions',
      'GetDataset',
      each('versions', { versionNumber: 1.5 }),
      'FID-034',
    ),
    planted('a dataset named without its owner', 'GetDataset', add({ ref: 'bundle' }), 'FID-035'),
    planted('privacy in words', 'GetDataset', add({ isPrivate: 'yes' }), 'FID-036'),
    planted('file sizes as text', 'ListDatasetFiles', each('datasetFiles', { totalBytes: '12' }), 'FID-038'),
    planted(
      'times with an offset',
      'ListDatasetFiles',
      each('datasetFiles', { creationDate: '2026-03-01T10:00:00+01:00' }),
      'FID-040',
    ),
    planted('a page token that is a number', 'ListDatasetFiles', add({ nextPageToken: 2 }), 'FID-041'),
    planted('a pushed version as text', 'SaveKernel', add({ versionNumber: '1' }), 'FID-050'),
    planted('a kernel number as text', 'SaveKernel', add({ kernelId: '77' }), 'FID-054'),
    planted('a kernel named by words', 'SaveKernel', add({ ref: 'our tiny kernel' }), 'FID-055'),
    planted('a member of SaveKernel', 'SaveKernel', add({ placeInQueue: 3 }), 'new response placeInQueue'),
    planted('the session number in its status', 'GetKernelSessionStatus', add({ sessionId: 9 }), 'FID-062'),
    planted('a failure that is a number', 'GetKernelSessionStatus', add({ failureMessage: 5 }), 'FID-061'),
    planted('sizes in the output listing', 'ListKernelSessionOutput', each('files', { size: 5 }), 'FID-065'),
    planted('a log of plain lines', 'ListKernelSessionOutput', add({ log: 'started\ndone\n' }), 'FID-066'),
    planted('a view without its version', 'GetKernel', inMetadata({ currentVersionNumber: '1' }), 'FID-056'),
    planted('sources as objects', 'GetKernel', inMetadata({ datasetDataSources: [{ id: 1 }] }), 'FID-058'),
    planted('privacy of a kernel in words', 'GetKernel', inMetadata({ isPrivate: 'true' }), 'FID-059'),
    planted('sizes of outputs as text', 'ListKernelFiles', each('files', { size: '3' }), 'FID-069'),
    planted(
      'local times',
      'ListKernelFiles',
      each('files', { creationDate: '2026-03-01 10:00:00' }),
      'FID-070',
    ),
  ],
  [
    planted('uploads answered 204', 'upload', fromSecond(status(204)), 'FID-022'),
    planted(
      'files in place of datasetFiles',
      'ListDatasetFiles',
      renamed('datasetFiles', 'files'),
      'FID-037',
    ),
    planted('an unknown dataset status', 'GetDatasetStatus', add({ status: 'SLEEPING' }), 'FID-032'),
    planted(
      'an answer as text/plain',
      'CreateDatasetVersion',
      header('content-type', 'text/plain'),
      'FID-012',
    ),
    planted('a push refused by an object', 'SaveKernel', add({ error: { code: 3 } }), 'FID-052'),
    planted('an unknown session status', 'GetKernelSessionStatus', add({ status: 'HIBERNATING' }), 'FID-060'),
    planted('streams of other names', 'ListKernelSessionOutput', logOf({ stream_name: 'out' }), 'FID-067'),
    planted(
      'times of the log as text',
      'ListKernelSessionOutput',
      logOf({ stream_name: 'out', time: 'soon' }),
      'FID-068',
    ),
    planted(
      'outputs at relative addresses',
      'ListKernelSessionOutput',
      each('files', { url: 'a' }),
      'FID-064',
    ),
    planted('a view without source', 'GetKernel', add({ blob: { language: 'python' } }), 'FID-057'),
    planted(
      'an unknown kernel is 410',
      'GetKernel',
      ({ status: was }) => ({ status: was === 200 ? 200 : 410 }),
      'FID-071',
    ),
    planted('errors of another form', 'GetKernel', otherError, 'FID-015'),
    planted('a pause in words', 'ListKernelFiles', throttled('soon'), 'FID-016'),
  ],
];

function planted(name: string, at: string, change: Change, found: string): Planted {
  return { name, at, change, found };
}

function whenGood(change: (body: JsonObject) => JsonObject): Change {
  return ({ status: was, body }) => (was < 300 ? { body: change(body) } : {});
}

function add(members: JsonObject): Change {
  return whenGood((body) => ({ ...body, ...members }));
}

function each(list: string, members: JsonObject): Change {
  return whenGood((body) => ({
    ...body,
    [list]: items(body[list]).map((item) => ({ ...item, ...members })),
  }));
}

function inMetadata(members: JsonObject): Change {
  return whenGood((body) => ({ ...body, metadata: { ...objectOf(body['metadata']), ...members } }));
}

function logOf(members: JsonObject): Change {
  const log = JSON.stringify([{ stream_name: 'stdout', time: 0.5, data: 'done\n', ...members }]);
  return ({ body }) => ({ body: { ...body, log } });
}

function renamed(from: string, to: string): Change {
  return whenGood(({ [from]: value, ...rest }) => ({ ...rest, [to]: value ?? [] }));
}

function header(name: string, value: string | undefined): Change {
  return ({ headers: { [name]: _, ...headers } }) => ({
    headers: value === undefined ? headers : { ...headers, [name]: value },
  });
}

function status(code: number): Change {
  return () => ({ status: code });
}

// The first upload goes well, so that there is a dataset to talk about.
function fromSecond(change: Change): Change {
  let calls = 0;
  return (spoken) => {
    calls += 1;
    return calls < 2 ? {} : change(spoken);
  };
}

function throttled(pause: string): Change {
  return ({ headers }) => ({
    status: 429,
    headers: { ...headers, 'retry-after': pause },
    body: { code: 429, message: 'Too many requests' },
  });
}

function otherError({ status: was }: Spoken): Partial<Spoken> {
  return was < 300 ? {} : { body: { fault: 'no such kernel' } };
}

function items(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
