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
 * How many logins over SSH were refused, by the messages of sshd in its journal or in auth.log. One attempt that
 * leaves several lines counts once: the line of the password, or of the connection that was closed without one.
 */
export function countFailedLogins(log: string): number {
  const attempt =
    /\bFailed (?:password|keyboard-interactive\S*|none) for |\bConnection (?:closed|reset) by (?:authenticating|invalid) user /;
  return log.split('\n').filter((row) => attempt.test(row)).length;
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
