import type { Block } from './document.ts';
import type { Refusal } from './refusal.ts';
import type { ReportTexts } from './texts.ts';

/** A refusal as a table of names and values: what failed, why, where it shows, what to do, what to run again. */
export function refusalTable(refusal: Refusal, { report }: ReportTexts): Block {
  const rows = refusalRows(refusal, report);
  return { kind: 'table', header: [], rows: rows.map(([name, value]) => [{ strong: name }, value]) };
}

/** Its five names and values, in the order in which they are told everywhere. */
export function refusalRows(
  refusal: Refusal,
  report: ReportTexts['report'],
): (readonly [name: string, value: string])[] {
  return [
    [report.refusal.failedTitle, refusal.failed],
    [report.why, refusal.why],
    [report.refusal.where, refusal.where],
    [report.fix, refusal.next],
    [report.refusal.command, refusal.command],
  ];
}
