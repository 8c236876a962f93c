import { createHash, timingSafeEqual } from 'node:crypto';

/** Somebody the embedded service knows; credentials are made for each run and never leave this machine. */
export type Account = {
  readonly username: string;
  readonly token: string;
  readonly legacyKey?: string | undefined;
  /** A token that was good once; absent: it is. */
  readonly isActive?: boolean;
};

/** Whoever comes without credentials: public datasets are theirs to read. */
export const nobody: Account = { username: '', token: '' };

/** The account that an Authorization header proves: `Bearer <token>` or `Basic base64(username:key)` (RFC 7617). */
export function authenticate(header: string | undefined, accounts: readonly Account[]): Account | undefined {
  const [scheme, value] = (header ?? '').split(' ');
  if (scheme === undefined || value === undefined || value === '') return undefined;
  if (scheme.toLowerCase() === 'bearer') return accountOfToken(value, accounts);
  return scheme.toLowerCase() === 'basic' ? accountOfKey(value, accounts) : undefined;
}

/** The account whose API token this is, unless it has been revoked. */
export function accountOfToken(token: string, accounts: readonly Account[]): Account | undefined {
  return accounts.find((account) => account.isActive !== false && isSame(account.token, token));
}

function accountOfKey(value: string, accounts: readonly Account[]): Account | undefined {
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return accounts.find(
    ({ username, legacyKey }) => legacyKey !== undefined && isSame(`${username}:${legacyKey}`, pair),
  );
}

/** Digests have one length and are compared in constant time. */
function isSame(expected: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return expected !== '' && timingSafeEqual(digest(expected), digest(given));
}
