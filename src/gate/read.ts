import { parseCsv } from '../codec/csv.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';

/**
 * One output of the run as the judge could read it. `not-collected`: the run never came that far, so nothing
 * can be concluded; `absent` and `unreadable`: the run had to leave it and did not, which is a failure.
 */
export type Read<T> =
  | { readonly state: 'not-collected' }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly why: string }
  | { readonly state: 'read'; readonly value: T };

/** What `parse` makes of the bytes; a Failure that it throws becomes `unreadable` with its code and parameters. */
export function readBytes<T>(bytes: Read<Uint8Array>, parse: (bytes: Uint8Array) => T): Read<T> {
  if (bytes.state !== 'read') return bytes;
  try {
    return { state: 'read', value: parse(bytes.value) };
  } catch (error) {
    if (error instanceof Failure) return { state: 'unreadable', why: describe(error) };
    throw error;
  }
}

/** A JSON object, strictly read. Errors: JSON_INVALID, also for a value that is no object. */
export function parseJsonObject(bytes: Uint8Array): JsonObject {
  const value = parseStrictJson(bytes);
  if (isJsonObject(value)) return value;
  throw new Failure('JSON_INVALID', { why: 'not-an-object', offset: 0 });
}

/** One JSON object a line (JSON Lines). Errors: JSON_INVALID {why, line}. */
export function parseJsonLines(bytes: Uint8Array): JsonObject[] {
  const lines = parseText(bytes).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((text, index) => {
    try {
      return parseJsonObject(new TextEncoder().encode(text));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure('JSON_INVALID', { ...error.parameters, line: index + 1 }, { cause: error });
    }
  });
}

/** First line as written, and the rows below it. Errors: CSV_INVALID, also for bytes that are no UTF-8. */
export function parseTable(bytes: Uint8Array): { readonly header: string; readonly rows: string[][] } {
  const text = parseText(bytes);
  return { header: text.split(/\r?\n/, 1)[0] ?? '', rows: parseCsv(text).slice(1) };
}

/** The member at the end of a path of own keys; undefined when any of them is missing. */
export function member(value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  let at = value;
  for (const key of path) {
    if (!isJsonObject(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** A JSON value in one short line, exact integers included; `absent` for undefined. */
export function showJson(value: JsonValue | undefined): string {
  if (value === undefined) return 'absent';
  // JSON.stringify knows no BigInt: it passes as a marked text, whose marks are taken off again.
  const marked = JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'bigint' ? `\u0000${one}` : one,
  );
  const text = marked.replace(/"\\u0000(-?\d+)"/g, '$1');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

const longestShown = 240;

function parseText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('CSV_INVALID', { why: 'utf-8', line: 0 }, { cause });
  }
}

function describe(failure: Failure): string {
  const parameters = Object.entries(failure.parameters).map(([key, value]) => `${key}=${value}`);
  return [failure.code, ...parameters].join(' ');
}
