import { collectedFiles } from '../codec/collected-files.ts';
import { requirementsOf } from '../codec/requirements.ts';
import { isJsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { Dossier } from '../model/dossier.ts';
import { checksumsManifestSchema, outputNames } from '../model/kernel-outputs.ts';
import type { Language } from '../model/language.ts';
import { renderReport } from './report.ts';
import type { ReportTexts } from './texts.ts';
import { verdictPages } from './verdict-pages.ts';

/** The files of a session that tell the whole run: `reports/report.md` and the page for people, `reports/run.json` for programs. */
export async function runPages(
  dossier: Dossier,
  texts: ReportTexts,
  language: Language,
): Promise<Record<string, string>> {
  // The library that draws is only loaded where something is drawn.
  const { renderPage } = await import('./page/page.ts');
  return {
    'reports/report.html': renderPage(dossier, language, texts),
    'reports/report.md': renderReport(dossier, language, texts),
    'reports/run.json': `${JSON.stringify(runSummary(dossier), null, 2)}\n`,
    ...verdictPages(dossier, texts),
  };
}

/** `warnings_count` of the main report as text; '' when there is no readable report. */
export function warningsCount(dossier: Dossier): string {
  const names = outputNames(dossier.settings.packs, dossier.settings['main-report']);
  const report = parsed(bytesOf(dossier, names['main-report']));
  const count = isJsonObject(report) ? report['warnings_count'] : undefined;
  return typeof count === 'number' || typeof count === 'bigint' ? String(count) : '';
}

function runSummary(dossier: Dossier) {
  const { verdict, kernel, dataset, session, collected } = dossier;
  const names = outputNames(dossier.settings.packs, dossier.settings['main-report']);
  const checksums = checksumsManifestSchema.safeParse(parsed(bytesOf(dossier, names.checksums)));
  const all = collected === undefined ? [] : collectedFiles(collected);
  const outputs = all.map(({ name, bytes, sha256 }) => [name, { bytes, sha256 }]);
  return {
    schema: 'nx47.run/1',
    session_id: dossier.sessionId,
    task_id: dossier.taskId,
    started_at: dossier.startedAt,
    target: dossier.target,
    mode: dossier.mode,
    verdict: verdict?.kind ?? null,
    cause: verdict?.cause ?? null,
    packs: dossier.settings.packs,
    nonce: dossier.nonce,
    ledger_head: dossier.ledgerHead ?? null,
    bundle_manifest_sha256: dossier.manifestSha256 ?? null,
    dataset: dataset === undefined ? null : { ...dataset.ref, version: dataset.version },
    certifies: dossier.certifies ?? null,
    continues: dossier.continues ?? null,
    kernel:
      kernel === undefined
        ? null
        : { ...kernel.ref, version: kernel.version, url: kernel.url, image: kernel.image ?? '' },
    repository: dossier.repository ?? null,
    changes: dossier.changes ?? null,
    transport: dossier.transport ?? null,
    session: session === undefined ? null : { ...session },
    requirements: requirementsOf(dossier.settings),
    main_report_sha256: checksums.success ? checksums.data.main_report_sha256 : null,
    outputs: Object.fromEntries(outputs),
    conditions: verdict?.conditions ?? [],
    ...{ surface: verdict?.surface ?? null, governed: verdict?.governed ?? null },
    incidents: dossier.incidents,
  };
}

function bytesOf(dossier: Dossier, name: string): Uint8Array | undefined {
  return dossier.collected?.files.find((file) => file.name === name)?.bytes;
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}
