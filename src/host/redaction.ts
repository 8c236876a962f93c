/**
 * A function that replaces every known secret value in a text by `***`: as it is, in base64 (with and without
 * padding, URL-safe too) and URI-encoded. Values under 6 characters are left: replacing them would blank the log.
 * What has the form of a Kaggle API token is replaced too, whoever's it is: a command of the user may print one.
 */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.filter((value) => value.length >= 6).flatMap(formsOf))];
  forms.sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((kept, form) => kept.replaceAll(form, '***'), text).replace(tokenForm, '***');
}

const tokenForm = /KGAT_[A-Za-z0-9]{16,}/g;

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
