/**
 * What is put behind the old bytes of a report or journal: for JSON lines the line, for a text the section with an empty
 * line before it; and the end of the last line, where the old bytes have none.
 */
export function journalGrowth(
  path: string,
  old: Uint8Array,
  { section, line }: { readonly section: string; readonly line: string },
): string {
  const endsLine = old.byteLength === 0 || old.at(-1) === 0x0a;
  const isLines = /\.jsonl$/i.test(path);
  const gap = isLines || old.byteLength === 0 ? '' : '\n';
  return `${endsLine ? '' : '\n'}${gap}${isLines ? line : section}`;
}
