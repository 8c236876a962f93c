import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';

/** What can go wrong between a client and a service, each in a way of its own. */
export const proxyFaults = [
  'refuse', // the connection ends before the service has seen the request
  'reset', // the service has done its work, the connection breaks before the answer
  'stall', // the service has done its work, the answer never comes
  'truncate', // half of the answer, then the end
  'garble', // an answer of the right length whose bytes are others
  'duplicate', // the request arrives twice
  'throttle', // 429 with Retry-After, twice
  'outage', // 503 in HTML, twice
  'drip', // the whole answer, a little at a time
  'wrong-length', // an answer that says it is shorter than it is
] as const;
export type ProxyFault = (typeof proxyFaults)[number];

export type FaultPlan = {
  readonly fault: ProxyFault;
  /** The request that meets it: the how-manieth of that operation, from 0. */
  readonly operation: string;
  readonly nth: number;
};

export type FaultProxy = {
  readonly url: string;
  /** Every request of the client, by operation, in order. */
  readonly asked: readonly string[];
  /** Whether the planned request came. */
  struck(): boolean;
};

/** Requests that storms last for. */
const stormLength = 2;

/** Stands between client and service and does one thing wrong at one request; everything else passes. */
export async function faultProxy(t: TestContext, behind: string, plan?: FaultPlan): Promise<FaultProxy> {
  const asked: string[] = [];
  let struck = false;
  let own = '';
  const server = createServer((request, response) => {
    const operation = operationOf(request);
    const nth = asked.filter((one) => one === operation).length;
    asked.push(operation);
    const isStorm = plan?.fault === 'throttle' || plan?.fault === 'outage';
    const isHit =
      plan?.operation === operation &&
      (isStorm ? nth >= plan.nth && nth < plan.nth + stormLength : nth === plan.nth);
    struck ||= isHit;
    const relay = { request, response, behind, own };
    answer(relay, isHit ? plan.fault : undefined).catch(() => response.destroy());
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  own = `http://127.0.0.1:${address.port}`;
  return { url: own, asked, struck: () => struck };
}

type Relay = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly behind: string;
  readonly own: string;
};
type Given = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };

async function answer(relay: Relay, fault: ProxyFault | undefined): Promise<void> {
  const { request, response } = relay;
  const body = await bytesOf(request);
  if (fault === 'refuse') return void request.socket.destroy();
  if (fault === 'throttle' || fault === 'outage') return storm(response, fault);
  if (fault === 'duplicate') await given(relay, body);
  const whole = await given(relay, body);
  if (fault === 'stall') return;
  if (fault === 'reset') return void request.socket.resetAndDestroy();
  const { status, headers } = whole;
  const send = (bytes: Buffer, length = bytes.byteLength) => {
    response.writeHead(status, { ...headers, 'content-length': length, connection: 'close' });
    return bytes;
  };
  if (fault === 'truncate') {
    response.write(send(whole.body.subarray(0, whole.body.byteLength >> 1), whole.body.byteLength || 1));
    setTimeout(() => request.socket.destroy(), 20);
  } else if (fault === 'wrong-length') {
    const shorter = whole.body.subarray(0, Math.max(0, whole.body.byteLength - 3));
    response.end(send(shorter));
  } else if (fault === 'garble') response.end(send(Buffer.from(whole.body.map((byte) => byte ^ 0x5a))));
  else if (fault === 'drip') await drip(response, send(whole.body));
  else response.end(send(whole.body));
}

async function drip(response: ServerResponse, body: Buffer): Promise<void> {
  const part = Math.max(1, Math.ceil(body.byteLength / 10));
  for (let at = 0; at < body.byteLength; at += part) {
    response.write(body.subarray(at, at + part));
    await later(20);
  }
  response.end();
}

function storm(response: ServerResponse, fault: 'throttle' | 'outage'): void {
  if (fault === 'throttle') {
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' });
    response.end('{"code":429,"message":"Too many requests"}');
  } else {
    response.writeHead(503, { 'content-type': 'text/html' });
    response.end('<html><body>Service Unavailable</body></html>');
  }
}

/** The service's answer, with its own addresses in place of those of the proxy. */
async function given({ request, behind, own }: Relay, body: Buffer): Promise<Given> {
  const { connection: _, 'transfer-encoding': __, ...headers } = request.headers;
  const got = await new Promise<IncomingMessage>((resolve, reject) => {
    const target = new URL(request.url ?? '/', behind);
    const onward = ask(target, { method: request.method, headers }, resolve);
    onward.once('error', reject);
    onward.end(body);
  });
  const bytes = await bytesOf(got);
  const isJson = /json/.test(got.headers['content-type'] ?? '');
  const kept = Object.entries(got.headers).filter(
    ([name]) => !['content-length', 'transfer-encoding', 'connection', 'keep-alive'].includes(name),
  );
  return {
    status: got.statusCode ?? 502,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: isJson ? Buffer.from(bytes.toString('utf8').replaceAll(behind, own)) : bytes,
  };
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function operationOf(request: IncomingMessage): string {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path.startsWith('/upload/')) return 'PUT upload';
  if (path.startsWith('/output/')) return 'GET output';
  return path.includes('/logs/stream/') ? 'GET log' : (path.split('/').at(-1) ?? '');
}
