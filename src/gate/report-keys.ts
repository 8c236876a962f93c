import { metricConditions } from '../model/condition-ids.ts';
import { type MetricName, metricNames } from '../model/kernel-outputs.ts';

type Path = readonly string[];

/** Where each claim stands in a main report: a path of keys. */
export type ReportKeys = {
  readonly status: Path;
  readonly timestamp: Path;
  readonly isKaggle: Path;
  readonly soLoad: Path;
  readonly lzw: Path;
  readonly tiff: Path;
  readonly compression: Path;
  readonly competitor: Path;
  readonly nativeSha256: Path;
  readonly warnings: Path;
  readonly warningsCount: Path;
  readonly notes: Path;
  readonly eventsCount: Path;
  /** Each must be absent or null. */
  readonly errors: readonly Path[];
  /** Lists that must be empty where the family writes them. */
  readonly missingPackages: readonly Path[];
};

const common = {
  status: ['status'],
  timestamp: ['timestamp_ns'],
  isKaggle: ['runtime', 'is_kaggle'],
  soLoad: ['so_load_check', 'status'],
  tiff: ['tiff_lum_roundtrip_test', 'status'],
  compression: ['tiff_lum_roundtrip_test', 'write_compression_used'],
  competitor: ['competitor_assets_test', 'status'],
  // The kit puts these in at top level where a family prints them and writes none.
  warnings: ['warnings'],
  warningsCount: ['warnings_count'],
  eventsCount: ['events_count'],
  notes: ['notes'],
  errors: [['error'], ['error_type']],
  missingPackages: [
    ['missing_required_packages'],
    ['incompatible_required_packages'],
    ['dataset_artifacts', 'missing_required_packages'],
    ['dataset_artifacts', 'incompatible_required_packages'],
  ],
} as const;

/** The families of main reports seen in the field, by the end of their file name. */
export const reportFamilies = {
  v3_complete: { ...common, lzw: ['lzw_roundtrip_test', 'status'], nativeSha256: ['native_lib_sha256'] },
  // These two make the LZW round trip within the TIFF test, and have no member of its own for it.
  v6_binary: { ...common, lzw: common.tiff, nativeSha256: ['dataset_artifacts', 'native_lib_sha256'] },
  v13_strict: { ...common, lzw: common.tiff, nativeSha256: ['dataset_artifacts', 'native_lib_sha256'] },
} as const satisfies Readonly<Record<string, ReportKeys>>;

/** Key paths of the family that this file name belongs to; a name of no known family is read as v3_complete. */
export function reportKeys(fileName: string): ReportKeys {
  const family = Object.entries(reportFamilies).find(([ending]) => fileName.endsWith(`_${ending}.json`));
  return family?.[1] ?? reportFamilies.v3_complete;
}

/** What each condition on the main report reads there. */
const claims = new Map<string, readonly (keyof ReportKeys)[]>(
  Object.entries({
    'GATE-035': ['timestamp'],
    'GATE-038': ['nativeSha256'],
    'GATE-041': ['isKaggle'],
    'GATE-052': ['status'],
    'GATE-053': ['warningsCount'],
    'GATE-054': ['warningsCount', 'warnings'],
    'GATE-055': ['notes'],
    'GATE-056': ['errors'],
    'GATE-058': ['lzw'],
    'GATE-060': ['tiff'],
    'GATE-061': ['compression'],
    'GATE-062': ['soLoad'],
    'GATE-066': ['missingPackages'],
    'GATE-067': ['competitor'],
    'GATE-068': ['eventsCount'],
  }),
);

/** The exact keys that a condition reads in the main report of a file name, dotted; none for a condition on other things. */
export function keysOfCondition(id: string, fileName: string): string[] {
  const metric = metricNames.find((name: MetricName) => metricConditions[name] === id);
  if (metric !== undefined) return [metric];
  const keys = reportKeys(fileName);
  return (claims.get(id) ?? []).flatMap((claim) => pathsOf(keys[claim])).map((path) => path.join('.'));
}

function pathsOf(value: Path | readonly Path[]): Path[] {
  return value
    .flatMap((part) => (typeof part === 'string' ? [] : [part]))
    .concat(isPath(value) ? [value] : []);
}

function isPath(value: Path | readonly Path[]): value is Path {
  return value.every((part) => typeof part === 'string');
}
