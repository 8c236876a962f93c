import type { MethodName } from '../kaggle/dialect.ts';

type RestRoute = {
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`; `{x}` is one part of the path, `{x…}` the rest of it. */
  readonly path: string;
  readonly name: MethodName;
  /** Member of the request that the body is; the whole request when absent. */
  readonly bodyIn?: 'body' | 'settings';
};

/** The addresses of the older REST protocol, as the SDK's messages name them. */
const table: readonly RestRoute[] = [
  { verb: 'POST', path: '/blobs/upload', name: 'startBlobUpload' },
  { verb: 'POST', path: '/oauth2/introspect', name: 'introspectToken' },
  { verb: 'GET', path: '/datasets/list', name: 'listDatasets' },
  { verb: 'GET', path: '/datasets/list/{ownerSlug}/{datasetSlug}', name: 'listDatasetFiles' },
  { verb: 'GET', path: '/datasets/list-tree/{ownerSlug}/{datasetSlug}', name: 'listTreeDatasetFiles' },
  { verb: 'GET', path: '/datasets/files/summary/{ownerSlug}/{datasetSlug}', name: 'getDatasetFilesSummary' },
  { verb: 'GET', path: '/datasets/view/{ownerSlug}/{datasetSlug}', name: 'getDataset' },
  { verb: 'GET', path: '/datasets/status/{ownerSlug}/{datasetSlug}', name: 'getDatasetStatus' },
  { verb: 'GET', path: '/datasets/metadata/{ownerSlug}/{datasetSlug}', name: 'getDatasetMetadata' },
  {
    verb: 'POST',
    path: '/datasets/metadata/{ownerSlug}/{datasetSlug}',
    name: 'updateDatasetMetadata',
    bodyIn: 'settings',
  },
  { verb: 'GET', path: '/datasets/download/{ownerSlug}/{datasetSlug}', name: 'downloadDataset' },
  { verb: 'GET', path: '/datasets/download/{ownerSlug}/{datasetSlug}/{fileName…}', name: 'downloadDataset' },
  {
    verb: 'GET',
    path: '/datasets/download-raw/{ownerSlug}/{datasetSlug}/{fileName…}',
    name: 'downloadDatasetRaw',
  },
  { verb: 'POST', path: '/datasets/create/new', name: 'createDataset' },
  {
    verb: 'POST',
    path: '/datasets/create/version/{ownerSlug}/{datasetSlug}',
    name: 'createDatasetVersion',
    bodyIn: 'body',
  },
  { verb: 'POST', path: '/datasets/create/version/{id}', name: 'createDatasetVersionById', bodyIn: 'body' },
  {
    verb: 'POST',
    path: '/datasets/upload/file/{contentLength}/{lastModifiedEpochSeconds}',
    name: 'uploadDatasetFile',
  },
  { verb: 'POST', path: '/dataset/{ownerSlug}/{datasetSlug}/delete', name: 'deleteDataset' },
  { verb: 'DELETE', path: '/dataset/{ownerSlug}/{datasetSlug}/delete', name: 'deleteDataset' },
  { verb: 'GET', path: '/kernels/list', name: 'listKernels' },
  { verb: 'GET', path: '/kernels/pull', name: 'getKernel' },
  { verb: 'POST', path: '/kernels/push', name: 'saveKernel' },
  { verb: 'GET', path: '/kernels/status', name: 'getKernelSessionStatus' },
  { verb: 'GET', path: '/kernels/output', name: 'listKernelSessionOutput' },
  { verb: 'GET', path: '/kernels/files', name: 'listKernelFiles' },
  { verb: 'GET', path: '/kernels/output/download/{ownerSlug}/{kernelSlug}', name: 'downloadKernelOutput' },
  {
    verb: 'GET',
    path: '/kernels/output/download/{ownerSlug}/{kernelSlug}/{filePath…}',
    name: 'downloadKernelOutput',
  },
  {
    verb: 'GET',
    path: '/kernels/output/download_zip/{kernelSessionId}',
    name: 'downloadKernelOutputZip',
  },
  { verb: 'GET', path: '/kernels/logs/stream/{userName}/{kernelSlug}', name: 'getKernelSessionLogsStream' },
  {
    verb: 'GET',
    path: '/kernels/sessions/{kernelSessionId}/logs/stream',
    name: 'getKernelSessionLogsStream',
  },
  { verb: 'POST', path: '/kernels/cancel-session/{kernelSessionId}', name: 'cancelKernelSession' },
  { verb: 'POST', path: '/kernels/delete/{userName}/{kernelSlug}', name: 'deleteKernel' },
  { verb: 'DELETE', path: '/kernels/delete/{userName}/{kernelSlug}', name: 'deleteKernel' },
  { verb: 'GET', path: '/kernels/quota', name: 'getAcceleratorQuotaStatistics' },
];

const prefixes = ['/api/v1', '/v1'];
const wholeNumbers: ReadonlySet<string> = new Set([
  ...['id', 'page', 'pageSize', 'minSize', 'maxSize', 'contentLength', 'lastModifiedEpochSeconds'],
  ...['datasetVersionNumber', 'versionNumber', 'kernelSessionId', 'waitForLogsUrlSeconds'],
]);

export type RestCall = {
  readonly name: MethodName;
  /** Members of the request that path and query hold. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly bodyIn?: 'body' | 'settings' | undefined;
};

/** The operation that a REST address stands for, under both prefixes; undefined when it stands for none. */
export function findRestRoute(verb: string, path: string, query: URLSearchParams): RestCall | undefined {
  const prefix = prefixes.find((each) => path.startsWith(`${each}/`));
  if (prefix === undefined) return undefined;
  const rest = path.slice(prefix.length).split('/');
  for (const route of table) {
    const named = route.verb === verb ? matched(route.path.split('/'), rest) : undefined;
    if (named === undefined) continue;
    const members = { ...Object.fromEntries([...query].map(typed)), ...Object.fromEntries(named.map(typed)) };
    return { name: route.name, members, bodyIn: route.bodyIn };
  }
  return undefined;
}

/** Names and values of the places of a template; undefined when the path has another form. */
function matched(template: readonly string[], path: readonly string[]): [string, string][] | undefined {
  const found: [string, string][] = [];
  for (const [index, part] of template.entries()) {
    const [, name = '', open = ''] = /^\{(\w+)(…?)\}$/.exec(part) ?? [];
    const given = open === '' ? path[index] : path.slice(index).join('/');
    const value = given === undefined ? undefined : decoded(given);
    if (value === undefined || value === '' ? part !== '' : name === '' && value !== part) return undefined;
    if (name !== '') found.push([name, value ?? '']);
    if (open !== '') return found;
  }
  return template.length === path.length ? found : undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function typed([name, value]: readonly [string, string]): [string, unknown] {
  if (wholeNumbers.has(name) && /^\d{1,15}$/.test(value)) return [name, Number(value)];
  return [name, value === 'true' ? true : value === 'false' ? false : value];
}
