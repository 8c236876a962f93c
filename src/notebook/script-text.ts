import { Failure } from '../model/failure.ts';
import { pythonLines } from './python-lines.ts';

/** Whether a kernel of this code file is a script; everything but `.ipynb` is one. */
export function isScriptName(name: string): boolean {
  return !name.toLowerCase().endsWith('.ipynb');
}

/** Whether a pushed source is a notebook's JSON: no statement of Python begins with a brace and runs. */
export function isNotebookText(text: string): boolean {
  return text.trimStart().startsWith('{');
}

/** The text of a script. Errors: NOTEBOOK_INVALID {why: 'not-utf8'}, since Kaggle takes sources as text. */
export function scriptText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('NOTEBOOK_INVALID', { why: 'not-utf8', where: '' }, { cause });
  }
}

/**
 * How many lines of a script must stay in front of all others: a `#!` line and a declared encoding (PEP 263), the
 * docstring, and imports from `__future__` (Python reference, 7.11.1). Undefined for a script that holds no other statement.
 */
export function headerLines(script: string): number | undefined {
  const lines = pythonLines(script);
  let header = lines.slice(0, 2).findLastIndex(({ text }) => /^#(?:!|.*coding[:=])/.test(text)) + 1;
  for (let at = 0; at < lines.length; ) {
    const next = lines.findIndex(({ begins }, index) => index > at && begins);
    const end = next === -1 ? lines.length : next;
    const text = (lines[at]?.text ?? '').trim();
    if (text !== '' && !text.startsWith('#')) {
      if (!isDocstring(text) && !/^from\s+__future__\s/.test(text)) return header;
      header = end;
    }
    at = end;
  }
  return undefined;
}

function isDocstring(statement: string): boolean {
  return /^[rRuU]?["']/.test(statement);
}
