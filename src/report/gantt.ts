import type { Block } from './document.ts';
import { heading, own, table } from './document.ts';
import { sentenceOf } from './explain.ts';
import { durationText } from './page/chart.ts';
import { type Span, spansOf } from './spans.ts';
import type { Told } from './told.ts';

const mostPhases = 60;
const longestName = 60;

/**
 * The phases of a run as a gantt of Mermaid, the wait among them, in a code block of its own; '' without phases. A
 * label holds letters, digits, blanks, points, apostrophes and hyphens only, behind its number: it can be neither a
 * keyword nor a directive. Times are counted from the first phase.
 */
export function renderGantt(told: Told): string {
  const spans = shownSpans(told);
  if (spans.length === 0) return '';
  const lines = [
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    '  axisFormat %H:%M:%S',
    '  todayMarker off',
    `  section ${told.texts.telling.phases}`,
    ...spans.map((span, at) => `  ${at + 1} ${labelOf(span, told)} :${taskOf(span, at)}`),
  ];
  return ['```mermaid', ...lines, '```'].join('\n');
}

/** What stands above both, where there are phases. */
export function phasesHeading(told: Told): Block[] {
  return shownSpans(told).length === 0 ? [] : [heading(3, told.texts.telling.phases)];
}

/** The same phases as numbers. */
export function phasesTable(told: Told): Block[] {
  const { telling, report, console: words } = told.texts;
  const spans = shownSpans(told);
  if (spans.length === 0) return [];
  const states: Readonly<Record<string, string>> = words.states;
  const rows = spans.map((span, at) => [
    own(String(at + 1)),
    sentenceOf(words.steps, span.name) ?? span.name,
    own(durationText(span.start, told.language)),
    own(durationText(span.seconds, told.language)),
    sentenceOf(states, span.state) ?? span.state,
  ]);
  const whole = Math.max(...spans.map(({ start, seconds }) => start + seconds));
  const last = ['', telling.total, '', durationText(whole, told.language), ''].map(own);
  const header = [report.step, telling.phase, telling.start, telling.duration, report.result];
  return [table(header, [...rows, last])];
}

function shownSpans({ dossier }: Told): Span[] {
  return spansOf(dossier.steps).slice(0, mostPhases);
}

function labelOf({ name }: Span, { texts, clean }: Told): string {
  const words = sentenceOf(texts.console.steps, name) ?? clean(name);
  const kept = words.replace(/[^\p{L}\p{N}.' -]+/gu, ' ').replace(/ +/g, ' ');
  return kept.slice(0, longestName).trim();
}

function taskOf({ name, state, start, seconds }: Span, at: number): string {
  const tag = state === 'FAILED' ? 'crit, ' : name === 'wait' ? 'active, ' : 'done, ';
  return `${tag}p${at + 1}, ${stamp(start)}, ${stamp(start + seconds)}`;
}

/** Seconds as a time of the days from 2000-01-01: a reader's own zone moves beginning and axis alike. */
function stamp(seconds: number): string {
  const whole = Math.round(seconds * 1000);
  const [day, rest] = [Math.floor(whole / 86_400_000), whole % 86_400_000];
  const part = (unit: number, size: number) => String(Math.floor(rest / unit) % size).padStart(2, '0');
  const days = dayOf(day);
  const time = `${part(3_600_000, 24)}:${part(60_000, 60)}:${part(1000, 60)}`;
  return `${days} ${time}.${String(rest % 1000).padStart(3, '0')}`;
}

// A run and its collection lie days apart, never months; what does is drawn at the end of January.
function dayOf(day: number): string {
  return `2000-01-${String(Math.min(day + 1, 31)).padStart(2, '0')}`;
}
