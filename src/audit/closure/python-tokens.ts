/** One token of a notebook's Python, or a whole line that IPython gives to the shell or to a magic. */
export type Token = {
  readonly kind: 'name' | 'text' | 'mark' | 'end' | 'shell';
  /** A string's content without quotes, as written; a shell line without its `!` or `%`. */
  readonly text: string;
  /** The expressions in braces are Python. */
  readonly formatted: boolean;
  readonly line: number;
};

const shellLine = /[ \t]*(?:[A-Za-z_][\w, \t]*=[ \t]*)?(!!?|%(?=pip\b|system\b|sx\b))((?:\\\r?\n|[^\n])*)/y;
const blank = /(?:[ \t\r\f]|\\\r?\n|#[^\n]*)+/y;
const string =
  /([A-Za-z]{0,2})("""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)/y;
const name = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);

/** Tokens of Python as far as a `pip install` in it needs them; never throws, whatever the text is. */
export function pythonTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let depth = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null && match[0] !== '') at += match[0].length;
    return match !== null && match[0] !== '' ? match : undefined;
  };
  const push = (kind: Token['kind'], text: string, formatted = false) =>
    tokens.push({ kind, text, formatted, line });
  const lines = (text: string) => {
    line += text.split('\n').length - 1;
  };
  // No piece is empty: there are never more of them than characters.
  for (let pieces = 0; at < source.length && pieces < source.length; pieces += 1) {
    const starts = depth === 0 && (tokens.at(-1)?.kind ?? 'end') === 'end';
    const shell = starts ? take(shellLine) : undefined;
    if (shell !== undefined) {
      const magic = (shell[1] ?? '').startsWith('%')
        ? (shell[2] ?? '').replace(/^(?:system|sx)\b/, '')
        : shell[2];
      push('shell', magic ?? '');
      lines(shell[0]);
      continue;
    }
    const passed = take(blank);
    const text = passed === undefined ? take(string) : undefined;
    const word = passed === undefined && text === undefined ? take(name) : undefined;
    if (text !== undefined) push('text', unquoted(text[2] ?? ''), /f/i.test(text[1] ?? ''));
    else if (word !== undefined) push('name', word[0]);
    else if (passed === undefined) depth += pushMark(source.charAt(at++), depth, push);
    lines((passed ?? text ?? word)?.[0] ?? (source.charAt(at - 1) === '\n' ? '\n' : ''));
  }
  return tokens;
}

/** Pushes one character; how much deeper it leads into brackets. */
function pushMark(mark: string, depth: number, push: (kind: Token['kind'], text: string) => void): number {
  if (mark === '\n') {
    if (depth === 0) push('end', '\n');
    return 0;
  }
  push('mark', mark);
  if (opening.has(mark)) return 1;
  return closing.has(mark) && depth > 0 ? -1 : 0;
}

function unquoted(text: string): string {
  const quote = /^(?:"""|'''|"|')/.exec(text)?.[0] ?? '';
  const end =
    text.length >= 2 * quote.length && text.endsWith(quote) ? text.length - quote.length : text.length;
  return text.slice(quote.length, end).replace(/\\(?:\r?\n)?/g, '');
}
