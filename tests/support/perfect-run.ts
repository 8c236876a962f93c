import { sha256Hex } from '../../src/codec/digest.ts';
import { nsFromIso } from '../../src/codec/time.ts';
import { logToWire } from '../../src/kaggle/dialect.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { metricsHeader } from '../../src/model/kernel-outputs.ts';
import type { LogRecord } from '../../src/model/log.ts';
import { requestSchema } from '../../src/model/request.ts';
import { perfectGoverning } from './perfect-governing.ts';
import { onKaggle, perfectImage } from './perfect-on-kaggle.ts';
import { doneStep, perfectSteps } from './perfect-steps.ts';
import { noiseText } from './some-noise.ts';

/** Everything a run leaves, before it becomes bytes: change one thing, and file 6 follows. */
export type RunDraft = {
  settings: Record<string, unknown>;
  /** Members of the main report; ns numbers as texts `@123`, since they exceed 2^53. */
  report: Record<string, unknown>;
  events: Record<string, unknown>[];
  csv: string;
  latency: Record<string, unknown>;
  hardware: Record<string, unknown>;
  profile: Record<string, unknown>;
  observations: Record<string, unknown>;
  stdout: string;
  stderr: string;
  log: LogRecord[];
  /** Further outputs, or other bytes for one of the eight, by name. */
  files: Map<string, Uint8Array>;
  /** Outputs that are taken away at the end, by name. */
  removed: Set<string>;
  /** Members of file 6 that replace the computed ones. */
  checksums: Record<string, unknown>;
  /** Digests that file 6 lists in the place of the computed ones; '' = not listed. */
  relisted?: Record<string, string>;
  /** true: an earlier run recorded the very bytes of this main report. */
  repeated?: boolean;
  /** Parts of the dossier that replace the computed ones; undefined takes a part away. */
  dossier: { -readonly [part in keyof Dossier]?: Dossier[part] | undefined };
};

export const reportName = 'lumvorax_360_validation_report_v3_complete.json';
export const libraryName = 'liblumvorax_replit.so';
export const nonce = '0123456789abcdef0123456789abcdef';
export const ledgerHead = sha256Hex('the last line before the push');
export const library = sha256Hex('the native library');
const pushedAt = '2026-11-21T10:00:00Z';
const endedAt = '2026-11-21T10:01:10Z';

/** What a run leaves in which everything is as it must be. */
export function perfectDraft(): RunDraft {
  const stdout =
    'LZW: one byte, text\nlibrary: liblumvorax_replit.so\n{"event": "warnings", "warnings_count": 0}\n';
  return {
    settings: perfectSettings(),
    report: perfectReport(),
    events: [
      { ts_ns: '@1795255200123456789', event: 'kit_start' },
      { ts_ns: '@1795255200123456789', event: 'cell_start' },
      { ts_ns: '@1795255239123456789', event: 'seal' },
    ],
    csv: `${metricsHeader}\n1795255200123456789,0.000,900.125,7900.000,0.000,0.000,kit\n1795255239123456789,51.500,950.250,7900.000,0.000,0.000,cell_001\n`,
    latency: {
      schema: 'nx47.latency/1',
      cells: [{ label: 'cell_001', ns: 900_000_001, raised: false }],
      phases: { kit_profile: 31_000_001, kit_seal: 5_000_002 },
    },
    hardware: {
      schema: 'nx47.hardware/1',
      cpu: { model: 'x' },
      ram_total_bytes: 8_283_750_400,
      gpu: { names: [], mem_total_mb: 0 },
      os: { release: 'Debian', kernel: 'Linux', machine: 'x86_64' },
      python: { implementation: 'cpython', version: '3.12.1' },
      libc: { name: 'glibc', version: '2.36' },
    },
    profile: perfectProfile(),
    observations: perfectObservations(),
    stdout,
    stderr: '',
    log: [
      { stream: 'stderr', seconds: 0.5, text: noiseText.slice(0, 40) },
      { stream: 'stdout', seconds: 1, text: stdout.slice(0, 10) },
      { stream: 'stderr', seconds: 1.5, text: noiseText.slice(40) },
      { stream: 'stdout', seconds: 2, text: stdout.slice(10) },
    ],
    files: new Map(),
    removed: new Set(),
    checksums: {},
    dossier: {},
  };
}

function perfectSettings(): Record<string, unknown> {
  return {
    kernel: 'notebook',
    mode: 'execute',
    packs: ['core', 'nx47'],
    dataset: 'dataset/dataset-metadata.json',
    bundle: { path: 'bundle' },
    'main-report': reportName,
    required: {
      files: [libraryName],
      packages: ['numpy>=2.0', 'imagecodecs>=2025.3'],
      'from-image': ['numpy'],
    },
    native: { library: libraryName, symbols: ['lum_version', 'lum_encode'] },
  };
}

