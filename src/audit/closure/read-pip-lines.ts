import { z } from 'zod';
import type { FileBytes } from '../../model/facts.ts';
import { readJson } from '../repository/read-json.ts';
import { type PipCommand, parsePipWords, type Word } from './parse-pip-words.ts';
import { pythonTokens, type Token } from './python-tokens.ts';
import { type Constants, shellWords } from './shell-words.ts';
import { constantsOf, sequenceAt } from './word-sequences.ts';

/** One `pip install` that the code holds. */
export type PipLine = {
  /** 1-based among the code cells; 1 in a script. */
  readonly cell: number;
  readonly line: number;
  /** As it would stand on a command line. */
  readonly text: string;
  readonly command: PipCommand;
};

const notebookSchema = z.looseObject({
  cells: z.array(
    z.looseObject({ cell_type: z.string(), source: z.union([z.string(), z.array(z.string())]) }),
  ),
});
/** A larger cell is not taken apart: if it speaks of pip, what it installs is said to be unread. */
const longestCell = 100_000;
/** `pip` stands among the first words of a command. */
const firstTokens = 40;
const cellEnd: Token = { kind: 'end', text: '', formatted: false, line: 0 };
/** Functions that start a command given as one text. */
const runners = /(?:^|\.)(?:run|call|check_call|check_output|Popen|system|popen|getoutput|getstatusoutput)$/;

/**
 * Every `pip install` of a notebook or script, in its order: `!pip`, `%pip`, `%%bash` cells, and lists or texts given
 * to a process, also where they are put together from names that are set once. Read, never executed.
 */
export function readPipLines(code: FileBytes): PipLine[] {
  const cells = sourcesOf(code).map((source, index) => ({ cell: index + 1, tokens: tokensOf(source) }));
  const all = cells.flatMap(({ tokens }) => [...tokens, cellEnd]);
  if (!all.some(({ text }) => /\bpip/.test(text))) return [];
  const constants = constantsOf(all);
  const spliced = new Set(
    all.flatMap((token, index) => (token.text === '*' ? [all[index + 1]?.text ?? ''] : [])),
  );
  return cells.flatMap(({ cell, tokens }) =>
    tokens.flatMap((_, index) =>
      commandsAt(tokens, index, constants, spliced).map((words) => ({
        cell,
        line: tokens[index]?.line ?? 1,
        text: ['pip install', ...words.map(({ text }) => text)].join(' '),
        command: parsePipWords(words),
      })),
    ),
  );
}

function sourcesOf(code: FileBytes): string[] {
  if (!code.name.toLowerCase().endsWith('.ipynb')) return [new TextDecoder().decode(code.bytes)];
  const read = readJson(code.bytes, notebookSchema);
  if ('problems' in read) return [];
  return read.value.cells
    .filter((cell) => cell.cell_type === 'code')
    .map(({ source }) => (typeof source === 'string' ? source : source.join('')));
}

/** A cell magic that gives the body to a shell, to Python, or to something in which no pip stands. */
function tokensOf(source: string): Token[] {
  if (source.length > longestCell) {
    const text = 'pip install {…}';
    return /pip/.test(source) ? [{ kind: 'shell', text, formatted: false, line: 1 }] : [];
  }
  const [, blank = '', magic = '', body = ''] = /^(\s*)%%([^\n]*)\n?([\s\S]*)$/.exec(source) ?? [];
  if (magic === '') return pythonTokens(source);
  if (/^(?:time|timeit|capture|prun|python3?)\b/.test(magic)) return pythonTokens(`${blank}\n${body}`);
  if (!/^(?:bash|sh|!|script\s+(?:ba)?sh)\b|^!/.test(magic)) return [];
  const joined = body.replace(/\\\r?\n/g, ' ').split('\n');
  const before = blank.split('\n').length;
  return joined.map((text, index) => ({ kind: 'shell', text, formatted: false, line: before + index + 1 }));
}

function commandsAt(
  tokens: readonly Token[],
  index: number,
  constants: Constants,
  spliced: ReadonlySet<string>,
): (readonly Word[])[] {
  const token = tokens[index];
  if (token?.kind === 'shell')
    return shellWords(token.text, constants).flatMap((words) => toList(installWords(words)));
  if (token?.kind === 'name' && runners.test(token.text)) return textCommands(tokens, index, constants);
  if (token?.kind !== 'mark' || (token.text !== '[' && token.text !== '(')) return [];
  const first = tokens.slice(index, index + firstTokens);
  if (
    !first.some(({ kind, text }) => /(?:^|\/)pip[\d.]*$/.test(text) || (kind === 'name' && spliced.has(text)))
  )
    return [];
  const isPart = tokens[index - 1]?.text === '=' && spliced.has(tokens[index - 2]?.text ?? '');
  return isPart ? [] : toList(installWords(sequenceAt(tokens, index, constants).words));
}

function textCommands(tokens: readonly Token[], index: number, constants: Constants): (readonly Word[])[] {
  const text = tokens[index + 2];
  if (tokens[index + 1]?.text !== '(' || text?.kind !== 'text') return [];
  return shellWords(text.text, text.formatted ? constants : new Map()).flatMap((words) =>
    toList(installWords(words)),
  );
}

/** What follows `pip install`, `pip3 install` or `-m pip install`; undefined: this is none. */
function installWords(words: readonly Word[]): readonly Word[] | undefined {
  const pip = words.findIndex(({ text }) => /^(?:.*\/)?pip(?:3(?:\.\d+)?)?$/.test(text));
  const before = words.slice(0, Math.max(pip, 0)).map(({ text }) => text);
  const leads = before.every((text) =>
    /^(?:.*\/)?(?:python[\d.]*|uv|sudo|nice)$|^-[mI]+$|^\w+=|^\{/.test(text),
  );
  if (pip < 0 || !leads) return undefined;
  const install = words.findIndex(({ text }, index) => index > pip && !text.startsWith('-'));
  if (words[install]?.text !== 'install') return undefined;
  const others = before.includes('uv') ? [{ text: '--uv', sure: true }] : [];
  return [...others, ...words.slice(pip + 1, install), ...words.slice(install + 1)];
}

function toList<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
