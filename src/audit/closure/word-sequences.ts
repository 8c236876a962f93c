import type { Word } from './parse-pip-words.ts';
import type { Token } from './python-tokens.ts';
import { type Constants, filledText } from './shell-words.ts';

const unknown: Word = { text: '{…}', sure: false };
/** Tokens read of one list. */
const longestSequence = 2_000;
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The words of the list or tuple that opens here, with what names hold; a word that is no text is unsure. */
export function sequenceAt(
  tokens: readonly Token[],
  open: number,
  constants: Constants,
): { readonly words: Word[]; readonly end: number } {
  const elements: Token[][] = [[]];
  let depth = 0;
  let end = open;
  for (; end < tokens.length && end < open + longestSequence; end += 1) {
    const token = tokens[end];
    if (token === undefined) break;
    if (token.kind === 'mark' && closers[token.text] !== undefined) depth += 1;
    if (token.kind === 'mark' && Object.values(closers).includes(token.text)) depth -= 1;
    if (depth === 0) break;
    if (end === open) continue;
    if (depth === 1 && token.kind === 'mark' && token.text === ',') elements.push([]);
    else if (token.kind !== 'end') elements.at(-1)?.push(token);
  }
  const words = elements.filter((one) => one.length > 0).flatMap((one) => elementWords(one, constants));
  // `[…] + more`: what is added is not read.
  const more = tokens[end + 1]?.text === '+' ? [unknown] : [];
  return { words: [...words, ...more], end };
}

/**
 * Names that hold a text, or a list of texts, and are set only once in all cells. Later ones may be made of earlier
 * ones.
 */
export function constantsOf(tokens: readonly Token[]): Constants {
  const constants = new Map<string, readonly Word[]>();
  const spoiled = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    const starts = index === 0 || tokens[index - 1]?.kind === 'end';
    const set = tokens[index + 1]?.text;
    if (!starts || token.kind !== 'name' || set === undefined || !/^[=+]$/.test(set)) continue;
    const value = set === '=' ? valueAt(tokens, index + 2, constants) : undefined;
    if (value === undefined || constants.has(token.text) || spoiled.has(token.text)) {
      constants.delete(token.text);
      spoiled.add(token.text);
    } else constants.set(token.text, value);
  }
  return constants;
}

function valueAt(tokens: readonly Token[], index: number, constants: Constants): readonly Word[] | undefined {
  const first = tokens[index];
  if (first?.kind === 'mark' && (first.text === '[' || first.text === '(')) {
    const { words, end } = sequenceAt(tokens, index, constants);
    return isEnd(tokens[end + 1]) || words.at(-1) === unknown ? words : undefined;
  }
  const path = first?.kind === 'name' && /(?:^|\.)(?:Path|str)$/.test(first.text) ? 2 : 0;
  const text = tokens[index + path];
  if (text?.kind !== 'text' || !isEnd(tokens[index + path + (path === 0 ? 1 : 2)])) return undefined;
  return [text.formatted ? filledText(text.text, constants) : { text: text.text, sure: true }];
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'end';
}

function elementWords(element: readonly Token[], constants: Constants): readonly Word[] {
  const [first, second] = element;
  if (element.every(({ kind }) => kind === 'text')) {
    const parts = element.map(({ text, formatted }) =>
      formatted ? filledText(text, constants) : { text, sure: true },
    );
    return [{ text: parts.map(({ text }) => text).join(''), sure: parts.every(({ sure }) => sure) }];
  }
  if (first?.text === '*' && second?.kind === 'name' && element.length === 2) {
    return constants.get(second.text) ?? [unknown];
  }
  const inner = first?.text === 'str' && second?.text === '(' && element.length === 4 ? element[2] : first;
  const alone = element.length === 1 || inner !== first;
  if (inner?.kind !== 'name' || !alone) return [unknown];
  if (inner.text === 'sys.executable') return [{ text: 'python', sure: true }];
  const value = constants.get(inner.text);
  return value?.length === 1 ? value : [unknown];
}
