import { isJsonObject, type JsonValue } from '../codec/strict-json.ts';

/** JSON text of a value from the strict reader, one space of indentation; BigInt integers keep every digit. */
export function jsonText(value: JsonValue, indent = ''): string {
  const deeper = `${indent} `;
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) {
    return bracketed(
      '[]',
      value.map((item) => jsonText(item, deeper)),
      indent,
    );
  }
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => `${JSON.stringify(key)}: ${jsonText(member, deeper)}`,
    );
    return bracketed('{}', members, indent);
  }
  return JSON.stringify(value);
}

function bracketed(brackets: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0) return brackets;
  const rows = parts.map((part) => `${indent} ${part}`).join(',\n');
  return `${brackets[0]}\n${rows}\n${indent}${brackets[1]}`;
}
