import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { Failure } from '../model/failure.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How each URL is reached: loopback directly, every other host through the proxies that the environment names.
 * `transfers`: for bytes that may be asked for or sent again, so that connections are kept between them. Errors: TLS_VERIFICATION_OFF before the first byte when the environment switches certificate checks off.
 */
export function createDispatcher(environment: Environment, transfers?: Transfers): (url: URL) => Dispatcher {
  const connection = transfers === undefined ? callConnection : transferConnection(transfers);
  const direct = new Agent(connection);
  let proxied: Dispatcher | undefined;
  return (url) => {
    if (url.protocol === 'https:' && environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
      throw new Failure('TLS_VERIFICATION_OFF', { variable: 'NODE_TLS_REJECT_UNAUTHORIZED' });
    }
    if (isLoopback(url)) return direct;
    proxied ??= new EnvHttpProxyAgent({
      ...connection,
      requestTls: strictTls,
      proxyTls: strictTls,
      httpProxy: variable(environment, 'HTTP_PROXY'),
      httpsProxy: variable(environment, 'HTTPS_PROXY'),
      noProxy: variable(environment, 'NO_PROXY'),
    });
    return proxied;
  };
}

/** Silence, in seconds, after which a connection of a transfer is given up. */
export type Transfers = { readonly stallSeconds: number };

/** Whether a URL names this machine itself: localhost, 127.0.0.0/8 (RFC 1122) or ::1. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname);
}

/** No session is taken up again: only a whole handshake shows the certificates, which are evidence. */
const strictTls = { rejectUnauthorized: true, maxCachedSessions: 0 };

/**
 * No connection is kept between calls: a call sent on one that the service has just closed is ambiguous, and a
 * push must not be sent twice. Idle timers are off because each call has a deadline for the whole of it.
 */
const callConnection = {
  pipelining: 0,
  headersTimeout: 0,
  bodyTimeout: 0,
  connect: strictTls,
};

function transferConnection({ stallSeconds }: Transfers) {
  const silence = stallSeconds * 1000;
  return { ...callConnection, pipelining: 1, headersTimeout: silence, bodyTimeout: silence };
}

function variable(environment: Environment, name: string): string {
  return environment[name.toLowerCase()] ?? environment[name] ?? '';
}
