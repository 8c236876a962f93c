import { createClock } from '../../src/host/clock.ts';
import { createFiles } from '../../src/host/files.ts';
import { openBlobs } from '../../src/host/git-blobs.ts';
import { createShell } from '../../src/host/shell.ts';
import { createTaskLock } from '../../src/host/task-lock.ts';
import type { KaggleService } from '../../src/model/kaggle.ts';
import { Secret } from '../../src/model/secret.ts';
import type { World } from '../../src/model/world.ts';

/** A real machine without a service: every call to Kaggle is refused by the address that it would go to. */
export function testWorld(parts: Partial<World> = {}): World {
  const stop = new AbortController();
  return {
    clock: createClock(),
    files: createFiles(),
    lock: createTaskLock(),
    shell: createShell({ PATH: process.env['PATH'] ?? '' }, stop.signal),
    openBlobs: (folder) => openBlobs(folder, { PATH: process.env['PATH'] ?? '' }),
    presenter: { show: () => undefined },
    kaggle: absentService,
    pythons: { find: async () => undefined, findAny: async () => undefined },
    wheels: absentWheels,
    assets: {
      kit: async () => ({}),
      kitPath: (name) => name,
      profile: async () => undefined,
      profileNames: async () => [],
      platformNoise: async () => '',
      governingDocument: async () => '',
      programDigest: async () => 'test-program',
    },
    place: { machine: 'test-machine', terminal: 'test-terminal' },
    language: 'fr',
    signal: stop.signal,
    randomHex: (bytes) => '0'.repeat(2 * bytes),
    redact: (text) => text.replaceAll('s3cret-value', '***'),
    secrets: [new Secret('s3cret-value')],
    ...parts,
  };
}

const noWheels = () => Promise.reject(new Error('no wheels here'));
const absentWheels: World['wheels'] = {
  download: noWheels,
  unpack: noWheels,
  list: noWheels,
  describe: noWheels,
};
const absent = () => Promise.reject(new Error('no service here'));

/** A service that is not there. */
export const absentService: KaggleService = {
  baseUrl: 'http://127.0.0.1:9',
  identify: absent,
  acceleratorQuota: absent,
  viewDataset: absent,
  datasetStatus: absent,
  listDatasetFiles: absent,
  publishDataset: absent,
  downloadDatasetFile: absent,
  viewKernel: absent,
  pushKernel: absent,
  kernelSession: absent,
  followLog: async () => 'absent',
  listKernelOutput: absent,
  downloadOutput: absent,
  saveOutput: absent,
  transport: () => ({ answers: 0, peers: [] }),
};
