import type { Dossier } from '../model/dossier.ts';
import { cell, table } from './markdown.ts';
import type { ReportTexts } from './texts.ts';

/** In what the session differed from the profile that the audit had used; nothing before there was a session. */
export function differencesSection({ differences }: Dossier, { report }: ReportTexts): string[] {
  if (differences === undefined) return [];
  const rows = differences.map(({ fact, expected, observed }) => [fact, expected, observed || '∅'].map(cell));
  const shown =
    rows.length === 0 ? report.noDifference : table([report.fact, report.expected, report.observed], rows);
  return [`## ${report.differences}`, shown];
}
