import { stringify } from 'yaml';

/** A setting as it is written: its comment comes first, a line each. */
export type WrittenSetting = {
  readonly key: string;
  readonly value: unknown;
  readonly comment: readonly string[];
};

/** The text of an nx47.yml: what editors need to know, a heading, then each setting below its comment. */
export function renderConfig(
  schema: string,
  heading: readonly string[],
  settings: readonly WrittenSetting[],
): string {
  const blocks = settings.map(({ key, value, comment }) =>
    [...comment.map(asComment), stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()].join('\n'),
  );
  const head = [`# yaml-language-server: $schema=${schema}`, ...heading.map(asComment)].join('\n');
  return `${[head, ...blocks].join('\n\n')}\n`;
}

// A path from outside may hold anything but what would end the comment.
function asComment(line: string): string {
  return `# ${line.replace(/[\p{Cc}\u2028\u2029]/gu, '?')}`;
}
