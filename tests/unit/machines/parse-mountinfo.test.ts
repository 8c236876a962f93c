import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMountinfo } from '../../../src/machines/parse-mountinfo.ts';

const sample = `22 27 0:21 / /proc rw,relatime - proc proc rw
25 24 0:23 / /dev/shm rw,relatime - tmpfs tmpfs rw,size=24684096k
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
28 27 8:17 / /srv/my\\040data ro,nosuid shared:5 master:2 - xfs /dev/sdb1 rw,attr2
29 27 254:0 /var/lib/x /mnt/x rw,relatime - ext4 /dev/vda rw,discard
30 27 0:52 / /mnt/nas rw,relatime - nfs4 192.0.2.9:/export rw,vers=4.2
31 27 8:33 / /mnt/worn rw,relatime - ext4 /dev/sdc1 ro,errors=remount-ro
`;

test('of a real table the disks and shares are kept, with what is seen of them and how', () => {
  const rows = parseMountinfo(sample).map(
    ({ mount, source, device, root, access }) => `${mount} ${source} ${device} ${root} ${access}`,
  );
  assert.deepEqual(rows, [
    '/ /dev/vda 254:0 / read-write',
    '/srv/my data /dev/sdb1 8:17 / read-only',
    '/mnt/x /dev/vda 254:0 /var/lib/x read-write',
    '/mnt/nas 192.0.2.9:/export 0:52 / read-write',
    '/mnt/worn /dev/sdc1 8:33 / read-only',
  ]);
});

test('a line that is none is left out', () => {
  assert.deepEqual(parseMountinfo('x\n\n1 2 3\n'), []);
});
