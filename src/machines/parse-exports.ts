import type { Mount, ShareFact } from '../model/machine-probe.ts';

/**
 * Folders that /etc/exports gives to others, with what is unsafe of each: read-write for every host, or root that
 * stays root. Source: exports(5).
 */
export function parseExports(text: string): ShareFact[] {
  const rows = text.replace(/\\\n/g, ' ').split('\n');
  return rows.flatMap((row) => {
    const [path = '', ...clients] = row.replace(/#.*/, '').trim().split(/\s+/);
    if (!path.startsWith('/')) return [];
    const isWritten = clients.some((client) => /[(,]rw[,)]/.test(client));
    const access = isWritten ? ('read-write' as const) : ('read-only' as const);
    return [{ path, kind: 'export' as const, access, unsafe: unsafeOf(clients) }];
  });
}

function unsafeOf(clients: readonly string[]): string {
  if (clients.some((client) => client.includes('no_root_squash'))) return 'no_root_squash';
  const isForAll =
    clients.length === 0 || clients.some((client) => /^(?:\*|0\.0\.0\.0\/0)?(?:\(|$)/.test(client));
  return isForAll ? 'everyone' : '';
}

const networkTypes = new Set([
  '9p',
  'ceph',
  'cifs',
  'fuse.glusterfs',
  'fuse.sshfs',
  'nfs',
  'nfs4',
  'smb3',
  'virtiofs',
]);

/** The mounts that come from another machine. */
export function mountedShares(mounts: readonly Mount[]): ShareFact[] {
  const shared = mounts.filter(({ type }) => networkTypes.has(type));
  return shared.map(({ mount, access }) => ({ path: mount, kind: 'mount', access, unsafe: '' }));
}
