import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeTransport } from '../../../src/macro/merge-transport.ts';
import type { Peer } from '../../../src/model/transport.ts';

const way: Peer = {
  protocol: 'https',
  host: 'api.kaggle.com:443',
  proxy: '',
  tls: 'TLSv1.3',
  authorized: true,
  chain: [],
  builtInRoot: true,
  requests: 3,
};

test('the same way of two runs is one way with the requests of both, another proxy is another way', () => {
  const proxied = { ...way, proxy: 'http://proxy.example:3128' };
  const merged = mergeTransport({ answers: 2, peers: [way] }, { answers: 4, peers: [proxied, way] });
  assert.deepEqual(merged, { answers: 6, peers: [{ ...way, requests: 6 }, proxied] });
});

test('a run by itself has its own ways', () => {
  const now = { answers: 1, peers: [way] };
  assert.deepEqual(mergeTransport(undefined, now), now);
});
