import { isJsonObject, type JsonObject, type JsonValue } from '../codec/strict-json.ts';

/** Parts that rules need, outer ones first, and how an empty one is written. */
const parts: readonly (readonly [path: string, empty: JsonValue])[] = [
  ['python', {}],
  ['python.implementation', ''],
  ['python.version', ''],
  ['python.abi', ''],
  ['python.ext_suffixes', []],
  ['platform', {}],
  ['platform.machine', ''],
  ['platform.libc', {}],
  ['platform.libc.name', ''],
  ['platform.libc.version', ''],
  ['marker_environment', {}],
  ['distributions', []],
  ['loader.libs', {}],
];

/**
 * A written profile with its absent parts empty and named in `unknown`, so that an audit can say what it could not
 * conclude for want of which. A part of the wrong kind stays as it is, for the schema to refuse.
 */
export function fillGaps(written: JsonValue): JsonValue {
  if (!isJsonObject(written)) return written;
  const gaps: string[] = [];
  const filled = parts.reduce<JsonObject>((profile, [path, empty]) => {
    const made = withPart(profile, path.split('.'), empty);
    if (made !== profile && !gaps.some((gap) => path.startsWith(`${gap}.`))) gaps.push(path);
    return made;
  }, written);
  const unknown = filled['unknown'] ?? [];
  return Array.isArray(unknown) ? { ...filled, unknown: [...new Set([...unknown, ...gaps])] } : filled;
}

/** The same object where the part is there, or where what would hold it is not. */
function withPart(holder: JsonObject, path: readonly string[], empty: JsonValue): JsonObject {
  const [name = '', ...rest] = path;
  const held = Object.hasOwn(holder, name) ? holder[name] : undefined;
  if (rest.length === 0) return held === undefined ? { ...holder, [name]: empty } : holder;
  if (held === undefined || !isJsonObject(held)) return holder;
  const made = withPart(held, rest, empty);
  return made === held ? holder : { ...holder, [name]: made };
}
