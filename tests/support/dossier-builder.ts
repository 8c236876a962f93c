import { sha256Hex } from '../../src/codec/digest.ts';
import { nsFromIso } from '../../src/codec/time.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { outputNames } from '../../src/model/kernel-outputs.ts';
import { requestSchema } from '../../src/model/request.ts';
import { ledgerHead, nonce, perfectDossier, perfectDraft, type RunDraft } from './perfect-run.ts';

export { type RunDraft, reportName } from './perfect-run.ts';
export { noiseText, someNoise } from './some-noise.ts';

/** The dossier of a rehearsal in which everything is as it must be, after `change`. */
export function buildDossier(change: (draft: RunDraft) => void = () => {}): Dossier {
  const draft = perfectDraft();
  change(draft);
  const files = outputsOf(draft);
  // A part set to undefined is a part that the run never reached.
  const dossier = { ...perfectDossier(draft, files), ...Object.fromEntries(Object.entries(draft.dossier)) };
  if (draft.repeated !== true) return dossier;
  const { packs, 'main-report': named } = dossier.settings;
  const report = files.find(({ name }) => name === outputNames(packs, named)['main-report']);
  return { ...dossier, earlierReports: [sha256Hex(report?.bytes ?? '')] };
}

/** The same notebook outside the pack nx47: no bundle, no native library, no main report of its own. */
export function plainNotebook(draft: RunDraft): void {
  draft.settings = { kernel: 'kernel', mode: 'execute', packs: ['core'] };
  const keys = ['schema', 'warnings', 'warnings_count', 'events_count', ...metricKeys];
  draft.report = Object.fromEntries(Object.entries(draft.report).filter(([key]) => keys.includes(key)));
  draft.observations = { ...draft.observations, native: null, lzw: null, packages: [] };
  const nothing = { bundle_manifest_sha256: null, bundle_root: null, main_report_sha256: null };
  draft.checksums = { ...draft.checksums, ...nothing };
  draft.dossier = { ...draft.dossier, dataset: undefined, manifest: undefined, manifestSha256: undefined };
}

const metricKeys = [
  'throughput_items_per_s',
  'throughput_pixels_per_s',
  'latency_ns_by_step',
  'peak_ram_mb',
  'peak_gpu_mem_mb',
];

function outputsOf(draft: RunDraft): { name: string; bytes: Uint8Array }[] {
  const { packs, 'main-report': mainReport } = requestSchema.parse(draft.settings);
  const names = outputNames(packs, mainReport);
  const made: Record<string, string> = {
    [names['main-report']]: json(draft.report),
    [names.events]: draft.events.map((event) => `${json(event)}\n`).join(''),
    [names['metrics-csv']]: draft.csv,
    [names.latency]: json(draft.latency),
    [names.hardware]: json(draft.hardware),
    [names.stdout]: draft.stdout,
    [names.stderr]: draft.stderr,
    'nx47_runtime_profile.json': json({ ...draft.profile, observations: draft.observations }),
  };
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of Object.entries(made)) files.set(name, new TextEncoder().encode(text));
  for (const [name, bytes] of draft.files) files.set(name, bytes);
  const report = files.get(names['main-report']) ?? new Uint8Array();
  const checksums = json({ ...checksumsOf(files, report, draft.relisted), ...draft.checksums });
  if (!draft.files.has(names.checksums)) files.set(names.checksums, new TextEncoder().encode(checksums));
  return [...files].filter(([name]) => !draft.removed.has(name)).map(([name, bytes]) => ({ name, bytes }));
}

function checksumsOf(
  files: ReadonlyMap<string, Uint8Array>,
  report: Uint8Array,
  relisted: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  const rows = [...files]
    .map(([name, bytes]) => [name, relisted[name] ?? sha256Hex(bytes), bytes.byteLength] as const)
    .filter(([, sha256]) => sha256 !== '')
    .map(([name, sha256, bytes]) => [name, { sha256, bytes }]);
  return {
    schema: 'nx47.checksums/1',
    nonce,
    ledger_head: ledgerHead,
    bundle_manifest_sha256: sha256Hex('manifest'),
    bundle_root: '/kaggle/input/nx47-dependencies',
    bundle_mismatches: {},
    bundle_extra: [],
    main_report_sha256: sha256Hex(report),
    main_report_irregular: null,
    sealed_at_ns: `@${nsFromIso('2026-11-21T10:00:41Z')}`,
    files: Object.fromEntries(rows),
  };
}

/** JSON in which a text `@123` stands for that integer, however long. */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(/"@(-?[\d.eE+-]+)"/g, '$1');
}
