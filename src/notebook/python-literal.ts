/**
 * A Python string literal for any text without lone surrogates, in triple quotes so that it stays readable
 * (Python reference, 2.4.1). A quote before another, or at the end, could close the literal.
 */
export function pythonLiteral(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(/'(?='|$)/g, "\\'")
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '\\x00');
  return `'''\\\n${escaped}'''`;
}
