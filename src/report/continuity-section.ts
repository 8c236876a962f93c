import type { Dossier } from '../model/dossier.ts';
import { type Block, cites, heading, own, phrase, type Text, table } from './document.ts';
import { eventsOf } from './evidence.ts';
import { namesOf } from './run-outputs.ts';
import type { ReportTexts } from './texts.ts';

/** What joins this run to the earlier ones: nothing of them is replaced, and what is asked for now. */
export function continuitySection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const isSeries = dossier.settings.packs.includes('nx47');
  const rows = [
    ...kernelRows(dossier, texts),
    ...datasetRows(dossier, texts),
    ...reportRows(dossier, texts),
    earlierRow(dossier, texts),
  ];
  const header = [report.name, report.historic, report.operational, report.evidence];
  return [heading(2, isSeries ? report.continuitySeries : report.continuity), table(header, rows)];
}

function kernelRows({ kernel, certifies, ...rest }: Dossier, { report }: ReportTexts): Text[][] {
  if (kernel === undefined) return [];
  const name = `${kernel.ref.owner}/${kernel.ref.slug}`;
  const now = phrase(report.versionOf, { ref: name, version: kernel.version });
  const shown = certifies === undefined ? name : `${certifies.owner}/${certifies.slug}`;
  const before = beforeText(shown, kernel.version - 1, report);
  const events = eventsOf({ kernel, ...rest }, 'push');
  return [[own(report.kernel), before, now, cites(`kernel:v${kernel.version}`, ...events)]];
}

function datasetRows(dossier: Dossier, { report }: ReportTexts): Text[][] {
  const { dataset, history } = dossier;
  if (dataset === undefined) return [];
  const ref = `${dataset.ref.owner}/${dataset.ref.slug}`;
  const last = history?.versions.at(-1)?.version ?? dataset.version - 1;
  const before = beforeText(ref, dataset.reused ? dataset.version : last, report);
  const now = phrase(report.versionOf, { ref, version: dataset.version });
  const events = eventsOf(dossier, 'publish', 'read-history');
  return [[own(report.dataset), before, now, cites(`dataset:v${dataset.version}`, ...events)]];
}

function beforeText(ref: string, last: number, report: ReportTexts['report']): Text {
  return last < 1 ? own(report.none) : phrase(report.versionsBefore, { ref, last });
}

/** Report families of earlier notebooks, which the keys of the conditions are read by. */
const families = ['v3_complete', 'v6_binary', 'v13_strict'];

function reportRows(dossier: Dossier, { report }: ReportTexts): Text[][] {
  const name = namesOf(dossier)['main-report'];
  if (dossier.settings['main-report'] === '' || dossier.collected === undefined) return [];
  const family = families.find((one) => name.includes(one));
  const now = family === undefined ? name : phrase(report.family, { name, family });
  return [
    [
      own(report.mainReport),
      phrase(report.families, { families: families.join(', ') }),
      now,
      cites(`output:${name}`),
    ],
  ];
}

function earlierRow({ earlierReports, sessionId }: Dossier, { report }: ReportTexts): Text[] {
  const before = phrase(report.earlierRuns, { count: earlierReports.length });
  return [own(report.session), before, sessionId, cites('event:1')];
}
