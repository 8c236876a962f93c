/**
 * What a quoted text of Python stands for (Python reference, "String and Bytes literals"), given without its quotes;
 * undefined where Python refuses it, and for `\N{…}`, whose names are not known here.
 */
export function pythonText(written: string): string | undefined {
  if (/[\n\r\0]/.test(written.replace(/\\\r?\n/g, ''))) return undefined;
  let broken = false;
  const text = written.replace(escapes, (whole, code: string | undefined, plain: string | undefined) => {
    if (code === undefined) return plain === undefined ? '' : (named[plain] ?? whole);
    const point = /^[0-7]/.test(code) ? Number.parseInt(code, 8) : Number.parseInt(code.slice(1), 16);
    broken ||= !(point <= 0x10_ffff);
    return broken ? '' : String.fromCodePoint(point);
  });
  return broken || unfinished.test(written) ? undefined : text;
}

/** A number, one character, or the end of a line, which Python drops. */
const escapes = /\\(?:([0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|(?:\r?\n)|([\s\S]))/g;

/** A lone backslash at the end, a number with too few digits, a character by its name. */
const unfinished =
  /^(?:[^\\]|\\[\s\S])*?(?:\\$|\\x(?![0-9a-fA-F]{2})|\\u(?![0-9a-fA-F]{4})|\\U(?![0-9a-fA-F]{8})|\\N)/;

const named: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
