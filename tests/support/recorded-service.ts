import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { methods } from '../../src/kaggle/dialect.ts';
import type { SdkMessage } from './official-sdk.ts';

export type RecordedService = {
  /** Address that passes everything on. */
  readonly url: string;
  /** Every JSON message that went through, both ways, refusals left out. */
  readonly messages: readonly SdkMessage[];
};

/** Stands before a service, passes everything on as it is, and keeps what was said. */
export async function recordedService(t: TestContext, target: string): Promise<RecordedService> {
  const messages: SdkMessage[] = [];
  const server = createServer((request, response) => {
    pass(request, response, { target, messages }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, messages };
}

type Way = { readonly target: string; readonly messages: SdkMessage[] };

async function pass(request: IncomingMessage, response: ServerResponse, way: Way): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      ['host', 'connection', 'content-length', 'transfer-encoding'].includes(name)
        ? []
        : [[name, String(value)]],
    ),
  );
  const asked = new URL(request.url ?? '/', way.target);
  const isBody = request.method === 'POST' || request.method === 'PUT';
  const answer = await fetch(asked, {
    method: request.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(isBody ? { body } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  keep(asked.pathname, { body, bytes, good: answer.status === 200 }, way.messages);
  const kept = [...answer.headers].filter(([name]) => !['connection', 'transfer-encoding'].includes(name));
  response.writeHead(answer.status, Object.fromEntries(kept));
  response.end(bytes);
}

function keep(
  path: string,
  said: { readonly body: Buffer; readonly bytes: Buffer; readonly good: boolean },
  messages: SdkMessage[],
): void {
  const [method = '', service = ''] = path.split('/').toReversed();
  if (!Object.values(methods).some((known) => known.service === service && known.method === method)) return;
  messages.push({ service, method, side: 'request', message: JSON.parse(said.body.toString('utf8')) });
  const text = said.bytes.toString('utf8');
  if (!said.good || !text.startsWith('{')) return;
  messages.push({ service, method, side: 'response', message: JSON.parse(text) });
}
