/**
 * The address of a file's bytes as the service gave it; undefined when it is no http(s) address, or an unencrypted
 * one from a service that is itself reached over TLS.
 */
export function storageUrl(text: string, baseUrl: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && new URL(baseUrl).protocol === 'http:' ? url : undefined;
}

/** Deadline of a transfer, seconds: that of a call, and the time at 64 KiB/s, below which a line is dead. */
export function transferDeadline(callDeadlineSeconds: number, bytes: number): number {
  return callDeadlineSeconds + bytes / (64 * 1024);
}
