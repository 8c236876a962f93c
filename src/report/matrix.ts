import { showForeign } from '../codec/safe-name.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Audit, WheelFit, WheelMatrix } from '../model/finding.ts';
import { fill } from '../text/fill.ts';
import { type Block, heading, own, phrase, table } from './document.ts';
import { provenHeading } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** Every wheel × (Python, ABI, platform) of each profile audited, as blocks; nothing when no audit saw a wheel. */
export function matrixSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const audits = [dossier.auditBefore, dossier.auditAfter, dossier.auditBeside];
  const parts = audits.flatMap((audit) =>
    audit?.wheels === undefined || audit.wheels.fits.length === 0
      ? []
      : matrixPart(audit, audit.wheels, texts),
  );
  return parts.length === 0 ? [] : [provenHeading(report.wheels, dossier, 'audit', 'audit-again'), ...parts];
}

/** The same for a terminal, columns aligned. */
export function renderMatrix(
  { runtime, fits }: { readonly runtime: string; readonly fits: readonly (WheelFit & { rules: string[] })[] },
  texts: ReportTexts,
): string {
  const { report } = texts;
  const rows = fits.map((fit) => matrixRow(fit, fit.rules, texts).map(oneLine));
  const header = headerOf(texts);
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = [header, ...rows].map((row) =>
    `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd(),
  );
  const heading = `${report.wheels} — ${fill(report.wheelsRuntime, { tag: oneLine(runtime) })}`;
  return [heading, ...lines].join('\n');
}

/** Ids of the rules that have a finding about this file, each once. */
export function rulesAbout(file: string, audit: Audit): string[] {
  return [...new Set(audit.findings.filter((one) => one.file === file).map(({ rule }) => rule))];
}

function matrixPart(audit: Audit, { runtime, fits }: WheelMatrix, texts: ReportTexts): Block[] {
  const prefers = phrase(texts.report.wheelsRuntime, { tag: runtime });
  const rows = fits.map((fit) => matrixRow(fit, rulesAbout(fit.file, audit), texts));
  return [heading(3, [audit.profile, own(' — '), prefers]), table(headerOf(texts), rows)];
}

function headerOf({ report }: ReportTexts): string[] {
  return [report.wheel, 'Python', 'ABI', report.platform, report.answer, report.rules];
}

function matrixRow(fit: WheelFit, rules: readonly string[], { report }: ReportTexts): string[] {
  const [python = '', abi = '', platform = ''] = fit.tag.split('-');
  const why =
    fit.reasons.length === 0 ? '' : ` (${fill(report.nearest, { reasons: fit.reasons.join(', ') })})`;
  return [fit.file, python, abi, platform, `${report.answers[fit.answer]}${why}`, rules.join(', ')];
}

function oneLine(text: string): string {
  return showForeign(text).replaceAll('\n', ' ');
}
