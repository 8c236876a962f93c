import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { Agent } from 'undici';
import { z } from 'zod';
import { watchConnections } from '../../../src/kaggle/connection-watch.ts';
import { exchange } from '../../../src/kaggle/exchange.ts';
import { transportSchema } from '../../../src/model/transport.ts';
import { testAuthority } from '../../support/certificates.ts';
import { freshFolder } from '../../support/folders.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { json, startHttpServer } from '../../support/http-scripted-server.ts';
import { connectProxy, tlsFront } from '../../support/tls-front.ts';

const signal = new AbortController().signal;
const answerSchema = z.strictObject({ why: z.array(z.string()), transport: transportSchema });

/** Asks each URL in a Node of its own that trusts this authority, through a proxy that leads to a service for `host`. */
async function askedFor(t: TestContext, host: string, urls: readonly string[], trusted = true) {
  const authority = testAuthority('A test authority');
  const service = await startHttpServer(() => json({}));
  const front = await tlsFront(service.url, host, authority.issue(host));
  const proxy = await connectProxy(front.port);
  const file = join(await freshFolder(t), 'ca.pem');
  await writeFile(file, authority.ca);
  const env = {
    PATH: process.env['PATH'],
    HTTPS_PROXY: `http://somebody:a-password@127.0.0.1:${proxy.port}`,
    ...(trusted ? { NODE_EXTRA_CA_CERTS: file } : {}),
  };
  const program = join(import.meta.dirname, '../../support/ask-over-tls.ts');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...urls], { env });
    const answer = answerSchema.parse(JSON.parse(stdout));
    return { ...answer, proxy: `http://127.0.0.1:${proxy.port}`, served: front.served };
  } finally {
    for (const one of [front, proxy, service]) await one.close();
  }
}

test('two requests through a proxy to a service of a private authority are one way, with chain, root and proxy without its password', async (t) => {
  const asked = await askedFor(t, 'api.kaggle.com', [
    'https://api.kaggle.com/v1/a',
    'https://api.kaggle.com/v1/b',
  ]);
  const { peers, answers } = asked.transport;
  assert.deepEqual([answers, peers.length, peers[0]?.requests], [2, 1, 2]);
  const { chain, ...way } = peers[0] ?? assert.fail();
  assert.deepEqual(way, {
    protocol: 'https',
    host: 'api.kaggle.com:443',
    proxy: asked.proxy,
    tls: 'TLSv1.3',
    authorized: true,
    builtInRoot: false,
    requests: 2,
  });
  assert.deepEqual(
    chain.map(({ subject, issuer }) => [subject, issuer]),
    [
      ['CN=api.kaggle.com', 'CN=A test authority'],
      ['CN=A test authority', 'CN=A test authority'],
    ],
  );
});

test('an authority that nobody trusts, and a certificate for another name, are refused before the first byte', async (t) => {
  const url = 'https://api.kaggle.com/v1/a';
  const untrusted = await askedFor(t, 'api.kaggle.com', [url], false);
  assert.deepEqual([untrusted.why, untrusted.served], [['UNABLE_TO_VERIFY_LEAF_SIGNATURE'], []]);
  const other = await askedFor(t, 'api.kaggle.example', [url]);
  assert.deepEqual([other.why, other.served], [['ERR_TLS_CERT_ALTNAME_INVALID'], []]);
  assert.deepEqual(other.transport, { answers: 0, peers: [] });
});

test('a TLS socket that was let through unverified is destroyed before the first byte of the request', async () => {
  const { cert, key } = testAuthority('A test authority').issue('localhost');
  const served: string[] = [];
  const server = createServer({ cert, key }, (request, answer) => {
    served.push(request.url ?? '');
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const lax = new Agent({ connect: { rejectUnauthorized: false } });
  const watch = watchConnections();
  const order = { operation: 'ask', method: 'GET', headers: {}, deadlineSeconds: 5, maxBytes: 1000 } as const;
  const ask = () =>
    exchange(
      { ...order, url: new URL(`https://localhost:${port}/secret`) },
      { dispatcher: () => lax, watch, signal },
    );
  assert.equal((await failureOf(ask())).code, 'KAGGLE_UNREACHABLE');
  assert.deepEqual([served, watch.seen()], [[], { answers: 0, peers: [] }]);
  await lax.close();
  server.close();
});

test('each client sees its own requests only, a plain http one without TLS', async () => {
  const service = await startHttpServer(() => json({}));
  const [one, other] = [watchConnections(), watchConnections()];
  const agent = new Agent();
  const order = { operation: 'ask', method: 'GET', headers: {}, deadlineSeconds: 5, maxBytes: 1000 } as const;
  const ask = (watch: typeof one) =>
    exchange({ ...order, url: new URL(service.url) }, { dispatcher: () => agent, watch, signal });
  await Promise.all([ask(one), ask(one), ask(other)]);
  assert.deepEqual([one.seen().answers, other.seen().answers], [2, 1]);
  const { peers } = other.seen();
  const plain = { protocol: 'http', proxy: '', tls: '', authorized: false, chain: [], builtInRoot: false };
  assert.deepEqual(peers, [{ ...plain, host: new URL(service.url).host, requests: 1 }]);
  await agent.close();
  await service.close();
});
