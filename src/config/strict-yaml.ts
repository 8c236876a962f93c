import {
  CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
} from 'yaml';
import { Failure } from '../model/failure.ts';

/** Longest file that is read, in bytes, and the deepest nesting that is accepted. */
export const largestYaml = 64 << 10;
export const deepestYaml = 16;

/** Plain data of a YAML file, and the line of each part of it. */
export type StrictYaml = {
  readonly value: unknown;
  /** Line of the value at this path, from 1, or of the nearest part around it that the file holds. */
  lineOf(path: readonly PropertyKey[]): number;
};

/**
 * Reads YAML 1.2 (core schema) that is nothing but data: one document of maps, lists and scalars. Refused with their
 * line: anchors, aliases, tags, merge keys, directives, a second document, duplicate keys, keys that are no text,
 * control and direction characters, tabs, scalars that an older YAML reads otherwise (`yes`, `0o17`, `017`, `1_000`,
 * `12:30`), more than 64 KiB, more than 16 levels. Errors: MACRO_YAML_REFUSED {file, line, why}.
 */
export function readStrictYaml(bytes: Uint8Array, file: string): StrictYaml {
  const refuse: Refuse = (why, line = 1) => {
    throw new Failure('MACRO_YAML_REFUSED', { file, line, why });
  };
  if (bytes.byteLength > largestYaml) refuse('too-long');
  const text = decoded(bytes, refuse);
  checkCharacters(text, refuse);
  checkTokens(text, refuse);
  const lines = new LineCounter();
  const document = parsed(text, lines, refuse);
  const lineAt = (node: unknown) =>
    isNode(node) && node.range != null ? lines.linePos(node.range[0]).line : 1;
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) refuse(wordOf(problem.code), lines.linePos(problem.pos[0]).line);
  if (!isMap(document.contents)) refuse('not-a-map');
  checkNodes(document.contents, (why, node) => refuse(why, lineAt(node)));
  return { value: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => lineOfPath(document, path, lineAt) };
}

type Refuse = (why: string, line?: number) => never;

function decoded(bytes: Uint8Array, refuse: Refuse): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('utf-8');
  }
}

/** Control characters but line feed, what has no shape of its own or turns the direction of text, separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function checkCharacters(text: string, refuse: Refuse): void {
  for (const [index, row] of text.split(/\r?\n/).entries())
    if (unseen.test(row)) refuse('unseen-character', index + 1);
}

const refusedTokens: Readonly<Partial<Record<CST.TokenType, string>>> = {
  anchor: 'anchor',
  alias: 'alias',
  tag: 'tag',
  'directive-line': 'directive',
  'doc-end': 'second-document',
};

// Before anything is built of the text: what would make it large or deep is still only a word here.
function checkTokens(text: string, refuse: Refuse): void {
  let line = 1;
  let brackets = 0;
  let onLine = 0;
  let documents = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    const why = type === null ? undefined : refusedTokens[type];
    if (why !== undefined) refuse(why, line);
    if (type === 'doc-start') documents += 1;
    if (documents > 1) refuse('second-document', line);
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets -= 1;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') onLine += 1;
    if (brackets > deepestYaml || onLine > deepestYaml) refuse('too-deep', line);
    const rows = token.split('\n').length - 1;
    if (rows > 0) onLine = 0;
    line += rows;
  }
}

function parsed(text: string, lineCounter: LineCounter, refuse: Refuse) {
  try {
    return parseDocument(text, {
      ...{ lineCounter, uniqueKeys: true, strict: true, stringKeys: true, keepSourceTokens: true },
      ...{ version: '1.2', schema: 'core', merge: false, prettyErrors: false },
    });
  } catch {
    // Nested so deep, without a bracket, that the reader itself gives up.
    return refuse('too-deep');
  }
}

function wordOf(code: string): string {
  if (code === 'MULTIPLE_DOCS') return 'second-document';
  return code === 'RESOURCE_EXHAUSTION' ? 'too-deep' : code.toLowerCase().replaceAll('_', '-');
}

function checkNodes(contents: unknown, refuse: (why: string, node: unknown) => never): void {
  if (!isNode(contents)) return;
  visit(contents, (key, node, path) => {
    if (path.filter(isNode).length > deepestYaml) refuse('too-deep', isPair(node) ? node.key : node);
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '<<') refuse('merge-key', node.key);
      return;
    }
    if (isAlias(node)) refuse('alias', node);
    if (isScalar(node)) checkScalar(node, key === 'key', refuse);
  });
}

/** What YAML 1.1, or another reader of 1.2, takes for something else than a reader of the core schema does. */
const ambiguous =
  /^(?:y|n|yes|no|on|off|~|null|[-+]?0[0-9_]+|[-+]?0[box].*|[-+]?[0-9][0-9_]*_[0-9_]*(?:\.\d*)?|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*|=)$/i;

function checkScalar(node: Scalar, isKey: boolean, refuse: (why: string, node: unknown) => never): void {
  const { value, type, source = '' } = node;
  if (type === Scalar.PLAIN && ambiguous.test(source)) refuse('ambiguous-scalar', node);
  if (typeof value === 'string' && unseen.test(value.replaceAll('\n', ''))) refuse('unseen-character', node);
  if (isKey && ['__proto__', 'constructor', 'prototype'].includes(String(value))) refuse('refused-key', node);
  if (typeof value === 'number' && !(Number.isSafeInteger(value) || !Number.isInteger(value)))
    refuse('too-large-number', node);
}

function lineOfPath(
  document: { getIn(path: readonly unknown[], keepScalar: boolean): unknown; readonly contents: unknown },
  path: readonly PropertyKey[],
  lineAt: (node: unknown) => number,
): number {
  // The key of a pair tells more than its value, which may begin on the next line.
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const found = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
      : isSeq(parent)
        ? parent.items[Number(key)]
        : undefined;
    if (found !== undefined) return lineAt(found);
  }
  return 1;
}
