import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RehearsalServer } from '../../src/rehearsal/server.ts';
import { bundleRef, codeOrWord, kernelRef, type OfficialSide, type OwnSide } from './cross-ground.ts';
import {
  filesOf,
  leaves,
  nextVersion,
  officialOutput,
  officialPush,
  ownCollect,
  ownPublish,
  ownPush,
  ownWait,
  publishedBundle,
  ran,
  writes,
} from './cross-steps.ts';
import type { CrossCase } from './cross-table.ts';
import type { Said } from './official-client.ts';
import { datasetFolder } from './official-place.ts';
import { ended, published } from './rehearsal-service.ts';

/** How each client plays one row of the table; what is left behind, on disk and in the service, is asserted here. */
export type CrossPlay = {
  /** What each of the two services has been through before. */
  before?(server: RehearsalServer): Promise<void>;
  official(side: OfficialSide): Promise<Said>;
  /** The code of the failure, or what is answered where there is none. */
  own(side: OwnSide): Promise<string>;
};

const [bundle, kernel] = ['alice/tiny-bundle', 'alice/tiny-kernel'];

export const crossPlays: Record<CrossCase, CrossPlay> = {
  'push-refused': {
    official: async (side) => await leaves(side, officialPush(side), { kernels: 0 }),
    own: async (side) => await leaves(side, ownPush(side), { kernels: 0 }),
  },
  'no-room': {
    official: async (side) => await leaves(side, officialPush(side), { kernels: 0 }),
    own: async (side) => await leaves(side, ownPush(side), { kernels: 0 }),
  },
  'source-refused': {
    before: publishedBundle,
    official: async (side) => {
      const said = await officialPush(side, [bundle]);
      assert.match(said.stdout, /not valid dataset sources.*\['alice\/tiny-bundle'\]/);
      assert.equal((await ended(side.server, 'v1'))['status'], 'COMPLETE', 'it ran without its data');
      return said;
    },
    own: async (side) => await ownPush(side, { datasetSources: [bundle] }),
  },
  'other-address': {
    official: async (side) => {
      const said = await officialPush(side, [], 'Another kernel');
      assert.match(said.stdout, /Kernel version 1 successfully pushed\..*\/another-kernel\n/);
      return said;
    },
    own: async (side) => await ownPush(side, { title: 'Another kernel' }),
  },
  'taken-and-lost': {
    official: async (side) => await leaves(side, officialPush(side), { kernels: 1 }),
    own: async (side) => await leaves(side, ownPush(side), { kernels: 1 }),
  },
  'throttled-push': {
    // The official client asks for the token's owner first, ours for the kernel.
    official: async (side) => await leaves(side, officialPush(side), { kernels: 0 }),
    own: async (side) => await leaves(side, ownPush(side), { kernels: 1 }),
  },
  'web-page': {
    official: async (side) => await leaves(side, officialPush(side), { kernels: 0 }),
    own: async (side) => await leaves(side, ownPush(side), { kernels: 0 }),
  },
  'uploads-refused': {
    before: publishedBundle,
    official: async (side) => {
      const said = await nextVersion(side);
      assert.match(said.stdout, /^Upload unsuccessful: a\.whl$/m);
      assert.deepEqual(await filesOf(side), [['a.whl'], []]);
      return said;
    },
    own: async (side) => {
      const code = await ownPublish(side, 1);
      assert.deepEqual(await filesOf(side), [['a.whl']]);
      return code;
    },
  },
  'creation-refused': {
    official: async (side) => {
      await datasetFolder(side, { 'a.whl': 'wheel-a' });
      const said = await side.ask('datasets', 'create', '-p', side.folder);
      assert.deepEqual(await filesOf(side), []);
      return said;
    },
    own: async (side) => await ownPublish(side, 0),
  },
  'sub-folder': {
    official: async (side) => {
      await datasetFolder(side, { 'a.whl': 'wheel-a', 'wheels/b.whl': 'wheel-b' });
      const said = await side.ask('datasets', 'create', '-p', side.folder);
      assert.deepEqual(await filesOf(side), [['a.whl']]);
      return said;
    },
    own: async (side) => {
      assert.equal(await ownPublish(side, 0, { 'a.whl': 'wheel-a', 'wheels/b.whl': 'wheel-b' }), 'version 1');
      const names = (await side.kaggle.listDatasetFiles(bundleRef, 1)).map(({ name }) => name);
      return names.filter((name) => name.endsWith('.whl')).join(', ');
    },
  },
  'stale-ready': {
    before: publishedBundle,
    official: async (side) => {
      await nextVersion(side);
      const said = await side.ask('datasets', 'status', bundle);
      const view = await side.ask('datasets', 'status', bundle, '--format', 'json');
      assert.equal(JSON.parse(view.stdout).current_version_number, 1);
      return said;
    },
    own: async (side) => await ownPublish(side, 1),
  },
  'listing-refused': {
    before: publishedBundle,
    official: async (side) => await side.ask('datasets', 'files', bundle),
    own: async ({ kaggle }) =>
      await codeOrWord(kaggle.listDatasetFiles(bundleRef, 1).then(({ length }) => String(length))),
  },
  'one-page': {
    before: async (server) => {
      const names = Array.from({ length: 25 }, (_, index) => `${index}.whl`);
      await published(server, Object.fromEntries(names.map((name) => [name, 'x'])));
    },
    official: async (side) => {
      const said = await side.ask('datasets', 'files', bundle, '--csv');
      assert.equal([...said.stdout.matchAll(/^\d+\.whl,/gm)].length, 20);
      return said;
    },
    own: async ({ kaggle }) => String((await kaggle.listDatasetFiles(bundleRef, 1)).length),
  },
  'notice-in-json': {
    before: publishedBundle,
    official: async (side) => {
      const said = await side.ask('datasets', 'status', bundle, '--format', 'json');
      assert.throws(() => JSON.parse(said.stdout), SyntaxError);
      return said;
    },
    own: async ({ kaggle }) => await kaggle.datasetStatus(bundleRef),
  },
  'failed-session': {
    before: ran('raise SystemExit(2)'),
    official: async (side) => await side.ask('kernels', 'status', kernel),
    own: ownWait,
  },
  'latest-status': {
    before: ran('raise SystemExit(2)', writes('two')),
    official: async (side) => await side.ask('kernels', 'status', `${kernel}/1`),
    own: ownWait,
  },
  'broken-status': {
    before: ran(writes('one')),
    official: async (side) => await side.ask('kernels', 'status', kernel),
    own: ownWait,
  },
  'unknown-status': {
    before: ran(writes('one')),
    official: async (side) => await side.ask('kernels', 'status', kernel),
    own: ownWait,
  },
  'latest-output': {
    before: ran(writes('one'), writes('two')),
    official: async (side) => await officialOutput(side, `${kernel}/1`, /^two$/),
    own: ownCollect,
  },
  'latest-log': {
    before: ran(writes('one'), writes('two')),
    official: async (side) => await side.ask('kernels', 'logs', `${kernel}/1`),
    own: async ({ kaggle }) =>
      (await kaggle.listKernelOutput(kernelRef, 1)).records.map(({ text }) => text.trim()).join(),
  },
  'error-page': {
    before: ran(writes('one')),
    official: async (side) => await officialOutput(side, kernel, /^<\?xml .*ExpiredToken/),
    own: ownCollect,
  },
  'expired-address': {
    before: ran(writes('one')),
    official: async (side) => await officialOutput(side, kernel, /^<\?xml .*ExpiredToken/),
    own: ownCollect,
  },
  'cut-output': {
    before: ran(writes('one'.repeat(100))),
    // An empty file under the name of the whole one.
    official: async (side) => await officialOutput(side, kernel, /^$/),
    own: ownCollect,
  },
  'name-that-leaves': {
    before: ran(writes('one')),
    official: async (side) => {
      const said = await side.ask('kernels', 'output', kernel, '-p', join(side.folder, 'a/b/outputs'));
      assert.deepEqual((await readdir(join(side.folder, 'a'))).toSorted(), ['b', 'evil']);
      return said;
    },
    own: ownCollect,
  },
};
