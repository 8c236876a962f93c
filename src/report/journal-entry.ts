import { sha256Hex } from '../codec/digest.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { type Block, heading } from './document.ts';
import { renderMarkdown } from './markdown.ts';
import { renderReport, reportBlocks } from './report.ts';
import type { ReportTexts } from './texts.ts';
import { colonOf, verdictOf } from './verdict-parts.ts';

/**
 * What a run adds to the project's own papers: the whole report as a section dated `time` (ISO 8601), one level below
 * the title that stands there, and one line of JSON. Both end with a newline.
 */
export function journalEntry(
  dossier: Dossier,
  time: string,
  language: Language,
  texts: ReportTexts,
): { readonly section: string; readonly line: string } {
  const { kind, cause } = verdictOf(dossier);
  const [, ...blocks] = reportBlocks(dossier, language, texts);
  const title = heading(2, `${time} — ${texts.report.title}${colonOf(language)}${kind}`);
  const line = {
    schema: 'nx47.journal/1',
    time,
    session_id: dossier.sessionId,
    verdict: kind,
    cause,
    dataset_version: dossier.dataset?.version ?? null,
    kernel_version: dossier.kernel?.version ?? null,
    ledger_head: dossier.ledgerHead ?? null,
    report_sha256: sha256Hex(renderReport(dossier, language, texts)),
  };
  return { section: renderMarkdown([title, ...blocks.map(lowered)]), line: `${JSON.stringify(line)}\n` };
}

const below = { 1: 2, 2: 3, 3: 4, 4: 4 } as const;

function lowered(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: below[block.level] } : block;
}
