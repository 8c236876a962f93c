import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceFaults } from '../../src/challenge/evidence-faults.ts';
import { conditions } from '../../src/gate/conditions.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { World } from '../../src/model/world.ts';
import type { ReplayPlan } from './replayed-run.ts';
import { type Tampering, tamperingProxy } from './tampering-proxy.ts';

/** One thing broken at its real place in a whole run, and all that the run may answer to it. */
export type RunFault = ReplayPlan & {
  readonly id: string;
  /** Exactly these conditions fail; a run that is stopped before it is judged has none. */
  readonly fails?: readonly string[];
  /** Kind and cause of the verdict of a run that is stopped: `NO-GO DATASET_MISMATCH`. */
  readonly stops?: string;
};

/** The faults of the matrix that a session can leave behind, for a run with these settings. */
export function sessionFaults(recorded: Dossier): RunFault[] {
  const asked = conditions.filter(
    ({ pack, applies, scope }) =>
      scope === 'both' && pack === 'core' && (applies?.(recorded.settings) ?? true),
  );
  return Object.values(evidenceFaults)
    .flat()
    .filter(({ plant, breaks }) => isOnDisk(plant(recorded), recorded) && isNamed(plant(recorded), breaks))
    .map(({ id, plant, breaks }) => ({
      id: `session: ${id}`,
      session: plant,
      fails: breaks.filter((one) => asked.some(({ id: known }) => known === one)),
    }))
    .filter(({ fails }) => fails.length > 0);
}

/** What a session can leave: a folder holds a name once. */
function isOnDisk({ collected }: Dossier, recorded: Dossier): boolean {
  const names = collected?.files.map(({ name }) => name) ?? [];
  return collected !== recorded.collected && names.length === new Set(names).size;
}

/** A session that writes to one stream alone has an empty log without it, which another fault names. */
function isNamed({ collected }: Dossier, breaks: readonly string[]): boolean {
  return collected?.log.length !== 0 || breaks.includes('GATE-012');
}

function told(id: string, tampering: Tampering, answer: Pick<RunFault, 'fails' | 'stops'>): RunFault {
  return { id: `answer: ${id}`, between: (t, url) => tamperingProxy(t, url, tampering), ...answer };
}

type Members = Record<string, unknown>;

function within(key: string, change: Members): (members: Members) => void {
  return (members) => {
    const inner = members[key];
    if (typeof inner === 'object' && inner !== null) members[key] = { ...inner, ...change };
  };
}

function lists(edit: (list: unknown[]) => unknown[]): (members: Members) => void {
  return (members) => {
    for (const [key, value] of Object.entries(members)) if (Array.isArray(value)) members[key] = edit(value);
  };
}

const flipped = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)));

/** What the service tells that is not so. */
const answers: readonly RunFault[] = [
  told(
    'the session ended in error',
    { answers: { GetKernelSessionStatus: (members) => Object.assign(members, { status: 'ERROR' }) } },
    { fails: ['GATE-011'] },
  ),
  told(
    'the session was cancelled',
    {
      answers: {
        GetKernelSessionStatus: (members) => Object.assign(members, { status: 'CANCEL_ACKNOWLEDGED' }),
      },
    },
    { fails: ['GATE-011'] },
  ),
  told(
    'the version has another source',
    { answers: { GetKernel: within('blob', { source: '{"cells":[]}' }) } },
    { stops: 'INCONCLUSIVE unproven' },
  ),
  told(
    'the version has no data source',
    { answers: { GetKernel: within('metadata', { datasetDataSources: [] }) } },
    { stops: 'NO-GO KERNEL_SOURCE_REFUSED' },
  ),
  told(
    'the push made a version that is not there',
    { answers: { SaveKernel: (members) => Object.assign(members, { versionNumber: 9 }) } },
    { stops: 'NO-GO KERNEL_MISMATCH' },
  ),
  told(
    'the dataset lacks a file',
    { answers: { ListDatasetFiles: lists((list) => list.slice(1)) } },
    { stops: 'NO-GO DATASET_MISMATCH' },
  ),
  told(
    'the files of the dataset have other sizes',
    {
      answers: {
        ListDatasetFiles: lists((list) => list.map((one) => ({ ...Object(one), totalBytes: 999 }))),
      },
    },
    { stops: 'NO-GO DATASET_MISMATCH' },
  ),
  told(
    'the dataset could not be processed',
    { answers: { GetDatasetStatus: (members) => Object.assign(members, { status: 'FAILED' }) } },
    { stops: 'NO-GO DATASET_INVALID' },
  ),
  told(
    'the token is of somebody else',
    { answers: { IntrospectToken: (members) => Object.assign(members, { username: 'eve' }) } },
    { stops: 'NO-GO CREDENTIALS_OTHER_USER' },
  ),
  told(
    'the log is empty',
    { answers: { ListKernelSessionOutput: (members) => Object.assign(members, { log: '[]' }) } },
    { fails: ['GATE-012', 'GATE-081', 'GATE-083'] },
  ),
  told('an output has another first byte', { outputs: ['prime_gaps.csv', flipped] }, { fails: ['GATE-026'] }),
  told('the service is two hours ahead', { clockHours: 2 }, { fails: ['GATE-035', 'GATE-036'] }),
  told('the service is two hours behind', { clockHours: -2 }, { fails: ['GATE-035', 'GATE-036'] }),
];

