/**
 * Every encoding that leaves a secret one word, as text: itself, backwards, for an address, inside JSON, in
 * hexadecimal, and inside base64 of both alphabets at each of the three shifts (RFC 4648). What is masked and what is
 * looked for is this one table.
 */
export function secretForms(value: string): string[] {
  const hex = Buffer.from(value).toString('hex');
  const cores = base64Cores(asBytes(value));
  return [
    value,
    backwards(value),
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    hex,
    hex.toUpperCase(),
    ...cores,
    ...cores.map(urlSafe),
  ];
}

/** The value alone in base64, of both alphabets, with its padding and without: what a mask leaves nothing of. */
export function wholeBase64(value: string): string[] {
  const padded = Buffer.from(value).toString('base64');
  const bare = padded.replace(/=+$/, '');
  return [padded, bare, urlSafe(padded), urlSafe(bare)];
}

/** The cores of these bytes (one character each) at the three shifts that they may have inside base64. */
export function base64Cores(bytes: string): string[] {
  return [0, 1, 2].map((shift) => base64Core(bytes, shift));
}

/**
 * The characters that every base64 text with these bytes at this shift has: those without bits of a neighbour.
 * Bytes are one character each.
 */
export function base64Core(bytes: string, shift: number): string {
  const bits = bytes.length * 8;
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor((shift * 8 + bits) / 6);
  return Buffer.from('\0'.repeat(shift) + bytes, 'latin1')
    .toString('base64')
    .slice(first, last);
}

/** A text as a scan of bytes sees it: one character a byte of its UTF-8. */
export function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** The text from its end to its beginning. */
export function backwards(text: string): string {
  return text.split('').reverse().join('');
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/** What a secret holds that is a secret too: its lines, the members of a JSON text, and what has the form of a key. */
export function secretParts(value: string): string[] {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  const keys = value.match(/[0-9a-f]{32,}|KGAT_[A-Za-z0-9]{16,}|gh[a-z]_[A-Za-z0-9]{16,}/g) ?? [];
  return [...new Set([value, ...lines, ...keys])].filter((part) => part.length >= leastSecret);
}

/** A text that is shorter would blank what has nothing to do with it. */
const leastSecret = 6;
