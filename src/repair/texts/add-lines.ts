/** A text with these lines at its end, each with the line end that the text has; nothing else of it changes. */
export function addLines(text: string, lines: readonly string[]): string {
  const end = lineEndOf(text);
  const whole = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  return `${whole}${lines.map((line) => `${line}${end}`).join('')}`;
}

/** How the lines of a text end: as the first one does. */
export function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
