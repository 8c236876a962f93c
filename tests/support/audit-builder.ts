import assert from 'node:assert/strict';
import { type AuditInput, audit } from '../../src/audit/audit.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { auditSchema, type Finding } from '../../src/model/finding.ts';
import { bundleManifestName } from '../../src/model/manifest.ts';
import { requestSchema } from '../../src/model/request.ts';
import { captured, jsonFile, kaggle, linux, textBytes, textFile } from './audit-facts.ts';
import { buildWheel } from './wheel-builder.ts';

export { captured, jsonFile, kaggle, linux, textFile };

export const numpy = buildWheel({
  name: 'numpy',
  version: '2.0.2',
  tag: `cp312-cp312-${linux}`,
  requiresPython: '>=3.9',
});
export const tifffile = buildWheel({ name: 'tifffile', version: '2026.4.11', requires: ['numpy>=1.19.2'] });
const asset: FileBytes = { name: 'competitor.tif', bytes: textBytes('an image') };

/** A manifest of these files, as the project's own recipe writes it. */
export function manifestOf(files: readonly FileBytes[]): FileBytes {
  const entries = files.map(({ name, bytes }) => ({
    name,
    bytes: bytes.byteLength,
    sha256: sha256Hex(bytes),
  }));
  return jsonFile(bundleManifestName, { schema: 'nx47.bundle-manifest/1', files: entries });
}

export const kernelMetadata = {
  id: 'ndarray2000/lumvorax-certification',
  title: 'LumVorax certification',
  code_file: 'certification.ipynb',
  language: 'python',
  kernel_type: 'notebook',
  is_private: true,
  enable_gpu: false,
  enable_internet: false,
  dataset_sources: ['ndarray2000/nx47-dependencies'],
};
export const datasetMetadata = {
  id: 'ndarray2000/nx47-dependencies',
  title: 'NX47 dependencies',
  licenses: [{ name: 'CC0-1.0' }],
};
export const notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Certification'] },
    {
      cell_type: 'code',
      metadata: {},
      outputs: [],
      execution_count: null,
      source: ['import numpy\n', 'numpy.zeros(3)'],
    },
    { cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source: 'print("done")' },
  ],
};

export const settings = requestSchema.parse({
  kernel: 'kernel',
  dataset: 'dataset-metadata.json',
  bundle: { path: 'bundle' },
  required: { files: ['competitor.tif'], packages: ['numpy>=2.0', 'tifffile'] },
  'main-report': 'report.json',
});

/** A project, bundle and runtime in which no rule has anything to say. */
export const sound: AuditInput = withFiles([numpy, tifffile, asset], {
  request: settings,
  project: {
    paths: ['kernel/certification.ipynb', 'kernel/kernel-metadata.json', 'nx47.yml'],
    unreadable: [],
    texts: [textFile('nx47.yml', 'kernel: kernel\n')],
    kernelMetadata: jsonFile('kernel/kernel-metadata.json', kernelMetadata),
    datasetMetadata: jsonFile('dataset-metadata.json', datasetMetadata),
    code: jsonFile('kernel/certification.ipynb', notebook),
  },
  bundle: undefined,
  profile: captured,
  shipped: [kaggle],
  compilation: {
    minor: '3.12',
    cells: [
      { cell: 1, ok: true, line: 0, error: '' },
      { cell: 2, ok: true, line: 0, error: '' },
    ],
  },
});

/** The same facts with exactly these files in the bundle, and a manifest that fits them. */
export function withFiles(files: readonly FileBytes[], input: AuditInput = sound): AuditInput {
  return { ...input, bundle: { path: 'bundle', files: [...files, manifestOf(files)] } };
}

/** The sound bundle with further files. */
export function withExtra(...files: readonly FileBytes[]): AuditInput {
  return withFiles([numpy, tifffile, asset, ...files]);
}

export function withProject(changes: Partial<AuditInput['project']>, input: AuditInput = sound): AuditInput {
  return { ...input, project: { ...input.project, ...changes } };
}

export function withSettings(
  changes: Readonly<Record<string, unknown>>,
  input: AuditInput = sound,
): AuditInput {
  return { ...input, request: requestSchema.parse({ ...input.request, ...changes }) };
}

/** What one rule says of these facts; whatever the rule, no other finding may be half empty. */
export function findingsOf(rule: string, input: AuditInput): Finding[] {
  const { findings } = auditSchema.parse(audit(input));
  for (const found of findings) {
    assert.ok(found.expected !== '' && found.observed !== '', `${found.rule} tells nothing: ${found.file}`);
    assert.ok(!found.evidence.includes(''), `${found.rule} has empty evidence`);
  }
  return findings.filter((finding) => finding.rule === rule);
}
