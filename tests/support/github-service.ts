import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ActionsOnGitHub } from './github-actions.ts';

/** What GitHub lets a token do: the permissions of a job, as a workflow writes them. */
export type Permission = 'statuses: write' | 'pull-requests: write' | 'issues: write';

const statusSchema = z.strictObject({
  context: z.string().min(1),
  state: z.enum(['error', 'failure', 'pending', 'success']),
  description: z.string().max(140).optional(),
  target_url: z.url().optional(),
});
const bodySchema = z.strictObject({ body: z.string().min(1).max(65_536) });
const issueSchema = bodySchema.extend({ title: z.string().min(1).max(256) });
const changeSchema = bodySchema.extend({
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned']).optional(),
});
type User = { readonly login: string; readonly type: 'Bot' | 'User' };
export type Entry = {
  readonly id: number;
  readonly number: number;
  body: string;
  title: string;
  state: 'open' | 'closed';
  readonly user: User;
  readonly pull_request?: object;
};

/** GitHub's REST interface as far as statuses, comments and issues go: over real HTTP, with its refusals. */
export type GitHubService = {
  readonly url: string;
  /** By commit, in the order in which they were set. */
  readonly statuses: Map<string, z.infer<typeof statusSchema>[]>;
  /** Comments by number of the issue or pull request. */
  readonly comments: Map<number, Entry[]>;
  readonly issues: Entry[];
  /** Every call: `POST /repos/o/r/statuses/…`. */
  readonly calls: string[];
  /** Tokens that were sent. */
  readonly tokens: Set<string>;
  /** Answers that are given before anything is done: a status with headers, or `lost` for one that is done and never answered. */
  readonly faults: Fault[];
  close(): Promise<void>;
};
export type Fault = { readonly status: number; readonly headers?: Record<string, string> } | 'lost';
export type GitHubOptions = {
  readonly repository: string;
  readonly token: string;
  readonly permissions: readonly Permission[];
  readonly commits: readonly string[];
  /** Port to listen on; 0 or absent: any. */
  readonly port?: number;
  /** Runs of workflows and their runners; absent: there is nothing of the kind. */
  readonly actions?: ActionsOnGitHub;
};

const bot: User = { login: 'github-actions[bot]', type: 'Bot' };

