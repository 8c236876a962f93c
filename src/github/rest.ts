import { request } from 'undici';
import { z } from 'zod';
import { type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import { createDispatcher, isLoopback } from '../kaggle/dispatcher.ts';
import { retryAfterSeconds } from '../kaggle/retry-after.ts';
import { Failure } from '../model/failure.ts';
import type { Secret } from '../model/secret.ts';
import type { Clock } from '../model/world.ts';

const attempts = 3;
const callSeconds = 20;
const fileSeconds = 600;
const longestWait = 30;
const userAgent = 'nx47-certify';
const mostBytes = 16 * 1024 * 1024;
const mostFileBytes = 512 * 1024 * 1024;

export type GitHubCall = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Behind the root of the interface: `/repos/owner/name/statuses/…`. */
  readonly path: string;
  readonly body?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** What the token must be allowed, as a workflow writes it: `statuses: write`. */
  readonly permission: string;
  /** Whether the call does the same when it is sent twice. */
  readonly repeatable: boolean;
};
export type GitHubRest = { ask(call: GitHubCall): Promise<JsonValue> };
export type GitHubFiles = GitHubRest & {
  /** Bytes that lie behind an address which the call gives. Errors: those of a call. */
  download(call: GitHubCall): Promise<Uint8Array>;
};

export type RestOptions = {
  readonly apiUrl: string;
  readonly token: Secret;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/**
 * A client of the few calls of GitHub's REST interface (version 2022-11-28) that are needed. A call that found nobody,
 * or nobody with time, is sent again at most twice, as far as that can do no harm. Errors: GITHUB_DENIED with the
 * permission that is missing, GITHUB_REFUSED, GITHUB_UNREACHABLE.
 */
export function createRest(options: RestOptions): GitHubFiles {
  const client = { ...options, dispatcherOf: createDispatcher(options.environment) };
  return {
    ask: async (call) => takeAnswer(call, await sendAgain(call, client, false)),
    download: async (call) => takeBytes(call, await sendAgain(call, client, true)),
  };
}

type Client = RestOptions & { readonly dispatcherOf: ReturnType<typeof createDispatcher> };

async function sendAgain(call: GitHubCall, client: Client, isFile: boolean): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const first = await send({ url: urlOf(call, client.apiUrl), call, client });
    const isElsewhere = isFile && first.leadsTo !== '';
    const answer = isElsewhere ? await fetchFile(first.leadsTo, call, client) : first;
    if (attempt >= attempts || !mayRepeat(call, answer)) return answer;
    const wait = Math.min(answer.retryAfter ?? attempt * 2 - 1, longestWait);
    await client.clock.sleep(wait, client.signal);
  }
}

// Such an address bears its own permission: the token is not for whoever keeps the files.
async function fetchFile(address: string, call: GitHubCall, client: Client): Promise<Answer> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !(url.protocol === 'https:' || isLoopback(url)))
    throw new Failure('GITHUB_UNREACHABLE', { operation: operationOf(call), why: address.slice(0, 200) });
  return send({ url, call: undefined, client });
}

type Answer = {
  /** 0: there was no answer, `text` says why. */
  readonly status: number;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Seconds; undefined: it does not say. */
  readonly retryAfter: number | undefined;
  /** Whether a limit of calls stands behind a refusal. */
  readonly limited: boolean;
  /** Address of a redirection; '' where it is none. */
  readonly leadsTo: string;
};

type Sent = {
  readonly url: URL;
  /** Absent: a file that needs no token. */
  readonly call: GitHubCall | undefined;
  readonly client: Client;
};

async function send({ url, call, client }: Sent): Promise<Answer> {
  const nothing = { status: 0, bytes: new Uint8Array(), retryAfter: undefined, limited: false, leadsTo: '' };
  const isFile = call === undefined;
  const seconds = isFile ? fileSeconds : callSeconds;
  try {
    const answer = await request(url, {
      method: call?.method ?? 'GET',
      dispatcher: client.dispatcherOf(url),
      headers: isFile ? { 'user-agent': userAgent } : headersOf(client.token),
      ...(call?.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: AbortSignal.any([client.signal, AbortSignal.timeout(seconds * 1000)]),
    });
    const header = (name: string) => String(answer.headers[name] ?? '');
    const bytes = await readBody(answer.body, isFile ? mostFileBytes : mostBytes);
    const retryAfter = retryAfterSeconds(header('retry-after'), header('date'), client.clock.now());
    const limited = header('x-ratelimit-remaining') === '0' || retryAfter !== undefined;
    const leadsTo = answer.statusCode === 302 ? header('location') : '';
    const text = isFile ? '' : messageIn(bytes);
    return { status: answer.statusCode, bytes, text, retryAfter, limited, leadsTo };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { ...nothing, text: error instanceof Error ? error.message : String(error) };
  }
}

// A token never goes over an open wire, whatever a variable says.
function urlOf({ path, method }: GitHubCall, apiUrl: string): URL {
  const base = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  const isSafe = base !== undefined && (base.protocol === 'https:' || isLoopback(base));
  if (!isSafe)
    throw new Failure('GITHUB_UNREACHABLE', {
      operation: `${method} ${path}`,
      why: `GITHUB_API_URL=${apiUrl}`,
    });
  return new URL(`${apiUrl}${path}`);
}

function headersOf(token: Secret): Record<string, string> {
  return {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token.reveal()}`,
    'content-type': 'application/json',
    'user-agent': userAgent,
    'x-github-api-version': '2022-11-28',
  };
}

async function readBody(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw new Error(`more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function mayRepeat({ repeatable, method }: GitHubCall, { status, limited }: Answer): boolean {
  // A refusal for want of calls did nothing.
  if (status === 429 || (status === 403 && limited)) return true;
  return (repeatable || method === 'GET') && (status === 0 || status >= 500);
}

function takeAnswer(call: GitHubCall, answer: Answer): JsonValue {
  const bytes = takeBytes(call, answer);
  return bytes.byteLength === 0 ? null : readAnswer(operationOf(call), bytes);
}

function operationOf({ method, path }: GitHubCall): string {
  return `${method} ${path}`;
}

function takeBytes(call: GitHubCall, { status, text, bytes, limited }: Answer): Uint8Array {
  const operation = operationOf(call);
  if (status >= 200 && status < 300) return bytes;
  if (status === 429 || (status === 403 && limited))
    throw new Failure('GITHUB_UNREACHABLE', { operation, why: `HTTP ${status}, rate limit` });
  // A token without the right is answered 403, or 404 where even the existence is not shown.
  if ([401, 403, 404].includes(status))
    throw new Failure('GITHUB_DENIED', { operation, permission: call.permission, status, message: text });
  if (status === 0 || status >= 500)
    throw new Failure('GITHUB_UNREACHABLE', { operation, why: status === 0 ? text : `HTTP ${status}` });
  throw new Failure('GITHUB_REFUSED', { operation, status, message: text });
}

function readAnswer(operation: string, bytes: Uint8Array): JsonValue {
  try {
    return parseStrictJson(bytes, { maxBytes: mostBytes });
  } catch (cause) {
    throw new Failure('GITHUB_UNREACHABLE', { operation, why: 'no JSON' }, { cause });
  }
}

const messageSchema = z.looseObject({ message: z.string() });
const longestMessage = 200;

function messageIn(bytes: Uint8Array): string {
  try {
    return messageSchema.parse(parseStrictJson(bytes)).message.slice(0, longestMessage);
  } catch {
    return '';
  }
}
