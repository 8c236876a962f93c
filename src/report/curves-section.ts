import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { type Block, cites, heading, own, paragraph, phrase, type Text, table } from './document.ts';
import { namesOf } from './run-outputs.ts';
import { curveNames, extentOf, type Latency, readLatencies, readSamples, type Samples } from './samples.ts';
import type { ReportTexts } from './texts.ts';

const mostLatencies = 200;

/** The session in figures: its curves and latencies, drawn on the page, and their numbers in a table for everybody. */
export function curvesSection(dossier: Dossier, language: Language, { report }: ReportTexts): Block[] {
  const names = namesOf(dossier);
  const samples = readSamples(dossier);
  const latencies = readLatencies(dossier);
  const proof = (name: string): Text => cites(`output:${name}`);
  return [
    ...(samples === undefined
      ? []
      : [
          heading(3, [own(`${report.charts.metrics} — `), proof(names['metrics-csv'])]),
          { kind: 'figure' as const, name: 'metrics' as const },
          ...curveTable(samples, language, report),
        ]),
    ...(latencies.length === 0
      ? []
      : [
          heading(3, [own(`${report.charts.latency} — `), proof(names.latency)]),
          { kind: 'figure' as const, name: 'latency' as const },
          ...latencyTable(latencies, language, report),
        ]),
  ];
}

function curveTable(samples: Samples, language: Language, report: ReportTexts['report']): Block[] {
  const words = report.charts;
  const rows = curveNames.map((name) => {
    const { least, mean, most } = extentOf(samples.curves[name]);
    return [own(words.curves[name]), ...[least, mean, most].map((value) => decimal(value, language))];
  });
  return [
    table([words.curve, words.least, words.mean, words.greatest], rows),
    paragraph(phrase(words.samples, { count: samples.seconds.length, refused: samples.refused })),
  ];
}

function latencyTable(
  latencies: readonly Latency[],
  language: Language,
  { charts }: ReportTexts['report'],
): Block[] {
  const slowest = [...latencies].sort((one, other) => other.ns - one.ns);
  const rows = slowest.slice(0, mostLatencies).map(({ label, ns }) => [label, decimal(ns / 1e6, language)]);
  const more = latencies.length - rows.length;
  return [
    table([charts.latencyStep, charts.milliseconds], rows),
    ...(more > 0 ? [paragraph(phrase(charts.otherSteps, { count: more }))] : []),
  ];
}

function decimal(value: number, language: Language): string {
  return value.toLocaleString(language, { maximumFractionDigits: 3 });
}
