/** A line of Python source and whether a statement may begin on it (not inside a string, bracket or continuation). */
export type PythonLine = { readonly text: string; readonly begins: boolean };

type Open = { depth: number; quote: string };

/**
 * The lines of a source, scanned lightly: strings, brackets, comments and backslash continuations are followed,
 * nothing else is understood. Never fails: a source that is no Python gives lines too.
 */
export function pythonLines(source: string): PythonLine[] {
  const open: Open = { depth: 0, quote: '' };
  let continued = false;
  return source.split('\n').map((text) => {
    const begins = !continued && open.depth === 0 && open.quote === '';
    // A line for the shell has quotes and brackets of another language.
    if (begins && isShellLine(text)) {
      continued = text.endsWith('\\');
      return { text, begins };
    }
    scanLine(text, open);
    continued = open.quote === '' && text.endsWith('\\');
    return { text, begins };
  });
}

/** Whether a statement line is IPython's: `!command`, `%magic`, `?name`, or a quoting or calling prefix. */
export function isShellLine(text: string): boolean {
  return /^\s*[!%?,;/]/.test(text);
}

function scanLine(text: string, open: Open): void {
  let at = 0;
  while (at < text.length) {
    if (open.quote !== '') {
      at = insideString(text, at, open);
    } else {
      const head = text[at];
      if (head === '#') return;
      at = head === '"' || head === "'" ? enterString(text, at, open) : bracket(text, at, open);
    }
  }
  // A string in single quotes ends with its line unless a backslash carries it on.
  if (open.quote.length === 1 && !text.endsWith('\\')) open.quote = '';
}

function insideString(text: string, at: number, open: Open): number {
  if (text[at] === '\\') return at + 2;
  if (!text.startsWith(open.quote, at)) return at + 1;
  const after = at + open.quote.length;
  open.quote = '';
  return after;
}

function enterString(text: string, at: number, open: Open): number {
  const single = text.slice(at, at + 1);
  open.quote = text.startsWith(single.repeat(3), at) ? single.repeat(3) : single;
  return at + open.quote.length;
}

function bracket(text: string, at: number, open: Open): number {
  const head = text.slice(at, at + 1);
  if ('([{'.includes(head)) open.depth += 1;
  if (')]}'.includes(head)) open.depth = Math.max(0, open.depth - 1);
  return at + 1;
}
