import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exposedPorts, ipv6Text, isExposed, parseListening } from '../../../src/machines/parse-listening.ts';

const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1596 1 00000000f85b0d88 100 0 0 10 0
   1: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1597 1 00000000f85b0d89 100 0 0 10 0
   2: 0100007F:9191 0100007F:8BB0 06 00000000:00000000 03:00000820 00000000     0        0 0 3 0000000046651450
`;
const tcp6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 1 1 0 100 0 0 10 0
   1: 00000000000000000000000001000000:0277 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 2 1 0 100 0 0 10 0
   2: 0000000000000000FFFF00000100007F:0278 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 3 1 0 100 0 0 10 0
   3: B80D0120000000000000000001000000:01BB 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 4 1 0 100 0 0 10 0
`;
const udp = `   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
  100: 00000000:0044 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 12 2 0 0
  101: 0200000A:0045 0100000A:0043 01 00000000:00000000 00:00000000 00000000     0        0 13 2 0 0
`;

test('sockets in LISTEN are found with address and port, connections are not', () => {
  const found = parseListening(tcp, 'tcp').map(({ address, port }) => `${address} ${port}`);
  assert.deepEqual(found, ['0.0.0.0 22', '127.0.0.1 5432']);
});

test('IPv6 addresses are read in groups: ::, ::1, ::ffff:127.0.0.1, 2001:db8::1', () => {
  const found = parseListening(tcp6, 'tcp').map(({ address, port }) => `${address} ${port}`);
  assert.deepEqual(found, [':: 8080', '::1 631', '::ffff:127.0.0.1 632', '2001:db8::1 443']);
});

test('a UDP socket without a peer waits, one with a peer does not', () => {
  assert.deepEqual(parseListening(udp, 'udp'), [{ protocol: 'udp', address: '0.0.0.0', port: 68 }]);
});

test('what is bound to the machine itself is not open to others', () => {
  const all = [...parseListening(tcp, 'tcp'), ...parseListening(tcp6, 'tcp'), ...parseListening(udp, 'udp')];
  assert.deepEqual(exposedPorts(all), ['tcp 22', 'tcp 443', 'tcp 8080', 'udp 68']);
  assert.equal(isExposed({ address: '127.5.0.1' }), false);
});

test('an IPv6 address without two zero groups in a row is written in full', () => {
  assert.equal(ipv6Text([0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5]), '2001:db8:0:1:2:3:4:5');
  assert.equal(ipv6Text(Array.from({ length: 16 }, () => 0)), '::');
  assert.equal(ipv6Text([0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]), 'fe80::1:0:0:0');
});
