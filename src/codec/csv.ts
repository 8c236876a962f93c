import { Failure } from '../model/failure.ts';

/**
 * Rows of a CSV text (RFC 4180, with LF accepted beside CRLF). Rows keep their own length: the caller holds
 * them to its header. Errors: CSV_INVALID {why, line} for a quote inside a bare field, text after a closing
 * quote, an unterminated quote, a lone CR or a byte order mark.
 */
export function parseCsv(text: string): string[][] {
  if (text.startsWith('\uFEFF')) throw new Failure('CSV_INVALID', { why: 'byte-order-mark', line: 1 });
  const cursor: Cursor = { text, at: 0 };
  const rows: string[][] = [];
  while (cursor.at < text.length) rows.push(readRow(cursor));
  return rows;
}

type Cursor = { readonly text: string; at: number };

function readRow(cursor: Cursor): string[] {
  const fields: string[] = [];
  for (;;) {
    fields.push(cursor.text[cursor.at] === '"' ? readQuoted(cursor) : readBare(cursor));
    const separator = cursor.text[cursor.at];
    cursor.at += 1;
    if (separator === ',') continue;
    if (separator === '\r' && cursor.text[cursor.at] === '\n') cursor.at += 1;
    else if (separator === '\r') throw invalid(cursor, 'lone-carriage-return');
    else if (separator !== undefined && separator !== '\n') throw invalid(cursor, 'text-after-quote');
    return fields;
  }
}

function readBare(cursor: Cursor): string {
  const start = cursor.at;
  const end = /[,\r\n"]/g;
  end.lastIndex = start;
  cursor.at = end.exec(cursor.text)?.index ?? cursor.text.length;
  if (cursor.text[cursor.at] === '"') throw invalid(cursor, 'quote-in-bare-field');
  return cursor.text.slice(start, cursor.at);
}

function readQuoted(cursor: Cursor): string {
  const parts: string[] = [];
  for (;;) {
    const start = cursor.at + 1;
    const quote = cursor.text.indexOf('"', start);
    if (quote === -1) throw invalid(cursor, 'unterminated-quote');
    parts.push(cursor.text.slice(start, quote));
    cursor.at = quote + 1;
    if (cursor.text[cursor.at] !== '"') return parts.join('"');
  }
}

function invalid(cursor: Cursor, why: string): Failure {
  const line = cursor.text.slice(0, cursor.at).split('\n').length;
  return new Failure('CSV_INVALID', { why, line });
}
