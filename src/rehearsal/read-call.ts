import type { IncomingMessage } from 'node:http';
import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { type Answer, refused } from './answer.ts';
import { findRestRoute, type RestCall } from './rest-routes.ts';
import { findRoute } from './routes.ts';
import type { RpcCall } from './rpc.ts';

/** A source of just under 1 MB may need six bytes a character in JSON. */
const bodyLimitBytes = 8 * 1024 * 1024;

type Target = { readonly path: string; readonly query: URLSearchParams };

/** The operation that a request asks for, by its RPC path or its REST address; or why it asks for none. */
export async function readCall(request: IncomingMessage, { path, query }: Target): Promise<RpcCall | Answer> {
  const verb = request.method ?? '';
  const name = findRoute(path);
  if (name !== undefined && verb !== 'POST') return refused(405, 'Operations are called by POST');
  const rest = name === undefined ? findRestRoute(verb, path, query) : { name, members: {} };
  if (rest === undefined) return refused(404, 'No such operation');
  const bytes = await readBody(request);
  if (bytes === undefined) return refused(413, 'The request is too large');
  const body = readMembers(bytes, request.headers['content-type'] ?? '');
  if (body === undefined) return refused(400, 'Bad request: the body is no JSON');
  return {
    name: rest.name,
    body: requestOf(rest, body),
    authorization: request.headers.authorization,
    baseUrl: `http://127.0.0.1:${request.socket.localPort ?? 0}`,
  };
}

function requestOf({ members, bodyIn }: RestCall, body: JsonObject): Readonly<Record<string, unknown>> {
  return bodyIn === undefined ? { ...body, ...members } : { ...members, [bodyIn]: body };
}

/** The whole body; undefined when it is over the limit. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.byteLength;
    if (bytes <= bodyLimitBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > bodyLimitBytes ? undefined : Buffer.concat(chunks);
}

/** The members of a JSON object or of a form; none for an empty body. */
function readMembers(bytes: Uint8Array, type: string): JsonObject | undefined {
  if (bytes.byteLength === 0) return {};
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(Buffer.from(bytes).toString('utf8')));
  }
  try {
    const value = parseStrictJson(bytes);
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
