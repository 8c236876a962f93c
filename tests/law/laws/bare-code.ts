export type BareOptions = { readonly keepStrings?: boolean };

/**
 * TypeScript with comments, and the contents of strings and regular expressions, turned into spaces. Offsets and
 * lines stay as they were; the expressions inside template literals stay too. TypeScript 7 has no scanner to ask.
 */
export function bareCode(text: string, { keepStrings = false }: BareOptions = {}): string {
  const out =
    [...text].length === text.length
      ? text.split('')
      : Array.from({ length: text.length }, (_, at) => text.charAt(at));
  const blank = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (out[at] !== '\n') out[at] = ' ';
  };
  // Depths of braces at which a template literal's expression was entered.
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const here = text.charAt(at);
    const pair = text.slice(at, at + 2);
    if (pair === '//' || pair === '/*') {
      const end = pair === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 2;
      const stop = end <= 1 ? text.length : end;
      blank(at, stop);
      at = stop;
    } else if (here === "'" || here === '"') {
      const end = endOfString(text, at);
      if (!keepStrings) blank(at + 1, end - 1);
      at = end;
    } else if (here === '`' || (here === '}' && templates.at(-1) === depth)) {
      if (here === '}') templates.pop();
      const { end, opens } = endOfTemplatePart(text, at);
      if (!keepStrings) blank(at + 1, opens ? end - 2 : end - 1);
      if (opens) templates.push(depth);
      at = end;
    } else if (here === '/' && startsRegularExpression(text, at, out)) {
      const end = endOfRegularExpression(text, at);
      blank(at + 1, end - 1);
      at = end;
    } else {
      if (here === '{') depth += 1;
      if (here === '}') depth -= 1;
      at += 1;
    }
  }
  return out.join('');
}

function endOfString(text: string, start: number): number {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote && text.charAt(at) !== '\n') {
    at += text.charAt(at) === '\\' ? 2 : 1;
  }
  return at + 1;
}

function endOfTemplatePart(text: string, start: number): { end: number; opens: boolean } {
  let at = start + 1;
  while (at < text.length) {
    if (text.charAt(at) === '\\') at += 2;
    else if (text.charAt(at) === '`') return { end: at + 1, opens: false };
    else if (text.startsWith('${', at)) return { end: at + 2, opens: true };
    else at += 1;
  }
  return { end: text.length, opens: false };
}

// A slash after a value divides; after an operator, a bracket or a keyword it opens a regular expression.
function startsRegularExpression(text: string, at: number, out: readonly string[]): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(out[before] ?? '')) before -= 1;
  if (before < 0) return true;
  if (/[)\]}\w$'"`]/.test(out[before] ?? '')) {
    return /(?:^|[^\w$.])(?:return|typeof|case|in|of|await|yield|else)$/.test(
      text.slice(Math.max(0, before - 12), before + 1),
    );
  }
  return true;
}

function endOfRegularExpression(text: string, start: number): number {
  let at = start + 1;
  let inClass = false;
  while (at < text.length && text.charAt(at) !== '\n') {
    const here = text.charAt(at);
    if (here === '\\') at += 1;
    else if (here === '[') inClass = true;
    else if (here === ']') inClass = false;
    else if (here === '/' && !inClass) break;
    at += 1;
  }
  return at + 1;
}
