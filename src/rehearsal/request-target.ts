const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Path and query of a request target: in origin form, or in the absolute form that a client sends to a forward
 * proxy (RFC 9112 §3.2.2). undefined for another host: this service is nobody's proxy.
 */
export function requestTarget(
  target: string,
): { readonly path: string; readonly query: URLSearchParams } | undefined {
  const address = target.startsWith('/') ? `http://localhost${target}` : target;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname: path, searchParams: query } = new URL(address);
  return protocol === 'http:' && ownNames.has(hostname) ? { path, query } : undefined;
}
