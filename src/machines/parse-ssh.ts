/** The settings that `sshd -T` prints, by lower-case name; the first of a name that comes several times. */
export function parseSshd(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const row of text.split('\n')) {
    const [, name, value] = /^([a-z0-9]+) (.*)$/.exec(row.trim()) ?? [];
    if (name !== undefined && value !== undefined) found[name] ??= value;
  }
  return found;
}

/**
 * How many logins over SSH were refused, by the messages of sshd in its journal or in auth.log: each wrong password, and
 * each connection that was closed without one. A connection that ends after wrong passwords is told once more, by the
 * address and port that they came from, and is no attempt of its own.
 */
export function countFailedLogins(log: string): number {
  const failed = /\bFailed (?:password|keyboard-interactive\S*|none) for .* from (\S+ port \d+)/;
  const closed = /\bConnection (?:closed|reset) by (?:authenticating|invalid) user .* (\S+ port \d+)/;
  const counted = new Set<string>();
  let attempts = 0;
  for (const row of log.split('\n')) {
    const [, from] = failed.exec(row) ?? [];
    const [, of] = closed.exec(row) ?? [];
    if (from !== undefined) counted.add(from);
    if (from !== undefined || (of !== undefined && !counted.delete(of))) attempts += 1;
  }
  return attempts;
}

/** Keys of an authorized_keys file: its lines but for comments. Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT. */
export function countAuthorizedKeys(text: string): number {
  return text.split('\n').filter((row) => /^\s*[^#\s]/.test(row)).length;
}

/** Home folders of /etc/passwd, each once. */
export function parseHomes(passwd: string): string[] {
  const homes = passwd.split('\n').map((row) => row.split(':')[5] ?? '');
  return [...new Set(homes)].filter((home) => /^\/./.test(home)).sort();
}
