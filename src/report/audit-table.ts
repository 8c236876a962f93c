import { showForeign } from '../codec/safe-name.ts';
import { fill } from '../text/fill.ts';
import type { consoleFr } from '../text/fr-console.ts';
import type { AuditDocument, DocumentFinding } from './audit-json.ts';
import { renderMatrix } from './matrix.ts';
import { renderOutlook } from './outlook.ts';
import type { ReportTexts } from './texts.ts';
import { colonOf } from './verdict-parts.ts';

const mostEvidence = 8;
const longestText = 400;

export type AuditTableTexts = ReportTexts & {
  readonly console: Pick<typeof consoleFr, 'auditTable' | 'report'>;
};

/**
 * The audit for a terminal: what fails first, then what is unknown, then warnings; each rule with its places, why it
 * matters and what to do; the verdict last. Ends with a newline.
 */
export function renderAuditTable(
  document: AuditDocument,
  texts: AuditTableTexts,
  reportPath: string,
): string {
  const words = texts.console.auditTable;
  const { summary, profile } = document;
  const parts = [
    fill(words.heading, { profile: oneLine(profile), ...summary }),
    ...groups(document.findings).map((group) => renderGroup(group, document, texts)),
    ...(document.wheels === undefined || document.wheels.fits.length === 0
      ? []
      : [renderMatrix(document.wheels, texts)]),
    ...(document.outlook === undefined ? [] : [renderOutlook(document.outlook, texts)]),
    (document.stale ?? [])
      .map(({ rule, file }) => fill(words.stale, { rule, file: oneLine(file) }))
      .join('\n'),
    ...document.incidents.map((incident) => renderIncident(incident, document, texts)),
    [
      document.conclusion,
      `  ${texts.report.meaning[document.verdict]}`,
      `${texts.console.report}${colonOf(document.language)}${reportPath}`,
    ].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Findings that stand next to each other and say the same but for the place. */
function groups(findings: readonly DocumentFinding[]): DocumentFinding[][] {
  const made: DocumentFinding[][] = [];
  for (const finding of findings) {
    const last = made.at(-1);
    if (last?.[0] !== undefined && kindOf(last[0]) === kindOf(finding)) last.push(finding);
    else made.push([finding]);
  }
  return made;
}

function kindOf({ rule, severity, answer, title, why, fix }: DocumentFinding): string {
  return JSON.stringify([rule, severity, answer, title, why, fix]);
}

function renderGroup(
  group: readonly DocumentFinding[],
  { language }: AuditDocument,
  texts: AuditTableTexts,
): string {
  const [first] = group;
  if (first === undefined) return '';
  const { report } = texts;
  const colon = colonOf(language);
  return [
    `${report.answers[first.answer]}  ${first.rule}  ${first.severity}  ${oneLine(first.title)}`,
    ...group.flatMap((finding) => placeLines(finding, colon, texts)),
    `  ${report.why}${colon}${oneLine(first.why)}`,
    `  ${report.fix}${colon}${oneLine(first.fix)}`,
  ].join('\n');
}

function placeLines(finding: DocumentFinding, colon: string, texts: AuditTableTexts): string[] {
  const { report } = texts;
  const words = texts.console.auditTable;
  const place = finding.file === '' ? words.whole : oneLine(finding.file);
  const shown = finding.evidence.filter((line) => line !== finding.observed).slice(0, mostEvidence);
  const more = finding.evidence.length - mostEvidence;
  const { known } = finding;
  return [
    `  ${finding.line === undefined ? place : `${place}:${finding.line}`}`,
    `    ${report.expected}${colon}${oneLine(finding.expected)}`,
    `    ${report.observed}${colon}${oneLine(finding.observed)}`,
    ...shown.map((line) => `    ${words.evidence}${colon}${oneLine(line)}`),
    ...(known === undefined ? [] : [`    ${fill(words.known, { ...known, reason: oneLine(known.reason) })}`]),
    ...(more > 0 ? [`    ${fill(words.more, { count: more })}`] : []),
  ];
}

function renderIncident(
  { step, code, title, why, fix }: AuditDocument['incidents'][number],
  { language }: AuditDocument,
  { report }: AuditTableTexts,
): string {
  const colon = colonOf(language);
  return [
    `${report.answers.fail}  ${code}  ${oneLine(step)}  ${oneLine(title)}`,
    `  ${report.why}${colon}${oneLine(why)}`,
    `  ${report.fix}${colon}${oneLine(fix)}`,
  ].join('\n');
}

function oneLine(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return showForeign(cut).replaceAll('\n', ' ');
}
