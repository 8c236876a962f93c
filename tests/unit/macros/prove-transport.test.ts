import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { proveTransport } from '../../../macros/prove-transport.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import type { Peer, Transport } from '../../../src/model/transport.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';
import { absentService } from '../../support/test-world.ts';

const way: Peer = {
  ...{ protocol: 'https', host: 'api.kaggle.com:443', proxy: '', tls: 'TLSv1.3', authorized: true },
  ...{ chain: [], builtInRoot: true, requests: 3 },
};

test('the ways of the run that pushed and of the one that collects are written as one file of evidence', async (t) => {
  const now: Transport = { answers: 5, peers: [way, { ...way, host: 'storage.example:443', requests: 2 }] };
  const on = await bench(t, { kaggle: { ...absentService, transport: () => now } });
  const before = { answers: 4, peers: [{ ...way, requests: 4 }] };
  const outcome = await runOn(on, proveTransport, { before });
  const { answers, peers } = outputOf(outcome);
  assert.deepEqual(
    [answers, peers.map(({ host, requests }) => `${host} ${requests}`)],
    [9, ['api.kaggle.com:443 7', 'storage.example:443 2']],
  );
  const written = await readFile(`${on.paths.session}/evidence/transport.json`, 'utf8');
  assert.deepEqual(JSON.parse(written), outputOf(outcome));
  const evidence = { kind: 'file', ref: 'evidence/transport.json', sha256: sha256Hex(written) };
  assert.deepEqual(outcome.record.evidence, [evidence]);
});
