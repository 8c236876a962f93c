import assert from 'node:assert/strict';
import { exactJson } from '../../src/codec/exact-json.ts';
import { isJsonObject, type JsonValue, parseStrictJson } from '../../src/codec/strict-json.ts';
import type { perfect } from './breakages.ts';
import { buildDossier } from './dossier-builder.ts';

/** Where a key stands: members by name, items by number. */
export type KeyPath = readonly (string | number)[];

/** What stands in place of a value, as raw JSON text; undefined = the key is missing. */
export const badValues: Readonly<Record<string, string | undefined>> = {
  missing: undefined,
  null: 'null',
  skipped: '"skipped"',
  'an empty text': '""',
  true: 'true',
  false: 'false',
  zero: '0',
  'minus one': '-1',
  'a half': '0.5',
  'a text of digits': '"123"',
  'a list': '["x"]',
  'an empty list': '[]',
  'an object': '{"x": "y"}',
  'an empty object': '{}',
  'out of range': '1e300',
  'an integer out of range': '99999999999999999999999',
};

/** Values that no strict reader takes: the file itself is refused. */
export const unreadableValues: Readonly<Record<string, string>> = {
  NaN: 'NaN',
  Infinity: 'Infinity',
  '-Infinity': '-Infinity',
  'a number beyond every double': '1e999',
  'a number below every double': '1e-400',
  'minus zero': '-0',
  'half a character': '"\\ud800"',
  'seventy levels': `${'['.repeat(70)}1${']'.repeat(70)}`,
  'seventy levels of objects': `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`,
  'a comment': '1 /* one */',
  'a single quote': "'ok'",
};

type Files = NonNullable<(typeof perfect)['collected']>['files'];

/** The perfect run with other bytes for one output; the checksums follow, but for those of file 6 itself. */
export function withBytes(name: string, bytes: Uint8Array) {
  return buildDossier((draft) => draft.files.set(name, bytes));
}

/** Text of an output of the perfect run. */
export function textOf(files: Files, name: string): string {
  const file = files.find((one) => one.name === name);
  assert.ok(file, name);
  return new TextDecoder().decode(file.bytes);
}

const mark = '\u0001mark\u0001';
const markText = JSON.stringify(mark);

/** A JSON text with the value at this path replaced by raw text, or its key left out. */
export function replaced(text: string, path: KeyPath, raw: string | undefined): string {
  const value = parseStrictJson(new TextEncoder().encode(text));
  const changed = exactJson(put(value, path, raw === undefined ? undefined : mark));
  assert.ok(raw === undefined || changed.includes(markText), path.join('.'));
  return changed.replace(markText, () => raw ?? '');
}

/** A JSON text in which the key at this path stands twice, each time with the same good value. */
export function doubled(text: string, path: KeyPath): string {
  const value = parseStrictJson(new TextEncoder().encode(text));
  const key = String(path.at(-1));
  const own = exactJson(at(value, path));
  return replaced(text, path, `${own}, ${JSON.stringify(key)}: ${own}`);
}

function at(value: JsonValue | undefined, path: KeyPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((one, key) => member(one, key), value);
}

function member(value: JsonValue | undefined, key: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) ? value[key] : undefined;
}

function put(value: JsonValue | undefined, [key, ...rest]: KeyPath, last: string | undefined): unknown {
  if (key === undefined) return last;
  const inner = put(member(value, key), rest, last);
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? inner : one));
  const members = isJsonObject(value) ? value : {};
  return { ...members, [key]: inner };
}
