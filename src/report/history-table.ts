import { showForeign } from '../codec/safe-name.ts';
import type { Dossier } from '../model/dossier.ts';
import type { DatasetHistory, HistoryVersion } from '../model/history.ts';
import { fill } from '../text/fill.ts';
import { type Block, own, phrase, type Text, table } from './document.ts';
import { provenHeading } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** Versions beside each other in one table. */
const mostColumns = 12;

/** The history: wheel × version with the verdict on its tags, then what each version lost. */
export function historySection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { history } = dossier;
  if (history === undefined || history.versions.length === 0) return [];
  const tables = groupsOf(history).map(({ header, rows }) => table([texts.report.wheel, ...header], rows));
  const items = changeLines(history, texts);
  return [
    provenHeading(headingOf(history, texts), dossier, 'read-history'),
    ...tables,
    { kind: 'list', items },
  ];
}

function headingOf(history: DatasetHistory, { report }: ReportTexts): Text {
  const { ref, profile, omitted } = history;
  const title = phrase(report.history.title, { ref: `${ref.owner}/${ref.slug}`, profile });
  return omitted > 0 ? [title, own(' '), phrase(report.history.omitted, { count: omitted })] : title;
}

/** The same for a terminal, columns aligned. */
export function renderHistory(history: DatasetHistory, texts: ReportTexts): string {
  const title = titleOf(history, texts);
  if (history.versions.length === 0) return `${showForeign(title)}\n  ${texts.report.history.none}\n`;
  const tables = groupsOf(history).flatMap(({ header, rows }) => [
    '',
    ...aligned([[texts.report.wheel, ...header], ...rows]),
  ]);
  const lines = ['', ...changeLines(history, texts).map((line) => `  ${line}`)];
  return `${[title, ...tables, ...lines].map((line) => showForeign(line)).join('\n')}\n`;
}

function titleOf({ ref, profile, omitted }: DatasetHistory, { report }: ReportTexts): string {
  const values = { ref: `${ref.owner}/${ref.slug}`, profile, count: omitted };
  return [fill(report.history.title, values), omitted > 0 ? fill(report.history.omitted, values) : '']
    .join(' ')
    .trim();
}

type Group = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

function groupsOf({ versions }: DatasetHistory): Group[] {
  const starts = versions.flatMap((_, at) => (at % mostColumns === 0 ? [at] : []));
  return starts.map((start) => {
    const columns = versions.slice(start, start + mostColumns);
    const names = [...new Set(columns.flatMap(({ wheels }) => wheels.map(({ file }) => file)))].toSorted();
    const rows = names.map((name) => [name, ...columns.map((column) => markOf(column, name))]);
    return { header: columns.map(({ version }) => `v${version}`), rows };
  });
}

const marks = { ok: '✓', fail: '✗', unknown: '?' } as const;

function markOf({ isListed, wheels }: HistoryVersion, name: string): string {
  if (!isListed) return '?';
  const fit = wheels.find(({ file }) => file === name);
  return fit === undefined ? '·' : marks[fit.answer];
}

/** What each version lost, then why each wheel that does not fit does not. */
function changeLines({ versions }: DatasetHistory, { report }: ReportTexts): string[] {
  const words = report.history;
  const refused = new Map(
    versions.flatMap(({ wheels }) =>
      wheels.filter(({ answer }) => answer !== 'ok').map(({ file, reasons }) => [file, reasons] as const),
    ),
  );
  const why = [...refused].toSorted().map(([file, reasons]) => `✗ ${file}: ${reasons.join(', ')}`);
  const changes = versions.map((one) => {
    const { version, createdAt, files, bytes } = one;
    const head = `v${version}${createdAt === '' ? '' : ` (${createdAt.slice(0, 10)})`}`;
    if (!one.isListed) return `${head}: ${words.unlisted}`;
    const part = (sentence: string, items: readonly string[]) =>
      items.length === 0 ? [] : [fill(sentence, { items: items.join(', ') })];
    const changes = [
      ...part(words.lost, one.lost),
      ...part(
        words.replaced,
        one.replaced.map(({ from, to }) => `${from} → ${to.join(', ')}`),
      ),
      ...part(words.fitsNoMore, one.fitsNoMore),
    ];
    return [`${head}: ${fill(words.size, { files, bytes })}`, ...changes].join('; ');
  });
  return [...changes, ...why];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}
