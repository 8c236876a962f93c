import { createServer, type IncomingMessage, request as plainRequest, type ServerResponse } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { performance } from 'node:perf_hooks';
import { pathPrefix } from './dialect.ts';
import { isLoopback } from './dispatcher.ts';
import { maxRecordedBytes, type Passed, recordExchange } from './record-exchange.ts';
import type { RecordedExchange, Recording } from './recording.ts';

export type RecorderOptions = {
  /** The service that is spoken to, e.g. `https://api.kaggle.com`. */
  readonly serviceUrl: string;
  /** 0 = any free port of the loopback address. */
  readonly port: number;
};
export type Recorder = {
  /** Clients name this as their HTTP proxy, or as the service itself. */
  readonly url: string;
  /** Stops listening; what went by, without its content. */
  close(): Promise<Recording>;
};

/**
 * Stands between a client and a service, passes everything on unchanged and keeps its shape. It takes requests for
 * itself and, as an HTTP proxy, for `localhost` and for the upload and download addresses that the service gave.
 * A service that can't be reached is answered 502, and that is part of the recording.
 */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const exchanges: RecordedExchange[] = [];
  const announced = new Map<string, 'upload' | 'signed'>();
  const begin = performance.now();
  const server = createServer((request, response) => {
    const startedMs = performance.now() - begin;
    passOn(request, response, options.serviceUrl)
      .then((passed) => {
        const target = passed.address;
        const whole = {
          ...passed,
          startedMs,
          tookMs: performance.now() - begin - startedMs,
          announced: announced.get(target),
        };
        for (const [address, use] of announcedIn(whole)) announced.set(address, use);
        exchanges.push(recordExchange(whole));
      })
      .catch(() => response.destroy());
  });
  const port = await listening(server, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
      return {
        schema: 'nx47.recording/1',
        service: serviceKind(options.serviceUrl),
        exchanges: exchanges.toSorted((a, b) => a.startedMs - b.startedMs),
      };
    },
  };
}

type Relayed = Omit<Passed, 'startedMs' | 'tookMs' | 'announced'> & { readonly address: string };

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  serviceUrl: string,
): Promise<Relayed> {
  const target = targetOf(request.url ?? '/', serviceUrl);
  const question = keepBytes();
  request.on('data', question.take);
  const answer = await asked(target, request);
  const sink = keepBytes();
  if (answer === undefined) response.writeHead(502).end();
  else {
    response.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
    for await (const chunk of answer) {
      sink.take(chunk);
      if (!response.write(chunk)) await new Promise((room) => response.once('drain', room));
    }
    response.end();
  }
  return {
    method: request.method ?? '',
    path: new URL(request.url ?? '/', serviceUrl).pathname,
    address: target.href,
    host: target.host,
    requestHeaders: oneLine(request.headers),
    requestBody: question.bytes(),
    status: answer?.statusCode ?? 502,
    responseHeaders: oneLine(answer?.headers ?? {}),
    responseBody: sink.bytes(),
  };
}

/** `localhost` and this recorder stand for the service; every other address is one that the service gave. */
function targetOf(asked: string, serviceUrl: string): URL {
  const isProxied = /^https?:\/\//i.test(asked);
  const url = new URL(asked, serviceUrl);
  if (isProxied && url.hostname !== 'localhost') return url;
  const base = new URL(serviceUrl);
  const path = url.pathname.replace(/^\/(?:api\/)?v1(?=\/)/, pathPrefix(serviceUrl));
  return new URL(`${path}${url.search}`, base);
}

function asked(target: URL, request: IncomingMessage): Promise<IncomingMessage | undefined> {
  const send = target.protocol === 'https:' ? tlsRequest : plainRequest;
  // Without `accept-encoding` the answer comes as it is, so that its shape can be read.
  const { host, 'accept-encoding': encoding, ...headers } = withoutHops(request.headers);
  return new Promise((resolve) => {
    const onward = send(target, { method: request.method, headers }, resolve);
    onward.once('error', () => resolve(undefined));
    request.pipe(onward);
  });
}

const hops = ['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'transfer-encoding'];

function withoutHops(headers: IncomingMessage['headers']): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !hops.includes(name)) kept[name] = value;
  }
  return kept;
}

function oneLine(headers: IncomingMessage['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
  return Object.fromEntries(entries);
}

function keepBytes() {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    take(chunk: unknown) {
      if (!(chunk instanceof Uint8Array)) return;
      size += chunk.byteLength;
      if (size <= maxRecordedBytes) chunks.push(chunk);
    },
    bytes: () => Buffer.concat(chunks),
  };
}

// Upload and download addresses are secrets: they are only compared here, and forgotten with the recorder.
function announcedIn({ responseBody, responseHeaders }: Passed): [string, 'upload' | 'signed'][] {
  const text = Buffer.from(responseBody.subarray(0, maxRecordedBytes)).toString('utf8');
  const uploads = [...text.matchAll(/"createUrl"\s*:\s*"([^"]+)"/g)].map(([, url = '']) => url);
  const downloads = [...text.matchAll(/"url"\s*:\s*"(https?:[^"]+)"/g)].map(([, url = '']) => url);
  const redirect = responseHeaders['location'];
  return [
    ...uploads.map((url): [string, 'upload'] => [plainUrl(url), 'upload']),
    ...[...downloads, ...(redirect === undefined ? [] : [redirect])].map((url): [string, 'signed'] => [
      plainUrl(url),
      'signed',
    ]),
  ];
}

function plainUrl(url: string): string {
  const unescaped = url.replaceAll('\\u0026', '&').replaceAll('\\/', '/');
  return URL.canParse(unescaped) ? new URL(unescaped).href : '';
}

function serviceKind(serviceUrl: string): Recording['service'] {
  const url = new URL(serviceUrl);
  if (isLoopback(url)) return 'loopback';
  return url.hostname === 'api.kaggle.com' || url.hostname === 'www.kaggle.com' ? 'kaggle' : 'other';
}

function listening(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
