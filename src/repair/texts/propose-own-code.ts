import type { AuditInput } from '../../audit/audit-input.ts';
import { blankPython } from '../../audit/repository/blank-python.ts';
import { checkNames } from '../../audit/repository/check-names.ts';
import { jsonSpans, memberOf } from '../../codec/json-spans.ts';
import type { Finding } from '../../model/finding.ts';
import { sourcesOf, withSources } from './code-text.ts';
import { textOf, withTexts } from './edited-facts.ts';
import { withEdits } from './json-edit.ts';
import { type Mended, type Mending, reasons, stays } from './mend-in-turn.ts';
import { blocksOf } from './python-blocks.ts';

/**
 * NBK-003, NBK-007 and NBK-008: code that would not run as it stands. What would mend it is proposed, with its
 * difference, and never made: it is the user's own code.
 */
export const proposeOwnCode: Mending = {
  kind: 'proposal',
  commit: 'fix: code of the notebook that would not run',
  rules: ['NBK-003', 'NBK-007', 'NBK-008'],
  mend: (found, facts): Mended => {
    const path = facts.project.code.name;
    const said = textOf(facts, path) ?? '';
    const content = found.reduce((text, one) => proposed(path, text, one), said);
    const left = stays(found, 'own-code');
    if (content === said || isNoBetter(facts, withTexts(facts, new Map([[path, content]])))) return left;
    return { ...left, because: reasons(found), proposed: [{ path, content }] };
  },
};

function isNoBetter(before: AuditInput, after: AuditInput): boolean {
  const [was, is] = [checkNames(before).findings.length, checkNames(after).findings.length];
  return is > was || (is === was && was > 0);
}

function proposed(path: string, text: string, { rule, expected, observed, evidence }: Finding): string {
  if (rule === 'NBK-003') return withPython(text);
  const number = (word: string) =>
    Number(evidence.map((one) => new RegExp(`^${word} (\\d+)$`).exec(one)?.[1]).find(Boolean) ?? 0);
  const [cell, line] = [number('cell') - 1, number('line') - 1];
  const sources = sourcesOf(path, text);
  const source = sources[cell] ?? '';
  const name = observed.slice(observed.lastIndexOf(': ') + 2);
  if (rule === 'NBK-007') return withSources(path, text, replaced(sources, cell, futureFirst(source, line)));
  if (/^(?:import|from)\s/.test(expected))
    return withSources(path, text, replaced(sources, cell, withImport(source, line, expected)));
  return withSources(
    path,
    text,
    sources.map((one) => withWord(one, name, expected)),
  );
}

/** The kernel that Kaggle's image has. */
function withPython(text: string): string {
  const spec = memberOf(memberOf(jsonSpans(text), 'metadata')?.value, 'kernelspec')?.value;
  const edits = (
    [
      ['name', 'python3'],
      ['language', 'python'],
    ] as const
  ).flatMap(([key, value]) => {
    const span = memberOf(spec, key)?.value;
    return span === undefined ? [] : [{ start: span.start, end: span.end, text: JSON.stringify(value) }];
  });
  return withEdits(text, edits);
}

/** A future import moves in front of the first statement that is neither a docstring nor another one. */
function futureFirst(source: string, line: number): string {
  const first = blocksOf(source, 1).find(
    ({ statements: [one] }) => !/^(?:[rRuU]?["']|from\s+__future__\b)/.test(one?.bare ?? ''),
  );
  const lines = source.split('\n');
  if (first === undefined || first.first - 1 >= line) return source;
  const moved = lines.splice(line, 1);
  lines.splice(first.first - 1, 0, ...moved);
  return lines.join('\n');
}

function withImport(source: string, line: number, statement: string): string {
  const using = blocksOf(source, 1).find(({ first, last }) => first <= line + 1 && line + 1 <= last);
  if (using === undefined) return source;
  const lines = source.split('\n');
  lines.splice(using.first - 1, 0, statement);
  return lines.join('\n');
}

/** A word of JSON gives way to Python's, outside of strings and comments. */
function withWord(source: string, word: string, fresh: string): string {
  const used = new RegExp(`(?<![\\w.])${word}(?!\\w)(?!\\s*=(?!=))`, 'g');
  const bareLines = blankPython(source).split('\n');
  const lines = source.split('\n').map((line, index) => {
    const found = [...(bareLines[index] ?? '').matchAll(used)];
    return withEdits(
      line,
      found.map((match) => ({ start: match.index, end: match.index + word.length, text: fresh })),
    );
  });
  return lines.join('\n');
}

function replaced(sources: readonly string[], at: number, fresh: string): string[] {
  return sources.map((source, index) => (index === at ? fresh : source));
}
