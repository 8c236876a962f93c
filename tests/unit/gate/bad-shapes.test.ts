import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import {
  badValues,
  doubled,
  type KeyPath,
  replaced,
  textOf,
  unreadableValues,
  withBytes,
} from '../../support/bad-shapes.ts';
import { perfect } from '../../support/breakages.ts';
import { reportName, someNoise } from '../../support/dossier-builder.ts';

const files = perfect.collected?.files ?? [];
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The ids that failed; the judge never throws and never lets it through. */
function failures(dossier: Dossier, what: string): string[] {
  const verdict = judge(dossier, someNoise);
  assert.ok(verdict.kind === 'NO-GO' || verdict.kind === 'INCONCLUSIVE', `${what}: ${verdict.kind}`);
  return verdict.conditions.filter(({ answer }) => answer !== 'ok').map(({ id }) => id);
}

/** A file, its own condition, and each key that a condition reads: path, condition, and the values that are good there. */
type Row = readonly [path: KeyPath, id: string, good?: readonly string[]];
type Table = readonly [file: string, own: string, rows: readonly Row[]];

const zeroes = ['zero'];
const absentOrEmpty = ['missing', 'an empty list'];
const tables: readonly Table[] = [
  [
    reportName,
    'GATE-021',
    [
      [['status'], 'GATE-052'],
      [['warnings_count'], 'GATE-053', zeroes],
      [['warnings'], 'GATE-054', ['an empty list']],
      [['notes'], 'GATE-055', ['missing', 'an empty text', 'an empty list', 'an empty object']],
      [['error'], 'GATE-056', ['missing', 'null']],
      [['error_type'], 'GATE-056', ['missing', 'null']],
      [['timestamp_ns'], 'GATE-035'],
      [['runtime', 'is_kaggle'], 'GATE-041', ['true']],
      [['so_load_check', 'status'], 'GATE-062'],
      [['lzw_roundtrip_test', 'status'], 'GATE-058'],
      [['tiff_lum_roundtrip_test', 'status'], 'GATE-060'],
      [['tiff_lum_roundtrip_test', 'write_compression_used'], 'GATE-061'],
      [['competitor_assets_test', 'status'], 'GATE-067'],
      [['native_lib_sha256'], 'GATE-038'],
      [['missing_required_packages'], 'GATE-066', absentOrEmpty],
      [['incompatible_required_packages'], 'GATE-066', absentOrEmpty],
      [['events_count'], 'GATE-068'],
      [['throughput_items_per_s'], 'GATE-071', ['a half']],
      [['throughput_pixels_per_s'], 'GATE-072', ['a half']],
      [['latency_ns_by_step'], 'GATE-073'],
      [['latency_ns_by_step', 'cell_001'], 'GATE-073', ['missing']],
      [['peak_ram_mb'], 'GATE-074', ['a half']],
      [['peak_gpu_mem_mb'], 'GATE-075', ['zero']],
    ],
  ],
  [
    'lumvorax_latency_breakdown.json',
    'GATE-024',
    [
      [['schema'], 'GATE-024'],
      [['cells'], 'GATE-024'],
      [['cells', 0, 'ns'], 'GATE-024'],
      [['phases'], 'GATE-024'],
      [['phases', 'kit_seal'], 'GATE-024', ['missing']],
    ],
  ],
  [
    'lumvorax_hardware_fingerprint.json',
    'GATE-025',
    [
      [['cpu'], 'GATE-025', ['an object']],
      [['gpu'], 'GATE-025', ['an object']],
      [['ram_total_bytes'], 'GATE-025'],
      [['os'], 'GATE-025', ['an object']],
      [['os', 'machine'], 'GATE-039'],
      [['python', 'version'], 'GATE-025'],
      [['libc', 'version'], 'GATE-025'],
    ],
  ],
  [
    'lumvorax_checksums_manifest.json',
    'GATE-026',
    [
      [['schema'], 'GATE-026'],
      [['nonce'], 'GATE-031'],
      [['ledger_head'], 'GATE-032'],
      [['bundle_manifest_sha256'], 'GATE-033'],
      [['bundle_mismatches'], 'GATE-033', ['an empty object']],
      [['bundle_extra'], 'GATE-033', ['an empty list']],
      [['main_report_sha256'], 'GATE-051'],
      [['main_report_irregular'], 'GATE-051', ['null']],
      [['sealed_at_ns'], 'GATE-036'],
      [['files'], 'GATE-021'],
      [['files', reportName], 'GATE-021'],
      [['files', reportName, 'sha256'], 'GATE-021'],
      [['files', reportName, 'bytes'], 'GATE-021'],
      [['files', 'lumvorax_execution_stderr.log', 'bytes'], 'GATE-028', ['zero']],
    ],
  ],
  [
    'nx47_runtime_profile.json',
    'GATE-029',
    [
      [['python', 'version'], 'GATE-039'],
      [['platform', 'libc', 'version'], 'GATE-039'],
      [['platform', 'machine'], 'GATE-039'],
      [['id'], 'GATE-040'],
      [['observations'], 'GATE-029'],
      [['observations', 'native'], 'GATE-063'],
      [['observations', 'native', 'loaded'], 'GATE-063', ['true']],
      [['observations', 'native', 'error'], 'GATE-063', ['an empty text']],
      [['observations', 'native', 'sha256'], 'GATE-038'],
      [['observations', 'native', 'missing_symbols'], 'GATE-064', ['an empty list']],
      [['observations', 'lzw'], 'GATE-059'],
      [['observations', 'lzw', 'ok'], 'GATE-059', ['true']],
      [['observations', 'lzw', 'error'], 'GATE-059', ['an empty text']],
      [['observations', 'packages'], 'GATE-065'],
      [['observations', 'packages', 1, 'name'], 'GATE-065'],
      [['observations', 'packages', 1, 'version'], 'GATE-065', ['a text of digits']],
      [['observations', 'packages', 1, 'imported'], 'GATE-065', ['true']],
      [['observations', 'packages', 1, 'origin'], 'GATE-065'],
      [['observations', 'warnings'], 'GATE-082', ['an empty list']],
      [['observations', 'warnings_count'], 'GATE-082', zeroes],
      [['observations', 'cells', 'run'], 'GATE-013'],
      [['observations', 'cells', 'raised'], 'GATE-013', zeroes],
      [['observations', 'cwd'], 'GATE-034'],
      [['observations', 'on_kaggle'], 'GATE-029', ['true', 'false']],
      [['observations', 'counted_by'], 'GATE-029'],
      [['observations', 'kit_errors'], 'GATE-085', ['an empty list']],
    ],
  ],
];

