import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, X509Certificate } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { type DetailedPeerCertificate, rootCertificates, TLSSocket } from 'node:tls';
import type { Certificate, Peer, Transport } from '../model/transport.ts';

/** Sees every request of one client as it is written to its connection. */
export type ConnectionWatch = {
  /** What is asked within `act` counts as this client's. */
  follow<T>(act: () => Promise<T>): Promise<T>;
  /** One more answer has come. */
  answered(): void;
  seen(): Transport;
};

type Way = Omit<Peer, 'requests'>;
type Watched = {
  answers: number;
  /** Proxy of a tunnel, by the address that the tunnel has on this machine. */
  readonly tunnels: Map<string, string>;
  readonly ways: Map<string, { readonly way: Way; requests: number }>;
};

const current = new AsyncLocalStorage<Watched>();
const ways = new WeakMap<Socket, Way>();
let isSubscribed = false;

/**
 * A watch for one client. undici says on its diagnostics channels which socket a request goes to, right before the
 * first byte of it is written: a TLS socket that is not verified is destroyed there.
 */
export function watchConnections(): ConnectionWatch {
  if (!isSubscribed) {
    isSubscribed = true;
    subscribe('undici:proxy:connected', noteTunnel);
    subscribe('undici:client:sendHeaders', noteRequest);
  }
  const watched: Watched = { answers: 0, tunnels: new Map(), ways: new Map() };
  return {
    follow: (act) => current.run(watched, act),
    answered: () => {
      watched.answers += 1;
    },
    seen: () => ({
      answers: watched.answers,
      peers: [...watched.ways.values()].map(({ way, requests }) => ({ ...way, requests })),
    }),
  };
}

function noteTunnel(message: unknown): void {
  const { socket, connectParams } = membersOf(message);
  const origin = membersOf(connectParams)['origin'];
  if (isSocket(socket)) current.getStore()?.tunnels.set(ownAddress(socket), String(origin));
}

function noteRequest(message: unknown): void {
  const watched = current.getStore();
  const { request, socket } = membersOf(message);
  const { method, origin } = membersOf(request);
  // The question to the proxy itself carries nothing of the service's.
  if (watched === undefined || method === 'CONNECT' || !isSocket(socket)) return;
  if (socket instanceof TLSSocket && !socket.authorized) {
    socket.destroy(new Error(`TLS: ${String(socket.authorizationError)}`));
    return;
  }
  const way = ways.get(socket) ?? wayOf(new URL(String(origin)), socket, watched);
  ways.set(socket, way);
  const key = JSON.stringify(way);
  const known = watched.ways.get(key) ?? { way, requests: 0 };
  known.requests += 1;
  watched.ways.set(key, known);
}

function wayOf({ protocol, hostname, port }: URL, socket: Socket, { tunnels }: Watched): Way {
  const isTls = socket instanceof TLSSocket;
  const chain = isTls ? chainOf(socket) : [];
  return {
    protocol: protocol === 'https:' ? 'https' : 'http',
    host: `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`,
    proxy: tunnels.get(ownAddress(socket)) ?? '',
    tls: isTls ? (socket.getProtocol() ?? '') : '',
    authorized: isTls && socket.authorized,
    chain,
    builtInRoot: builtInRoots().has(chain.at(-1)?.sha256 ?? ''),
  };
}

/** From the host's certificate to the last authority that was found, which a verified chain takes from the trusted ones. */
function chainOf(socket: TLSSocket): Certificate[] {
  const chain: Certificate[] = [];
  let one: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (one?.raw !== undefined && !chain.some(({ sha256 }) => sha256 === digest(one?.raw))) {
    const { subject, issuer } = new X509Certificate(one.raw);
    chain.push({ subject: oneLine(subject), issuer: oneLine(issuer), sha256: digest(one.raw) });
    one = one.issuerCertificate;
  }
  return chain;
}

let roots: ReadonlySet<string> | undefined;

function builtInRoots(): ReadonlySet<string> {
  roots ??= new Set(rootCertificates.map((pem) => digest(new X509Certificate(pem).raw)));
  return roots;
}

function digest(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}

/** Names come line by line, `C=US\nO=…`. */
function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}

/** A tunnel and what runs in it have the same address on this machine, and no other connection has it meanwhile. */
function ownAddress({ localAddress, localPort }: Socket): string {
  return `${localAddress}:${localPort}`;
}

function isSocket(value: unknown): value is Socket {
  return typeof value === 'object' && value !== null && 'localPort' in value && 'destroy' in value;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...pick(value) } : {};
}

// undici's own classes keep these as properties, some of them inherited.
function pick(value: object): Record<string, unknown> {
  const names = ['socket', 'connectParams', 'request', 'method', 'origin'];
  const entries = new Map<string, unknown>();
  for (const name of names) if (name in value) entries.set(name, Reflect.get(value, name));
  return Object.fromEntries(entries);
}
