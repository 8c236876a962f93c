import { sha256Hex } from '../../codec/digest.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Language } from '../../model/language.ts';
import type { FigureName } from '../document.ts';
import { reportBlocks } from '../report.ts';
import { readLatencies, readSamples } from '../samples.ts';
import type { ReportTexts } from '../texts.ts';
import { colonOf, verdictOf } from '../verdict-parts.ts';
import { lastLine } from '../verdict-text.ts';
import { escapeHtml, renderContents, renderHtml } from './html.ts';
import { renderLatencyChart } from './latency-chart.ts';
import { renderMetricsChart } from './metrics-chart.ts';
import { renderPhasesChart } from './phases-chart.ts';
import { style } from './style.ts';

/**
 * The report of one run as one page that needs nothing else: no network, no script. Its policy (Content Security
 * Policy 3) lets through the one style sheet that it holds and nothing besides.
 */
export function renderPage(dossier: Dossier, language: Language, texts: ReportTexts): string {
  const { report } = texts;
  const { kind } = verdictOf(dossier);
  const [title, ...blocks] = reportBlocks(dossier, language, texts);
  const drawn = { figure: (name: FigureName) => drawFigure(name, dossier, language, texts) };
  const policy = `default-src 'none'; style-src 'sha256-${styleDigest()}'; base-uri 'none'; form-action 'none'`;
  const name = `${report.title}${colonOf(language)}${kind}`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(`${name} — ${dossier.sessionId}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    title === undefined ? '' : renderHtml([title], drawn),
    `<p class="banner${kind === 'GO' ? ' go' : ''}">${escapeHtml(lastLine(dossier, language, texts))}</p>`,
    renderContents(blocks, report.contents),
    renderHtml(blocks, drawn),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function styleDigest(): string {
  return Buffer.from(sha256Hex(style), 'hex').toString('base64');
}

function drawFigure(name: FigureName, dossier: Dossier, language: Language, texts: ReportTexts): string {
  switch (name) {
    case 'phases':
      return renderPhasesChart(dossier.steps, language, texts);
    case 'metrics': {
      const samples = readSamples(dossier);
      return samples === undefined ? '' : renderMetricsChart(samples, language, texts);
    }
    case 'latency':
      return renderLatencyChart(readLatencies(dossier), language, texts);
  }
}
