import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../../model/language.ts';
import { fill } from '../../text/fill.ts';
import type { Latency } from '../samples.ts';
import type { ReportTexts } from '../texts.ts';
import { chartWidth, durationText, label, line, renderFigure, round } from './chart.ts';

const left = 170;
const right = 80;
const rowHeight = 20;
const mostBars = 30;
const longestName = 24;

/** The slowest steps of the notebook as bars, slowest first. '' without any. */
export function renderLatencyChart(
  latencies: readonly Latency[],
  language: Language,
  { report }: ReportTexts,
): string {
  const slowest = [...latencies].sort((one, other) => other.ns - one.ns).slice(0, mostBars);
  if (slowest.length === 0) return '';
  const foot = slowest.length * rowHeight;
  const x = scaleLinear([0, Math.max(slowest[0]?.ns ?? 0, 1)], [left, chartWidth - right]);
  const y = scaleBand(
    slowest.map((_, at) => at),
    [0, foot],
  ).padding(0.2);
  const bars = slowest.map(({ label: name, ns }, at) => {
    const top = y(at) ?? 0;
    const middle = top + y.bandwidth() / 2 + 4;
    const shown = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
    return [
      label(left - 6, middle, shown.replaceAll('\n', ' '), 'end'),
      `<rect class="bar" x="${left}" y="${round(top)}" width="${round(Math.max(x(ns) - left, 1))}" height="${round(y.bandwidth())}"/>`,
      label(x(ns) + 4, middle, durationText(ns / 1e9, language)),
    ].join('\n');
  });
  const values = { shown: slowest.length, count: latencies.length };
  const description = fill(report.charts.latencyShows, values);
  const frame = { id: 'latency', language, title: report.charts.latency, description, height: foot + 8 };
  return renderFigure(frame, [line([left, 0], [left, foot], 'axis'), ...bars]);
}
