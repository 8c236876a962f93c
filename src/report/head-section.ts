import type { Dossier } from '../model/dossier.ts';
import type { Language } from '../model/language.ts';
import { fill } from '../text/fill.ts';
import { type Block, cites, own, type Text } from './document.ts';
import { eventsOf } from './evidence.ts';
import type { ReportTexts } from './texts.ts';
import { lastLineText, tierOf } from './verdict-text.ts';

/** The run at a glance: what was certified, where, in which versions, each with its proof. */
export function headSection(dossier: Dossier, language: Language, texts: ReportTexts): Block[] {
  const { report } = texts;
  const rows = [
    [report.verdict, lastLineText(dossier, language, texts), 'verdict'] as const,
    ...versionRows(dossier, language, texts),
    ...runRows(dossier, texts),
  ];
  return [
    {
      kind: 'table',
      header: [own(report.name), own(report.value), own(report.evidence)],
      rows: rows.map(([name, value, ...ids]) => [
        { strong: name },
        value === '' ? own(report.none) : value,
        cites(...ids),
      ]),
    },
  ];
}

type Row = readonly [name: string, value: Text, ...evidence: string[]];

function versionRows(dossier: Dossier, language: Language, texts: ReportTexts): Row[] {
  const { report } = texts;
  const { session, dataset, kernel, manifestSha256 } = dossier;
  const waited = orFirst(eventsOf(dossier, 'wait'));
  const status = [session?.status ?? '', session?.failureMessage ?? ''].filter((part) => part !== '');
  const reused = dataset?.reused === true ? ` ${report.datasetReused}` : '';
  return [
    [
      report.dataset,
      dataset === undefined
        ? ''
        : [`${dataset.ref.owner}/${dataset.ref.slug} v${dataset.version}`, own(reused)],
      ...orFirst(dataset === undefined ? [] : [`dataset:v${dataset.version}`]),
    ],
    [report.manifest, manifestSha256 ?? '', ...orFirst(manifestSha256 === undefined ? [] : ['manifest'])],
    [
      report.kernel,
      kernel === undefined ? '' : `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version} ${kernel.url}`,
      ...orFirst(kernel === undefined ? [] : [`kernel:v${kernel.version}`]),
    ],
    [report.certifies, refText(dossier.certifies), ...orFirst(eventsOf(dossier, 'assemble'))],
    [report.waited, waitText(dossier, language, texts), ...waited],
    [report.sessionStatus, status.join(' — '), ...waited],
    [report.isolation, tierOf(dossier, texts), ...waited],
    [report.interpreter, session?.interpreter ?? '', ...waited],
  ];
}

function runRows(dossier: Dossier, { report }: ReportTexts): Row[] {
  const assembled = orFirst(eventsOf(dossier, 'assemble'));
  const { place } = dossier;
  return [
    [report.packs, dossier.settings.packs.join(', '), 'event:1'],
    [report.target, own(report.targets[dossier.target]), 'event:1'],
    [report.service, dossier.baseUrl, 'event:1'],
    [report.mode, dossier.mode, 'event:1'],
    [report.commit, dossier.repository?.head ?? '', ...orFirst(eventsOf(dossier, 'read-repository'))],
    [report.continues, continuedText(dossier), 'event:1'],
    [report.nonce, dossier.nonce, ...assembled],
    [report.ledgerHead, dossier.ledgerHead ?? '', ...assembled],
    [report.session, dossier.sessionId, 'event:1'],
    [report.startedAt, dossier.startedAt, 'event:1'],
    [report.place, `${place.machine} / ${place.terminal}`, 'event:1'],
  ];
}

function orFirst(ids: readonly string[]): string[] {
  return ids.length === 0 ? ['event:1'] : [...ids];
}

function refText(ref: Dossier['certifies']): string {
  return ref === undefined ? '' : `${ref.owner}/${ref.slug}`;
}

function continuedText({ continues }: Dossier): string {
  return continues === undefined ? '' : `${continues.sessionId} ${continues.ledgerHead}`;
}

function waitText({ session, settings }: Dossier, language: Language, { report }: ReportTexts): string {
  if (session === undefined) return '';
  return fill(report.waitedValue, {
    seconds: session.waitedSeconds.toLocaleString(language, { maximumFractionDigits: 1 }),
    asked: settings.wait === undefined ? report.waitDefault : `${settings.wait} s`,
    status: session.statusAfterWait,
  });
}
