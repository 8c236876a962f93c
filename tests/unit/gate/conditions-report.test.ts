import { conditionsReport } from '../../../src/gate/conditions-report.ts';
import { inReport, native, setReport, setSeen, setSums, testBreakages } from '../../support/breakages.ts';
import { libraryName } from '../../support/perfect-run.ts';

const tiff = { status: 'ok', write_compression_used: 'LZW' };

testBreakages(conditionsReport, [
  ['GATE-051', 'the kit found no report of the user', setSums('main_report_sha256', null)],
  [
    'GATE-051',
    'the kit found the report irregular',
    setSums('main_report_irregular', 'duplicate member status'),
  ],
  ['GATE-052', 'status is ok_with_warnings', setReport('status', 'ok_with_warnings')],
  [
    'GATE-052',
    'status is missing',
    ({ report }) => {
      delete report['status'];
    },
  ],
  ['GATE-052', 'status is null', setReport('status', null)],
  [
    'GATE-053',
    'one warning is counted',
    (draft) => {
      draft.report['warnings'] = ['x'];
      draft.report['warnings_count'] = 1;
    },
  ],
  ['GATE-053', 'warnings_count is a text', setReport('warnings_count', '0'), 'GATE-054'],
  ['GATE-054', 'warnings_count is 0 beside one warning', setReport('warnings', ['x'])],
  [
    'GATE-054',
    'warnings is missing',
    ({ report }) => {
      delete report['warnings'];
    },
  ],
  ['GATE-055', 'notes say something', setReport('notes', ['fallback used'])],
  ['GATE-056', 'error says something', setReport('error', 'ValueError')],
  ['GATE-057', 'a test of the report was skipped', inReport('c_syntax_smoke', { status: 'skipped' })],
  ['GATE-057', 'a test says why it was skipped', setReport('c_syntax_smoke', 'SKIPPED (no compiler)')],
  [
    'GATE-057',
    'a test that is ok counts as skipped',
    inReport('c_syntax_smoke', { status: 'ok', skipped: true }),
  ],
  ['GATE-058', 'the LZW round trip failed', inReport('lzw_roundtrip_test', { status: 'fail' })],
  [
    'GATE-058',
    'the LZW round trip is not in the report',
    ({ report }) => {
      delete report['lzw_roundtrip_test'];
    },
  ],
  [
    'GATE-059',
    'the kit can not decode what imagecodecs encodes',
    setSeen('lzw', { ok: false, error: 'differs' }),
  ],
  ['GATE-059', 'imagecodecs was never imported', setSeen('lzw', null)],
  [
    'GATE-060',
    'the TIFF round trip failed',
    inReport('tiff_lum_roundtrip_test', { ...tiff, status: 'fail' }),
  ],
  [
    'GATE-061',
    'the TIFF was written with ADOBE_DEFLATE',
    inReport('tiff_lum_roundtrip_test', { ...tiff, write_compression_used: 'ADOBE_DEFLATE' }),
  ],
  [
    'GATE-061',
    'a fallback was used on the way to LZW',
    inReport('tiff_lum_roundtrip_test', { ...tiff, fallback_used: true }),
  ],
  [
    'GATE-061',
    'a write failed on the way to LZW',
    inReport('tiff_lum_roundtrip_test', { ...tiff, write_errors: ['x'] }),
  ],
  [
    'GATE-062',
    'the notebook could not load the library',
    inReport('so_load_check', { status: 'abi_incompatible' }),
  ],
  [
    'GATE-063',
    'the kit could not load the library',
    setSeen('native', { ...native, loaded: false, error: 'undefined symbol: x' }),
  ],
  [
    'GATE-064',
    'the library lacks one required function',
    setSeen('native', { ...native, missing_symbols: ['lum_encode'] }),
  ],
  [
    'GATE-064',
    'the pack nx47 is asked for and no function is required',
    (draft) => {
      draft.settings = { ...draft.settings, native: { library: libraryName, symbols: [] } };
    },
  ],
  [
    'GATE-065',
    'the pack nx47 is asked for and no package is required',
    (draft) => {
      draft.settings = { ...draft.settings, required: { files: [libraryName], packages: [] } };
    },
  ],
  [
    'GATE-065',
    'imagecodecs comes from the image',
    setSeen('packages', [
      { name: 'numpy', version: '2.0.2', imported: true, origin: 'image' },
      { name: 'imagecodecs', version: '2026.3.6', imported: true, origin: 'image' },
    ]),
  ],
  [
    'GATE-065',
    'numpy was not imported',
    setSeen('packages', [
      { name: 'numpy', version: '2.0.2', imported: false, origin: 'bundle' },
      { name: 'imagecodecs', version: '2026.3.6', imported: true, origin: 'bundle' },
    ]),
  ],
  [
    'GATE-065',
    'imagecodecs was not observed',
    setSeen('packages', [{ name: 'numpy', version: '2.0.2', imported: true, origin: 'bundle' }]),
  ],
  ['GATE-066', 'the report names a missing package', setReport('missing_required_packages', ['scipy'])],
  [
    'GATE-067',
    'the competitor assets are not in the report',
    ({ report }) => {
      delete report['competitor_assets_test'];
    },
  ],
  ['GATE-068', 'events_count is one more than the lines', setReport('events_count', 4)],
]);
