import { basename, dirname, extname, join, relative } from 'node:path/posix';

/** A source as the project names it: its path from the folder in which the build text stands. */
export type SourceWord = string;

/**
 * Every place at which a text that builds something (a Makefile, a script) could name one more source: the text with
 * the source behind the last of those that it names already, by its own name or as an object file, the likeliest
 * place first. Paths are relative to the same folder.
 */
export function withSource(text: string, known: readonly SourceWord[], added: SourceWord): string[] {
  const stems = new Map(known.map((path) => [stemOf(path), path]));
  const lines = logicalLines(text).filter(({ kind }) => kind !== 'comment');
  const places = lines.flatMap((line) => {
    const matches = wordsIn(line).flatMap((word) => {
      const path = stems.get(stemOf(word.text));
      const isSource = path !== undefined && [extname(path), '.o', '.lo'].includes(extname(word.text));
      return isSource ? [{ ...word, path }] : [];
    });
    const last = matches.at(-1);
    if (last === undefined) return [];
    const word = likeWord(last.text, last.path, added);
    return word === undefined ? [] : [{ line, at: last.end, word, matches: matches.length }];
  });
  const ranked = places.sort((a, b) => ranks[a.line.kind] - ranks[b.line.kind] || b.matches - a.matches);
  return ranked.map(({ at, word }) => insertWord(text, at, word));
}

/**
 * Every place at which such a text could name one more library (`-lm`) or another word of the link: behind the
 * libraries that it lists, else at the end of the command that links.
 */
export function withLinkWord(text: string, word: string): string[] {
  const lines = logicalLines(text);
  const lists = lines.filter(
    (line) =>
      line.kind === 'list' && /^\s*(?:export\s+)?(?:LDLIBS|LIBS|LIBRARIES|LOADLIBES)\b/.test(line.text),
  );
  const links = lines.filter((line) => line.kind === 'command' && linking.test(line.text));
  const ends = [
    ...lists.map(({ start, text: own }) => start + own.trimEnd().length),
    ...links.map(({ start, text: own }) => start + endOfCommand(own)),
  ];
  return ends.map((at) => `${text.slice(0, at)} ${word}${text.slice(at)}`);
}

/** The text without these words, wherever they stand by themselves; the same text where they don't. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((edited, word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return edited.replace(new RegExp(`[ \\t]*(?<=[\\s=])(['"]?)${escaped}\\1(?=\\s|$)`, 'g'), '');
  }, text);
}

/** The text with compilers called by their names, where it names their places on one machine; and those places. */
export function withNamedCompilers(text: string): {
  readonly text: string;
  readonly places: readonly string[];
} {
  const places = text.match(compilerPlace) ?? [];
  return { text: text.replace(compilerPlace, (place) => basename(place)), places: [...new Set(places)] };
}

const compilerPlace =
  /(?<![^\s='"])\/(?:[\w.+-]+\/)+(?:[\w.]+-)*(?:cc|gcc|clang|g\+\+|c\+\+|clang\+\+)(?:-[\d.]+)?(?![^\s'"])/g;

type LineKind = 'list' | 'command' | 'rule' | 'comment';
type LogicalLine = { readonly start: number; readonly text: string; readonly kind: LineKind };
const ranks: Readonly<Record<LineKind, number>> = { list: 0, command: 1, rule: 2, comment: 3 };
const linking =
  /\$[({](?:CC|CXX|LINK)|(?<![\w-])(?:cc|gcc|clang|c99|g\+\+|c\+\+)(?![\w+-])|(?<![\w-])-shared(?![\w-])/;

/** Lines as make and the shell see them: one that ends with a backslash goes on. */
function logicalLines(text: string): LogicalLine[] {
  return [...text.matchAll(/(?:\\\r?\n|[^\n])+/g)].map((match) => ({
    start: match.index,
    text: match[0],
    kind: kindOf(match[0]),
  }));
}

function kindOf(line: string): LineKind {
  if (/^\s*#/.test(line)) return 'comment';
  if (/^\t/.test(line)) return 'command';
  if (/^\s*(?:export\s+|override\s+)?[\w.-]+\s*(?:[:+?!]|::)?=/.test(line)) return 'list';
  return linking.test(line) && !/^[^\s:]+\s*:/.test(line) ? 'command' : 'rule';
}

type Word = { readonly text: string; readonly end: number };

function wordsIn({ start, text }: LogicalLine): Word[] {
  return [...text.matchAll(/[\w./$(){}@%+-]+/g)].map((match) => ({
    text: match[0],
    end: start + match.index + match[0].length,
  }));
}

function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** The added source written as its neighbour is: same way to its folder, source or object. */
function likeWord(word: string, path: string, added: string): string | undefined {
  const way = relative(dirname(path), added);
  const prefix = word.slice(0, word.length - basename(word).length);
  const isObject = extname(word) !== extname(path);
  // Rules that make objects know the folders of the objects that there are.
  if (isObject && way.includes('/')) return undefined;
  const name = isObject ? `${stemOf(way)}${extname(word)}` : way;
  return prefix.includes('$') ? `${prefix}${name}` : join(prefix, name);
}

/** On a line of its own where the word before has one. */
function insertWord(text: string, at: number, word: string): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const isListed = /^\s+\S+$/.test(line) && /\\\r?\n$/.test(text.slice(0, at - line.length));
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return `${text.slice(0, at)}${isListed ? ` \\\n${indent}` : ' '}${word}${text.slice(at)}`;
}

/** Where the first command of a line ends: before what follows it, a comment or a redirection. */
function endOfCommand(line: string): number {
  const isLinked = line.search(linking);
  const rest = line
    .slice(isLinked)
    .replace(/'[^']*'|"[^"]*"|\$\([^)]*\)/g, (part) => '_'.repeat(part.length));
  const stop = rest.search(/;|&&|\|\||\||>|\s#/);
  return line.slice(0, stop < 0 ? undefined : isLinked + stop).trimEnd().length;
}
