import type { Dossier } from '../model/dossier.ts';
import type { ConditionResult, VerdictKind } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { type Block, heading, own, paragraph, phrase, type Text, table } from './document.ts';
import { explain } from './explain.ts';
import { phasesHeading, phasesTable, renderGantt } from './gantt.ts';
import { renderFold, renderTails } from './log-tails.ts';
import { renderMarkdown } from './markdown.ts';
import { refusalOf } from './refusal.ts';
import { refusalTable } from './refusal-table.ts';
import { factsTable } from './summary-facts.ts';
import { metricRows, outputRows, type PassRow } from './tables.ts';
import { cleanBlocks, shortText, type Told } from './told.ts';
import { isRequired, verdictOf } from './verdict-parts.ts';
import { lastLineText } from './verdict-text.ts';
import { joinWithin } from './within.ts';

/** GitHub takes 1 MiB of a step's summary, and nothing of a longer one. */
export const largestSummary = 900 * 1024;

/**
 * A run on its page of GitHub, as GitHub Flavored Markdown: the verdict first, then what refuses it, the conditions by
 * pack, outputs, metrics, phases, findings, ends of the logs. At most `limitBytes` of UTF-8, cut with a note.
 */
export function renderSummary(told: Told, limitBytes = largestSummary): string {
  const note = fill(told.texts.telling.cut, { limit: Math.floor(limitBytes / 1024) });
  const parts = [
    ...markdown(headBlocks(told), told),
    ...markdown(conditionBlocks(told), told),
    ...markdown(passBlocks(told), told),
    ...markdown(phasesHeading(told), told),
    renderGantt(told),
    ...markdown(phasesTable(told), told),
    ...markdown(findingBlocks(told), told),
    ...foldedConditions(told),
    ...renderTails(told),
    ...markdown(pathBlocks(told), told),
  ];
  return joinWithin(
    parts.filter((part) => part !== ''),
    limitBytes,
    note,
  );
}

/** The verdict's line, what it means, what refuses it: the beginning of every page about a run. */
export function headBlocks(told: Told): Block[] {
  const { dossier, language, texts } = told;
  const { kind } = verdictOf(dossier);
  const refusal = refusalOf(dossier, texts);
  const line: Text = [own(`${marks[kind]} `), lastLineText(dossier, language, texts)];
  return [
    heading(2, askedKaggle(dossier) ? line : [line, own(` — ${texts.telling.notAsked}`)]),
    paragraph(texts.report.meaning[kind]),
    ...(refusal === undefined ? [] : [refusalTable(refusal, texts)]),
    factsTable(told),
  ];
}

/** Steps that speak to the service; `check-access` is the first of a run, `match-ticket` of a collection. */
const speaking = ['check-access', 'read-history', 'publish', 'push', 'match-ticket', 'wait', 'collect'];

function askedKaggle({ target, steps }: Dossier): boolean {
  return (
    target === 'kaggle' && steps.some(({ macro, state }) => speaking.includes(macro) && state !== 'SKIPPED')
  );
}

const marks: Readonly<Record<VerdictKind, string>> = {
  GO: '✅',
  'GO-PRIVATE-ROOT': '⚠️',
  'NO-GO': '❌',
  INCONCLUSIVE: '⚠️',
  REHEARSED: '🔵',
  PENDING: '⏳',
  PLANNED: '🔵',
  AUDITED: '🔵',
};

/** Each block a part of its own, so that what does not fit is left out block by block. */
function markdown(blocks: readonly Block[], told: Told): string[] {
  return cleanBlocks(blocks, told).map((block) => renderMarkdown([block]).trimEnd());
}

function conditionBlocks(told: Told): Block[] {
  const { dossier, texts } = told;
  const { report, telling } = texts;
  const { conditions, packs } = verdictOf(dossier);
  if (conditions.length === 0) return [];
  const count = (pack: string, answer: ConditionResult['answer']) =>
    own(String(conditions.filter((one) => one.pack === pack && one.answer === answer).length));
  const { ok, fail, unknown } = report.answers;
  const counts = packs.map((pack) => [
    own(pack),
    count(pack, 'ok'),
    count(pack, 'fail'),
    count(pack, 'unknown'),
  ]);
  const left = ['fail', 'unknown'].flatMap((answer) =>
    conditions.filter((one) => one.answer === answer && isRequired(one, dossier)),
  );
  const header = ['id', report.condition, report.answer, report.expected, report.observed];
  return [
    heading(3, telling.byPack),
    table([telling.pack, ok, fail, unknown], counts),
    ...(left.length === 0 ? [] : [heading(3, telling.notMet), table(header, conditionRows(left, told))]),
  ];
}

function conditionRows(results: readonly ConditionResult[], told: Told): Text[][] {
  const { dossier, texts } = told;
  return results.map(({ id, answer, expected, observed }) => {
    const word = texts.report.answers[answer];
    return [
      id,
      own(explain(id, dossier, texts).title),
      answer === 'ok' ? own(word) : { strong: word },
      shortText(expected, told),
      shortText(observed, told),
    ];
  });
}

function foldedConditions(told: Told): string[] {
  const { report, telling } = told.texts;
  const { conditions, packs } = verdictOf(told.dossier);
  return packs.flatMap((pack) => {
    const own = conditions.filter((one) => one.pack === pack);
    if (own.length === 0) return [];
    const header = ['id', report.condition, report.answer, report.expected, report.observed];
    const [rows = ''] = markdown([table(header, conditionRows(own, told))], told);
    return [renderFold(fill(telling.allConditions, { pack, count: own.length }), rows)];
  });
}

/** The two PASS/FAIL tables, where there is something to say of them. */
function passBlocks(told: Told): Block[] {
  const { dossier, texts } = told;
  const { report } = texts;
  if (verdictOf(dossier).conditions.length === 0) return [];
  const header = [report.name, report.result, report.observed];
  const rows = (all: readonly PassRow[]) =>
    all.map(({ name, result, observed }) => [name, { strong: result }, shortText(observed, told)]);
  return [
    heading(3, report.outputs),
    table(header, rows(outputRows(dossier, texts))),
    heading(3, report.metrics),
    table(header, rows(metricRows(dossier, texts))),
  ];
}

const mostFindings = 50;

function findingBlocks(told: Told): Block[] {
  const { report, telling } = told.texts;
  const { findings } = told.document;
  if (findings.length === 0) return [];
  const rows = findings
    .slice(0, mostFindings)
    .map(({ rule, severity, answer, file, line, title, observed, fix }) => [
      rule,
      own(`${severity} ${report.answers[answer]}`),
      shortText(line === undefined ? file : `${file}:${line}`, told),
      shortText(title, told),
      shortText(observed, told),
      shortText(fix, told),
    ]);
  const header = ['id', telling.severity, telling.place, report.condition, report.observed, report.fix];
  const more = findings.length - rows.length;
  return [
    heading(3, telling.findings),
    table(header, rows),
    ...(more > 0 ? [paragraph(fill(telling.moreRows, { count: more }))] : []),
  ];
}

function pathBlocks({ reportPath, texts }: Told): Block[] {
  return reportPath === '' ? [] : [paragraph(phrase(texts.telling.reportAt, { path: reportPath }))];
}
