import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mountedShares, parseExports } from '../../../src/machines/parse-exports.ts';

test('an export says who may do what, and what of it is unsafe', () => {
  const text = `# the project's data
/srv/data 192.0.2.0/24(rw,sync) \\
  192.0.2.9(ro)
/srv/open *(ro)
/srv/root 192.0.2.7(rw,no_root_squash)
/srv/all
`;
  assert.deepEqual(
    parseExports(text).map(({ path, access, unsafe }) => `${path} ${access} ${unsafe}`.trim()),
    [
      '/srv/data read-write',
      '/srv/open read-only everyone',
      '/srv/root read-write no_root_squash',
      '/srv/all read-only everyone',
    ],
  );
});

test('a folder of another machine is a share, a disk is none', () => {
  const of = (type: string) =>
    ({ mount: `/mnt/${type}`, source: 'x', type, root: '/', uuid: null, access: 'read-only' }) as const;
  assert.deepEqual(
    mountedShares([of('nfs4'), of('ext4'), of('virtiofs')]).map(({ path }) => path),
    ['/mnt/nfs4', '/mnt/virtiofs'],
  );
});
