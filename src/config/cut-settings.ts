import { parse, stringify } from 'yaml';

/**
 * Pointers (JSON arrays of keys) to everything that stands at this depth of a YAML text: 0 its keys, 1 the members and
 * items of their values, and so on. Empty where the text is no mapping or can't be read.
 */
export function settingPointers(text: string, level: number): string[] {
  return pointersBelow(plainYaml(text), [], level).map((path) => JSON.stringify(path));
}

/** The YAML text without what these pointers name, without comments, in plain form. */
export function withoutSettings(text: string, pointers: readonly string[]): string {
  return stringify(pruned(plainYaml(text), [], new Set(pointers)), { lineWidth: 0 });
}

function plainYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

type Path = readonly (string | number)[];

function pointersBelow(value: unknown, path: Path, level: number): Path[] {
  const inside = membersOf(value).map(([key, member]) => [[...path, key], member] as const);
  if (level === 0) return inside.map(([at]) => at);
  return inside.flatMap(([at, member]) => pointersBelow(member, at, level - 1));
}

function membersOf(value: unknown): (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function pruned(value: unknown, path: Path, gone: ReadonlySet<string>): unknown {
  const kept = membersOf(value)
    .filter(([key]) => !gone.has(JSON.stringify([...path, key])))
    .map(([key, member]) => [String(key), pruned(member, [...path, key], gone)] as const);
  if (Array.isArray(value)) return kept.map(([, member]) => member);
  return typeof value === 'object' && value !== null ? Object.fromEntries(kept) : value;
}
