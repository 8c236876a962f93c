import type { Listener } from '../model/machine-probe.ts';

/** States in /proc/net: TCP_LISTEN, and for UDP a socket without a peer (TCP_CLOSE). Source: include/net/tcp_states.h. */
const waiting = { tcp: '0A', udp: '07' } as const;

/**
 * Sockets that wait for others, from the text of /proc/net/tcp, tcp6, udp or udp6: address, port. Source:
 * proc_net_tcp(5). Addresses are words of 32 bits in the byte order of a little-endian machine.
 */
export function parseListening(text: string, protocol: 'tcp' | 'udp'): Listener[] {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/));
  const found = rows.flatMap(([slot = '', local = '', , state]) => {
    if (!/^\d+:$/.test(slot) || state !== waiting[protocol]) return [];
    const [address = '', port = ''] = local.split(':');
    return [{ protocol, address: addressOf(address), port: Number.parseInt(port, 16) }];
  });
  return found.filter(({ port }) => port > 0);
}

/** Whether others can reach it: not bound to the machine itself (127.0.0.0/8, ::1). */
export function isExposed({ address }: Pick<Listener, 'address'>): boolean {
  return !/^(?:127\.|::1$|::ffff:127\.)/.test(address);
}

/** `tcp 22`, once for each protocol and port that others can reach, sorted. */
export function exposedPorts(listening: readonly Listener[]): string[] {
  const open = listening.filter(isExposed);
  return [...new Set(open.map(({ protocol, port }) => `${protocol} ${port}`))].sort();
}

function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).reverse().map((pair) => Number.parseInt(pair, 16)),
  );
  if (bytes.length === 4) return bytes.join('.');
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return isMapped ? `::ffff:${bytes.slice(12).join('.')}` : ipv6Text(bytes);
}

/** The text of 16 bytes as an IPv6 address: lower case, the longest run of zero groups as `::` (RFC 5952). */
export function ipv6Text(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0)).toString(16),
  );
  const runs = [...groups.join(':').matchAll(/(?:^|:)(0(?::0)+)(?=:|$)/g)].map(([, run = '']) => run);
  const longest = runs.sort((one, other) => other.length - one.length)[0];
  if (longest === undefined) return groups.join(':');
  const text = groups.join(':');
  const at = new RegExp(`(?:^|:)${longest}(?::|$)`).exec(text);
  const [before, after] = [text.slice(0, at?.index), text.slice((at?.index ?? 0) + (at?.[0].length ?? 0))];
  return `${before}::${after}`;
}
