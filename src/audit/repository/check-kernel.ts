import { basename, extname } from 'node:path/posix';
import { isJsonObject, type JsonValue } from '../../codec/strict-json.ts';
import type { Finding } from '../../model/finding.ts';
import {
  datasetMetadataSchema,
  type KernelMetadata,
  kernelMetadataSchema,
} from '../../model/kernel-metadata.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { readJson } from './read-json.ts';
import { slugify, splitId } from './slug.ts';

/** Rules MET-001 to MET-007 and MET-011 on kernel-metadata.json. */
export function checkKernel(input: AuditInput): Checked {
  const file = input.project.kernelMetadata.name;
  const read = readJson(input.project.kernelMetadata.bytes, kernelMetadataSchema);
  if ('problems' in read) {
    const findings = read.problems.map((observed) =>
      finding('MET-001', 'fail', { file, expected: 'kernel-metadata.json', observed }),
    );
    return { evaluated: ['MET-001'], findings };
  }
  const kernel = read.value;
  return {
    evaluated: ['MET-001', 'MET-002', 'MET-003', 'MET-004', 'MET-005', 'MET-006', 'MET-007', 'MET-011'],
    findings: [
      ...checkId(kernel, file),
      ...checkCode(kernel, input),
      ...checkSources(kernel, input),
      ...(kernel.enable_internet
        ? [
            finding('MET-006', 'fail', {
              file,
              expected: 'enable_internet: false',
              observed: 'enable_internet: true',
            }),
          ]
        : []),
      ...checkKeys(read.raw, file),
    ],
  };
}

function checkId(kernel: KernelMetadata, file: string): Finding[] {
  const id = splitId(kernel.id);
  if (id === undefined || id.slug.length < 5) {
    return [
      finding('MET-002', 'fail', { file, expected: 'owner/slug (a-z 0-9 -, ≥ 5)', observed: kernel.id }),
    ];
  }
  const slug = slugify(kernel.title);
  if (slug === id.slug) return [];
  const observed = `${kernel.title} → ${slug ?? '?'}`;
  return [finding('MET-003', slug === undefined ? 'unknown' : 'fail', { file, expected: id.slug, observed })];
}

const extensions: Readonly<Record<KernelMetadata['kernel_type'], readonly string[]>> = {
  notebook: ['.ipynb', '.irnb'],
  script: ['.py', '.r', '.rmd'],
};

function checkCode(kernel: KernelMetadata, { project }: AuditInput): Finding[] {
  const { code } = project;
  const file = project.kernelMetadata.name;
  const expected = `${kernel.kernel_type}: ${extensions[kernel.kernel_type].join(' ')}`;
  if (code.bytes.byteLength === 0 || basename(code.name) !== basename(kernel.code_file)) {
    return [finding('MET-004', 'fail', { file, expected: kernel.code_file, observed: '∅' })];
  }
  const fits = extensions[kernel.kernel_type].includes(extname(kernel.code_file).toLowerCase());
  return fits ? [] : [finding('MET-004', 'fail', { file, expected, observed: kernel.code_file })];
}

/** Without the source, the session starts without the dataset: nothing of the bundle is there. */
function checkSources(kernel: KernelMetadata, { project }: AuditInput): Finding[] {
  if (project.datasetMetadata === undefined) return [];
  const dataset = readJson(project.datasetMetadata.bytes, datasetMetadataSchema);
  if ('problems' in dataset || kernel.dataset_sources.includes(dataset.value.id)) return [];
  const file = project.kernelMetadata.name;
  const observed = `dataset_sources: ${kernel.dataset_sources.join(', ') || '∅'}`;
  return [finding('MET-005', 'fail', { file, expected: dataset.value.id, observed })];
}

const deciding = ['id_no', 'docker_image', 'docker_image_pinning_type', 'machine_shape'];
const flags = ['is_private', 'enable_gpu', 'enable_tpu', 'enable_internet'];

function checkKeys(raw: JsonValue, file: string): Finding[] {
  if (!isJsonObject(raw)) return [];
  const present = deciding.filter((key) => Object.hasOwn(raw, key) && raw[key] !== null && raw[key] !== '');
  const asText = flags.filter((key) => Object.hasOwn(raw, key) && typeof raw[key] === 'string');
  return [
    ...present.map((key) =>
      finding('MET-007', 'fail', { file, expected: `${key}: ∅`, observed: `${key}: ${String(raw[key])}` }),
    ),
    ...asText.map((key) =>
      finding('MET-011', 'fail', {
        file,
        expected: `${key}: ${String(raw[key])}`,
        observed: `${key}: "${String(raw[key])}"`,
      }),
    ),
  ];
}
