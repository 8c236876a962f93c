import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDispatcher, type Environment, isLoopback } from '../../../src/kaggle/dispatcher.ts';
import { type Exchange, exchange } from '../../../src/kaggle/exchange.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { type HttpServer, json, startHttpServer } from '../../support/http-scripted-server.ts';

const signal = new AbortController().signal;
function asking(url: string): Exchange {
  return {
    operation: 'Hello',
    method: 'GET',
    url: new URL(url),
    headers: {},
    deadlineSeconds: 5,
    maxBytes: 1000,
  };
}

/** A service and a proxy of its own; the environment of the test names the proxy as PROXY. */
async function withProxy(
  environment: (proxy: string) => Environment,
  run: (ask: (url: string) => Promise<unknown>, service: HttpServer, proxy: HttpServer) => Promise<void>,
): Promise<void> {
  const service = await startHttpServer(() => json({}));
  const proxy = await startHttpServer(() => json({}, 403));
  const dispatcher = createDispatcher(environment(proxy.url));
  try {
    await run((url) => exchange(asking(url), { dispatcher, signal }), service, proxy);
  } finally {
    await service.close();
    await proxy.close();
  }
}

test('a host that is not loopback is reached through HTTPS_PROXY by CONNECT', async () => {
  await withProxy(
    (proxy) => ({ HTTPS_PROXY: proxy }),
    async (ask, _, proxy) => {
      const failure = await failureOf(ask('https://kaggle.invalid/v1'));
      assert.equal(failure.code, 'KAGGLE_UNREACHABLE');
      assert.equal(proxy.requests[0]?.method, 'CONNECT');
      assert.equal(proxy.requests[0]?.path, 'kaggle.invalid:443');
    },
  );
});

test('loopback never goes through a proxy, whatever HTTP_PROXY and NO_PROXY say', async () => {
  await withProxy(
    (proxy) => ({ HTTP_PROXY: proxy, http_proxy: proxy, NO_PROXY: '' }),
    async (ask, service, proxy) => {
      await ask(service.url);
      assert.equal(service.requests.length, 1);
      assert.equal(proxy.requests.length, 0);
    },
  );
});

test('a host in NO_PROXY is reached directly, 0.0.0.0 for example', async () => {
  const address = (service: HttpServer) => service.url.replace('127.0.0.1', '0.0.0.0');
  await withProxy(
    (proxy) => ({ HTTP_PROXY: proxy, NO_PROXY: 'example.org,0.0.0.0' }),
    async (ask, service, proxy) => {
      await ask(address(service));
      assert.deepEqual([service.requests.length, proxy.requests.length], [1, 0]);
    },
  );
  await withProxy(
    (proxy) => ({ HTTP_PROXY: proxy }),
    async (ask, service, proxy) => {
      await ask(address(service)).catch(() => {});
      assert.deepEqual([service.requests.length, proxy.requests.length], [0, 1]);
    },
  );
});

test('NODE_TLS_REJECT_UNAUTHORIZED=0 refuses every https address before the first byte', async () => {
  await withProxy(
    (proxy) => ({ NODE_TLS_REJECT_UNAUTHORIZED: '0', HTTPS_PROXY: proxy }),
    async (ask, service, proxy) => {
      for (const url of ['https://kaggle.invalid/', service.url.replace('http:', 'https:')]) {
        assert.equal((await failureOf(ask(url))).code, 'TLS_VERIFICATION_OFF');
      }
      assert.deepEqual([service.requests.length, proxy.requests.length], [0, 0]);
      await ask(service.url);
      assert.equal(service.requests.length, 1, 'plain http has no certificate to check');
    },
  );
});

test('localhost, 127.0.0.0/8 and ::1 are loopback, 127.evil.org is not', () => {
  const loopback = ['http://localhost:1', 'http://127.0.0.1', 'http://127.9.9.9', 'http://[::1]:80'];
  const other = ['http://127.evil.org', 'http://localhost.evil.org', 'https://api.kaggle.com'];
  assert.deepEqual(
    [...loopback, ...other].filter((url) => isLoopback(new URL(url))),
    loopback,
  );
});
