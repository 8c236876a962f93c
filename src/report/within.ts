const encoder = new TextEncoder();

/**
 * Parts of a Markdown page, an empty line between them, in at most this many bytes of UTF-8: what does not fit is
 * left out whole, but for a table, which ends at a row; `note` then stands at the end. GitHub shows nothing at all of
 * a summary that is too long (actions/runner, CreateStepSummaryCommand). Ends with a newline.
 */
export function joinWithin(parts: readonly string[], limitBytes: number, note: string): string {
  const whole = `${parts.join('\n\n')}\n`;
  if (bytesOf(whole) <= limitBytes) return whole;
  const kept: string[] = [];
  let left = limitBytes - bytesOf(`${note}\n`);
  for (const part of parts) {
    const fitting = bytesOf(part) + 2 <= left ? part : rowsWithin(part, left - 2);
    if (fitting === '') continue;
    kept.push(fitting);
    left -= bytesOf(fitting) + 2;
  }
  return `${[...kept, note].join('\n\n')}\n`;
}

// A table that has lost its header and rule would be text, so at least one row stands below them.
function rowsWithin(part: string, limitBytes: number): string {
  if (!part.startsWith('| ')) return '';
  const kept: string[] = [];
  let left = limitBytes;
  for (const line of part.split('\n')) {
    left -= bytesOf(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return kept.length < 3 ? '' : kept.join('\n');
}

function bytesOf(text: string): number {
  return encoder.encode(text).byteLength;
}
