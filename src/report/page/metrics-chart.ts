import { scaleLinear } from 'd3-scale';
import { line as curve } from 'd3-shape';
import type { Language } from '../../model/language.ts';
import { fill } from '../../text/fill.ts';
import { type CurveName, extentOf, type Samples } from '../samples.ts';
import type { ReportTexts } from '../texts.ts';
import { chartWidth, durationText, label, line, numberText, renderFigure, round } from './chart.ts';
import { downsample, type Point } from './downsample.ts';

const panelHeight = 150;
const left = 70;
const right = 16;
const top = 26;
const bottom = 8;
const axisHeight = 30;
const mostPoints = 1200;
const mostChanges = 60;

type Panel = { readonly name: CurveName; readonly total?: CurveName };

const panels: readonly Panel[] = [
  { name: 'cpu_percent' },
  { name: 'ram_used_mb', total: 'ram_total_mb' },
  { name: 'gpu_mem_used_mb', total: 'gpu_mem_total_mb' },
];

/** CPU, memory and GPU memory over the session's time, one panel each: used as a whole line, all there is as a dashed one. */
export function renderMetricsChart(samples: Samples, language: Language, { report }: ReportTexts): string {
  const last = Math.max(samples.seconds.at(-1) ?? 0, 1e-9);
  const x = scaleLinear([0, last], [left, chartWidth - right]);
  const height = panels.length * panelHeight + axisHeight;
  const parts = panels.map((panel, at) =>
    drawPanel(panel, at * panelHeight, { samples, language, x, report }),
  );
  const ticks = x.ticks(8).map((second) => {
    const foot = panels.length * panelHeight + 16;
    return label(x(second), foot, durationText(second, language), 'middle');
  });
  const description = fill(report.charts.metricsShows, { count: samples.seconds.length });
  return renderFigure({ id: 'metrics', language, title: report.charts.metrics, description, height }, [
    ...parts,
    ...ticks,
  ]);
}

type Drawing = {
  readonly samples: Samples;
  readonly language: Language;
  readonly x: (second: number) => number;
  readonly report: ReportTexts['report'];
};

function drawPanel(
  { name, total }: Panel,
  offset: number,
  { samples, language, x, report }: Drawing,
): string {
  const values = samples.curves[name];
  const limit = total === undefined ? undefined : samples.curves[total];
  const most = Math.max(extentOf(values).most, limit === undefined ? 0 : extentOf(limit).most, 1);
  const y = scaleLinear([0, most], [offset + panelHeight - bottom, offset + top]).nice();
  const foot = y(0);
  const unit = report.charts.curves[name];
  const lines = [
    label(
      left,
      offset + 16,
      `${unit} — ${fill(report.charts.most, { value: numberText(extentOf(values).most, language) })}`,
    ),
    ...y
      .ticks(3)
      .flatMap((value) => [
        line([left, y(value)], [chartWidth - right, y(value)], 'grid'),
        label(left - 6, y(value) + 4, numberText(value, language), 'end'),
      ]),
    line([left, foot], [chartWidth - right, foot], 'axis'),
    ...samples.changes
      .slice(0, mostChanges)
      .map((second) => line([x(second), offset + top], [x(second), foot], 'change')),
  ];
  const draw = curve<Point>(
    ([second]) => round(x(second)),
    ([, value]) => round(y(value)),
  );
  if (limit !== undefined) lines.push(path(draw(downsample(samples.seconds, limit, mostPoints)), 'total'));
  lines.push(path(draw(downsample(samples.seconds, values, mostPoints)), 'curve'));
  return lines.join('\n');
}

function path(d: string | null, kind: string): string {
  return `<path class="${kind}" d="${d ?? ''}"/>`;
}
