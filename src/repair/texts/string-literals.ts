/** A string of Python in its source: from the prefix to behind the closing quotes. */
export type StringLiteral = {
  readonly start: number;
  readonly end: number;
  /** `''`, `r`, `f`, `b`, …, in small letters. */
  readonly prefix: string;
  readonly quote: string;
  readonly body: string;
};

/** The string literals of a source, in their order (Python reference, 2.4.1); comments and lines for a shell have none. */
export function stringLiterals(source: string): StringLiteral[] {
  const found: StringLiteral[] = [];
  let at = 0;
  while (at < source.length) {
    const sign = source.charAt(at);
    if (sign === '#' || (/[!%]/.test(sign) && isLineStart(source, at))) at = lineEnd(source, at);
    else if (sign === '"' || sign === "'") {
      const literal = literalAt(source, at);
      found.push(literal);
      at = literal.end;
    } else at += 1;
  }
  return found;
}

function isLineStart(source: string, at: number): boolean {
  return /^[ \t]*$/.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at));
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function literalAt(source: string, at: number): StringLiteral {
  const sign = source.charAt(at);
  const quote = source.startsWith(sign.repeat(3), at) ? sign.repeat(3) : sign;
  const prefix = /(?<![\p{L}\p{N}_])[rbuf]{1,2}$/iu.exec(source.slice(Math.max(0, at - 3), at))?.[0] ?? '';
  const from = at + quote.length;
  let end = from;
  while (end < source.length && !source.startsWith(quote, end)) {
    if (quote.length === 1 && source[end] === '\n') break;
    end += source[end] === '\\' ? 2 : 1;
  }
  const body = source.slice(from, end);
  return {
    start: at - prefix.length,
    end: Math.min(source.length, end + quote.length),
    prefix: prefix.toLowerCase(),
    quote,
    body,
  };
}
