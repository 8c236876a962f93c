import { isJsonObject, type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';

/**
 * What a value looks like, without what it says: a kind (`int`, `time`, `ref`, `text`, …), `=WORD` for the word of a
 * wire vocabulary, a list with the distinct shapes in it, an object by its members, a text that holds JSON.
 */
export type Shape =
  | string
  | { readonly list: readonly Shape[] }
  | { readonly members: Readonly<Record<string, Shape>> }
  | { readonly json: Shape };

/** Members whose words belong to the wire, not to a user: only these are kept as they are. */
const vocabularies: ReadonlySet<string> = new Set([
  'status',
  'type',
  'kernelType',
  'language',
  'stream_name',
  'kernelExecutionType',
]);
const kinds: readonly (readonly [string, RegExp])[] = [
  ['time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/],
  ['time-without-zone', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?$/],
  ['time-with-offset', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:?\d\d$/],
  ['url', /^https?:\/\//],
  ['duration', /^\d+(?:\.\d+)?s$/],
  ['digits', /^\d+$/],
  ['ref', /^[\w-]+\/[\w-]+$/],
  ['path', /^\/[\w./-]+$/],
];
const longestNested = 8 * 1024 * 1024;

/** The shape of a JSON value; `name` is the member that holds it, '' at the top. */
export function shapeOf(value: JsonValue, name = ''): Shape {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value === 'string') return textShape(value, name);
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, one]) => [key, shapeOf(one, key)] as const);
    return { members: Object.fromEntries(members) };
  }
  return { list: distinct(value.map((one) => shapeOf(one, name))) };
}

/** Every shape at a path such as `versions[].versionNumber`; a text that holds JSON is looked into. */
export function shapesAt(shape: Shape, path: string): Shape[] {
  let found: Shape[] = [shape];
  for (const step of path === '' ? [] : path.replaceAll('[]', '.[]').split('.')) {
    found = found.flatMap((one) => stepInto(one, step));
  }
  return found;
}

function stepInto(shape: Shape, step: string): Shape[] {
  if (typeof shape === 'string') return [];
  if ('json' in shape) return stepInto(shape.json, step);
  if ('list' in shape) return step === '[]' ? [...shape.list] : [];
  const member = step !== '[]' && Object.hasOwn(shape.members, step) ? shape.members[step] : undefined;
  return member === undefined ? [] : [member];
}

function textShape(text: string, name: string): Shape {
  if (text === '') return 'empty';
  if (vocabularies.has(name) && /^\w{1,40}$/.test(text)) return `=${text}`;
  const kind = kinds.find(([, pattern]) => pattern.test(text));
  if (kind !== undefined) return kind[0];
  return /^\s*[[{]/.test(text) && text.length <= longestNested ? nested(text) : 'text';
}

function nested(text: string): Shape {
  try {
    return { json: shapeOf(parseStrictJson(new TextEncoder().encode(text))) };
  } catch (error) {
    if (error instanceof Failure) return 'text';
    throw error;
  }
}

function distinct(shapes: readonly Shape[]): Shape[] {
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}
