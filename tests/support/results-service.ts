import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

export type StoredArtifact = {
  readonly id: number;
  readonly mime: string;
  readonly bytes: Buffer;
};
/** What a service does wrong: what it answers to a method, by its name; with status 200 it says no and why. */
export type ResultsFaults = Readonly<Record<string, { readonly status: number; readonly text: string }>>;

/** A results service of GitHub (artifacts v4, cache v2) on this machine. */
export type ResultsService = {
  /** What a runner tells an action of it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly artifacts: Map<string, StoredArtifact>;
  /** By key; a test may put another archive in the place of one. */
  readonly caches: Map<string, Buffer>;
  /** Methods that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
};

type Blob = { readonly parts: Map<string, Buffer>; whole: Buffer };
type Call = Readonly<Record<string, unknown>>;

const nameSchema = z.looseObject({ name: z.string() });
const createSchema = nameSchema.extend({ mime_type: z.string().default('') });
const keySchema = z.looseObject({ key: z.string(), version: z.string() });

/** Starts one; unlike GitHub's it keeps everything until it is closed, and forgets nothing between attempts of a run. */
export async function startResultsService(faults: ResultsFaults = {}): Promise<ResultsService> {
  const artifacts = new Map<string, StoredArtifact>();
  const caches = new Map<string, Buffer>();
  const asked: string[] = [];
  const blobs = new Map<string, Blob>();
  const pending = new Map<string, { readonly blob: string; readonly mime: string }>();
  let origin = '';

  const address = (blob: string) => `${origin}/blob/${blob}?sig=${randomBytes(16).toString('hex')}`;
  const fresh = (): string => {
    const name = `b${blobs.size + 1}`;
    blobs.set(name, { parts: new Map(), whole: Buffer.alloc(0) });
    return name;
  };
  const offered = (bytes: Buffer): string => {
    const name = fresh();
    blobs.set(name, { parts: new Map(), whole: bytes });
    return address(name);
  };
  const begin = (name: string, mime: string) => {
    const blob = fresh();
    pending.set(name, { blob, mime });
    return { ok: true, signed_upload_url: address(blob) };
  };
  const wholeOf = (name: string) => blobs.get(pending.get(name)?.blob ?? '')?.whole ?? Buffer.alloc(0);

  const methods: Readonly<Record<string, (call: Call) => object | number>> = {
    CreateArtifact: (call) => {
      const { name, mime_type: mime } = createSchema.parse(call);
      return artifacts.has(name) ? 409 : begin(name, mime);
    },
    FinalizeArtifact: (call) => {
      const { name } = nameSchema.parse(call);
      const bytes = wholeOf(name);
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (z.looseObject({ hash: z.string() }).parse(call).hash !== digest) return 400;
      artifacts.set(name, { id: artifacts.size + 1, mime: pending.get(name)?.mime ?? '', bytes });
      return { ok: true, artifact_id: String(artifacts.size) };
    },
    ListArtifacts: (call) => {
      const filter = z.looseObject({ id_filter: z.string().optional() }).parse(call).id_filter;
      const all = [...artifacts].map(([name, { id, bytes }]) => ({
        ...{ workflow_run_backend_id: 'run', workflow_job_run_backend_id: 'job', name },
        ...{ database_id: String(id), size: String(bytes.byteLength), created_at: '2026-01-01T00:00:00Z' },
        digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      }));
      return { artifacts: all.filter((one) => filter === undefined || one.database_id === filter) };
    },
    GetSignedArtifactURL: (call) => {
      const found = artifacts.get(nameSchema.parse(call).name);
      return found === undefined ? 404 : { signed_url: offered(found.bytes) };
    },
    CreateCacheEntry: (call) => {
      const { key } = keySchema.parse(call);
      return caches.has(key) ? { ok: false, message: 'exists' } : begin(key, '');
    },
    FinalizeCacheEntryUpload: (call) => {
      const { key } = keySchema.parse(call);
      caches.set(key, wholeOf(key));
      return { ok: true, entry_id: String(caches.size) };
    },
    GetCacheEntryDownloadURL: (call) => {
      const { key, restore_keys: others = [] } = keySchema
        .extend({ restore_keys: z.array(z.string()).optional() })
        .parse(call);
      const newestFirst = [...caches.keys()].reverse();
      const match = [key, ...others]
        .map((one) => newestFirst.find((kept) => kept.startsWith(one)))
        .find((one) => one !== undefined);
      if (match === undefined) return { ok: false };
      const url = offered(caches.get(match) ?? Buffer.alloc(0));
      return { ok: true, signed_download_url: url, matched_key: match };
    },
  };

  const rpc = async (request: IncomingMessage, response: ServerResponse, method: string) => {
    asked.push(method);
    const fault = faults[method];
    const call = z.record(z.string(), z.unknown()).parse(JSON.parse((await bodyOf(request)).toString()));
    const answer = fault?.status ?? methods[method]?.(call) ?? 404;
    response.setHeader('content-type', 'application/json');
    if (answer === 200) return response.end(JSON.stringify({ ok: false, message: fault?.text }));
    if (typeof answer === 'object') return response.end(JSON.stringify(answer));
    response.statusCode = answer;
    return response.end(JSON.stringify({ code: 'x', msg: fault?.text ?? 'refused' }));
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = url.pathname.split('/').at(-1) ?? '';
    const done =
      url.pathname.startsWith('/twirp/') && request.headers.authorization?.startsWith('Bearer ')
        ? rpc(request, response, name)
        : transfer(request, response, url, blobs.get(name));
    done.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  origin = `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`;
  return {
    variables: {
      ACTIONS_RUNTIME_TOKEN: tokenOf({ scp: 'Actions.ExampleScope Actions.Results:run:job' }),
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_RUNTIME_URL: `${origin}/`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
    },
    ...{ artifacts, caches, asked },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

// Azure's storage: blocks and their list, or one PUT; reading is a plain GET.
async function transfer(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  blob: Blob | undefined,
): Promise<void> {
  if (blob === undefined) return void response.writeHead(404).end();
  if (request.method === 'GET') return void response.writeHead(200, headersOf(blob)).end(blob.whole);
  const body = await bodyOf(request);
  const kind = url.searchParams.get('comp');
  if (kind === 'block') blob.parts.set(url.searchParams.get('blockid') ?? '', body);
  else if (kind === 'blocklist') {
    const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id = '']) => id);
    blob.whole = Buffer.concat(ids.map((id) => blob.parts.get(id) ?? Buffer.alloc(0)));
  } else blob.whole = body;
  response.writeHead(201, {
    etag: '"1"',
    'last-modified': new Date(0).toUTCString(),
    'x-ms-request-id': '1',
  });
  response.end();
}

function headersOf({ whole }: Blob): Record<string, string> {
  const isZip = whole.subarray(0, 2).toString('latin1') === 'PK';
  return { 'content-type': isZip ? 'application/zip' : 'text/html', 'content-length': `${whole.byteLength}` };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** A JSON web token whose signature nobody checks. */
function tokenOf(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(payload)}.${'x'.repeat(8)}`;
}
