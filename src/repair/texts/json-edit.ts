import { type JsonSpan, jsonSpans, memberOf } from '../../codec/json-spans.ts';

/** What takes the place of a part of a text: from `start` to before `end`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** A text after edits that do not overlap, in whatever order they are given. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((left, right) => right.start - left.start || right.end - left.end)
    .reduce((whole, { start, end, text: fresh }) => whole.slice(0, start) + fresh + whole.slice(end), text);
}

/**
 * A JSON object, as text, with another value for one of its own members, or with one more at its end, in the style of
 * the others; every other character stays. A text that is no object stays as it is.
 */
export function setMember(text: string, key: string, value: string | boolean | readonly string[]): string {
  const root = jsonSpans(text);
  if (root?.kind !== 'object') return text;
  const fresh = jsonText(text, value);
  const member = memberOf(root, key);
  if (member !== undefined) {
    const { start, end } = member.value;
    return withEdits(text, [{ start, end, text: fresh }]);
  }
  const last = root.members.at(-1);
  if (last === undefined) return withEdits(text, [{ ...root, text: `{${JSON.stringify(key)}: ${fresh}}` }]);
  const before = root.members.at(-2);
  const lead = text.slice(before === undefined ? root.start + 1 : before.value.end, last.keyStart);
  const colon = text.slice(last.keyEnd, last.value.start);
  const added = `,${lead.replace(/^,/, '')}${JSON.stringify(key)}${colon}${fresh}`;
  return withEdits(text, [{ start: last.value.end, end: last.value.end, text: added }]);
}

/** A JSON object, as text, with one more string at the end of one of its lists, in the style of the list. */
export function appendToList(text: string, key: string, value: string): string {
  const list = memberOf(jsonSpans(text), key)?.value;
  if (list?.kind !== 'array') return setMember(text, key, [value]);
  const fresh = JSON.stringify(value);
  const last = list.items.at(-1);
  if (last === undefined) return withEdits(text, [{ start: list.start, end: list.end, text: `[${fresh}]` }]);
  return withEdits(text, [{ start: last.end, end: last.end, text: `,${leadOf(text, list)}${fresh}` }]);
}

/** What stands in front of each item but the first: a blank, or a new line and its indentation. */
function leadOf(text: string, list: JsonSpan & { readonly kind: 'array' }): string {
  const [first, second] = list.items;
  if (first !== undefined && second !== undefined)
    return text.slice(first.end, second.start).replace(/^\s*,/, '');
  const lead = text.slice(list.start + 1, first?.start);
  return lead === '' ? ' ' : lead;
}

/** A string as JSON, in ASCII alone where the text around it is: what wrote that would write it so. */
export function jsonText(around: string, value: string | boolean | readonly string[]): string {
  const text =
    typeof value === 'object'
      ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]`
      : JSON.stringify(value);
  if (/[^\x00-\x7f]/.test(around)) return text;
  return text.replace(/[^\x00-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
