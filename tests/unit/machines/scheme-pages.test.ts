import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkPage, storagePage } from '../../../src/machines/scheme-pages.ts';
import { machinesEn } from '../../../src/text/en-machines.ts';
import { allDeclared, declared, declaredBeside, probeOf } from '../../support/machine-case.ts';

const words = machinesEn.pages;
const machines = allDeclared(declared(), declaredBeside());
const rowsOf = (page: string) => page.split('\n').filter((row) => row.startsWith('| vm'));

test('the storage scheme names every declared disk, whether it was seen, and every one that nobody declared', () => {
  const mounts = probeOf(declared()).mounts;
  assert.ok('value' in mounts);
  const [root] = mounts.value;
  assert.ok(root !== undefined);
  const usb = { ...root, mount: '/mnt/usb', uuid: 'ABCD-1234' };
  const share = { path: '/mnt/nas', kind: 'mount', access: 'read-only', unsafe: '' } as const;
  const probe = probeOf(declared(), { mounts: { value: [root, usb] }, shares: { value: [share] } });
  assert.deepEqual(rowsOf(storagePage(machines, [probe], words)), [
    '| vm100 | / | 11111111-aaaa-4aaa-8aaa-111111111111 | read-write | yes |',
    '| vm100 | /srv/data | 22222222-bbbb-4bbb-8bbb-222222222222 | read-write | MISSING |',
    '| vm100 | /mnt/usb | ABCD-1234 | read-write | NOT DECLARED |',
    '| vm102 | / | 33333333-cccc-4ccc-8ccc-333333333333 | read-write | unknown |',
    '| vm100 | /mnt/nas | read-only | NOT DECLARED |',
  ]);
});

test('the network scheme names zones, bridges, addresses and every port with its reason', () => {
  const listening = { value: [{ protocol: 'tcp' as const, address: '0.0.0.0', port: 8080 }] };
  const probe = probeOf(declared(), { listening });
  assert.deepEqual(rowsOf(networkPage(machines, [probe], words)), [
    '| vm100 | pivot | lan | vmbr0 | 192.0.2.100 | 192.0.2.100 | closed |',
    '| vm102 | tools | lan | vmbr0 | 192.0.2.102 | unknown | closed |',
    '| vm100 | tcp 22 | ssh | MISSING |',
    '| vm100 | tcp 8080 |  | NOT DECLARED |',
    '| vm102 | tcp 22 | ssh | unknown |',
  ]);
});

test('what a machine says of itself builds no table and no link: a mount point with |, [ and <', () => {
  const mounts = probeOf(declared()).mounts;
  assert.ok('value' in mounts);
  const [root] = mounts.value;
  assert.ok(root !== undefined);
  const strange = { ...root, mount: '/x|[a](b)<i>' };
  const page = storagePage(machines, [probeOf(declared(), { mounts: { value: [strange] } })], words);
  assert.ok(page.includes('| vm100 | /x\\|\\[a\\](b)\\<i\\> |'));
});

test('the pages do not change with what changes from probe to probe: free disk, the time, the clock', () => {
  const probe = probeOf(declared());
  const later = { ...probe, taken: '2026-03-02T00:00:00.000Z', free_bytes: { value: 1 } };
  assert.equal(storagePage(machines, [later], words), storagePage(machines, [probe], words));
  assert.equal(networkPage(machines, [later], words), networkPage(machines, [probe], words));
});
