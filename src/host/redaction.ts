/**
 * A function that replaces every known secret value in a text by `***`: as it is, in base64 (with and without
 * padding, URL-safe too) and URI-encoded. Values under 6 characters are left: replacing them would blank the log.
 */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.filter((value) => value.length >= 6).flatMap(formsOf))];
  forms.sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((kept, form) => kept.replaceAll(form, '***'), text);
}

function formsOf(value: string): string[] {
  const base64 = Buffer.from(value, 'utf8').toString('base64');
  const bare = base64.replace(/=+$/, '');
  const urlSafe = bare.replaceAll('+', '-').replaceAll('/', '_');
  return [
    value,
    base64,
    bare,
    urlSafe,
    encodeURIComponent(value),
    Buffer.from(value, 'utf8').toString('hex'),
  ];
}
