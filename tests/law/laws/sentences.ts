import { bareCode } from './bare-code.ts';
import { lineAt, type SourceFile } from './source.ts';

/** Sentences by their path (`failures.TOOL_MISSING.what`), from a tree of objects and lists. */
export function flatten(tree: unknown, prefix = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[prefix, tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => [
      ...flatten(value, prefix === '' ? key : `${prefix}.${key}`),
    ]),
  );
}

/** The `{name}` places of a sentence, sorted, each once. */
export function placesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

/** Sentences that stand on one side only, are empty, or have other places in the other language. */
export function compareSentences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((key) => {
    const [left, right] = [one.get(key), other.get(key)];
    if (left === undefined || right === undefined) return [`${key}: in one language only`];
    if (left.trim() === '' || right.trim() === '') return [`${key}: empty`];
    const [a, b] = [placesOf(left).join(', '), placesOf(right).join(', ')];
    return a === b ? [] : [`${key}: {${a}} in one language, {${b}} in the other`];
  });
}

/** One place where a failure is made. `names` is undefined when its parameters are not written out there. */
export type Throw = {
  readonly code: string;
  readonly names: readonly string[] | undefined;
  readonly path: string;
  readonly line: number;
};

/** Every `new Failure('CODE', {…})` of a file. */
export function throwsOf(file: SourceFile): Throw[] {
  const code = bareCode(file.text, { keepStrings: true });
  return [...code.matchAll(/\bnew Failure\(\s*'([A-Z_]+)'\s*([,)])\s*(\{?)/g)].map((match) => ({
    code: match[1] ?? '',
    names: match[2] === ')' ? [] : match[3] === '{' ? keysOf(code, match.index + match[0].length) : undefined,
    path: file.path,
    line: lineAt(code, match.index),
  }));
}

// The keys of an object literal from behind its '{'; undefined when it spreads another object.
function keysOf(code: string, start: number): string[] | undefined {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (let at = start; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (quote === '' && depth === 0 && sign === '}') break;
    if (quote !== '') quote = sign === quote && code.charAt(at - 1) !== '\\' ? '' : quote;
    else if ('\'"`'.includes(sign)) quote = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0 && quote === '') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  const keys = parts.map((part) => part.trim()).filter((part) => part !== '');
  return keys.some((key) => key.startsWith('...'))
    ? undefined
    : keys.map((key) => /^['"]?([\w$-]+)/.exec(key)?.[1] ?? '');
}
