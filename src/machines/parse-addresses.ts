import { ipv6Text } from './parse-listening.ts';

/** IPv4 addresses of the machine itself, from /proc/net/fib_trie, without 127.0.0.0/8, sorted. */
export function parseIpv4Addresses(fibTrie: string): string[] {
  const rows = fibTrie.split('\n');
  const own = rows.flatMap((row, at) => {
    const address = /\|-- (\d+(?:\.\d+){3})$/.exec(row.trimEnd())?.[1];
    return address !== undefined && isLocal(rows, at + 1) ? [address] : [];
  });
  return [...new Set(own)].filter((address) => !address.startsWith('127.')).sort();
}

// The lines below an address say what it is in each table, down to the next address.
function isLocal(rows: readonly string[], from: number): boolean {
  const below = rows.slice(from, from + 8);
  const end = below.findIndex((row) => /\|--|\+--/.test(row));
  return below.slice(0, end < 0 ? undefined : end).some((row) => /\/32 host LOCAL$/.test(row.trimEnd()));
}

/** IPv6 addresses of the machine from /proc/net/if_inet6 that others may use: neither of the loop nor of one link. */
export function parseIpv6Addresses(ifInet6: string): string[] {
  const rows = ifInet6.split('\n').map((row) => row.trim().split(/\s+/));
  const own = rows.flatMap(([hex = '', , , scope = '']) =>
    /^[0-9a-f]{32}$/.test(hex) && !['10', '20'].includes(scope) ? [addressOf(hex)] : [],
  );
  return [...new Set(own)].sort();
}

function addressOf(hex: string): string {
  return ipv6Text((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}
