import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIpv4Addresses, parseIpv6Addresses } from '../../../src/machines/parse-addresses.ts';

const fibTrie = `Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
     +-- 127.0.0.0/8 2 0 2
        +-- 127.0.0.0/31 1 0 0
           |-- 127.0.0.0
              /8 host LOCAL
           |-- 127.0.0.1
              /32 host LOCAL
     +-- 192.0.2.0/24 2 0 2
        +-- 192.0.2.0/30 2 0 2
           |-- 192.0.2.0
              /24 link UNICAST
           |-- 192.0.2.2
              /32 host LOCAL
        |-- 192.0.2.255
           /32 link BROADCAST
Local:
  +-- 192.0.2.0/24 2 0 2
     |-- 192.0.2.2
        /32 host LOCAL
`;
const ifInet6 = `20010db8000000000000000000000002 02 40 00 80     eth0
00000000000000000000000000000001 01 80 10 80       lo
fe8000000000000000fc00fffe000001 02 40 20 80     eth0
`;

test('of the routes only the own address is kept: 192.0.2.2, once', () => {
  assert.deepEqual(parseIpv4Addresses(fibTrie), ['192.0.2.2']);
});

test('of the IPv6 addresses neither ::1 nor a link-local one is kept', () => {
  assert.deepEqual(parseIpv6Addresses(ifInet6), ['2001:db8::2']);
});
