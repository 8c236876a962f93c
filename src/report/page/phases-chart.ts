import { scaleBand, scaleLinear } from 'd3-scale';
import type { StepRecord } from '../../model/dossier.ts';
import type { Language } from '../../model/language.ts';
import { fill } from '../../text/fill.ts';
import { type Span, spansOf } from '../spans.ts';
import type { ReportTexts } from '../texts.ts';
import { chartWidth, durationText, label, line, renderFigure, round } from './chart.ts';

const left = 130;
const right = 70;
const rowHeight = 22;
const axisHeight = 30;
const longestName = 20;

/** The steps of the run on one line of time; the wait is hatched, a step that failed has a dashed outline. '' without steps. */
export function renderPhasesChart(
  steps: readonly StepRecord[],
  language: Language,
  { report }: ReportTexts,
): string {
  const spans = spansOf(steps);
  if (spans.length === 0) return '';
  const whole = Math.max(...spans.map(({ start, seconds }) => start + seconds), 1e-9);
  const x = scaleLinear([0, whole], [left, chartWidth - right]);
  const y = scaleBand(
    spans.map((_, at) => at),
    [0, spans.length * rowHeight],
  ).padding(0.2);
  const rows = spans.map((span, at) => {
    const top = y(at) ?? 0;
    const width = Math.max(x(span.start + span.seconds) - x(span.start), 2);
    const middle = top + y.bandwidth() / 2 + 4;
    return [
      label(left - 6, middle, span.name.slice(0, longestName), 'end'),
      `<rect class="${kindOf(span)}" x="${round(x(span.start))}" y="${round(top)}" width="${round(width)}" height="${round(y.bandwidth())}"/>`,
      label(x(span.start) + width + 4, middle, durationText(span.seconds, language)),
    ].join('\n');
  });
  const foot = spans.length * rowHeight;
  const ticks = x
    .ticks(6)
    .flatMap((second) => [
      line([x(second), 0], [x(second), foot], 'grid'),
      label(x(second), foot + 18, durationText(second, language), 'middle'),
    ]);
  const description = fill(report.charts.phasesShow, { seconds: durationText(whole, language) });
  const frame = {
    id: 'phases',
    language,
    title: report.charts.phases,
    description,
    height: foot + axisHeight,
  };
  return renderFigure(frame, [hatching, ...ticks, ...rows]);
}

const hatching =
  '<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 6L6 0"/></pattern></defs>';

function kindOf({ name, state }: Span): string {
  if (state === 'FAILED') return 'failed';
  return name === 'wait' ? 'waited' : 'bar';
}