function perfectReport(): Record<string, unknown> {
  return {
    report_name: 'lumvorax_360_validation_report_v3_complete',
    runtime: { python: '3.12.1', cwd: '/kaggle/working', is_kaggle: true },
    so_load_check: { status: 'ok' },
    lzw_roundtrip_test: { status: 'ok' },
    tiff_lum_roundtrip_test: { status: 'ok', write_compression_used: 'LZW' },
    competitor_assets_test: { status: 'ok' },
    native_lib_sha256: library,
    timestamp_ns: `@${nsFromIso('2026-11-21T10:00:40.123456789Z')}`,
    status: 'ok',
    warnings: [],
    warnings_count: 0,
    events_count: 3,
    throughput_items_per_s: 12.5,
    throughput_pixels_per_s: 123_456.75,
    latency_ns_by_step: { cell_001: 900_000_001, cell_002: 12_345_678 },
    peak_ram_mb: 210.5,
    peak_gpu_mem_mb: 0,
  };
}

function perfectProfile(): Record<string, unknown> {
  return {
    schema: 'nx47.runtime-profile/1',
    id: 'session',
    origin: 'session',
    python: { implementation: 'cpython', version: '3.12.1', abi: 'cp312', ext_suffixes: ['.so'] },
    platform: { machine: 'x86_64', libc: { name: 'glibc', version: '2.36' } },
    provenance: { git_commit: '0f0755b8', build_date: '20260629', docker_image: null },
    marker_environment: { python_version: '3.12' },
    distributions: [],
    unknown: [],
  };
}

function perfectObservations(): Record<string, unknown> {
  return {
    native: { path: '/kaggle/input/x', sha256: library, loaded: true, error: '', missing_symbols: [] },
    lzw: { ok: true, error: '' },
    packages: [
      { name: 'numpy', version: '2.0.2', imported: true, origin: 'image' },
      { name: 'imagecodecs', version: '2026.3.6', imported: true, origin: 'bundle' },
    ],
    warnings: [],
    warnings_count: 0,
    cells: { run: 2, raised: 0 },
    cwd: '/kaggle/working',
    on_kaggle: false,
    counted_by: 'notebook',
    kit_errors: [],
  };
}

/** The dossier of that run, with these outputs. */
export function perfectDossier(
  draft: RunDraft,
  files: readonly { name: string; bytes: Uint8Array }[],
): Dossier {
  const ref = { owner: 'ndarray2000', slug: 'nx47-dependencies' };
  const kernelRef = { owner: 'ndarray2000', slug: 'test-360-dep-lumvorax' };
  return {
    sessionId: '20261121_rehearsal-100000-1',
    taskId: 'certify',
    startedAt: '2026-11-21T09:59:00.000Z',
    target: 'rehearsal',
    mode: 'execute',
    settings: requestSchema.parse(draft.settings),
    place: { machine: 'here', terminal: 'tty1' },
    baseUrl: 'http://127.0.0.1:4000',
    nonce,
    ledgerHead,
    userCells: 2,
    prechecks: [
      {
        id: 'owner',
        command: 'Introspect',
        answer: 'ok',
        observed: 'ndarray2000',
        evidence: 'answer:introspect',
      },
      {
        id: 'precheck-1',
        command: 'python verify.py',
        answer: 'ok',
        observed: 'exit 0',
        evidence: 'command:1',
      },
    ],
    governing: perfectGoverning,
    auditBefore: { profile: 'local', findings: [], rulesRun: ['WHL-001', 'ELF-001'] },
    auditAfter: { profile: 'session', findings: [], rulesRun: ['WHL-001', 'ELF-001'] },
    manifest: {
      schema: 'nx47.bundle-manifest/1',
      files: [{ name: libraryName, bytes: 18, sha256: library }],
    },
    manifestSha256: sha256Hex('manifest'),
    dataset: {
      ref,
      version: 3,
      reused: false,
      losses: { version: 2, lost: ['old.whl'], allowed: ['old.whl'] },
    },
    kernel: {
      ref: kernelRef,
      version: 7,
      url: 'http://127.0.0.1:4000/code/ndarray2000/test-360-dep-lumvorax',
      pushedAt,
      datasetSources: ['ndarray2000/nx47-dependencies'],
      sourceMatches: 'ok',
      settings: [
        { name: 'internet', asked: 'false', had: 'false' },
        { name: 'private', asked: 'true', had: 'true' },
      ],
      image: perfectImage,
      replaced: {
        remote: { version: 6, kind: 'notebook', language: 'python' },
        local: { kind: 'notebook', language: 'python', codeFile: 'nx47.ipynb' },
      },
    },
    session: {
      status: 'complete',
      failureMessage: '',
      statusAfterWait: 'running',
      waitedSeconds: 70,
      isolation: 'namespaces',
      interpreter: '3.12.1',
      endedAt,
    },
    collected: { log: draft.log, rawLog: logToWire(draft.log), files },
    earlierReports: [sha256Hex('a report of last week')],
    ...onKaggle(requestSchema.parse(draft.settings)),
    steps: perfectSteps.map(doneStep),
    incidents: [],
  };
}
