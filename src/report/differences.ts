import type { Dossier } from '../model/dossier.ts';
import { type Block, paragraph, table } from './document.ts';
import { provenHeading } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** In what the session differed from the profile that the audit had used; nothing before there was a session. */
export function differencesSection(dossier: Dossier, { report }: ReportTexts): Block[] {
  const { differences } = dossier;
  if (differences === undefined) return [];
  const rows = differences.map(({ fact, expected, observed }) => [fact, expected, observed || '∅']);
  const shown =
    rows.length === 0
      ? paragraph(report.noDifference)
      : table([report.fact, report.expected, report.observed], rows);
  return [provenHeading(report.differences, dossier, 'audit-again'), shown];
}
