import { showForeign } from '../codec/safe-name.ts';
import { fill } from '../text/fill.ts';
import type { DocumentFinding } from './audit-json.ts';
import { explain } from './explain.ts';
import { shortText, type Told } from './told.ts';
import { isRequired, verdictOf } from './verdict-parts.ts';
import { lastLine } from './verdict-text.ts';

export const annotationLevels = ['error', 'warning', 'notice'] as const;
export type AnnotationLevel = (typeof annotationLevels)[number];

/** One remark on the run's page, on a file and line where it has one. No text of it can be read as a command. */
export type Annotation = {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** Path from the root of the repository. */
  readonly file?: string;
  readonly line?: number;
};

/** The runner keeps ten of a kind for a step (actions/runner, ExecutionContext); the rest of the product says one of each itself. */
const mostOfALevel = 9;
const longestTitle = 200;
const longestMessage = 2000;

/**
 * The remarks on a run, the most important of each level first, at most nine of a level: where there are more, the
 * last one says how many. `prefix` leads from the root of the repository down to the project.
 */
export function annotationsOf(told: Told, prefix: string): Annotation[] {
  const all = [...verdictNotice(told), ...findingRemarks(told, prefix), ...conditionRemarks(told)];
  return annotationLevels.flatMap((level) => {
    const own = all.filter((one) => one.level === level);
    if (own.length <= mostOfALevel) return own;
    const kept = own.slice(0, mostOfALevel - 1);
    const count = own.length - kept.length;
    return [...kept, { level, title: 'NX47', message: fill(told.texts.telling.moreAnnotations, { count }) }];
  });
}

/** A run that refuses nothing says so, and what it does not prove; one that refuses ends with an error of its own. */
function verdictNotice(told: Told): Annotation[] {
  const { dossier, language, texts } = told;
  const { kind } = verdictOf(dossier);
  if (['NO-GO', 'INCONCLUSIVE', 'GO-PRIVATE-ROOT'].includes(kind)) return [];
  const title = line(lastLine(dossier, language, texts), told);
  return [{ level: 'notice', title, message: texts.report.meaning[kind] }];
}

/** Findings come failures first; those that a reader can go to stand before the others of their level. */
function findingRemarks(told: Told, prefix: string): Annotation[] {
  const { cause } = verdictOf(told.dossier);
  const findings = told.document.findings.filter(({ known }) => known === undefined);
  const rank = (one: DocumentFinding) => (one.rule === cause ? 0 : one.line === undefined ? 2 : 1);
  return findings
    .toSorted((one, other) => rank(one) - rank(other))
    .map((finding) => findingRemark(finding, told, prefix));
}

function findingRemark(finding: DocumentFinding, told: Told, prefix: string): Annotation {
  const { rule, title, observed, expected, why, fix, file, line: at } = finding;
  const { telling, report } = told.texts;
  const message = [`${observed} (≠ ${expected})`, why, `${report.fix}: ${fix}`];
  const parts = [prefix, file.trim() === '' ? 'nx47.yml' : file];
  const path = parts.filter((part) => part.trim() !== '').join('/');
  return {
    level: levelOf(finding),
    title: line(fill(telling.annotated, { id: rule, title }), told),
    message: lines(message, told),
    file: line(path, told),
    ...(at === undefined ? {} : { line: at }),
  };
}

function levelOf({ severity, answer }: DocumentFinding): AnnotationLevel {
  if (severity === 'error') return answer === 'fail' ? 'error' : 'warning';
  return severity === 'warning' ? 'warning' : 'notice';
}

function conditionRemarks(told: Told): Annotation[] {
  const { dossier, texts } = told;
  const { kind, conditions, cause } = verdictOf(dossier);
  const isCause = (id: string) => (id === cause ? 0 : 1);
  return conditions
    .filter((one) => isRequired(one, dossier))
    .filter(({ answer }) => answer === 'fail' || (answer === 'unknown' && kind === 'INCONCLUSIVE'))
    .toSorted((one, other) => isCause(one.id) - isCause(other.id))
    .map(({ id, answer, expected, observed }) => {
      const { title, fix } = explain(id, dossier, texts);
      const message = [`${observed} (≠ ${expected})`, `${texts.report.fix}: ${fix}`];
      return {
        level: answer === 'fail' ? 'error' : 'warning',
        title: line(fill(texts.telling.annotated, { id, title }), told),
        message: lines(message, told),
      };
    });
}

function line(text: string, told: Told): string {
  return showForeign(shortText(text, told, longestTitle)).replaceAll('\n', ' ');
}

function lines(texts: readonly string[], told: Told): string {
  return texts
    .map((text) => showForeign(shortText(text, told, longestMessage / 2)))
    .join('\n')
    .slice(0, longestMessage);
}
