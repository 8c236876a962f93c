import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBlockIds, parseCpus, parseFree, parseMemory } from '../../../src/machines/parse-hardware.ts';

test('processors 0-3,8 are five', () => {
  assert.equal(parseCpus('Cpus_allowed:\t10f\nCpus_allowed_list:\t0-3,8\n'), 5);
  assert.equal(parseCpus('Name:\tcat\n'), undefined);
});

test('MemTotal is in KiB', () => {
  assert.equal(parseMemory('MemTotal:       24684096 kB\nMemFree:  1 kB\n'), 24684096 * 1024);
  assert.equal(parseMemory(''), undefined);
});

test('df says what anybody may still write, in KiB', () => {
  const text = `Filesystem     1024-blocks     Used Available Capacity Mounted on
/dev/vda          51343840 30193104  18510100      62% /
`;
  assert.equal(parseFree(text), 18510100 * 1024);
  assert.equal(parseFree('df: x\n'), undefined);
});

test('lsblk names file systems of disks, partitions and volumes by device number', () => {
  const devices = {
    blockdevices: [
      { 'maj:min': '8:0', uuid: null, children: [{ 'maj:min': '  8:1', uuid: 'ABCD-1234' }] },
      { 'maj:min': '253:0', uuid: '11111111-aaaa-4aaa-8aaa-111111111111' },
    ],
  };
  assert.deepEqual(
    [...parseBlockIds(devices)],
    [
      ['8:1', 'ABCD-1234'],
      ['253:0', '11111111-aaaa-4aaa-8aaa-111111111111'],
    ],
  );
  assert.equal(parseBlockIds('x').size, 0);
});
