import { Failure } from '../model/failure.ts';

export type JsonObject = { readonly [key: string]: JsonValue };
export type JsonValue = null | boolean | string | number | bigint | JsonValue[] | JsonObject;

export type JsonLimits = { readonly maxBytes?: number; readonly maxDepth?: number };

/** As CPython's limit for integer texts: longer ones cost quadratic time. */
const longestNumber = 4300;

/**
 * The value of an RFC 8259 text in which nothing is ambiguous. Integers are exact: a number when safe, else a
 * BigInt. Limits default to 64 MiB and 64 levels. Errors: JSON_INVALID {why, offset (bytes)}, with `key` for a
 * duplicate key: also for a byte order mark, text after the value, bad UTF-8, lone surrogates, `-0` as an
 * integer, and numbers that a double would turn into zero or infinity.
 */
export function parseStrictJson(bytes: Uint8Array, limits: JsonLimits = {}): JsonValue {
  if (bytes.byteLength > (limits.maxBytes ?? 64 * 1024 * 1024)) throw refused('size', bytes.byteLength);
  const cursor: Cursor = { text: decode(bytes), at: 0, depthLeft: limits.maxDepth ?? 64 };
  if (cursor.text.startsWith('\uFEFF')) throw refused('byte-order-mark', 0);
  skipSpace(cursor);
  const value = readValue(cursor);
  skipSpace(cursor);
  if (cursor.at < cursor.text.length) throw invalid(cursor, 'trailing-text');
  return value;
}

/** Whether a value is a JSON object (not null, not an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Cursor = { readonly text: string; at: number; depthLeft: number };

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('JSON_INVALID', { why: 'utf-8', offset: firstBadByte(bytes) }, { cause });
  }
}

/** A lenient decoder replaces what is not UTF-8: encoded again, the first difference is the place. */
function firstBadByte(bytes: Uint8Array): number {
  const readBack = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return Math.max(
    0,
    bytes.findIndex((byte, at) => byte !== readBack[at]),
  );
}

const words = { t: ['true', true], f: ['false', false], n: ['null', null] } as const;

function readValue(cursor: Cursor): JsonValue {
  const first = cursor.text[cursor.at];
  if (first === '{') return nested(cursor, readObject);
  if (first === '[') return nested(cursor, readArray);
  if (first === '"') return readString(cursor);
  if (first === 't' || first === 'f' || first === 'n') {
    const [word, value] = words[first];
    if (!cursor.text.startsWith(word, cursor.at)) throw invalid(cursor, 'unexpected-character');
    cursor.at += word.length;
    return value;
  }
  return readNumber(cursor);
}

function nested<T>(cursor: Cursor, read: (cursor: Cursor) => T): T {
  if (cursor.depthLeft === 0) throw invalid(cursor, 'depth');
  cursor.depthLeft -= 1;
  cursor.at += 1;
  skipSpace(cursor);
  const value = read(cursor);
  cursor.depthLeft += 1;
  return value;
}

function readObject(cursor: Cursor): JsonObject {
  const members = new Map<string, JsonValue>();
  if (took(cursor, '}')) return {};
  for (;;) {
    const keyAt = cursor.at;
    if (cursor.text[cursor.at] !== '"') throw invalid(cursor, 'key-expected');
    const key = readString(cursor);
    if (members.has(key)) {
      throw new Failure('JSON_INVALID', {
        why: 'duplicate-key',
        offset: byteOffset(cursor.text, keyAt),
        key,
      });
    }
    skipSpace(cursor);
    if (!took(cursor, ':')) throw invalid(cursor, 'colon-expected');
    members.set(key, readValue(cursor));
    skipSpace(cursor);
    // fromEntries defines own properties, so a key named __proto__ is an ordinary one.
    if (took(cursor, '}')) return Object.fromEntries(members);
    if (!took(cursor, ',')) throw invalid(cursor, 'comma-expected');
  }
}

function readArray(cursor: Cursor): JsonValue[] {
  const items: JsonValue[] = [];
  if (took(cursor, ']')) return items;
  for (;;) {
    items.push(readValue(cursor));
    skipSpace(cursor);
    if (took(cursor, ']')) return items;
    if (!took(cursor, ',')) throw invalid(cursor, 'comma-expected');
  }
}

/** Takes one punctuation mark and the space after it, when it is the next character. */
function took(cursor: Cursor, mark: string): boolean {
  if (cursor.text[cursor.at] !== mark) return false;
  cursor.at += 1;
  // After the closing mark of the outermost value the caller looks for trailing text itself.
  if (mark === ',' || mark === ':') skipSpace(cursor);
  return true;
}

function readString(cursor: Cursor): string {
  let value = '';
  cursor.at += 1;
  const plain = /[^"\\\u0000-\u001F]*/y;
  for (;;) {
    plain.lastIndex = cursor.at;
    value += plain.exec(cursor.text)?.[0] ?? '';
    cursor.at = plain.lastIndex;
    const stop = cursor.text[cursor.at];
    if (stop === undefined) throw invalid(cursor, 'unterminated-string');
    if (stop === '\\') value += readEscape(cursor);
    else if (stop !== '"') throw invalid(cursor, 'control-character');
    else break;
  }
  cursor.at += 1;
  return value;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function readEscape(cursor: Cursor): string {
  const letter = cursor.text[cursor.at + 1] ?? '';
  if (letter !== 'u') {
    const character = shortEscapes[letter];
    if (character === undefined) throw invalid(cursor, 'escape');
    cursor.at += 2;
    return character;
  }
  const first = readUnit(cursor);
  if (first < 0xd800 || first > 0xdfff) return String.fromCharCode(first);
  if (first > 0xdbff || !cursor.text.startsWith('\\u', cursor.at)) throw invalid(cursor, 'lone-surrogate');
  const second = readUnit(cursor);
  if (second < 0xdc00 || second > 0xdfff) throw invalid(cursor, 'lone-surrogate');
  return String.fromCharCode(first, second);
}

function readUnit(cursor: Cursor): number {
  const hex = cursor.text.slice(cursor.at + 2, cursor.at + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw invalid(cursor, 'escape');
  cursor.at += 6;
  return Number.parseInt(hex, 16);
}

function readNumber(cursor: Cursor): number | bigint {
  const pattern = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match === null) {
    throw invalid(cursor, cursor.at >= cursor.text.length ? 'unexpected-end' : 'unexpected-character');
  }
  const text = match[0];
  if (text.length > longestNumber) throw invalid(cursor, 'number-too-long');
  const isInteger = match[1] === undefined && match[2] === undefined;
  const value = isInteger ? exactInteger(cursor, text) : finiteNumber(cursor, text);
  cursor.at = pattern.lastIndex;
  return value;
}

function exactInteger(cursor: Cursor, text: string): number | bigint {
  if (text === '-0') throw invalid(cursor, 'negative-zero');
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

function finiteNumber(cursor: Cursor, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw invalid(cursor, 'overflow');
  const mantissa = text.split(/[eE]/)[0] ?? '';
  if (value === 0 && /[1-9]/.test(mantissa)) throw invalid(cursor, 'underflow');
  return value;
}

function skipSpace(cursor: Cursor): void {
  const space = /[ \t\n\r]*/y;
  space.lastIndex = cursor.at;
  space.test(cursor.text);
  cursor.at = space.lastIndex;
}

function invalid(cursor: Cursor, why: string): Failure {
  return refused(why, byteOffset(cursor.text, cursor.at));
}

function refused(why: string, offset: number): Failure {
  return new Failure('JSON_INVALID', { why, offset });
}

function byteOffset(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}