for (const [file, own, rows] of tables) {
  const text = textOf(files, file);
  for (const [path, id, good = []] of rows) {
    const name = path.join('.');
    test(`${id} names ${name} of ${file} for every bad value but ${good.join(', ') || 'none'}`, () => {
      for (const [what, raw] of Object.entries(badValues)) {
        if (good.includes(what)) continue;
        const failed = failures(withBytes(file, utf8(replaced(text, path, raw))), `${name} ${what}`);
        assert.ok(failed.includes(id), `${name} ${what}: ${failed.join(' ')}`);
      }
    });
    test(`${own} names ${file} when ${name} is NaN, infinite, nested deep or written twice`, () => {
      const bad = Object.entries(unreadableValues).map(
        ([what, raw]) => [what, replaced(text, path, raw)] as const,
      );
      const last = path.at(-1);
      const twice =
        typeof last === 'string' && has(text, path) ? [['twice', doubled(text, path)] as const] : [];
      for (const [what, changed] of [...bad, ...twice]) {
        const failed = failures(withBytes(file, utf8(changed)), `${name} ${what}`);
        assert.ok(failed.includes(own), `${name} ${what}: ${failed.join(' ')}`);
      }
    });
  }
}

function has(text: string, path: KeyPath): boolean {
  return text.includes(JSON.stringify(path.at(-1)));
}

const wholeFiles = (text: string): Readonly<Record<string, Uint8Array>> => ({
  'nothing in it': new Uint8Array(),
  'blanks alone': utf8(' \n'),
  'a byte order mark': utf8(`\uFEFF${text}`),
  'text after its end': utf8(`${text}{}`),
  'a word after its end': utf8(`${text} ok`),
  'its end cut off': utf8(text.trimEnd().slice(0, -1)),
  'bytes that are no UTF-8': Uint8Array.from([0xff, ...utf8(text)]),
  'two bytes a character': new Uint8Array(Uint16Array.from([...text].map((one) => one.charCodeAt(0))).buffer),
  'a NUL': utf8(`${text}\0`),
  null: utf8('null'),
  skipped: utf8('"skipped"'),
  'a list': utf8(`[${text}]`),
  'a thousand levels': utf8('['.repeat(1000) + ']'.repeat(1000)),
});

for (const [file, own] of [...tables, ['lumvorax_events_ns.jsonl', 'GATE-022'] as const]) {
  test(`${own} names ${file} when it is empty, cut off, of another encoding or goes on after its end`, () => {
    for (const [what, bytes] of Object.entries(wholeFiles(textOf(files, file)))) {
      const failed = failures(withBytes(file, bytes), `${file} ${what}`);
      assert.ok(failed.includes(own), `${what}: ${failed.join(' ')}`);
    }
  });
}

