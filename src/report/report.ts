import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { cardSection } from './card-section.ts';
import { changeSection } from './change-section.ts';
import { continuitySection } from './continuity-section.ts';
import { differencesSection } from './differences.ts';
import { type Block, cites, heading, own, paragraph, table } from './document.ts';
import { evidenceSection } from './evidence-section.ts';
import { governingSection } from './governing-section.ts';
import { headSection } from './head-section.ts';
import { historySection } from './history-table.ts';
import { incidentsSection } from './incidents-section.ts';
import { conditionsSection, findingsSection, logSection, tablesSection } from './judgement-sections.ts';
import { renderMarkdown } from './markdown.ts';
import { matrixSection } from './matrix.ts';
import { outlookSection } from './outlook.ts';
import { refusalOf } from './refusal.ts';
import { refusalTable } from './refusal-table.ts';
import { reproductionSection } from './reproduction-section.ts';
import { rollbackSection } from './rollback-section.ts';
import { stepsSection } from './steps-section.ts';
import { surfaceSection } from './surface-section.ts';
import type { ReportTexts } from './texts.ts';
import { transportSection } from './transport-section.ts';
import { colonOf, verdictOf } from './verdict-parts.ts';
import { lastLineText } from './verdict-text.ts';
import { versionsSection } from './versions-section.ts';

/** The report of one run as Markdown (acceptance H); its last line reads GO, or NO-GO with the cause beside it. */
export function renderReport(dossier: Dossier, language: Language, texts: ReportTexts): string {
  return renderMarkdown(reportBlocks(dossier, language, texts));
}

/** Everything that the report says, in no format yet: the same for Markdown and for the page. */
export function reportBlocks(dossier: Dossier, language: Language, texts: ReportTexts): Block[] {
  const { report } = texts;
  const told = [
    heading(1, `${report.title}${colonOf(language)}${verdictOf(dossier).kind}`),
    ...verdictSection(dossier, texts),
    ...headSection(dossier, language, texts),
    ...precheckSection(dossier, texts),
    ...cardSection(dossier, language, texts),
    ...stepsSection(dossier, texts),
    ...incidentsSection(dossier, texts),
    ...tablesSection(dossier, language, texts),
    ...conditionsSection(dossier, texts),
    ...surfaceSection(dossier, texts),
    ...governingSection(dossier, texts),
    ...changeSection(dossier, texts),
    ...transportSection(dossier, texts),
    ...versionsSection(dossier, texts),
    ...continuitySection(dossier, texts),
    ...findingsSection(dossier, texts),
    ...differencesSection(dossier, texts),
    ...matrixSection(dossier, texts),
    ...historySection(dossier, texts),
    ...outlookSection(dossier, texts),
    ...logSection(dossier, texts),
    ...rollbackSection(dossier, texts),
    ...reproductionSection(dossier, texts),
  ];
  return [
    ...told,
    ...evidenceSection(told, dossier, texts),
    heading(2, report.conclusion),
    paragraph(lastLineText(dossier, language, texts)),
  ];
}

/** What the verdict means; a refusal says first what failed, why and where, what to do, and what to run again. */
function verdictSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const refusal = refusalOf(dossier, texts);
  const meaning = paragraph(report.meaning[verdictOf(dossier).kind]);
  if (refusal === undefined) return [heading(2, report.verdict), meaning];
  return [
    heading(2, report.verdict),
    refusalTable(refusal, texts),
    paragraph([own(`${report.evidence} — `), cites(...refusal.evidence)]),
    meaning,
  ];
}

function precheckSection({ prechecks }: Dossier, { report }: ReportTexts): Block[] {
  if (prechecks.length === 0) {
    return [heading(2, report.prechecks), paragraph([own(`${report.noConditions} `), cites('event:1')])];
  }
  const header = [report.name, report.command, report.result, report.observed, report.evidence];
  const rows = prechecks.map((row) => {
    const result = row.answer === 'ok' ? report.pass : report.fail;
    return [row.id, row.command, own(result), row.observed, cites(row.evidence)];
  });
  return [heading(2, report.prechecks), table(header, rows)];
}
