/**
 * A Python string literal for any text without lone surrogates, in triple quotes so that it stays readable
 * (Python reference, 2.4.1). A trailing quote needs its escape too: it would close the literal.
 */
export function pythonLiteral(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'''", "\\'\\'\\'")
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '\\x00')
    .replace(/'$/, "\\'");
  return `'''\\\n${escaped}'''`;
}
