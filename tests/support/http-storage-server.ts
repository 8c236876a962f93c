import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What goes wrong with one PUT; the storage works when there is nothing of it. */
export type PutFault =
  /** Keeps this many bytes of the body, then resets the connection. */
  | { readonly cutAfter: number }
  /** Keeps this many bytes and answers 308. */
  | { readonly keepOnly: number }
  /** Keeps everything and resets the connection before the answer. */
  | { readonly losesAnswer: true }
  /** Answers this at once and reads nothing. */
  | { readonly early: number }
  /** Reads nothing and never answers. */
  | { readonly silent: true }
  /** Answers this and keeps nothing. */
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

export type Put = {
  readonly token: string;
  /** Number of this PUT, from 1, among all. */
  readonly number: number;
  readonly contentRange: string;
  readonly authorization: string;
  readonly contentLength: string;
};
export type StorageServer = {
  readonly url: string;
  readonly puts: Put[];
  /** Names that places were asked for, in order. */
  readonly starts: string[];
  /** Bodies of CreateDataset and CreateDatasetVersion. */
  readonly created: unknown[];
  stored(token: string): Buffer;
  /** Most PUTs that were open at the same time. */
  atOnce(): number;
  close(): Promise<void>;
};

type Blob = { readonly bytes: number; parts: Buffer[]; whole: boolean };

/**
 * A service that takes uploads as Google Cloud Storage does, over real connections, with the faults that a test
 * names. `created` answers CreateDataset and CreateDatasetVersion.
 */
export async function startStorage(
  fault: (put: Put) => PutFault | undefined = () => undefined,
  created: (response: ServerResponse) => void = (response) => send(response, 200, '{"status":"ok"}'),
): Promise<StorageServer> {
  const blobs = new Map<string, Blob>();
  const puts: Put[] = [];
  const starts: string[] = [];
  const bodies: unknown[] = [];
  let open = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (request.method === 'PUT') {
      open += 1;
      most = Math.max(most, open);
      response.on('close', () => {
        open -= 1;
      });
      const token = path.slice(path.lastIndexOf('/') + 1);
      const header = (name: string) => String(request.headers[name] ?? '');
      const put = {
        token,
        number: puts.length + 1,
        contentRange: header('content-range'),
        authorization: header('authorization'),
        contentLength: header('content-length'),
      };
      puts.push(put);
      await take(request, response, { put, blob: blobs.get(token), fault: fault(put) }).catch(
        () => undefined,
      );
      return;
    }
    const body = JSON.parse((await textOf(request)) || '{}');
    if (!path.endsWith('/StartBlobUpload')) {
      bodies.push(body);
      created(response);
      return;
    }
    const token = `T${starts.length + 1}`;
    starts.push(String(body.name));
    blobs.set(token, { bytes: Number(body.contentLength), parts: [], whole: false });
    const createUrl = `http://${request.headers['host']}/blob/${token}`;
    send(response, 200, JSON.stringify({ token, createUrl }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    puts,
    starts,
    created: bodies,
    stored: (token) => Buffer.concat(blobs.get(token)?.parts ?? []),
    atOnce: () => most,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  {
    put,
    blob,
    fault,
  }: { readonly put: Put; readonly blob: Blob | undefined; readonly fault: PutFault | undefined },
): Promise<void> {
  if (fault !== undefined && 'silent' in fault) return;
  if (fault !== undefined && 'early' in fault) return send(response, fault.early, '');
  if (fault !== undefined && 'status' in fault) {
    await textOf(request);
    return send(response, fault.status, '', fault.headers);
  }
  if (blob === undefined) return send(response, 404, '');
  if (put.contentRange.startsWith('bytes */')) return progress(response, blob);
  const most = fault === undefined || 'losesAnswer' in fault ? Number.POSITIVE_INFINITY : limitOf(fault);
  let seen = 0;
  for await (const piece of request) {
    const part = Buffer.from(piece).subarray(0, Math.max(0, most - seen));
    seen += part.byteLength;
    if (part.byteLength > 0) blob.parts.push(part);
    if (fault !== undefined && 'cutAfter' in fault && seen >= most) {
      request.socket.resetAndDestroy();
      return;
    }
  }
  if (size(blob) === blob.bytes) blob.whole = true;
  if (fault !== undefined && 'losesAnswer' in fault) request.socket.resetAndDestroy();
  else progress(response, blob);
}

function limitOf(fault: PutFault): number {
  if ('cutAfter' in fault) return fault.cutAfter;
  return 'keepOnly' in fault ? fault.keepOnly : 0;
}

function progress(response: ServerResponse, blob: Blob): void {
  const stored = size(blob);
  if (blob.whole || (blob.bytes === 0 && stored === 0)) send(response, 200, '{}');
  else send(response, 308, '', stored === 0 ? {} : { range: `bytes=0-${stored - 1}` });
}

function size({ parts }: Blob): number {
  return parts.reduce((sum, part) => sum + part.byteLength, 0);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = body === '' ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}
