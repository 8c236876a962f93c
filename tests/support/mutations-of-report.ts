import { addLines } from './mutate-logs.ts';
import { claim, metric, set51, settings } from './mutate-parts.ts';
import { type Mutation, oddAt } from './mutate-values.ts';

/** What may go wrong with what the report claims, the kit saw and the log says. */
export const mutationsOfReport: Readonly<Record<string, readonly Mutation[]>> = {
  'GATE-051': [oddAt('checksums', 'main_report_sha256'), set51],
  'GATE-052': claim('status'),
  'GATE-053': [
    ...claim('warnings_count'),
    (draft) => {
      draft.report = { ...draft.report, warnings: ['x'], warnings_count: 1 };
    },
  ],
  'GATE-054': claim('warnings'),
  'GATE-055': claim('notes'),
  'GATE-056': [...claim('error'), ...claim('error_type')],
  'GATE-057': [
    (draft, choice) => {
      const texts = [
        'skipped',
        ' Skipped: x',
        'skip_all',
        'skipped 0 frames',
        'skip',
        'SKIPPED (x)',
        'skipping',
      ];
      draft.report[choice.of(['c_smoke', 'note'])] = choice.of([
        texts,
        { status: choice.of(texts) },
        choice.of(texts),
      ]);
    },
    ...['skipped', 'was_skipped', 'SKIPPED_TESTS', 'skipped_count'].map((key) =>
      oddAt('report', 'c_smoke', key),
    ),
  ],
  'GATE-058': claim('lzw_roundtrip_test', 'status'),
  'GATE-059': [
    oddAt('observations', 'lzw'),
    oddAt('observations', 'lzw', 'ok'),
    oddAt('observations', 'lzw', 'error'),
  ],
  'GATE-060': claim('tiff_lum_roundtrip_test', 'status'),
  'GATE-061': ['write_compression_used', 'fallback_used', 'Write_Errors', 'no_fallback'].map((key) =>
    oddAt('report', 'tiff_lum_roundtrip_test', key),
  ),
  'GATE-062': claim('so_load_check', 'status'),
  'GATE-063': [oddAt('observations', 'native', 'loaded'), oddAt('observations', 'native', 'error')],
  'GATE-064': [
    oddAt('observations', 'native', 'missing_symbols'),
    settings(() => ({ native: { library: 'liblumvorax_replit.so', symbols: [] } })),
  ],
  'GATE-065': [
    settings((choice) => ({
      required: {
        packages: choice.of([
          [],
          ['numpy'],
          ['NumPy >= 2'],
          ['imagecodecs[all]>=1', 'numpy'],
          ['pandas'],
          ['-x'],
        ]),
        'from-image': choice.of([[], ['numpy'], ['Image_Codecs', 'NUMPY']]),
      },
    })),
    (draft, choice) => {
      const origin = choice.of(['image', 'bundle', 'absent', 'unknown', 'other']);
      const found = { version: choice.of(['1', null]), imported: choice.of([true, true, false]), origin };
      const row = { name: choice.of(['numpy', 'ImageCodecs', 'imagecodecs']), ...found };
      const rows = draft.observations['packages'];
      draft.observations['packages'] = choice.of([[row], Array.isArray(rows) ? [row, ...rows] : [row]]);
    },
  ],
  'GATE-066': [
    ...claim('missing_required_packages'),
    ...claim('incompatible_required_packages'),
    ...claim('dataset_artifacts', 'missing_required_packages'),
  ],
  'GATE-067': claim('competitor_assets_test', 'status'),
  'GATE-068': claim('events_count'),
  'GATE-071': metric('throughput_items_per_s'),
  'GATE-072': metric('throughput_pixels_per_s'),
  'GATE-073': [...metric('latency_ns_by_step'), oddAt('report', 'latency_ns_by_step', 'cell_001')],
  'GATE-074': [...metric('peak_ram_mb'), oddAt('report', 'peak_ram_mb')],
  'GATE-075': metric('peak_gpu_mem_mb'),
  'GATE-081': [addLines],
  'GATE-082': [
    oddAt('observations', 'warnings'),
    oddAt('observations', 'warnings_count'),
    (draft) => {
      draft.observations['warnings'] = [{ source: 'logging', text: 'x' }];
    },
  ],
  'GATE-083': [addLines, addLines],
  'GATE-084': [addLines, addLines],
  'GATE-085': [
    oddAt('observations', 'kit_errors'),
    (draft) => {
      draft.events.push({ ts_ns: '@1795255239123456790', event: 'kit_error', text: 'OSError' });
      draft.report['events_count'] = draft.events.length;
    },
  ],
};
