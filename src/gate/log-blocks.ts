/** What a log text is cut into. */
export type LogBlocks = { readonly push: (text: string) => void; readonly end: () => void };

/** So much text is read at once: few enough calls, and little to hold. */
const blockLength = 65_536;
/** Nothing that a person or a program reads is longer; a line that does not end may not fill the memory. */
const longestLine = 16 * 1024 * 1024;

/**
 * Joins the texts of one stream and gives them on in blocks of whole lines, since a record ends where the writer
 * flushed and not where a line does. A line of more than 16 Mi characters is not given on: `giveEndless` gets its
 * beginning.
 */
export function logBlocks(give: (block: string) => void, giveEndless: (start: string) => void): LogBlocks {
  let parts: string[] = [];
  let length = 0;
  let enough = blockLength;
  let isSkipping = false;
  return {
    push: (text) => {
      parts.push(text);
      length += text.length;
      if (length >= enough) flush(false);
    },
    end: () => flush(true),
  };

  function flush(isLast: boolean): void {
    const text = isSkipping ? afterLineEnd(parts.join('')) : parts.join('');
    isSkipping &&= text === '';
    const cut = isLast ? text.length : wholeLines(text);
    if (cut > 0) give(text.slice(0, cut));
    keep(text.slice(cut));
  }

  function keep(rest: string): void {
    const isEndless = rest.length > longestLine;
    if (isEndless) giveEndless(rest.slice(0, 200));
    isSkipping ||= isEndless;
    parts = isSkipping ? [] : [rest];
    length = parts.length === 0 ? 0 : rest.length;
    // Twice as much, so that a long line is not joined again with each record of it.
    enough = Math.max(blockLength, Math.min(2 * length, longestLine + 1));
  }
}

/** Ends of lines; a lone carriage return is one: a progress bar redraws with it. */
export const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Length of the whole lines that a text begins with. A carriage return at its end may be half of an end. */
function wholeLines(text: string): number {
  const last = text.lastIndexOf('\n');
  if (last >= 0) return last + 1;
  const others = ['\r', '\u0085', '\u2028', '\u2029'].map((end) => text.lastIndexOf(end, text.length - 2));
  return Math.max(...others) + 1;
}

function afterLineEnd(text: string): string {
  const at = text.search(lineEnd);
  return at < 0 ? '' : text.slice(at);
}
