import { z } from 'zod';
import { nonceSchema } from './kernel-run.ts';
import { sha256Schema } from './manifest.ts';
import type { Pack } from './verdict.ts';

/** The eight persistent outputs in the order of acceptance D, by role. */
export const outputRoles = [
  'main-report',
  'events',
  'metrics-csv',
  'latency',
  'hardware',
  'checksums',
  'stdout',
  'stderr',
] as const;
export type OutputRole = (typeof outputRoles)[number];

const suffixes: Record<Exclude<OutputRole, 'main-report'>, string> = {
  events: 'events_ns.jsonl',
  'metrics-csv': 'runtime_metrics.csv',
  latency: 'latency_breakdown.json',
  hardware: 'hardware_fingerprint.json',
  checksums: 'checksums_manifest.json',
  stdout: 'execution_stdout.log',
  stderr: 'execution_stderr.log',
};

export const runtimeProfileName = 'nx47_runtime_profile.json';
/** File 1 when nx47.yml names no main report: the kit's own, without `status`. */
export const kitReportName = 'nx47_validation_report.json';

/** Names of the outputs that are judged by what they say; of all others the digest is enough. */
export function judgedNames(packs: readonly Pack[], mainReport: string): string[] {
  return [...Object.values(outputNames(packs, mainReport)), runtimeProfileName];
}

/** Prefix of outputs 2 to 8. */
export function outputPrefix(packs: readonly Pack[]): string {
  return packs.includes('nx47') ? 'lumvorax_' : 'nx47_';
}

/** File name of each role for these packs and this main report ('' = none named). */
export function outputNames(packs: readonly Pack[], mainReport: string): Record<OutputRole, string> {
  const prefix = outputPrefix(packs);
  const named = (role: keyof typeof suffixes) => `${prefix}${suffixes[role]}`;
  return {
    'main-report': mainReport === '' ? kitReportName : mainReport,
    events: named('events'),
    'metrics-csv': named('metrics-csv'),
    latency: named('latency'),
    hardware: named('hardware'),
    checksums: named('checksums'),
    stdout: named('stdout'),
    stderr: named('stderr'),
  };
}

export const metricsHeader =
  'ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step';

/** The five metrics of acceptance E, keys of the main report. */
export const metricNames = [
  'throughput_items_per_s',
  'throughput_pixels_per_s',
  'latency_ns_by_step',
  'peak_ram_mb',
  'peak_gpu_mem_mb',
] as const;
export type MetricName = (typeof metricNames)[number];

/** File 6. Integers may be BigInt after the strict reader. */
export const checksumsManifestSchema = z.looseObject({
  schema: z.literal('nx47.checksums/1'),
  nonce: nonceSchema,
  ledger_head: sha256Schema,
  /** SHA-256 of the manifest as the kernel saw it mounted; null = no dataset mounted. */
  bundle_manifest_sha256: sha256Schema.nullable(),
  bundle_root: z.string().nullable(),
  /** Files of the mounted bundle that differ from its manifest (name: why). */
  bundle_mismatches: z.record(z.string(), z.string()),
  /** SHA-256 of the user's own bytes of the main report, before the kit added anything; null = none written. */
  main_report_sha256: sha256Schema.nullable(),
  /** Why the kit left the main report untouched; null = regular. */
  main_report_irregular: z.string().nullable(),
  sealed_at_ns: z.union([z.number(), z.bigint()]),
  files: z.record(
    z.string(),
    z.looseObject({ sha256: sha256Schema, bytes: z.union([z.number(), z.bigint()]) }),
  ),
});
export type ChecksumsManifest = z.infer<typeof checksumsManifestSchema>;

/** `observations` of nx47_runtime_profile.json: what the kit judged by itself, independent of the notebook. */
export const observationsSchema = z.looseObject({
  /** The library loaded in a child process with immediate binding; null = no native library asked for. */
  native: z
    .looseObject({
      path: z.string().nullable(),
      sha256: sha256Schema.nullable(),
      loaded: z.boolean(),
      error: z.string(),
      missing_symbols: z.array(z.string()),
      /** Every function that the library exports, by name; absent when its table could not be read. */
      exported: z.array(z.string()).optional(),
    })
    .nullable(),
  /** LZW by the kit's own decoder on what the installed imagecodecs encoded; null = imagecodecs never imported. */
  lzw: z.looseObject({ ok: z.boolean(), error: z.string() }).nullable(),
  /** Required packages: what was really imported and whether its files equal a wheel of the mounted bundle. */
  packages: z.array(
    z.looseObject({
      name: z.string(),
      version: z.string().nullable(),
      imported: z.boolean(),
      origin: z.enum(['bundle', 'image', 'absent', 'unknown']),
    }),
  ),
  /** Every package that was imported: the distribution that provides it, and where its files come from. */
  imported: z
    .array(
      z.looseObject({
        distribution: z.string().nullable(),
        version: z.string().nullable(),
        origin: z.string().nullish(),
      }),
    )
    .optional(),
  /** Warnings that the kit saw, through `warnings`, `logging` and the streams. */
  warnings: z.array(z.looseObject({ source: z.string(), text: z.string() })),
  cells: z.looseObject({
    run: z.number(),
    raised: z.number(),
    /** What ran, in order: digest of the source (as `userCells` takes it), null when it was not known. */
    executed: z.array(z.looseObject({ sha256: sha256Schema.nullable(), raised: z.boolean() })).optional(),
  }),
  cwd: z.string(),
  on_kaggle: z.boolean(),
  counted_by: z.enum(['notebook', 'kit']),
});
export type Observations = z.infer<typeof observationsSchema>;
