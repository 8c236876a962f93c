import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { fill } from '../text/fill.ts';
import { cardSection } from './card-section.ts';
import { differencesSection } from './differences.ts';
import { explain } from './explain.ts';
import { governingSection } from './governing-section.ts';
import { historySection } from './history-table.ts';
import { conditionsSection, findingsSection, logSection, tablesSection } from './judgement-sections.ts';
import { cell, table } from './markdown.ts';
import { matrixSection } from './matrix.ts';
import { outlookSection } from './outlook.ts';
import { stepsSection } from './steps-section.ts';
import type { ReportTexts } from './texts.ts';
import { colonOf, lastLine, tierOf, verdictOf } from './verdict-text.ts';

/** The report of one run as Markdown (acceptance H); its last line reads GO, or NO-GO with the cause beside it. */
export function renderReport(dossier: Dossier, language: Language, texts: ReportTexts): string {
  const { report } = texts;
  const { kind } = verdictOf(dossier);
  const sections = [
    `# ${report.title}${colonOf(language)}${kind}`,
    table(['', ''], headRows(dossier, language, texts)),
    causeSection(dossier, texts),
    precheckSection(dossier, texts),
    ...cardSection(dossier, language, texts),
    stepsSection(dossier, texts),
    incidentsSection(dossier, texts),
    tablesSection(dossier, texts),
    conditionsSection(dossier, texts),
    ...governingSection(dossier, texts),
    findingsSection(dossier, texts),
    ...differencesSection(dossier, texts),
    ...matrixSection(dossier, texts),
    ...historySection(dossier.history, texts),
    ...outlookSection(dossier, texts),
    logSection(dossier, texts),
    `## ${report.conclusion}`,
    lastLine(dossier, language, texts, cell),
  ];
  return `${sections.join('\n\n')}\n`;
}

function headRows(dossier: Dossier, language: Language, texts: ReportTexts): string[][] {
  const { report } = texts;
  const { session, dataset, kernel } = dossier;
  const rows: (readonly [string, string])[] = [
    [report.verdict, lastLine(dossier, language, texts)],
    [report.packs, dossier.settings.packs.join(', ')],
    [report.target, report.targets[dossier.target]],
    [report.service, dossier.baseUrl],
    [report.mode, dossier.mode],
    [report.isolation, tierOf(dossier, texts)],
    [report.interpreter, session?.interpreter ?? ''],
    [report.waited, waitText(dossier, language, texts)],
    [
      report.sessionStatus,
      [session?.status ?? '', session?.failureMessage ?? ''].filter((part) => part !== '').join(' — '),
    ],
    [
      report.dataset,
      dataset === undefined
        ? ''
        : `${dataset.ref.owner}/${dataset.ref.slug} v${dataset.version}${dataset.reused ? ` ${report.datasetReused}` : ''}`,
    ],
    [report.manifest, dossier.manifestSha256 ?? ''],
    [
      report.kernel,
      kernel === undefined ? '' : `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version} ${kernel.url}`,
    ],
    [report.certifies, refText(dossier.certifies)],
    [report.continues, continuedText(dossier)],
    [report.nonce, dossier.nonce],
    [report.ledgerHead, dossier.ledgerHead ?? ''],
    [report.session, dossier.sessionId],
    [report.startedAt, dossier.startedAt],
    [report.place, `${dossier.place.machine} / ${dossier.place.terminal}`],
  ];
  return rows.map(([name, value]) => [`**${name}**`, cell(value) || report.none]);
}

function refText(ref: Dossier['certifies']): string {
  return ref === undefined ? '' : `${ref.owner}/${ref.slug}`;
}

function continuedText({ continues }: Dossier): string {
  return continues === undefined ? '' : `${continues.sessionId} ${continues.ledgerHead}`;
}

function waitText({ session, settings }: Dossier, language: Language, { report }: ReportTexts): string {
  if (session === undefined) return '';
  return fill(report.waitedValue, {
    seconds: session.waitedSeconds.toLocaleString(language, { maximumFractionDigits: 1 }),
    asked: settings.wait === undefined ? report.waitDefault : `${settings.wait} s`,
    status: session.statusAfterWait,
  });
}

function causeSection(dossier: Dossier, texts: ReportTexts): string {
  const { report } = texts;
  const { kind, cause } = verdictOf(dossier);
  const meaning = `## ${report.verdict}\n\n${report.meaning[kind]}`;
  if (cause === '') return meaning;
  const { title, why, fix } = explain(cause, dossier, texts);
  const rows = [
    [report.cause, `${cause} — ${title}`],
    [report.why, why],
    [report.fix, fix],
  ] as const;
  return `${meaning}\n\n${table(
    ['', ''],
    rows.map(([name, value]) => [`**${name}**`, cell(value) || report.none]),
  )}`;
}

function precheckSection({ prechecks }: Dossier, { report }: ReportTexts): string {
  const header = [report.name, report.command, report.result, report.observed, report.evidence];
  const rows = prechecks.map((row) => {
    const result = row.answer === 'ok' ? report.pass : report.fail;
    return [cell(row.id), cell(row.command), result, cell(row.observed), cell(row.evidence)];
  });
  return `## ${report.prechecks}\n\n${rows.length === 0 ? report.noConditions : table(header, rows)}`;
}

function incidentsSection(dossier: Dossier, texts: ReportTexts): string {
  const { report } = texts;
  if (dossier.incidents.length === 0) return `## ${report.incidents}\n\n${report.noIncident}`;
  const rows = dossier.incidents.map((incident) => {
    const { title, why, fix } = explain(incident.code, { ...dossier, incidents: [incident] }, texts);
    return [incident.time, incident.step, incident.code, title, why, fix].map(cell);
  });
  const header = [report.time, report.macro, report.code, report.happened, report.cause, report.fix];
  return `## ${report.incidents}\n\n${table(header, rows)}`;
}
