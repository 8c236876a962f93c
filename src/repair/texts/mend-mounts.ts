import type { AuditInput } from '../../audit/audit-input.ts';
import { checkMounts } from '../../audit/repository/check-mounts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Unrepairable } from '../../model/repair.ts';
import { sourcesOf, withSources } from './code-text.ts';
import { textOf, withTexts } from './edited-facts.ts';
import { type Edit, withEdits } from './json-edit.ts';
import { type Mending, reasons } from './mend-in-turn.ts';
import { type Block, blocksOf } from './python-blocks.ts';
import { type StringLiteral, stringLiterals } from './string-literals.ts';

/**
 * NBK-006: a mount path that is written into the code is looked for in both places where Kaggle mounts it. One line
 * in front of its first use decides, and the uses of the path take what it found; nothing else of the code changes.
 */
export const mendMounts: Mending = {
  kind: 'mount-layouts',
  commit: 'fix: find the dataset in both of its mount layouts',
  rules: ['NBK-006'],
  mend: (found, facts) => {
    const path = facts.project.code.name;
    const said = textOf(facts, path) ?? '';
    const sources = found.reduce<readonly string[] | undefined>(
      (now, one) => (now === undefined ? undefined : probed(now, one)),
      sourcesOf(path, said),
    );
    const content = sources === undefined ? said : withSources(path, said, sources);
    if (content === said || !holds(withTexts(facts, new Map([[path, content]])), found))
      return { changes: [], because: [], unrepairable: found.map(ownCode) };
    return { changes: [{ path, content }], because: reasons(found) };
  },
};

function holds(facts: AuditInput, found: readonly Finding[]): boolean {
  const left = checkMounts(facts).findings;
  return !left.some(({ expected }) => found.some((one) => one.expected === expected));
}

function ownCode({ rule, file, observed, expected }: Finding): Unrepairable {
  return { rule, file, why: 'own-code', core: [`${observed} → ${expected}`] };
}

/** The sources with the probe in front of the first use; undefined where no use could take what it finds. */
function probed(sources: readonly string[], { expected, observed }: Finding): readonly string[] | undefined {
  const both = expected.split(' | ');
  const [here] = both.filter((mount) => observed.endsWith(`: ${mount}`));
  const other = both.find((mount) => mount !== here);
  if (here === undefined || other === undefined) return undefined;
  const name = freshName(here, sources);
  const used = sources.map((source) => withName(source, here, name));
  const cell = used.findIndex((source, index) => source !== sources[index]);
  const source = used[cell];
  if (source === undefined) return undefined;
  const blocks = blocksOf(source, cell + 1);
  const first = blocks.find((block) => textOfBlock(source, block).includes(name));
  if (first === undefined) return undefined;
  const importsOs = [...sources.slice(0, cell).flatMap((one, index) => blocksOf(one, index + 1)), ...blocks]
    .filter((block) => block.cell < first.cell || block.last < first.first)
    .some(({ statements }) =>
      /^import\s+(?:[\w., ]*,\s*)?os\b(?!\s*(?:as\b|\.))/.test(statements[0]?.bare ?? ''),
    );
  const probe = `${name} = next((path for path in ("${here}", "${other}") if os.path.isdir(path)), "${here}")`;
  const lines = source.split('\n');
  lines.splice(first.first - 1, 0, ...(importsOs ? [] : ['import os']), probe);
  return used.map((one, index) => (index === cell ? lines.join('\n') : one));
}

function freshName(mount: string, sources: readonly string[]): string {
  const slug = mount.slice(mount.lastIndexOf('/') + 1);
  const name = `${/^\d/.test(slug) ? 'INPUT_' : ''}${slug.replaceAll('-', '_').toUpperCase()}`;
  return sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)) ? `${name}_MOUNT` : name;
}

function textOfBlock(source: string, { first, last }: Block): string {
  return source
    .split('\n')
    .slice(first - 1, last)
    .join('\n');
}

/** The source with the name in place of the path, in strings and in lines for a shell. */
function withName(source: string, mount: string, name: string): string {
  // IPython fills in no names below a magic of a whole cell.
  if (/^\s*%%/.test(source)) return source;
  const edits = stringLiterals(source).flatMap((literal) => literalEdit(literal, source, mount, name));
  const mentioned = new RegExp(`${mount}(?![\\w-])`, 'g');
  return withEdits(source, edits)
    .split('\n')
    .map((line) => (/^\s*[!%]/.test(line) ? line.replace(mentioned, () => `{${name}}`) : line))
    .join('\n');
}

/** A long string is a text, and one of bytes takes no name. */
function literalEdit(
  { start, end, prefix, quote, body }: StringLiteral,
  source: string,
  mount: string,
  name: string,
): Edit[] {
  const mentioned = new RegExp(`${mount}(?![\\w-])`, 'g');
  if (quote.length > 1 || prefix.includes('b') || !mentioned.test(body)) return [];
  // Strings side by side are one, of which a name can be no part.
  const isAlone =
    !/["'][ \t]*$/.test(source.slice(0, start)) && !/^[ \t]*[rbuf]{0,2}["']/i.test(source.slice(end));
  if (body === mount && isAlone) return [{ start, end, text: name }];
  const isFormatted = prefix.includes('f');
  const literal = isFormatted ? body : body.replace(/[{}]/g, (brace) => brace.repeat(2));
  const text = literal.replace(mentioned, () => `{${name}}`);
  const marks = isFormatted ? prefix : `${prefix.replace('u', '')}f`;
  return [{ start, end, text: `${marks}${quote}${text}${quote}` }];
}
