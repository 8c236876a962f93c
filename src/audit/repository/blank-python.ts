/**
 * A Python source of the same lines with comments, and what stands in strings, as spaces. A line that ends within
 * a long string ends with U+0001. Lines for IPython's shell are left out. Never fails.
 */
export function blankPython(source: string): string {
  let quote = '';
  return source
    .split('\n')
    .map((line) => {
      if (quote === '' && /^\s*[!%]/.test(line)) return '';
      const scanned = blankLine(line, quote);
      // A string in single quotes ends with its line unless a backslash carries it on.
      quote = scanned.quote.length === 1 && !line.endsWith('\\') ? '' : scanned.quote;
      return quote === '' ? scanned.bare : `${scanned.bare}\u0001`;
    })
    .join('\n');
}

function blankLine(line: string, open: string): { readonly bare: string; readonly quote: string } {
  let bare = '';
  let quote = open;
  let at = 0;
  while (at < line.length) {
    const sign = line.charAt(at);
    if (quote !== '') {
      const ends = line.startsWith(quote, at);
      const taken = ends ? quote.length : sign === '\\' ? 2 : 1;
      bare += ends ? quote : ' '.repeat(taken);
      if (ends) quote = '';
      at += taken;
    } else if (sign === '#') {
      return { bare: bare.trimEnd(), quote };
    } else if (sign === '"' || sign === "'") {
      quote = line.startsWith(sign.repeat(3), at) ? sign.repeat(3) : sign;
      bare += quote;
      at += quote.length;
    } else {
      bare += sign;
      at += 1;
    }
  }
  return { bare, quote };
}
