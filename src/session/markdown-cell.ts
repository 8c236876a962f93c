/** Text for one Markdown line: every ASCII punctuation mark as an entity, control characters as spaces. */
export function cell(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
