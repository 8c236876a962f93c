/**
 * The JSON text of a value, indented by one space a level: integers exact, BigInt too, members that are undefined
 * left out. Errors: TypeError for what JSON has no form for (bytes, functions, NaN).
 */
export function exactJson(value: unknown, indent = '\n'): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value}`);
  if (value === null || typeof value !== 'object') return plainJson(value);
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => `${inner}${exactJson(item ?? null, inner)}`);
    return items.length === 0 ? '[]' : `[${items.join(',')}${indent}]`;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(value.constructor.name);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${inner}${JSON.stringify(name)}: ${exactJson(member, inner)}`);
  return members.length === 0 ? '{}' : `{${members.join(',')}${indent}}`;
}

function plainJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(typeof value);
  return text;
}
