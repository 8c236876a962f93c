import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import type { tellingFr } from '../text/fr-telling.ts';
import type { AuditDocument } from './audit-json.ts';
import type { Block, Text } from './document.ts';
import type { ReportTexts } from './texts.ts';

/** A finished run as GitHub is told of it. */
export type Told = {
  readonly dossier: Dossier;
  /** Its audit before publication, with sentences. */
  readonly document: AuditDocument;
  readonly language: Language;
  readonly texts: ReportTexts & { readonly telling: typeof tellingFr };
  /** Takes every known secret out of a text; called before a text is cut or escaped, which would hide one from it. */
  readonly clean: (text: string) => string;
  /** Address of the run's page; '' outside of GitHub. */
  readonly runUrl: string;
  /** Path of the report; '' where there is none. */
  readonly reportPath: string;
};

const longestText = 200;

/** A SHA-256 among words: the whole of it stands in the report. */
const digest = /\b([0-9a-f]{12})[0-9a-f]{52}\b/g;

/** Foreign text without secrets, its digests abridged, short enough for a cell among many. */
export function shortText(text: string, { clean }: Pick<Told, 'clean'>, longest = longestText): string {
  const cleaned = clean(text).trim().replace(digest, '$1…');
  const signs = [...cleaned.slice(0, longest * 2)];
  return signs.length <= longest ? cleaned : `${signs.slice(0, longest).join('')}…`;
}

/** Blocks without secrets. */
export function cleanBlocks(blocks: readonly Block[], { clean }: Pick<Told, 'clean'>): Block[] {
  const each = (texts: readonly Text[]) => texts.map((text) => cleanText(text, clean));
  return blocks.map((block): Block => {
    if (block.kind === 'code') return { ...block, text: clean(block.text) };
    if (block.kind === 'list') return { ...block, items: each(block.items) };
    if (block.kind === 'table') return { ...block, header: each(block.header), rows: block.rows.map(each) };
    return block.kind === 'figure' ? block : { ...block, text: cleanText(block.text, clean) };
  });
}

function cleanText(text: Text, clean: Told['clean']): Text {
  if (typeof text === 'string') return clean(text);
  if ('own' in text) return { own: clean(text.own) };
  if ('strong' in text) return { strong: clean(text.strong) };
  if ('cites' in text) return { cites: text.cites.map(clean) };
  if ('anchor' in text) return { anchor: clean(text.anchor) };
  return text.map((part) => cleanText(part, clean));
}
