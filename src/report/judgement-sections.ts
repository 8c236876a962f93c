import type { Dossier } from '../model/dossier.ts';
import type { Audit, Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { ConditionResult } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { curvesSection } from './curves-section.ts';
import { type Block, cites, heading, own, paragraph, phrase, type Text, table } from './document.ts';
import { eventsOf } from './evidence.ts';
import { explain } from './explain.ts';
import { metricRows, outputRows, type PassRow } from './tables.ts';
import type { ReportTexts } from './texts.ts';
import { isRequired } from './verdict-parts.ts';

/** The two PASS/FAIL tables: the eight outputs, the five metrics. */
export function tablesSection(dossier: Dossier, language: Language, texts: ReportTexts): Block[] {
  const { report } = texts;
  const header = [report.name, report.result, report.observed, report.evidence];
  const rows = (all: readonly PassRow[]) =>
    all.map((row) => [row.name, { strong: row.result }, row.observed, cites(...row.evidence)]);
  return [
    heading(2, report.outputs),
    table(header, rows(outputRows(dossier, texts))),
    heading(2, report.metrics),
    table(header, rows(metricRows(dossier, texts))),
    ...curvesSection(dossier, language, texts),
  ];
}

const rank = { fail: 0, unknown: 1, ok: 2 } as const;

/** Every condition judged, the failed ones first, each with what was expected, what was seen and where the proof lies. */
export function conditionsSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const results = dossier.verdict?.conditions ?? [];
  if (results.length === 0) {
    return [heading(2, report.conditions), paragraph([own(`${report.noConditions} `), cites('event:1')])];
  }
  const sorted = [...results].sort((one, other) => rank[one.answer] - rank[other.answer]);
  const header = ['id', report.condition, report.answer, report.expected, report.observed, report.evidence];
  const rows = sorted.map((result) => conditionRow(result, dossier, texts));
  const failed = sorted.filter(({ answer }) => answer === 'fail');
  const remedies = failed.map(({ id }) => {
    const { why, fix } = explain(id, dossier, texts);
    return [id, why, fix].map(own);
  });
  return [
    heading(2, report.conditions),
    table(header, rows),
    ...(remedies.length === 0 ? [] : [table(['id', report.why, report.fix], remedies)]),
  ];
}

function conditionRow(result: ConditionResult, dossier: Dossier, texts: ReportTexts): Text[] {
  const { report } = texts;
  const answer = report.answers[result.answer];
  const required = isRequired(result, dossier) ? '' : ` (${report.notRequired})`;
  return [
    result.id,
    own(explain(result.id, dossier, texts).title),
    [result.answer === 'ok' ? own(answer) : { strong: answer }, own(required)],
    result.expected,
    result.observed,
    // What was not reached is told by the session's own step.
    cites(...(result.evidence.length === 0 ? ['event:1'] : result.evidence)),
  ];
}

/** What each audit found: place, expected, observed, why it matters, what to do. */
export function findingsSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const audits = [
    [report.auditBefore, dossier.auditBefore, 'audit'],
    [report.auditAfter, dossier.auditAfter, 'audit-again'],
    [report.auditBeside, dossier.auditBeside, 'audit'],
  ] as const;
  const parts = audits.flatMap(([title, audit, macro]) =>
    audit === undefined ? [] : auditPart(title, { audit, macro }, dossier, texts),
  );
  return [heading(2, report.findings), ...(parts.length === 0 ? [paragraph(report.noFinding)] : parts)];
}

function auditPart(
  title: string,
  { audit, macro }: { readonly audit: Audit; readonly macro: string },
  dossier: Dossier,
  texts: ReportTexts,
): Block[] {
  const { report } = texts;
  const words = phrase(title, { profile: audit.profile, rules: audit.rulesRun.length });
  const head = heading(3, [words, own(' — '), cites(...eventsOf(dossier, macro))]);
  if (audit.findings.length === 0) return [head, paragraph(report.noFinding)];
  const header = [
    'id',
    report.answer,
    report.files,
    report.expected,
    report.observed,
    report.why,
    report.fix,
    report.evidence,
  ];
  const rows = audit.findings.map((finding) => findingRow(finding, dossier, texts));
  return [head, table(header, rows)];
}

function findingRow(finding: Finding, dossier: Dossier, texts: ReportTexts): string[] {
  const { title, why, fix } = explain(finding.rule, dossier, texts);
  const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
  const answer = `${finding.severity} ${texts.report.answers[finding.answer]}`;
  const values = { expected: finding.expected, observed: finding.observed, file: finding.file };
  const sentences = [`${title}. ${why}`, fix].map((sentence) => fill(sentence, values));
  return [
    finding.rule,
    answer,
    place,
    finding.expected,
    finding.observed,
    ...sentences,
    finding.evidence.join('\n'),
  ];
}

/** Lines that say nothing of the verdict are shown up to here; the rest lies in the log. */
const mostOtherLines = 500;

/** The log as it was judged: what counted against the run, what else stands on stderr, every platform line left out. */
export function logSection({ verdict }: Dossier, { report }: ReportTexts): Block[] {
  const log = verdict?.log;
  if (log === undefined) {
    return [heading(2, report.log), paragraph([own(`${report.noConditions} `), cites('event:1')])];
  }
  const part = (title: string, header: readonly string[], rows: readonly Text[][]): Block[] => [
    heading(3, title),
    rows.length === 0 ? paragraph(report.noLine) : table(header, rows),
  ];
  const suppressed = log.suppressed.reduce((total, { count }) => total + count, 0);
  const counts = Object.entries(log.classes).map(([name, count]) => [name, String(count)]);
  const others = log.otherStderr.slice(0, mostOtherLines);
  const more = log.otherStderr.length - others.length;
  return [
    heading(2, [own(`${report.log} — `), cites('log')]),
    ...part(report.lineClasses, [report.line, report.count], counts),
    paragraph(report.lineClassNotes),
    ...(log.unlisted === 0 ? [] : [paragraph(fill(report.unlistedLines, { count: log.unlisted }))]),
    ...(log.unseen.length === 0
      ? []
      : [paragraph(phrase(report.unseenNoise, { entries: log.unseen.join(', ') }))]),
    ...part(
      report.problems,
      [report.count, report.stream, report.pattern, report.line],
      log.problems.map((one) => [String(one.count), one.stream, one.pattern, one.text]),
    ),
    ...part(
      report.otherStderr,
      [report.count, report.line],
      others.map((one) => [String(one.count), one.text]),
    ),
    ...(more > 0 ? [paragraph(fill(report.moreLines, { count: more }))] : []),
    ...part(
      fill(report.suppressed, { count: suppressed }),
      [report.count, report.stream, report.entry, report.line],
      log.suppressed.map((one) => [String(one.count), one.stream, one.entry, one.text]),
    ),
  ];
}
