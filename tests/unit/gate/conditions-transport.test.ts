import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { exitStatusOf } from '../../../src/exit-status.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Peer } from '../../../src/model/transport.ts';
import { someNoise } from '../../support/dossier-builder.ts';
import { kaggleDossier, testOnKaggle } from '../../support/on-kaggle.ts';
import { toldOf } from '../../support/told-of.ts';

const kaggle = ({ transport }: Dossier): Peer => transport?.peers[0] ?? assert.fail();
const ways =
  (change: (kaggle: Peer) => Peer[]) =>
  (perfect: Dossier): Pick<Dossier, 'transport'> => ({
    transport: { answers: 40, peers: change(kaggle(perfect)) },
  });

test('a perfect run on Kaggle is GO, with every condition ok on its evidence', () => {
  const verdict = judge(kaggleDossier(), someNoise);
  assert.deepEqual(
    verdict.conditions.filter(({ answer, evidence }) => answer !== 'ok' || evidence.length === 0),
    [],
  );
  assert.deepEqual([verdict.kind, verdict.cause, exitStatusOf(verdict, 'kaggle')], ['GO', '', 0]);
});

test('the same run behind a private authority is GO-PRIVATE-ROOT, exit status 3, and names that authority', () => {
  const perfect = kaggleDossier();
  const dossier = { ...perfect, ...ways((peer) => [{ ...peer, builtInRoot: false }])(perfect) };
  const verdict = judge(dossier, someNoise);
  assert.deepEqual([verdict.kind, verdict.cause], ['GO-PRIVATE-ROOT', 'GATE-091']);
  assert.equal(exitStatusOf(verdict, 'kaggle'), 3);
  const { observed = '' } = verdict.conditions.find(({ id }) => id === 'GATE-091') ?? {};
  assert.match(
    observed,
    /proxy http:\/\/proxy\.example:3128, private root C=US, O=Some Authority, CN=Root R1 /,
  );
});

test('one storage host behind a private authority is enough for GO-PRIVATE-ROOT', () => {
  const perfect = kaggleDossier();
  const storage = (peer: Peer) => ({ ...peer, host: 'storage.example:443', builtInRoot: false, requests: 1 });
  const dossier = { ...perfect, ...ways((peer) => [peer, storage(peer)])(perfect) };
  assert.equal(judge(dossier, someNoise).kind, 'GO-PRIVATE-ROOT');
});

test('a rehearsal is never GO-PRIVATE-ROOT, whatever its connections were', () => {
  const perfect = { ...kaggleDossier(), target: 'rehearsal' as const };
  const dossier = { ...perfect, ...ways((peer) => [{ ...peer, builtInRoot: false }])(perfect) };
  assert.equal(judge(dossier, someNoise).kind, 'REHEARSED');
});

testOnKaggle('GATE-091', [
  [
    'the service had another address',
    () => ({ baseUrl: 'https://api.kaggle.example' }),
    'fail',
    /\.example$/,
  ],
  [
    'a request went out without TLS',
    ways((peer) => [peer, { ...peer, protocol: 'http', tls: '' }]),
    'fail',
    /http,/,
  ],
  [
    'a certificate was not verified',
    ways((peer) => [{ ...peer, authorized: false }]),
    'fail',
    /not verified/,
  ],
  ['no certificate was shown', ways((peer) => [{ ...peer, chain: [] }]), 'fail', /no chain/],
  ['TLS was that of 2006', ways((peer) => [{ ...peer, tls: 'TLSv1.1' }]), 'fail', /TLSv1\.1/],
  [
    'only a storage host was seen',
    ways((peer) => [{ ...peer, host: 's.example:443' }]),
    'unknown',
    /s\.example/,
  ],
  [
    'api.kaggle.com was on another port',
    ways((peer) => [{ ...peer, host: 'api.kaggle.com:8443' }]),
    'unknown',
    /8443/,
  ],
  [
    'two answers came on connections that nobody saw',
    ways((peer) => [{ ...peer, requests: 38 }]),
    'unknown',
    /^38 of 40/,
  ],
  ['no connection was seen', ways(() => []), 'unknown', /not reached/],
  ['nothing is known of the transport', () => ({ transport: undefined }), 'unknown', /not reached/],
]);

test('each way is told by host, protocol, proxy and the last authority of its chain', () => {
  const perfect = kaggleDossier();
  const told = (change: (peer: Peer) => Peer[]) =>
    toldOf('GATE-091', { ...perfect, ...ways(change)(perfect) }).observed;
  const root = `C=US, O=Some Authority, CN=Root R1 ${sha256Hex('root').slice(0, 16)}`;
  const plain = (peer: Peer) => ({ ...peer, proxy: '' });
  assert.equal(
    told((peer) => [plain(peer), { ...plain(peer), host: 's.example:443', tls: 'TLSv1.2' }]),
    `api.kaggle.com:443 TLSv1.3, ${root}; s.example:443 TLSv1.2, ${root}`,
  );
  assert.equal(
    told((peer) => [{ ...plain(peer), tls: '', protocol: 'http', authorized: false, chain: [] }]),
    'api.kaggle.com:443 http, not verified, no chain',
  );
});

test('as many requests as answers are enough: 40 of 40; requests of all ways count together', () => {
  const perfect = kaggleDossier();
  const answerOf = (change: (peer: Peer) => Peer[]) =>
    toldOf('GATE-091', { ...perfect, ...ways(change)(perfect) }).answer;
  assert.equal(
    answerOf((peer) => [{ ...peer, requests: 40 }]),
    'ok',
  );
  assert.equal(
    answerOf((peer) => [
      { ...peer, requests: 39 },
      { ...peer, requests: 1 },
    ]),
    'ok',
  );
});

test('a rehearsal is told the address of its service, without evidence', () => {
  const told = toldOf('GATE-091', {
    ...kaggleDossier(),
    target: 'rehearsal',
    baseUrl: 'http://127.0.0.1:4000',
  });
  const expected = 'api.kaggle.com:443, TLS verified, every request';
  assert.deepEqual(told, { answer: 'unknown', expected, observed: 'http://127.0.0.1:4000', evidence: [] });
});

test('TLS of a way that is not https proves nothing, and the authority is the last of a chain of three', () => {
  const perfect = kaggleDossier();
  const told = (change: (peer: Peer) => Peer[]) =>
    toldOf('GATE-091', { ...perfect, ...ways(change)(perfect) });
  const plain = (peer: Peer) => [{ ...peer, protocol: 'http' as const }];
  assert.equal(told(plain).answer, 'fail');
  const longer = (peer: Peer) => [
    {
      ...peer,
      chain: [...peer.chain, { subject: 'CN=Root R0', issuer: 'CN=Root R0', sha256: 'f'.repeat(64) }],
    },
  ];
  assert.match(told(longer).observed, /CN=Root R0 f{16}$/);
});
