import { showForeign } from '../codec/safe-name.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import type { ConditionResult } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { own, type Text } from './document.ts';
import { causeText, explain } from './explain.ts';
import { refusalOf } from './refusal.ts';
import { refusalRows } from './refusal-table.ts';
import type { ReportTexts } from './texts.ts';
import { colonOf, isRequired, observedOf, verdictOf } from './verdict-parts.ts';

const shownInFull = 2;
const longestText = 160;

/**
 * The verdict for a terminal, at most fifteen lines or so: what it is, its cause and what to do, the failed
 * conditions, the tier of isolation.
 */
export function renderVerdict(dossier: Dossier, language: Language, texts: ReportTexts): string {
  const { report } = texts;
  const verdict = verdictOf(dossier);
  const colon = colonOf(language);
  const lines = [
    lastLine(dossier, language, texts),
    `  ${report.meaning[verdict.kind]}`,
    ...refusalLines(dossier, language, texts),
  ];
  const failed = verdict.conditions.filter((one) => one.answer === 'fail' && isRequired(one, dossier));
  const open = verdict.conditions.filter((one) => one.answer === 'unknown' && isRequired(one, dossier));
  if (failed.length > 0)
    lines.push(
      fill(report.failedConditions, { count: failed.length }),
      ...conditionLines(failed, language, texts),
    );
  else if (verdict.kind === 'INCONCLUSIVE' && open.length > 0) {
    lines.push(fill(report.openConditions, { count: open.length }), ...conditionLines(open, language, texts));
  }
  return [...lines, `${report.isolation}${colon}${tierOf(dossier, texts)}`, ''].join('\n');
}

/** The last line of a report for a terminal: `GO`, or `NO-GO` with the cause beside it (acceptance H). */
export function lastLine(dossier: Dossier, language: Language, texts: ReportTexts): string {
  return lastLineParts(dossier, language, texts)
    .map(([ours, foreign]) => `${ours}${oneLine(foreign)}`)
    .join('');
}

/** The same as text of a document. */
export function lastLineText(dossier: Dossier, language: Language, texts: ReportTexts): Text {
  return lastLineParts(dossier, language, texts).map(([ours, foreign]) => [own(ours), foreign]);
}

/** Ours, then foreign. */
type Part = readonly [ours: string, foreign: string];

function lastLineParts(dossier: Dossier, language: Language, texts: ReportTexts): Part[] {
  const { kind, cause } = verdictOf(dossier);
  const { report } = texts;
  const colon = colonOf(language);
  if (kind === 'GO') return [['GO', '']];
  if (kind === 'REHEARSED' || kind === 'PLANNED' || kind === 'AUDITED') {
    return [[`NO-GO (${report.notCertified})${colon}${kind}`, '']];
  }
  if (kind === 'INCONCLUSIVE') return [[`NO-GO (${report.notProven}) — ${causeText(kind, cause)}`, '']];
  if (kind !== 'NO-GO') return [[`NO-GO (${report.notCertified}) — ${kind}`, '']];
  const { title } = explain(cause, dossier, texts);
  if (!Object.hasOwn(texts.conditions, cause)) {
    return [['NO-GO — ', title === cause ? cause : `${cause}${colon}${title}`]];
  }
  // A condition's title says what must hold, so the line has to say that it does not.
  const seen = observedOf(cause, dossier);
  const head = `NO-GO — ${cause} ${report.notMet}${colon}${title}`;
  if (seen === '') return [[head, '']];
  return [
    [`${head} (`, seen],
    [')', ''],
  ];
}

const tiersOfSession = ['namespaces', 'sudo-namespaces', 'rewritten-paths'] as const;

/** Where the session ran, in words. */
export function tierOf(dossier: Dossier, { report }: ReportTexts): string {
  if (dossier.session === undefined) return report.tiers.none;
  const { isolation } = dossier.session;
  const tier = tiersOfSession.find((one) => one === isolation);
  if (tier !== undefined) return report.tiers[tier];
  return isolation === '' && dossier.target === 'kaggle'
    ? report.tiers.kaggle
    : showForeign(isolation) || report.none;
}

/** A refusal in five lines: what failed, why, where it shows, what to do, what to run again. */
function refusalLines(dossier: Dossier, language: Language, texts: ReportTexts): string[] {
  const refusal = refusalOf(dossier, texts);
  if (refusal === undefined) return [];
  return refusalRows(refusal, texts.report).flatMap(([name, text]) => named(name, colonOf(language), text));
}

function named(name: string, colon: string, text: string): string[] {
  return text === '' ? [] : [`  ${name}${colon}${oneLine(text)}`];
}

function conditionLines(
  results: readonly ConditionResult[],
  language: Language,
  texts: ReportTexts,
): string[] {
  const full = results
    .slice(0, shownInFull)
    .map(({ id, observed }) => `  ${id} ${titleOf(id, texts)}${colonOf(language)}${oneLine(observed)}`);
  const rest = results.slice(shownInFull).map(({ id }) => id);
  if (rest.length === 0) return full;
  return [...full, `  ${fill(texts.report.more, { count: rest.length, ids: oneLine(rest.join(', ')) })}`];
}

function titleOf(id: string, { conditions }: ReportTexts): string {
  return Object.hasOwn(conditions, id) ? (conditions[id]?.title ?? '') : '';
}

function oneLine(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return showForeign(cut).replaceAll('\n', ' ');
}
