const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Path of a request target, without its query: in origin form, or in the absolute form that a client sends to a
 * forward proxy (RFC 9112 §3.2.2). undefined for another host: this service is nobody's proxy.
 */
export function requestPath(target: string): string | undefined {
  const address = target.startsWith('/') ? `http://localhost${target}` : target;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  return protocol === 'http:' && ownNames.has(hostname) ? pathname : undefined;
}
