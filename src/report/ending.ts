import { showForeign } from '../codec/safe-name.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { fill } from '../text/fill.ts';
import type { consoleFr } from '../text/fr-console.ts';
import { renderTables } from './tables.ts';
import type { ReportTexts } from './texts.ts';
import { renderVerdict } from './verdict-text.ts';

/** Where a finished run left its papers; '' for the folder when it wrote none. */
export type Papers = {
  readonly sessionFolder: string;
  readonly ledgerHead: string;
  /** Ticket of a session that may go on; '' when there is none. */
  readonly ticketPath: string;
};

/** The end of a run on a terminal: the tables, what a plan would write, the verdict, the paths. Ends with a newline. */
export function renderEnding(
  dossier: Dossier,
  papers: Papers,
  sentences: ReportTexts & {
    readonly console: Pick<
      typeof consoleFr,
      'planned' | 'nothingPlanned' | 'report' | 'session' | 'ledger' | 'ticketHow'
    >;
  },
  language: Language,
): string {
  const words = sentences.console;
  const planned = dossier.steps
    .filter((step) => step.state === 'SKIPPED')
    .flatMap((step) => step.command.split('\n'));
  // A run that never reached its session has no outputs to tell of.
  const parts = dossier.collected === undefined ? [] : [renderTables(dossier, language, sentences)];
  if (dossier.mode !== 'execute') {
    parts.push(
      [
        `${words.planned}:`,
        ...(planned.length === 0 ? [words.nothingPlanned] : planned).map((line) => `  ${showForeign(line)}`),
      ].join('\n'),
    );
  }
  parts.push(renderVerdict(dossier, language, sentences));
  if (papers.ticketPath !== '') parts.push(fill(words.ticketHow, { path: papers.ticketPath }));
  if (papers.sessionFolder !== '') {
    parts.push(
      [
        `${words.report}: ${papers.sessionFolder}/reports/report.md`,
        `${words.session}: ${papers.sessionFolder}`,
        `${words.ledger}: ${papers.ledgerHead}`,
      ].join('\n'),
    );
  }
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
