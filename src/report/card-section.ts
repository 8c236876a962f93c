import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { cardLines } from '../text/card-lines.ts';
import type { Block } from './document.ts';
import { provenHeading } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** What was told before the first write, as it was told; nothing for a run that did not come so far. */
export function cardSection(dossier: Dossier, language: Language, { report }: ReportTexts): Block[] {
  const { card } = dossier;
  if (card === undefined) return [];
  return [
    provenHeading(report.card, dossier, 'show-card'),
    { kind: 'code', text: cardLines(card, language).join('\n') },
  ];
}
