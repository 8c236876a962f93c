import { isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';

/**
 * The text of nx47.yml with one more setting in the map at `path`, behind its setting `after`; everything else keeps its
 * formatting and comments. Undefined where there is no such map, or where it has the setting already.
 */
export function addSetting(
  text: string,
  path: readonly string[],
  after: string,
  [name, value]: readonly [string, string],
): string | undefined {
  const map: unknown = parseDocument(text).getIn(path, true);
  if (!isMap(map) || map.has(name)) return undefined;
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === after);
  if (!isPair(pair) || !isNode(pair.key) || !isNode(pair.value)) return undefined;
  const [start, end] = [pair.key.range?.[0] ?? 0, pair.value.range?.[1] ?? 0];
  if (map.flow === true) return `${text.slice(0, end)}, ${name}: ${value}${text.slice(end)}`;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  // A comment behind the value belongs to it.
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : line;
  return `${text.slice(0, at)}\n${' '.repeat(column)}${name}: ${value}${text.slice(at)}`;
}
