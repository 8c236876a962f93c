import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/codec/strict-json.ts';

/** An answer as the service behind gave it; a planted difference returns another one. */
export type Spoken = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
};

/** One way in which this service is not like the other, and what a comparison has to find of it. */
export type Planted = {
  readonly name: string;
  /** Name of the operation; `upload` and `signed` for the addresses that answers gave; `*` for every operation. */
  readonly at: string;
  readonly change: (spoken: Spoken) => Partial<Spoken>;
  /** Number of the assumption, or `new` and the place. */
  readonly found: string;
};

/** A service that answers like the one behind it, but for the planted differences. */
export async function differentService(
  t: TestContext,
  behind: string,
  planted: readonly Planted[],
): Promise<string> {
  let own = '';
  const server = createServer((request, response) => {
    relay({ request, response, behind, own }, planted).catch(() => response.destroy());
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  own = `http://127.0.0.1:${address.port}`;
  return own;
}

type Relay = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly behind: string;
  /** Upload and download addresses have to lead back here, not past this service. */
  readonly own: string;
};

async function relay({ request, response, behind, own }: Relay, planted: readonly Planted[]): Promise<void> {
  const url = new URL(request.url ?? '/', behind);
  const target = new URL(`${url.pathname}${url.search}`, behind);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const onward = ask(target, { method: request.method, headers: request.headers }, resolve);
    onward.once('error', reject);
    request.pipe(onward);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const spoken = {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
  };
  const operation = operationOf(url.pathname);
  const mine = planted.filter(({ at }) => at === operation || (at === '*' && /^[A-Z]/.test(operation)));
  const text = Buffer.concat(chunks).toString('utf8').replaceAll(behind, own);
  const isJson = /json/.test(spoken.headers['content-type'] ?? '');
  let changed: Spoken = { ...spoken, body: isJson ? asObject(JSON.parse(text)) : {} };
  for (const one of mine) changed = { ...changed, ...one.change(changed) };
  const body = isJson ? Buffer.from(JSON.stringify(changed.body)) : Buffer.concat(chunks);
  const { 'content-length': _, date, 'transfer-encoding': __, ...headers } = changed.headers;
  response.sendDate = false;
  response.writeHead(changed.status, {
    ...headers,
    ...(date === undefined ? {} : { date }),
    'content-length': body.byteLength,
  });
  response.end(body);
}

function operationOf(path: string): string {
  if (path.startsWith('/upload/')) return 'upload';
  if (path.startsWith('/output/')) return 'signed';
  return path.split('/').at(-1) ?? '';
}

function asObject(value: JsonValue): JsonObject {
  return isJsonObject(value) ? value : {};
}
