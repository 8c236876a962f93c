import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isJsonObject } from '../../src/codec/strict-json.ts';
import type { AtEnd } from './folders.ts';

type Members = Record<string, unknown>;

/** What is changed on the way from the service to the client; everything else passes as it is. */
export type Tampering = {
  /** Members of the JSON answers of one operation, by its name. */
  readonly answers?: Readonly<Record<string, (members: Members) => void>>;
  /** Bytes of a downloaded output, by a part of its address. */
  readonly outputs?: readonly [string, (bytes: Buffer) => Buffer];
  /** Hours by which the service's clock (the Date of every answer) is away. */
  readonly clockHours?: number;
};

/** Stands between client and service and tells the client something else than the service did. */
export async function tamperingProxy(t: AtEnd, target: string, tampering: Tampering): Promise<string> {
  let own = '';
  const server = createServer((request, response) => {
    pass(request, response, { target, own, tampering }).catch(() => response.destroy());
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  own = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return own;
}

type Way = { readonly target: string; readonly own: string; readonly tampering: Tampering };

const ofTheLine = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'];

async function pass(request: IncomingMessage, response: ServerResponse, way: Way): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    ofTheLine.includes(name) ? [] : [[name, String(value)] as const],
  );
  const asked = new URL(request.url ?? '/', way.target);
  const hasBody = request.method === 'POST' || request.method === 'PUT';
  const answer = await fetch(asked, {
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers),
    redirect: 'manual',
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
  const body = changed(Buffer.from(await answer.arrayBuffer()), asked.pathname, answer, way);
  const kept = [...answer.headers].filter(([name]) => !ofTheLine.includes(name) && name !== 'date');
  const date = moved(answer.headers.get('date'), way.tampering.clockHours ?? 0);
  response.sendDate = false;
  response.writeHead(answer.status, { ...Object.fromEntries(kept), date, 'content-length': body.byteLength });
  response.end(body);
}

function changed(body: Buffer, path: string, answer: Response, { target, own, tampering }: Way): Buffer {
  const [place, edit] = tampering.outputs ?? [];
  if (place !== undefined && edit !== undefined && decodeURIComponent(path).includes(place))
    return edit(body);
  if (!/json/.test(answer.headers.get('content-type') ?? '')) return body;
  const text = body.toString('utf8').replaceAll(target, own);
  const change = tampering.answers?.[path.split('/').at(-1) ?? ''];
  if (change === undefined || answer.status !== 200) return Buffer.from(text);
  const members: unknown = JSON.parse(text);
  if (!isJsonObject(members)) return Buffer.from(text);
  const copy: Members = { ...members };
  change(copy);
  return Buffer.from(JSON.stringify(copy));
}

function moved(date: string | null, hours: number): string {
  const base = date === null ? Date.now() : Date.parse(date);
  return new Date(base + hours * 3_600_000).toUTCString();
}
