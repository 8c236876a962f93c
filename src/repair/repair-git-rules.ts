import type { AuditInput } from '../audit/audit-input.ts';
import { checkGitRules } from '../audit/repository/check-git-rules.ts';
import type { Finding } from '../model/finding.ts';
import type { Repair, Unrepairable } from '../model/repair.ts';
import type { Repairer } from './repairer.ts';
import { addLines } from './texts/add-lines.ts';
import { textOf, withTexts } from './texts/edited-facts.ts';
import { attributeLines, negations } from './texts/git-lines.ts';

/**
 * REP-021 and REP-022: a line at the end of the ignore or attributes file that hides reports, so that git takes them,
 * and takes them as they are; every other rule of the file stays. A pointer that is stored already stays a decision:
 * the bytes that it stands for are not here.
 */
export const repairGitRules: Repairer = async ({ audit, facts }) => {
  const ignored = mended('REP-021', facts, ignoreLines);
  const changed = mended('REP-022', facts, keepLines);
  const found = (rule: string) => audit.findings.filter((one) => one.rule === rule);
  return {
    repairs: [
      ...repairOf(found('REP-021'), ignored, 'fix: let git take the reports of a run'),
      ...repairOf(found('REP-022'), changed, 'fix: let git store the reports as they are'),
    ],
    proposals: [],
    unrepairable: [...ignored.left, ...changed.left].map(decisionOf),
  };
};

type Mended = {
  /** File of the rules → its text with the added lines. */
  readonly texts: ReadonlyMap<string, string>;
  readonly because: readonly string[];
  /** What the rule still says. */
  readonly left: readonly Finding[];
};
type Lines = (found: Finding, facts: AuditInput) => readonly string[];

/** One pattern may hide behind another: what is left is looked at again, as long as it gets less. */
function mended(rule: 'REP-021' | 'REP-022', facts: AuditInput, linesFor: Lines): Mended {
  const texts = new Map<string, string>();
  const because = new Map<string, readonly string[]>();
  const asked = () => checkGitRules(withTexts(facts, texts)).findings.filter((one) => one.rule === rule);
  let left = asked();
  for (let found = left.find(isNew(texts)); found !== undefined; found = left.find(isNew(texts))) {
    const text = texts.get(found.file) ?? textOf(facts, found.file) ?? '';
    const same = left.filter(({ file }) => file === found?.file);
    const evidence = [...new Set(same.flatMap((one) => one.evidence))];
    const lines = linesFor({ ...found, evidence }, withTexts(facts, texts));
    texts.set(found.file, addLines(text, lines));
    const reason = (one: Finding) => `${one.file}:${one.line}: ${one.observed} → ${lines.join(' ')}`;
    because.set(found.file, same.map(reason));
    left = asked();
  }
  for (const { file } of left) texts.delete(file);
  return { texts, because: [...texts.keys()].flatMap((file) => because.get(file) ?? []), left };
}

function isNew(texts: ReadonlyMap<string, string>): (found: Finding) => boolean {
  return ({ file }) => !texts.has(file);
}

function ignoreLines({ file, evidence }: Finding, facts: AuditInput): readonly string[] {
  const candidates = negations(file, evidence);
  const text = textOf(facts, file) ?? '';
  const enough = candidates.find((lines) => {
    const tried = withTexts(facts, new Map([[file, addLines(text, lines)]]));
    return !checkGitRules(tried).findings.some((one) => one.rule === 'REP-021' && one.file === file);
  });
  return enough ?? [];
}

function keepLines({ file, evidence }: Finding, facts: AuditInput): readonly string[] {
  const pointers = new Set(facts.project.unreadable.map(({ path }) => path));
  const paths = evidence.filter((path) => !pointers.has(path));
  return attributeLines(file, paths, facts).map(({ line }) => line);
}

function repairOf(found: readonly Finding[], { texts, because }: Mended, commit: string): Repair[] {
  const serves = found.filter(({ file }) => texts.has(file)).map(({ rule, file }) => ({ rule, file }));
  if (serves.length === 0) return [];
  const changes = [...texts].map(([path, content]) => ({ path, content }));
  return [{ kind: 'git-rules', commit, serves: distinct(serves), because, changes }];
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one] as const)).values()];
}

function decisionOf({ rule, file, observed, evidence }: Finding): Unrepairable {
  return { rule, file, why: 'decision', core: [observed, ...evidence.slice(0, 5)] };
}
