import { type MethodName, methodPath, methods } from '../kaggle/dialect.ts';
import { type Handler, handler } from './handler.ts';
import {
  downloadDataset,
  downloadDatasetRaw,
  getDatasetFilesSummary,
  listTreeDatasetFiles,
} from './routes-dataset-files.ts';
import {
  deleteDataset,
  getDatasetMetadata,
  listDatasets,
  updateDatasetMetadata,
} from './routes-dataset-metadata.ts';
import { getDataset, getDatasetStatus, listDatasetFiles } from './routes-dataset-views.ts';
import {
  createDataset,
  createDatasetVersion,
  createDatasetVersionById,
  startBlobUpload,
  uploadDatasetFile,
} from './routes-datasets.ts';
import { hello, introspectToken } from './routes-introspect-token.ts';
import {
  cancelKernelSession,
  deleteKernel,
  downloadKernelOutput,
  downloadKernelOutputZip,
  getKernelSessionLogsStream,
  listKernels,
} from './routes-kernel-sessions.ts';
import {
  getKernel,
  getKernelSessionStatus,
  listKernelFiles,
  listKernelSessionOutput,
} from './routes-kernels.ts';
import { getAcceleratorQuotaStatistics } from './routes-quota.ts';
import { saveKernel } from './routes-save-kernel.ts';

/**
 * What the embedded service does for each operation of the dialect. Nothing here deletes: both deletions are
 * refused, for a certification must not be able to lose a version.
 */
export const routes: Readonly<Record<MethodName, Handler>> = {
  introspectToken: handler(methods.introspectToken, introspectToken),
  hello: handler(methods.hello, hello),
  startBlobUpload: handler(methods.startBlobUpload, startBlobUpload),
  createDataset: handler(methods.createDataset, createDataset),
  createDatasetVersion: handler(methods.createDatasetVersion, createDatasetVersion),
  getDataset: handler(methods.getDataset, getDataset),
  getDatasetStatus: handler(methods.getDatasetStatus, getDatasetStatus),
  listDatasetFiles: handler(methods.listDatasetFiles, listDatasetFiles),
  saveKernel: handler(methods.saveKernel, saveKernel),
  getKernel: handler(methods.getKernel, getKernel),
  getKernelSessionStatus: handler(methods.getKernelSessionStatus, getKernelSessionStatus),
  listKernelSessionOutput: handler(methods.listKernelSessionOutput, listKernelSessionOutput),
  listKernelFiles: handler(methods.listKernelFiles, listKernelFiles),
  createDatasetVersionById: handler(methods.createDatasetVersionById, createDatasetVersionById),
  uploadDatasetFile: handler(methods.uploadDatasetFile, uploadDatasetFile),
  listDatasets: handler(methods.listDatasets, listDatasets),
  getDatasetMetadata: handler(methods.getDatasetMetadata, getDatasetMetadata),
  updateDatasetMetadata: handler(methods.updateDatasetMetadata, updateDatasetMetadata),
  downloadDataset: handler(methods.downloadDataset, downloadDataset),
  downloadDatasetRaw: handler(methods.downloadDatasetRaw, downloadDatasetRaw),
  listTreeDatasetFiles: handler(methods.listTreeDatasetFiles, listTreeDatasetFiles),
  getDatasetFilesSummary: handler(methods.getDatasetFilesSummary, getDatasetFilesSummary),
  deleteDataset: handler(methods.deleteDataset, deleteDataset),
  listKernels: handler(methods.listKernels, listKernels),
  getKernelSessionLogsStream: handler(methods.getKernelSessionLogsStream, getKernelSessionLogsStream),
  downloadKernelOutput: handler(methods.downloadKernelOutput, downloadKernelOutput),
  downloadKernelOutputZip: handler(methods.downloadKernelOutputZip, downloadKernelOutputZip),
  cancelKernelSession: handler(methods.cancelKernelSession, cancelKernelSession),
  deleteKernel: handler(methods.deleteKernel, deleteKernel),
  getAcceleratorQuotaStatistics: handler(
    methods.getAcceleratorQuotaStatistics,
    getAcceleratorQuotaStatistics,
  ),
};

const prefixes = ['/v1', '/api/v1'] as const;
const namesByPath: ReadonlyMap<string, MethodName> = new Map(
  prefixes.flatMap((prefix) =>
    methodNames().map((name): [string, MethodName] => [methodPath(prefix, methods[name]), name]),
  ),
);

/** The operation at a path, under `/v1` as on Kaggle's API host or `/api/v1` as on localhost-style services. */
export function findRoute(path: string): MethodName | undefined {
  return namesByPath.get(path);
}

function methodNames(): MethodName[] {
  const isName = (name: string): name is MethodName => name in methods;
  return Object.keys(methods).filter(isName);
}
