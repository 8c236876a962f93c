import { request as ask, createServer as createPlain, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { connect } from 'node:net';
import type { Certified } from './certificates.ts';

export type Front = { readonly port: number; readonly served: string[]; close(): Promise<void> };

/**
 * A service that listens on loopback without TLS, behind TLS: paths and addresses in its answers are put into the words
 * of `host`, as Kaggle's own front does (`/v1` for `/api/v1`). `served` lists the requests in order.
 */
export async function tlsFront(serviceUrl: string, host: string, certified: Certified): Promise<Front> {
  const { port: servicePort } = new URL(serviceUrl);
  const served: string[] = [];
  const server = createSecure(certified, (incoming, outgoing) => {
    served.push(`${incoming.method} ${incoming.url}`);
    const path = (incoming.url ?? '/').replace(/^\/v1\//, '/api/v1/');
    const headers = { ...incoming.headers, host: `127.0.0.1:${servicePort}` };
    const onward = ask(
      { host: '127.0.0.1', port: servicePort, path, method: incoming.method, headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const { 'content-length': _, 'transfer-encoding': __, ...kept } = answer.headers;
          const body = inWordsOf(host, serviceUrl, kept['content-type'] ?? '', Buffer.concat(parts));
          outgoing.writeHead(answer.statusCode ?? 502, { ...kept, 'content-length': body.length });
          outgoing.end(body);
        });
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return { port: await listening(server), served, close: () => closed(server) };
}

function inWordsOf(host: string, serviceUrl: string, type: string, body: Buffer): Buffer {
  if (!type.includes('json')) return body;
  return Buffer.from(body.toString('utf8').replaceAll(serviceUrl, `https://${host}`));
}

/** A proxy that opens a tunnel to `port` of this machine for CONNECT, whatever host is named; `served` lists them. */
export async function connectProxy(port: number): Promise<Front> {
  const served: string[] = [];
  const server = createPlain((_, outgoing) => outgoing.writeHead(403).end());
  server.on('connect', (request, client, head) => {
    served.push(request.url ?? '');
    const onward = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    for (const end of [client, onward]) end.on('error', () => [client, onward].map((one) => one.destroy()));
  });
  return { port: await listening(server), served, close: () => closed(server) };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
