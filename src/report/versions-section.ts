import type { Dossier } from '../model/dossier.ts';
import type { Audit, WheelFit } from '../model/finding.ts';
import { runtimeProfileName } from '../model/kernel-outputs.ts';
import { type Block, cites, heading, own, paragraph, phrase, type Text, table } from './document.ts';
import { eventsOf } from './evidence.ts';
import { capturedProfile, importedPackages } from './run-outputs.ts';
import type { ReportTexts } from './texts.ts';

/** The versions that were kept, and for each why it fits this runtime. */
export function versionsSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const rows = [
    ...runtimeRows(dossier, texts),
    ...wheelRows(dossier, texts),
    ...packageRows(dossier, texts),
    ...libraryRows(dossier, texts),
  ];
  const header = [report.name, report.version, report.whyFits, report.evidence];
  return [
    heading(2, report.versions),
    rows.length === 0 ? paragraph([own(`${report.noVersion} `), cites('event:1')]) : table(header, rows),
  ];
}

function runtimeRows(dossier: Dossier, { report }: ReportTexts): Text[][] {
  const profile = capturedProfile(dossier);
  if (profile === undefined) return [];
  const { python, platform } = profile;
  const proof = cites(`output:${runtimeProfileName}`);
  return [
    ['Python', `${python.implementation} ${python.version} (${python.abi})`, own(report.asCaptured), proof],
    [platform.libc.name, `${platform.libc.version}, ${platform.machine}`, own(report.asCaptured), proof],
  ];
}

/** Name and version of a wheel from its file name (binary distribution format, "File name convention"). */
const wheelName = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-[^-]+-[^-]+-[^-]+\.whl$/;

function wheelRows(dossier: Dossier, { report }: ReportTexts): Text[][] {
  const { auditAfter, auditBefore } = dossier;
  const audit = auditAfter?.wheels === undefined ? auditBefore : auditAfter;
  const macro = audit === auditAfter ? 'audit-again' : 'audit';
  return (audit?.wheels?.fits ?? []).map((fit) => {
    const [, name = fit.file, version = ''] = wheelName.exec(fit.file.split('/').at(-1) ?? '') ?? [];
    return [name, version, whyText(fit, audit, report), cites(...eventsOf(dossier, macro))];
  });
}

function whyText(
  { tag, answer, reasons }: WheelFit,
  audit: Audit | undefined,
  report: ReportTexts['report'],
) {
  const values = { tag, profile: audit?.profile ?? '', reasons: reasons.join(', ') };
  return phrase(answer === 'ok' ? report.tagFits : report.tagFitsNot, values);
}

function packageRows(dossier: Dossier, { report }: ReportTexts): Text[][] {
  return importedPackages(dossier).map(({ name, version, imported, origin }) => [
    name,
    version ?? '',
    phrase(imported ? report.importedFrom : report.notImported, { origin: own(report.origins[origin]) }),
    cites(`output:${runtimeProfileName}`),
  ]);
}

function libraryRows({ settings, manifest, manifestSha256 }: Dossier, { report }: ReportTexts): Text[][] {
  const name = settings.native?.library;
  const file = manifest?.files.find((one) => one.name === name);
  if (name === undefined || file === undefined) return [];
  const proof = manifestSha256 === undefined ? 'event:1' : 'manifest';
  const symbols = settings.native?.symbols.length ?? 0;
  return [[name, file.sha256.slice(0, 16), phrase(report.librarySymbols, { count: symbols }), cites(proof)]];
}
