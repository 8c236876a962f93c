import { basename, extname } from 'node:path/posix';
import { canonicalName } from '../../codec/canonical-name.ts';
import type { Finding } from '../../model/finding.ts';
import { type KernelMetadata, kernelMetadataSchema } from '../../model/kernel-metadata.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import type { RuleId } from '../rules.ts';
import { type AskedSession, askedSession, isTpu, longestTpuSessionSeconds } from './asked-session.ts';
import { pythonStatements } from './python-source.ts';
import { readJson } from './read-json.ts';

const evaluated: readonly RuleId[] = [
  'MET-020',
  'MET-021',
  'MET-022',
  'MET-023',
  'MET-024',
  'MET-025',
  'MET-026',
];

/** Rules MET-020 to MET-026 on what a push asks of the session: its language, machine, image, sources and time. */
export function checkSession(input: AuditInput): Checked {
  const file = input.project.kernelMetadata.name;
  const read = readJson(input.project.kernelMetadata.bytes, kernelMetadataSchema);
  if ('problems' in read) return { evaluated: [], findings: [] };
  const kernel = read.value;
  const asked = askedSession(kernel, input.request);
  const findings = [
    ...checkLanguage(kernel, file),
    ...checkMachine(asked, file),
    ...checkTorch(asked, input),
    ...checkForms(kernel, file),
    ...checkImage(asked, file),
    ...checkTime(asked, file),
  ];
  return { evaluated, findings };
}

/** The kit is Python: a session in R can't be certified. */
function checkLanguage({ language, code_file }: KernelMetadata, file: string): Finding[] {
  const extension = extname(code_file).toLowerCase();
  const isForeign = language.toLowerCase() !== 'python' || ['.r', '.rmd', '.irnb'].includes(extension);
  const observed = `language: ${language}, code_file: ${code_file}`;
  return isForeign ? [finding('MET-020', 'fail', { file, expected: 'language: python', observed })] : [];
}

const forEverybody = ['NvidiaTeslaT4', 'NvidiaTeslaP100', 'Tpu1VmV38'];
const forSome = [
  'TpuV38',
  'TpuV5E8',
  'TpuV6E8',
  'NvidiaTeslaT4Highmem',
  'NvidiaL4',
  'NvidiaL4X1',
  'NvidiaTeslaA100',
  'NvidiaH100',
  'NvidiaRtxPro6000',
];

function checkMachine({ machineShape }: AskedSession, file: string): Finding[] {
  if (machineShape === '' || forEverybody.includes(machineShape)) return [];
  const expected = forEverybody.join(' | ');
  const observed = `machine_shape: ${machineShape}`;
  return [
    finding(forSome.includes(machineShape) ? 'MET-022' : 'MET-021', 'fail', { file, expected, observed }),
  ];
}

/** The image's torch is built without the P100's sm_60; `enable_gpu` alone gives a P100. */
function checkTorch(asked: AskedSession, { project, bundle }: AuditInput): Finding[] {
  const isP100 = asked.machineShape === 'NvidiaTeslaP100' || (asked.machineShape === '' && asked.enableGpu);
  const brings = bundle?.files.some(
    ({ name }) => canonicalName(basename(name).replace(/-.*/s, '')) === 'torch',
  );
  if (!isP100 || brings) return [];
  const line = pythonStatements(project.code).find(({ bare }) => /^\s*(?:import|from)\s+torch\b/.test(bare));
  if (line === undefined) return [];
  const observed = `${asked.machineShape || 'enable_gpu: true → NvidiaTeslaP100'}; cell ${line.cell}: import torch`;
  const sight = { file: project.code.name, line: line.line, expected: 'NvidiaTeslaT4', observed };
  return [finding('MET-023', 'fail', sight)];
}

type Sources = 'dataset_sources' | 'kernel_sources' | 'competition_sources' | 'model_sources';
const forms: readonly (readonly [Sources, RegExp, string])[] = [
  // A third part would be a version, of which the service says nothing; `datasets/…` is what older pulls wrote.
  ['dataset_sources', /^(?!datasets\/)[\w-]+\/[\w-]+$/, 'owner/slug'],
  ['kernel_sources', /^(?!code\/)[\w-]+\/[\w-]+$/, 'owner/slug'],
  ['competition_sources', /^(?!competitions\/)[\w.-]+$/, 'slug'],
  [
    'model_sources',
    /^(?!models\/)[\w-]+\/[\w.-]+\/[\w-]+\/[\w.-]+(?:\/\d+)?$/,
    'owner/model/framework/variation[/version]',
  ],
];

function checkForms(kernel: KernelMetadata, file: string): Finding[] {
  return forms.flatMap(([key, form, expected]) => {
    const odd = kernel[key].filter((source) => !form.test(source));
    return odd.map((source) => {
      const observed = `${key}: ${source}`;
      return finding('MET-024', 'fail', { file, expected: `${key}: ${expected}`, observed });
    });
  });
}

function checkImage({ dockerImage }: AskedSession, file: string): Finding[] {
  const form = /^gcr\.io\/kaggle(?:-gpu)?-images\/python@sha256:[0-9a-f]{64}$/;
  if (dockerImage === '' || form.test(dockerImage)) return [];
  const expected = 'gcr.io/kaggle-images/python@sha256:…';
  return [finding('MET-025', 'fail', { file, expected, observed: `docker_image: ${dockerImage}` })];
}

function checkTime({ machineShape, timeoutSeconds }: AskedSession, file: string): Finding[] {
  if (!isTpu(machineShape) || timeoutSeconds <= longestTpuSessionSeconds) return [];
  const expected = `session-timeout ≤ ${longestTpuSessionSeconds}`;
  return [finding('MET-026', 'fail', { file, expected, observed: String(timeoutSeconds) })];
}