export async function startGitHub(options: GitHubOptions): Promise<GitHubService> {
  const state = {
    statuses: new Map(),
    comments: new Map(),
    issues: [],
    calls: [],
    tokens: new Set<string>(),
    faults: [],
  };
  const server = createServer((request, response) => {
    void answer(request, response, state, options);
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    ...state,
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type State = Omit<GitHubService, 'url' | 'close'>;
export type Reply = {
  readonly status: number;
  readonly value: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  options: GitHubOptions,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  state.calls.push(`${request.method} ${request.url}`);
  state.tokens.add((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  const fault = state.faults.shift();
  if (fault !== undefined && fault !== 'lost') {
    response.writeHead(fault.status, fault.headers).end(JSON.stringify({ message: 'planted' }));
    return;
  }
  const stored = options.actions?.storedFile(request.url ?? '', request.headers);
  if (stored !== undefined) {
    response.writeHead(stored.status).end(stored.bytes);
    return;
  }
  const { status, value, headers } = done(request, Buffer.concat(chunks).toString(), state, options);
  if (fault === 'lost' || options.actions?.losesAnswer(request) === true) {
    response.socket?.destroy();
    return;
  }
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(value));
}

function done(request: IncomingMessage, text: string, state: State, options: GitHubOptions): Reply {
  if (request.headers.authorization !== `Bearer ${options.token}`) return refused(401, 'Bad credentials');
  if ((request.headers['user-agent'] ?? '') === '') return refused(403, 'User-Agent is missing');
  const url = new URL(request.url ?? '/', 'http://x');
  const prefix = `/repos/${options.repository}`;
  if (url.pathname === '/user') return refused(403, 'Resource not accessible by integration');
  if (!url.pathname.startsWith(`${prefix}/`)) return refused(404, 'Not Found');
  const place = url.pathname.slice(prefix.length);
  const origin = `http://${request.headers.host}`;
  const call = { method: request.method ?? '', place, query: url.searchParams, text, origin };
  try {
    return route(call, state, options) ?? refused(404, 'Not Found');
  } catch {
    return refused(422, 'Validation Failed');
  }
}

export type Call = {
  readonly method: string;
  readonly place: string;
  readonly query: URLSearchParams;
  readonly text: string;
  /** Of this service. */
  readonly origin: string;
};

function route(call: Call, state: State, options: GitHubOptions): Reply | undefined {
  const { method, place } = call;
  if (place.startsWith('/actions/')) return options.actions?.answer(call);
  const may = (permission: Permission) => options.permissions.includes(permission);
  const denied = refused(403, 'Resource not accessible by integration');
  const [, sha] = /^\/statuses\/(\w+)$/.exec(place) ?? [];
  if (sha !== undefined && method === 'POST') {
    if (!may('statuses: write')) return denied;
    return setStatus(sha, call, state, options);
  }
  const [, about] = /^\/issues\/(\d+)\/comments$/.exec(place) ?? [];
  if (about !== undefined) return comments(Number(about), call, state, may('pull-requests: write'));
  const [, id] = /^\/issues\/comments\/(\d+)$/.exec(place) ?? [];
  if (id !== undefined && method === 'PATCH') {
    if (!may('pull-requests: write')) return denied;
    return change(
      [...state.comments.values()].flat().find((one) => one.id === Number(id)),
      call,
    );
  }
  if (place === '/issues') return issues(call, state, may('issues: write'));
  const [, number] = /^\/issues\/(\d+)$/.exec(place) ?? [];
  if (number === undefined || method !== 'PATCH') return undefined;
  if (!may('issues: write')) return denied;
  return change(
    state.issues.find((one) => one.number === Number(number)),
    call,
  );
}

function setStatus(sha: string, { text }: Call, state: State, { commits }: GitHubOptions): Reply {
  if (!commits.includes(sha)) return refused(422, `No commit found for SHA: ${sha}`);
  const status = statusSchema.parse(JSON.parse(text));
  state.statuses.set(sha, [...(state.statuses.get(sha) ?? []), status]);
  return { status: 201, value: status };
}

function comments(
  about: number,
  { method, query, text }: Call,
  state: State,
  may: boolean,
): Reply | undefined {
  const own = state.comments.get(about) ?? [];
  if (method === 'GET') return { status: 200, value: page(own, query) };
  if (method !== 'POST') return undefined;
  if (!may) return refused(403, 'Resource not accessible by integration');
  const made = entry(bodySchema.parse(JSON.parse(text)), '', state);
  state.comments.set(about, [...own, made]);
  return { status: 201, value: made };
}

function issues({ method, query, text }: Call, state: State, may: boolean): Reply | undefined {
  const wanted = query.get('state') ?? 'open';
  if (method === 'GET') {
    const found = state.issues.filter(({ state: one }) => wanted === 'all' || one === wanted);
    return { status: 200, value: page(found, query) };
  }
  if (method !== 'POST') return undefined;
  if (!may) return refused(403, 'Resource not accessible by integration');
  const { title, body } = issueSchema.parse(JSON.parse(text));
  const made = entry({ body }, title, state);
  state.issues.push(made);
  return { status: 201, value: made };
}

function change(found: Entry | undefined, { text }: Call): Reply {
  if (found === undefined) return refused(404, 'Not Found');
  const { body, state } = changeSchema.parse(JSON.parse(text));
  found.body = body;
  if (state !== undefined) found.state = state;
  return { status: 200, value: found };
}

function page(all: readonly Entry[], query: URLSearchParams): readonly Entry[] {
  const size = Math.min(Number(query.get('per_page') ?? '30'), 100);
  const at = (Number(query.get('page') ?? '1') - 1) * size;
  return all.slice(at, at + size);
}

function entry({ body }: { readonly body: string }, title: string, state: State): Entry {
  const id = 1 + state.issues.length + [...state.comments.values()].flat().length;
  return { id: 1000 + id, number: id, body, title, state: 'open', user: bot };
}

function refused(status: number, message: string): Reply {
  return { status, value: { message, documentation_url: 'https://docs.github.com/rest' } };
}
