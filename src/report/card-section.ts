import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { cardLines } from '../text/card-lines.ts';
import { fence } from './markdown.ts';
import type { ReportTexts } from './texts.ts';

/** What was told before the first write, as it was told; nothing for a run that did not come so far. */
export function cardSection({ card }: Dossier, language: Language, { report }: ReportTexts): string[] {
  return card === undefined ? [] : [`## ${report.card}\n\n${fence(cardLines(card, language).join('\n'))}`];
}
