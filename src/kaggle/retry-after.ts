/**
 * Seconds that a Retry-After header (RFC 9110, 10.2.3) asks to wait: a number, or an HTTP-date, which is counted
 * from the answer's own Date header (`serverTime`, ISO 8601), else from `now`. undefined when the header is absent or
 * is neither.
 */
export function retryAfterSeconds(header: string, serverTime: string, now: Date): number | undefined {
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!/^[A-Z][a-z]{2,8},? .*\d$|^[A-Z][a-z]{2,8}, .* GMT$/.test(text)) return undefined;
  const until = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
  const from = Date.parse(serverTime);
  if (Number.isNaN(until)) return undefined;
  return Math.max(0, Math.ceil((until - (Number.isNaN(from) ? now.getTime() : from)) / 1000));
}
