import type { Dossier } from '../model/dossier.ts';
import type { Audit, Finding } from '../model/finding.ts';
import type { ConditionResult } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { explain } from './explain.ts';
import { cell, table } from './markdown.ts';
import { metricRows, outputRows, type PassRow } from './tables.ts';
import type { ReportTexts } from './texts.ts';
import { isRequired } from './verdict-text.ts';

/** The two PASS/FAIL tables: the eight outputs, the five metrics. */
export function tablesSection(dossier: Dossier, texts: ReportTexts): string {
  const { report } = texts;
  const header = [report.name, report.result, report.observed];
  const rows = (all: readonly PassRow[]) =>
    all.map((row) => [cell(row.name), `**${row.result}**`, cell(row.observed)]);
  return [
    `## ${report.outputs}`,
    table(header, rows(outputRows(dossier, texts))),
    `## ${report.metrics}`,
    table(header, rows(metricRows(dossier, texts))),
  ].join('\n\n');
}

const rank = { fail: 0, unknown: 1, ok: 2 } as const;

/** Every condition judged, the failed ones first, each with what was expected, what was seen and where the proof lies. */
export function conditionsSection(dossier: Dossier, texts: ReportTexts): string {
  const { report } = texts;
  const results = dossier.verdict?.conditions ?? [];
  if (results.length === 0) return `## ${report.conditions}\n\n${report.noConditions}`;
  const sorted = [...results].sort((one, other) => rank[one.answer] - rank[other.answer]);
  const header = ['id', report.condition, report.answer, report.expected, report.observed, report.evidence];
  const rows = sorted.map((result) => conditionRow(result, dossier, texts));
  const failed = sorted
    .filter(({ answer }) => answer === 'fail')
    .map(({ id }) => {
      const { why, fix } = explain(id, dossier, texts);
      return [id, why, fix];
    });
  const remedies = failed.length === 0 ? [] : [table(['id', report.why, report.fix], failed)];
  return [`## ${report.conditions}`, table(header, rows), ...remedies].join('\n\n');
}

function conditionRow(result: ConditionResult, dossier: Dossier, texts: ReportTexts): string[] {
  const { report } = texts;
  const answer = report.answers[result.answer];
  const required = isRequired(result, dossier) ? '' : ` (${report.notRequired})`;
  return [
    result.id,
    explain(result.id, dossier, texts).title,
    `${result.answer === 'ok' ? answer : `**${answer}**`}${required}`,
    cell(result.expected),
    cell(result.observed),
    cell(result.evidence.join('\n')),
  ];
}

/** What each audit found: place, expected, observed, why it matters, what to do. */
export function findingsSection(dossier: Dossier, texts: ReportTexts): string {
  const { report } = texts;
  const audits = [
    [report.auditBefore, dossier.auditBefore],
    [report.auditAfter, dossier.auditAfter],
    [report.auditBeside, dossier.auditBeside],
  ] as const;
  const parts = audits.flatMap(([title, audit]) =>
    audit === undefined ? [] : [auditPart(title, audit, dossier, texts)],
  );
  return [`## ${report.findings}`, ...(parts.length === 0 ? [report.noFinding] : parts)].join('\n\n');
}

function auditPart(title: string, audit: Audit, dossier: Dossier, texts: ReportTexts): string {
  const { report } = texts;
  const heading = `### ${fill(title, { profile: cell(audit.profile), rules: audit.rulesRun.length })}`;
  if (audit.findings.length === 0) return `${heading}\n\n${report.noFinding}`;
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
  return `${heading}\n\n${table(
    header,
    audit.findings.map((finding) => findingRow(finding, dossier, texts)),
  )}`;
}

function findingRow(finding: Finding, dossier: Dossier, texts: ReportTexts): string[] {
  const { title, why, fix } = explain(finding.rule, dossier, texts);
  const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
  const answer = `${finding.severity} ${texts.report.answers[finding.answer]}`;
  const values = { expected: finding.expected, observed: finding.observed, file: finding.file };
  const sentences = [`${title}. ${why}`, fix].map((sentence) => fill(sentence, values));
  const texted = [
    `${finding.rule}`,
    answer,
    place,
    finding.expected,
    finding.observed,
    ...sentences,
    finding.evidence.join('\n'),
  ];
  return texted.map(cell);
}

/** The log as it was judged: what counted against the run, what else stands on stderr, every platform line left out. */
export function logSection({ verdict }: Dossier, { report }: ReportTexts): string {
  const log = verdict?.log;
  if (log === undefined) return `## ${report.log}\n\n${report.noConditions}`;
  const part = (title: string, header: readonly string[], rows: readonly (readonly string[])[]) =>
    `### ${title}\n\n${rows.length === 0 ? report.noLine : table(header, rows)}`;
  const suppressed = log.suppressed.reduce((total, { count }) => total + count, 0);
  const counts = Object.entries(log.classes).map(([name, count]) => [name, String(count)]);
  return [
    `## ${report.log}`,
    `${part(report.lineClasses, [report.line, report.count], counts)}\n\n${report.lineClassNotes}`,
    ...(log.unlisted === 0 ? [] : [fill(report.unlistedLines, { count: log.unlisted })]),
    ...(log.unseen.length === 0 ? [] : [fill(report.unseenNoise, { entries: log.unseen.join(', ') })]),
    part(
      report.problems,
      [report.count, report.stream, report.pattern, report.line],
      log.problems.map((one) => [String(one.count), one.stream, cell(one.pattern), cell(one.text)]),
    ),
    part(
      report.otherStderr,
      [report.count, report.line],
      log.otherStderr.map((one) => [String(one.count), cell(one.text)]),
    ),
    part(
      fill(report.suppressed, { count: suppressed }),
      [report.count, report.stream, report.entry, report.line],
      log.suppressed.map((one) => [String(one.count), one.stream, cell(one.entry), cell(one.text)]),
    ),
  ].join('\n\n');
}
