import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { idleKernel } from '../src/macro/kernel-idle.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import type { PrecheckRow } from '../src/model/dossier.ts';
import type { Identity } from '../src/model/kaggle.ts';
import { precheckRowSchema, refSchema } from '../src/model/precheck.ts';

const inputSchema = z.strictObject({
  kernelRef: refSchema,
  kind: z.enum(['notebook', 'script']),
  datasetRef: refSchema.optional(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  username: z.string(),
  rows: z.array(precheckRowSchema),
  /** Current version of the dataset on the service; 0 when it does not exist yet. */
  datasetVersion: z.number().int().nonnegative(),
});
type Output = z.infer<typeof outputSchema>;

/** Who we are, whether both ids are ours, and whether dataset and kernel can be read: seed 001 §1, without the client. */
export const checkAccess: Macro<Input, Output> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: [], commands: [] },
  RISKS: ['a kernel that is not ours is answered like one that does not exist'],
  EVIDENCE_REQUIRED: ['answer'],
  plan: async ({ kernelRef, datasetRef }) => ({
    goal: 'prove the credentials and read what the service has',
    commands: [
      'IntrospectToken | Hello',
      ...(datasetRef === undefined
        ? []
        : [`GetDataset ${datasetRef.owner}/${datasetRef.slug}`, 'ListDatasetFiles']),
      `GetKernel ${kernelRef.owner}/${kernelRef.slug}`,
    ],
    touches: [],
  }),
  execute: async (input, tools) => {
    const identity = await tools.kaggle.identify();
    const { username } = identity;
    const owner = ownerRow(identity, input);
    if (owner.answer !== 'ok') return { username, rows: [owner], datasetVersion: 0 };
    const dataset = await datasetRow(input, tools);
    const kernel = await kernelRow(input, tools);
    return { username, rows: [owner, ...dataset.rows, kernel], datasetVersion: dataset.version };
  },
  verify: async (output) => ({
    answer: output.rows.every((row) => row.evidence !== '') ? 'ok' : 'fail',
    asked: 'every row rests on an answer of the service',
    observed: output.rows.map((row) => `${row.id}=${row.answer}`).join(' '),
    short: output.username,
    evidence: [{ kind: 'answer', ref: 'access', sha256: sha256Hex(JSON.stringify(output.rows)) }],
  }),
  critique: critiqueByCheck,
};

/** Slugs of owners know no upper case. Credentials that lie unused beside those that count are said. */
function ownerRow(
  { username, source = '', unused = [] }: Identity,
  { kernelRef, datasetRef }: Input,
): PrecheckRow {
  const owners = [kernelRef.owner, ...(datasetRef === undefined ? [] : [datasetRef.owner])];
  const ours = owners.every((owner) => owner.toLowerCase() === username.toLowerCase());
  const from = [source, ...unused.map((name) => `∌ ${name}`)].filter((part) => part !== '').join(', ');
  const who = from === '' ? username : `${username} (${from})`;
  return {
    id: 'identity',
    command: 'IntrospectToken | Hello',
    answer: ours ? 'ok' : 'fail',
    observed: ours ? who : `${who} ≠ ${owners.join(', ')}`,
    evidence: 'answer:identity',
  };
}

async function datasetRow(
  { datasetRef }: Input,
  tools: Tools,
): Promise<{ rows: PrecheckRow[]; version: number }> {
  if (datasetRef === undefined) return { rows: [], version: 0 };
  const command = `datasets files ${datasetRef.owner}/${datasetRef.slug}`;
  const view = await tools.kaggle.viewDataset(datasetRef);
  if (view === undefined) {
    return {
      rows: [
        { id: 'dataset-files', command, answer: 'ok', observed: '∅ → create', evidence: 'answer:GetDataset' },
      ],
      version: 0,
    };
  }
  const files =
    view.currentVersion === 0 ? [] : await tools.kaggle.listDatasetFiles(datasetRef, view.currentVersion);
  const observed = `v${view.currentVersion}, ${files.length} files`;
  return {
    rows: [{ id: 'dataset-files', command, answer: 'ok', observed, evidence: 'answer:ListDatasetFiles' }],
    version: view.currentVersion,
  };
}

async function kernelRow({ kernelRef, kind }: Input, tools: Tools): Promise<PrecheckRow> {
  const command = `kernels status ${kernelRef.owner}/${kernelRef.slug}`;
  const row = { id: 'kernel-status', command, evidence: 'answer:GetKernel' };
  const view = await idleKernel(kernelRef, tools);
  if (view === undefined) return { ...row, answer: 'ok', observed: '∅ → create' };
  if (view.kind !== '' && view.kind !== kind) {
    return { ...row, answer: 'fail', observed: `kernel_type ${view.kind} ≠ ${kind}` };
  }
  return { ...row, answer: 'ok', observed: `v${view.currentVersion} idle` };
}
