import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';

/** One request as it came over the wire; header names in lower case. */
export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** The bytes of an answer and how the connection ends after them. */
export type HttpReply = {
  readonly bytes: Buffer | string;
  /** close: FIN after the bytes. reset: RST. silence: the connection stays open, nothing more comes. */
  readonly end: 'close' | 'reset' | 'silence';
  /** Bytes go out one by one, this many milliseconds apart. */
  readonly dripMs?: number;
};

export type HttpServer = {
  readonly url: string;
  readonly requests: HttpRequest[];
  /** Connections that are open now. */
  open(): number;
  close(): Promise<void>;
};

/**
 * A server on a loopback port that answers each request with exactly the bytes it is told, right or wrong: real
 * sockets, so that the client meets cut bodies, resets and silence as the network gives them.
 */
export async function startHttpServer(answer: (request: HttpRequest) => HttpReply): Promise<HttpServer> {
  const requests: HttpRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const request = requestIn(received);
      if (request === undefined) return;
      received = Buffer.alloc(0);
      requests.push(request);
      void send(socket, answer(request));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    open: () => sockets.size,
    async close() {
      if (!server.listening) return;
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A complete answer with its length. */
export function reply(
  status: number,
  body: Buffer | string,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  const bytes = Buffer.from(body);
  const all = { 'content-length': String(bytes.byteLength), connection: 'close', ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return {
    bytes: Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head.join('')}\r\n`), bytes]),
    end: 'close',
  };
}

/** A complete JSON answer. */
export function json(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return reply(status, JSON.stringify(value), {
    'content-type': 'application/json; charset=utf-8',
    date: 'Tue, 03 Mar 2026 04:05:06 GMT',
    ...headers,
  });
}

/** The JSON body of a request. */
export function sent(request: HttpRequest | undefined): unknown {
  return request === undefined ? undefined : JSON.parse(request.body.toString('utf8'));
}

function requestIn(received: Buffer): HttpRequest | undefined {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [first = '', ...lines] = received.subarray(0, headEnd).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const length = Number(headers['content-length'] ?? '0');
  const body = received.subarray(headEnd + 4);
  if (body.byteLength < length) return undefined;
  const [method = '', path = ''] = first.split(' ');
  return { method, path, headers, body: Buffer.from(body) };
}

async function send(socket: Socket, answer: HttpReply): Promise<void> {
  const bytes = Buffer.from(answer.bytes);
  const step = answer.dripMs === undefined ? bytes.byteLength : 1;
  for (let at = 0; at < bytes.byteLength && !socket.destroyed; at += step) {
    socket.write(bytes.subarray(at, at + step));
    if (answer.dripMs !== undefined) await later(answer.dripMs);
  }
  if (answer.end === 'reset') {
    // The bytes must be on their way before the RST, which would otherwise overtake them.
    await new Promise((resolve) => socket.write('', resolve));
    socket.resetAndDestroy();
  }
  if (answer.end === 'close') socket.end();
}