test('GATE-022 names each bad ts_ns, an event without one, a line that is no object, and times that are all the same', () => {
  const file = 'lumvorax_events_ns.jsonl';
  const lines = textOf(files, file).trimEnd().split('\n');
  const first = lines[0] ?? '';
  const raws = { ...badValues, ...unreadableValues };
  const bad = Object.entries(raws).map(
    ([what, raw]) => [what, [replaced(first, ['ts_ns'], raw), ...lines.slice(1)]] as const,
  );
  const whole = ['', '[]', '1', 'null', '{"ts_ns": 5, "ts_ns": 5}', '{'].map(
    (line) => [line, [first, line, ...lines.slice(1)]] as const,
  );
  const still = ['constant', lines.map(() => first)] as const;
  for (const [what, changed] of [...bad, ...whole, still]) {
    const text = changed.map((line) => line.replaceAll('\n', ' ')).join('\n');
    const failed = failures(withBytes(file, utf8(`${text}\n`)), `event ${what}`);
    assert.ok(failed.includes('GATE-022'), `${what}: ${failed.join(' ')}`);
  }
});

test('GATE-023 names each bad cell of each column of the metrics, and every bad header', () => {
  const file = 'lumvorax_runtime_metrics.csv';
  const [header = '', ...rows] = textOf(files, file).trimEnd().split('\n');
  const cells = [
    '',
    'null',
    'skipped',
    'NaN',
    'nan',
    'inf',
    '-1',
    '1e999',
    '1e300',
    '0x10',
    '=1',
    '"1',
    ' 1',
    '1 2',
    '٣',
  ];
  const changed = header
    .split(',')
    .flatMap((column, index) =>
      [...cells, ...(index === 0 || index === 2 || index === 3 ? ['0'] : [])]
        .filter((one) => column !== 'step' || ['', '"1'].includes(one))
        .map(
          (one) =>
            [`${column} ${one}`, [header, edited(rows[0] ?? '', index, one), ...rows.slice(1)]] as const,
        ),
    );
  const stamp = rows[0]?.split(',')[0] ?? '';
  const others = [
    ['no row', [header]],
    ['no header', rows],
    ['another order', [header.split(',').reverse().join(','), ...rows]],
    ['a byte order mark', [`\uFEFF${header}`, ...rows]],
    ['a column more', [`${header},x`, ...rows]],
    ['a field less', [header, rows[0]?.replace(/,[^,]*$/, '') ?? '']],
    ['a time that stands still', [header, ...rows.map((row) => edited(row, 0, stamp))]],
    ['a time that goes back', [header, ...rows.toReversed()]],
    ['text after its end', [header, ...rows, 'done']],
    ['a NUL', [header, ...rows, '\0']],
  ] as const;
  for (const [what, lines] of [...changed, ...others]) {
    const failed = failures(withBytes(file, utf8(`${lines.join('\n')}\n`)), `metrics ${what}`);
    assert.ok(failed.includes('GATE-023'), `${what}: ${failed.join(' ')}`);
  }
});

function edited(row: string, index: number, cell: string): string {
  return row
    .split(',')
    .map((one, at) => (at === index ? cell : one))
    .join(',');
}

for (const [file, own, told] of [
  ['lumvorax_execution_stdout.log', 'GATE-027', 'GATE-083'],
  ['lumvorax_execution_stderr.log', 'GATE-028', 'GATE-084'],
] as const) {
  test(`${told} names ${file} when it tells something else than the log, ${own} when it is gone`, () => {
    const text = textOf(files, file);
    for (const [what, bytes] of Object.entries(wholeFiles(text))) {
      // Marks and NULs that no reader shows make no other line; of stderr, nothing is what there is.
      if (
        [
          'nothing in it',
          'blanks alone',
          'a byte order mark',
          'a NUL',
          'its end cut off',
          'two bytes a character',
        ].includes(what)
      )
        continue;
      const failed = failures(withBytes(file, bytes), `${file} ${what}`);
      assert.ok(failed.includes(told), `${what}: ${failed.join(' ')}`);
    }
    const collected = {
      log: [],
      rawLog: '',
      ...perfect.collected,
      files: files.filter(({ name }) => name !== file),
    };
    assert.ok(failures({ ...perfect, collected }, `${file} gone`).includes(own));
  });
}

test('an empty stdout is no stdout: GATE-027', () => {
  assert.ok(
    failures(withBytes('lumvorax_execution_stdout.log', new Uint8Array()), 'empty').includes('GATE-027'),
  );
});
