import type { Language } from '../../model/language.ts';
import { escapeHtml } from './html.ts';

/** Width of every drawing in units of its own; the page scales it. */
export const chartWidth = 720;

/** What a drawing needs to speak: its language, and an id that no other drawing of the page has. */
export type ChartFrame = {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly height: number;
};

/** A whole figure: the drawing, what it shows for who can not see it, and its caption. Scrolls within itself. */
export function renderFigure(
  { id, title, description, height }: ChartFrame,
  parts: readonly string[],
): string {
  const [name, told] = [escapeHtml(title), escapeHtml(description)];
  return [
    `<figure><div class="chart" tabindex="0" role="region" aria-label="${name}">`,
    `<svg viewBox="0 0 ${chartWidth} ${round(height)}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${name}</title><desc id="${id}-d">${told}</desc>`,
    ...parts,
    `</svg></div><figcaption>${name}. ${told}</figcaption></figure>`,
  ].join('\n');
}

/** A text of the drawing; `anchor` says which end of it stands at x. */
export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}"${where}>${escapeHtml(text)}</text>`;
}

/** A straight line. */
export function line(from: readonly [number, number], to: readonly [number, number], kind: string): string {
  const [[x1, y1], [x2, y2]] = [from.map(round), to.map(round)];
  return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

/** A number as people of that language write it, with at most three significant digits behind whole thousands. */
export function numberText(value: number, language: Language): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
  return value.toLocaleString(language, { maximumFractionDigits: digits });
}

/** Seconds in the unit that suits them. */
export function durationText(seconds: number, language: Language): string {
  if (seconds >= 7200) return `${numberText(seconds / 3600, language)} h`;
  if (seconds >= 120) return `${numberText(seconds / 60, language)} min`;
  return seconds >= 1 || seconds === 0
    ? `${numberText(seconds, language)} s`
    : `${numberText(seconds * 1000, language)} ms`;
}

/** To a tenth of a unit: finer than any screen, and half the bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
