import type { Finding } from '../../model/finding.ts';
import {
  type DatasetMetadata,
  datasetMetadataSchema,
  kernelMetadataSchema,
} from '../../model/kernel-metadata.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { readJson } from './read-json.ts';
import { splitId } from './slug.ts';

/** Rules MET-008 to MET-010 on dataset-metadata.json; nothing is evaluated for a project without a dataset. */
export function checkDataset(input: AuditInput): Checked {
  const { datasetMetadata } = input.project;
  if (datasetMetadata === undefined) return { evaluated: [], findings: [] };
  const file = datasetMetadata.name;
  const read = readJson(datasetMetadata.bytes, datasetMetadataSchema);
  if ('problems' in read) {
    const findings = read.problems.map((observed) =>
      finding('MET-008', 'fail', { file, expected: 'dataset-metadata.json', observed }),
    );
    return { evaluated: ['MET-008'], findings };
  }
  return {
    evaluated: ['MET-008', 'MET-009', 'MET-010'],
    findings: [...checkIdentity(read.value, file), ...checkOwner(read.value, file, input)],
  };
}

function checkIdentity(dataset: DatasetMetadata, file: string): Finding[] {
  const slug = splitId(dataset.id)?.slug ?? '';
  const refused = slug.length < 3 || slug.length > 50;
  const length = [...dataset.title].length;
  return [
    ...(refused
      ? [finding('MET-009', 'fail', { file, expected: 'owner/slug (a-z 0-9 -, 3–50)', observed: dataset.id })]
      : []),
    ...(length < 6 || length > 50
      ? [
          finding('MET-009', 'fail', {
            file,
            expected: 'title: 6–50',
            observed: `${dataset.title} (${length})`,
          }),
        ]
      : []),
  ];
}

function checkOwner(dataset: DatasetMetadata, file: string, { project }: AuditInput): Finding[] {
  const kernel = readJson(project.kernelMetadata.bytes, kernelMetadataSchema);
  const ofKernel = 'value' in kernel ? splitId(kernel.value.id)?.owner : undefined;
  const ofDataset = splitId(dataset.id)?.owner;
  if (ofKernel === undefined || ofDataset === undefined || ofKernel === ofDataset) return [];
  return [finding('MET-010', 'fail', { file, expected: ofKernel, observed: ofDataset })];
}
