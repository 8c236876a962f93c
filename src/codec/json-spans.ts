import { Failure } from '../model/failure.ts';
import { parseStrictJson } from './strict-json.ts';

/** A value within a JSON text: where it stands, and what it holds. `end` is behind its last character. */
export type JsonSpan = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonSpan[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'other' }
);
export type JsonMember = {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: JsonSpan;
};

/**
 * Where everything stands in a JSON text, so that one value can be changed and no other character; undefined for what
 * is no JSON as `parseStrictJson` takes it.
 */
export function jsonSpans(text: string): JsonSpan | undefined {
  try {
    parseStrictJson(new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
  return spanAt(text, skipBlanks(text, 0));
}

/** The member of an object by its key. */
export function memberOf(span: JsonSpan | undefined, key: string): JsonMember | undefined {
  return span?.kind === 'object' ? span.members.find((member) => member.key === key) : undefined;
}

// The text is known to be JSON: what is not looked at here is as RFC 8259 has it.
function spanAt(text: string, start: number): JsonSpan {
  const first = text[start];
  if (first === '{') return objectAt(text, start);
  if (first === '[') return arrayAt(text, start);
  if (first === '"') {
    const end = stringEnd(text, start);
    return { kind: 'string', start, end, value: String(JSON.parse(text.slice(start, end))) };
  }
  let end = start;
  while (end < text.length && !/[\s,\]}]/.test(text.charAt(end))) end += 1;
  return { kind: 'other', start, end };
}

function objectAt(text: string, start: number): JsonSpan {
  const members: JsonMember[] = [];
  let at = skipBlanks(text, start + 1);
  while (text[at] !== '}') {
    const keyStart = at;
    const keyEnd = stringEnd(text, at);
    const value = spanAt(text, skipBlanks(text, skipBlanks(text, keyEnd) + 1));
    members.push({ key: String(JSON.parse(text.slice(keyStart, keyEnd))), keyStart, keyEnd, value });
    at = next(text, value.end);
  }
  return { kind: 'object', start, end: at + 1, members };
}

function arrayAt(text: string, start: number): JsonSpan {
  const items: JsonSpan[] = [];
  let at = skipBlanks(text, start + 1);
  while (text[at] !== ']') {
    const item = spanAt(text, at);
    items.push(item);
    at = next(text, item.end);
  }
  return { kind: 'array', start, end: at + 1, items };
}

function next(text: string, end: number): number {
  const at = skipBlanks(text, end);
  return text[at] === ',' ? skipBlanks(text, at + 1) : at;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/[ \t\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}
