/** Where each claim stands in a main report: a path of keys. */
export type ReportKeys = {
  readonly status: readonly string[];
  readonly timestamp: readonly string[];
  readonly isKaggle: readonly string[];
  readonly soLoad: readonly string[];
  readonly lzw: readonly string[];
  readonly tiff: readonly string[];
  readonly compression: readonly string[];
  readonly competitor: readonly string[];
  readonly nativeSha256: readonly string[];
  /** Lists that must be empty where the family writes them. */
  readonly missingPackages: readonly (readonly string[])[];
};

const common = {
  status: ['status'],
  timestamp: ['timestamp_ns'],
  isKaggle: ['runtime', 'is_kaggle'],
  soLoad: ['so_load_check', 'status'],
  tiff: ['tiff_lum_roundtrip_test', 'status'],
  compression: ['tiff_lum_roundtrip_test', 'write_compression_used'],
  competitor: ['competitor_assets_test', 'status'],
  missingPackages: [
    ['missing_required_packages'],
    ['incompatible_required_packages'],
    ['dataset_artifacts', 'missing_required_packages'],
    ['dataset_artifacts', 'incompatible_required_packages'],
  ],
} as const;

/** The families of main reports seen in the field, by the end of their file name. */
const families: Readonly<Record<string, ReportKeys>> = {
  v3_complete: { ...common, lzw: ['lzw_roundtrip_test', 'status'], nativeSha256: ['native_lib_sha256'] },
  // These two make the LZW round trip within the TIFF test, and have no member of its own for it.
  v6_binary: { ...common, lzw: common.tiff, nativeSha256: ['dataset_artifacts', 'native_lib_sha256'] },
  v13_strict: { ...common, lzw: common.tiff, nativeSha256: ['dataset_artifacts', 'native_lib_sha256'] },
};

/** Key paths of the family that this file name belongs to; a name of no known family is read as v3_complete. */
export function reportKeys(fileName: string): ReportKeys {
  const family = Object.keys(families).find((ending) => fileName.endsWith(`_${ending}.json`));
  return (
    families[family ?? 'v3_complete'] ?? { ...common, lzw: common.tiff, nativeSha256: ['native_lib_sha256'] }
  );
}
