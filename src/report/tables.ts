import { showForeign } from '../codec/safe-name.ts';
import { metricConditions, outputConditions } from '../model/condition-ids.ts';
import type { Dossier } from '../model/dossier.ts';
import { metricNames, outputNames, outputRoles } from '../model/kernel-outputs.ts';
import type { Language } from '../model/language.ts';
import type { ReportTexts } from './texts.ts';

/** One row of a PASS/FAIL table; `observed` is foreign text. */
export type PassRow = {
  readonly name: string;
  readonly result: string;
  readonly observed: string;
  readonly evidence: readonly string[];
};

const longestObserved = 60;

/** The two PASS/FAIL tables for a terminal: the eight outputs and the five metrics, columns aligned. */
export function renderTables(dossier: Dossier, _language: Language, texts: ReportTexts): string {
  const { outputs, metrics } = texts.report;
  return [
    outputs,
    ...aligned(outputRows(dossier, texts)),
    '',
    metrics,
    ...aligned(metricRows(dossier, texts)),
    '',
  ].join('\n');
}

/** A row for each of the eight outputs, in the order of acceptance D. */
export function outputRows(dossier: Dossier, texts: ReportTexts): PassRow[] {
  const names = outputNames(dossier.settings.packs, dossier.settings['main-report']);
  return outputRoles.map((role) => passRow(names[role], outputConditions[role], dossier, texts));
}

/** A row for each of the five metrics, in the order of acceptance E. */
export function metricRows(dossier: Dossier, texts: ReportTexts): PassRow[] {
  return metricNames.map((name) => passRow(name, metricConditions[name], dossier, texts));
}

/** What could not be judged has not passed. */
function passRow(name: string, id: string, { verdict }: Dossier, { report }: ReportTexts): PassRow {
  const judged = verdict?.conditions.find((one) => one.id === id);
  const results = { ok: report.pass, fail: report.fail, unknown: report.notReached };
  return {
    name,
    result: results[judged?.answer ?? 'unknown'],
    observed: judged?.observed ?? '',
    // A run without a judgement says so in its first step.
    evidence: judged === undefined || judged.evidence.length === 0 ? ['event:1'] : judged.evidence,
  };
}

function aligned(rows: readonly PassRow[]): string[] {
  const shown = rows.map(({ name, result, observed }) => ({
    name: showForeign(name),
    result,
    observed: oneLine(observed),
  }));
  const widest = (cells: readonly string[]) => cells.reduce((most, text) => Math.max(most, text.length), 0);
  const nameWidth = widest(shown.map(({ name }) => name));
  const resultWidth = widest(shown.map(({ result }) => result));
  return shown.map((row) =>
    `  ${row.result.padEnd(resultWidth)}  ${row.name.padEnd(nameWidth)}  ${row.observed}`.trimEnd(),
  );
}

function oneLine(text: string): string {
  const cut = text.length > longestObserved ? `${text.slice(0, longestObserved)}…` : text;
  return showForeign(cut).replaceAll('\n', ' ');
}
