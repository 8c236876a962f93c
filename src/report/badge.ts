import type { Language } from '../model/language.ts';
import type { Verdict, VerdictKind } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { sentences } from '../text/sentences.ts';
import { causeText } from './explain.ts';

const height = 20;
const padding = 7;
/** Widths of signs at 11 units, about those of Verdana; `textLength` makes the drawing hold in any font. */
const signWidths = { capital: 8.2, narrow: 4.8, other: 7 } as const;
const longestCause = 40;
const label = 'nx47';

/** White on each of these has a contrast of at least 4.5 (WCAG 2.1, 1.4.3). */
const colours: Readonly<Record<VerdictKind, string>> = {
  GO: '#1a7f37',
  'GO-PRIVATE-ROOT': '#9a6700',
  'NO-GO': '#cf222e',
  INCONCLUSIVE: '#9a6700',
  REHEARSED: '#0969da',
  PENDING: '#57606a',
  PLANNED: '#57606a',
  AUDITED: '#57606a',
};

/** The last verdict as a drawing to be shown beside a project's name: SVG 1.1 without script, style or address. Ends with a newline. */
export function badgeSvg({ kind, cause }: Pick<Verdict, 'kind' | 'cause'>, language: Language): string {
  const text = badgeText(kind, cause);
  const widths = { left: widthOf(label), right: widthOf(text) };
  const title = fill(sentences(language).telling.badgeTitle, { verdict: text });
  const whole = widths.left + widths.right;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${whole}" height="${height}" rx="3" fill="#24292f"/>`,
    `<path d="M${widths.left} 0h${widths.right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${widths.right - 3}z" fill="${colours[kind]}"/>`,
    textAt(label, 0, widths.left),
    textAt(text, widths.left, widths.right),
    '</svg>',
  ].join('\n')}\n`;
}

// A cause is an id or a word of ours; whatever else a dossier holds there is no text of a badge.
function badgeText(kind: VerdictKind, cause: string): string {
  const inert = cause.slice(0, longestCause).replace(/[^A-Za-z0-9_-]/g, '');
  if (kind === 'INCONCLUSIVE') return inert === '' ? kind : causeText(kind, inert);
  return kind === 'NO-GO' ? `NO-GO ${inert}`.trim() : kind;
}

function textAt(text: string, from: number, width: number): string {
  const middle = from + width / 2;
  return `<text x="${middle}" y="14" fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle" textLength="${width - 2 * padding}">${text}</text>`;
}

function widthOf(text: string): number {
  const widths = [...text].map((sign) => {
    if (/[A-Z]/.test(sign)) return signWidths.capital;
    return /[-/ ijlt]/.test(sign) ? signWidths.narrow : signWidths.other;
  });
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0)) + 2 * padding;
}