/** What the service does wrong (docs/scenarios.md). */
const service: readonly RunFault[] = [
  { id: 'service: session-error', faults: ['session-error'], fails: ['GATE-011'] },
  { id: 'service: inactive-token', faults: ['inactive-token'], stops: 'NO-GO CREDENTIALS_INVALID' },
  { id: 'service: garbled-answer', faults: ['garbled-answer'], stops: 'INCONCLUSIVE platform' },
  { id: 'service: cut-answer', faults: ['cut-answer'], stops: 'INCONCLUSIVE platform' },
  { id: 'service: upload-denied', faults: ['upload-denied'], stops: 'INCONCLUSIVE platform' },
  { id: 'service: upload-short', faults: ['upload-short'], stops: 'NO-GO DATASET_MISMATCH' },
  { id: 'service: push-error', faults: ['push-error'], stops: 'NO-GO KAGGLE_REFUSED' },
  { id: 'service: capacity', faults: ['capacity'], deadline: 3, stops: 'INCONCLUSIVE capacity' },
  {
    id: 'service: invalid-dataset-source',
    faults: ['invalid-dataset-source'],
    stops: 'NO-GO KERNEL_SOURCE_REFUSED',
  },
  { id: 'service: empty-mount', faults: ['empty-mount'], fails: ['GATE-033'] },
  { id: 'service: evil-output-name', faults: ['evil-output-name'], stops: 'NO-GO OUTPUT_NAME_UNSAFE' },
  {
    id: 'service: its clock jumps ahead by two hours in each session',
    serverNow: () => new Date(Date.now() + 7_200_000),
    fails: ['GATE-035', 'GATE-036'],
  },
];

/** What lies on disk before the run. */
const project: readonly RunFault[] = [
  {
    id: 'project: a byte of the bundle changed',
    project: (folder) => writeFile(join(folder, 'bundle/primes.csv'), '2\n3\n5\n9\n'),
    stops: 'NO-GO REP-004',
  },
  {
    id: 'project: a file of the bundle is gone',
    project: (folder) => rm(join(folder, 'bundle/primes.csv')),
    stops: 'NO-GO REP-005',
  },
  {
    id: 'project: a file of the bundle is an LFS pointer',
    project: (folder) =>
      writeFile(join(folder, 'bundle/primes.csv'), 'version https://git-lfs.github.com/spec/v1\n'),
    stops: 'NO-GO REP-004',
  },
  {
    id: 'project: a cell does not compile',
    project: (folder) =>
      edited(
        join(folder, 'notebook/core-notebook.ipynb'),
        'from collections import',
        'from collections imports',
      ),
    stops: 'NO-GO NBK-002',
  },
  {
    id: 'project: the title is of another kernel',
    project: (folder) =>
      edited(join(folder, 'notebook/kernel-metadata.json'), '"Core notebook"', '"Another notebook"'),
    stops: 'NO-GO MET-003',
  },
  {
    id: 'project: the bundle is a folder of nothing',
    project: async (folder) => {
      await rm(join(folder, 'bundle'), { recursive: true });
      await mkdir(join(folder, 'bundle'));
    },
    stops: 'NO-GO REP-010',
  },
];

async function edited(path: string, from: string, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

/** Every fault that is none of the session's. */
export const placedFaults: readonly RunFault[] = [...answers, ...service, ...project];

/** The World with its own clock so many hours away: no verdict may follow from it. */
export function skewedWorld(hours: number): (world: World) => World {
  return (world) => ({
    ...world,
    clock: { ...world.clock, now: () => new Date(Date.now() + hours * 3_600_000) },
  });
}
