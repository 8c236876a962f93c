import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSynthetic } from '../../../../src/audit/repository/check-synthetic.ts';
import { tellersOf, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf, placesOf } = tellersOf(checkSynthetic);

const header = 'ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step';
const rows = (make: (at: number) => string) => Array.from({ length: 8 }, (_, at) => make(at)).join('\n');
const jitter = [0, 17, 3, 250, 41, 8, 977, 5];

it('REP-026: a report that calls its metrics simulated, or its mode a simulation, is named with the place', () => {
  const input = withTexts({
    'results/report.json': JSON.stringify({ status: 'ok', metrics: [{ simulated: true }] }),
    'results/other_report.json': JSON.stringify({ mode: 'simulation' }),
  });
  assert.deepEqual(placesOf('REP-026', input), ['results/other_report.json', 'results/report.json']);
  assert.equal(findingsOf('REP-026', input)[1]?.observed, 'metrics[0].simulated: true');
});

it('REP-026: metrics and events whose nanoseconds lie at equal distances, or that never move, are named', () => {
  const even = rows((at) => `${1_700_000_000_000_000_000n + BigInt(at) * 1_000_000n},${at},${at},8,0,0,s`);
  const still = rows(
    (at) => `${1_700_000_000_000_000_000n + BigInt(at * 1000 + (jitter[at] ?? 0))},5,100,8,0,0,s`,
  );
  const events = rows((at) => `{"ts_ns": ${1_700_000_000_000_000_000n + BigInt(at) * 50n}}`);
  const input = withTexts({
    'results/metrics.csv': `${header}\n${even}\n`,
    'results/metrics2.csv': `${header}\n${still}\n`,
    'logs/events.jsonl': `${events}\n`,
  });
  assert.deepEqual(placesOf('REP-026', input), [
    'logs/events.jsonl',
    'results/metrics.csv',
    'results/metrics2.csv',
  ]);
  assert.equal(findingsOf('REP-026', input)[0]?.observed, 'ts_ns: × 8 + 50');
});

it('REP-026: real measurements, few rows, "simulated": false and files that are no evidence are accepted', () => {
  const real = rows(
    (at) => `${1_700_000_000_000_000_000n + BigInt(at * 1000 + (jitter[at] ?? 0))},${at},100,8,0,0,s`,
  );
  const few = `${header}\n1,5,1,8,0,0,s\n2,5,1,8,0,0,s\n3,5,1,8,0,0,s\n`;
  const input = withTexts({
    'results/metrics.csv': `${header}\n${real}\n`,
    'results/few_metrics.csv': few,
    'results/report.json': JSON.stringify({ simulated: false, mode: 'real', note: 'no mock' }),
    'src/mock.json': JSON.stringify({ mock: true }),
    'logs/broken.jsonl': '{"ts_ns": ',
  });
  assert.deepEqual(placesOf('REP-026', input), []);
});

describe('which signs there are', () => {
  const signs = (text: string, name = 'report.json') =>
    checkSynthetic(withTexts({ [name]: text })).findings.flatMap(({ evidence }) => evidence);
  const inJson = (value: unknown) => signs(JSON.stringify(value));

  it('every word for what was made up counts as a key, with is_ before it and what it is of behind it', () => {
    const kinds = 'synthetic simulated simulation mock mocked fake dummy placeholder'.split(' ');
    const keys = kinds.flatMap((kind) => [kind, `is_${kind}`, `${kind}_data`]);
    const of = ['run', 'report', 'metrics', 'value', 'values'].map((part) => `fake_${part}`);
    for (const key of [...keys, ...of, 'IS_FAKE_DATA'])
      assert.deepEqual(inJson({ [key]: true }), [`${key}: true`], key);
    for (const key of [
      'not_fake',
      'fakes',
      'fake_x',
      'is_',
      'mocke',
      'fake_valuess',
      'xis_fake',
      'fake data',
    ])
      assert.deepEqual(inJson({ [key]: true }), [], key);
  });

  it('a key is a sign where it is true or says something: false, null, 1, "" and a list are none', () => {
    assert.deepEqual(inJson({ mock: 'by hand' }), ['mock: by hand']);
    for (const value of [false, null, 1, '', [], {}])
      assert.deepEqual(inJson({ mock: value }), [], String(value));
  });

  it('a source, mode or kind that names such a word is a sign, any other key with it is none', () => {
    const keys = 'source origin mode kind data_source datasource provenance backend Mode'.split(' ');
    for (const key of keys) assert.deepEqual(inJson({ [key]: 'simulation' }), [`${key}: simulation`], key);
    for (const key of ['resource', 'sources', 'note', 'data-source'])
      assert.deepEqual(inJson({ [key]: 'simulation' }), [], key);
    for (const value of ['real', 'no simulation', true, ['simulation']])
      assert.deepEqual(inJson({ mode: value }), [], String(value));
  });

  it('the place of a sign is its path, through lists and objects, twelve levels deep', () => {
    assert.deepEqual(inJson([{ a: { b: [0, { fake: true }] } }, { mock: true }]), [
      '[0].a.b[1].fake: true',
      '[1].mock: true',
    ]);
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}{"fake":true}${'}'.repeat(levels)}`;
    assert.deepEqual(signs(deep(12)), [`${'a.'.repeat(12)}fake: true`]);
    assert.deepEqual(signs(deep(13)), []);
    assert.deepEqual(signs(`${'['.repeat(12)}{"fake":true}${']'.repeat(12)}`).length, 1);
    assert.deepEqual(signs(`${'['.repeat(13)}{"fake":true}${']'.repeat(13)}`), []);
  });

  it('the finding expects nothing, shows the first sign and has all as evidence', () => {
    const { evaluated, findings } = checkSynthetic(
      withTexts({ 'report.json': '{"fake": true, "mode": "mock"}' }),
    );
    assert.deepEqual(evaluated, ['REP-026']);
    assert.deepEqual(
      findings.map(({ file, expected, observed, evidence }) => [file, expected, observed, ...evidence]),
      [['report.json', '∅', 'fake: true', 'fake: true', 'mode: mock']],
    );
  });

  it('a .JSON, a .jsonl and a .csv are read, the same in a .txt is not, and what cannot be read says nothing', () => {
    assert.equal(signs('{"fake":true}', 'REPORT.JSON').length, 1);
    assert.deepEqual(signs('{"fake":true}\n\n \n{"mock":true}\n', 'logs/a.jsonl'), ['fake: true']);
    for (const text of ['{"fake":true}', even(8), still(8)])
      assert.deepEqual(signs(text, 'logs/a.txt'), [], text);
    for (const name of ['report.json', 'logs/a.jsonl', 'metrics.csv'])
      assert.deepEqual(signs('{"', name), []);
    assert.deepEqual(signs('', 'metrics.csv'), []);
  });

  const table = (of: string, count: number, row: (at: number) => string) =>
    `${of}\n${Array.from({ length: count }, (_, at) => row(at)).join('\n')}\n`;
  const even = (count: number) => table('ts_ns', count, (at) => `${at * 7}`);
  const still = (count: number) => table('ram_used_mb,cpu_percent', count, () => '5,7');

  it('six rows at equal distances, or of equal measurements, are a sign, five are none', () => {
    assert.deepEqual(signs(even(6), 'metrics.csv'), ['ts_ns: × 6 + 7']);
    assert.deepEqual(signs(even(5), 'metrics.csv'), []);
    assert.deepEqual(signs(still(6), 'metrics.csv'), ['cpu_percent, ram_used_mb: × 6 =']);
    assert.deepEqual(signs(still(5), 'metrics.csv'), []);
  });

  it('times that stand, go back or are not all there are no even clock', () => {
    const times = (...values: readonly string[]) => signs(`ts_ns\n${values.join('\n')}\n`, 'metrics.csv');
    assert.deepEqual(times('1', '2', '3', '4', '5', '6'), ['ts_ns: × 6 + 1']);
    assert.deepEqual(times('5', '5', '5', '5', '5', '5'), []);
    assert.deepEqual(times('6', '5', '4', '3', '2', '1'), []);
    assert.deepEqual(times('1', '2', '3', '4', '5', '7'), []);
    for (const odd of ['x', '-8', '7x', 'x7', '7.0', '', '7'.padStart(31, '0')])
      assert.deepEqual(times('1', '2', '3', '4', '5', '6', odd), [], odd);
    assert.equal(times('1', '2', '3', '4', '5', '6', '7'.padStart(30, '0')).length, 1);
    const events = (...values: readonly string[]) => signs(values.join('\n'), 'logs/a.jsonl');
    const tick = (at: number) => `{"ts_ns":${at}}`;
    assert.deepEqual(events(...[1, 2, 3, 4, 5, 6].map(tick)), ['ts_ns: × 6 + 1']);
    assert.deepEqual(events(...[1, 2, 3, 4, 5].map(tick)), []);
    assert.deepEqual(events(...[1, 2, 3, 4, 5, 6].map(tick), '{"other":7}'), []);
    assert.deepEqual(events(...[1, 2, 3, 4, 5, 6].map(tick), '7'), []);
  });

  it('one column that stands still, or both where one moves, is no sign', () => {
    assert.deepEqual(
      signs(
        table('cpu_percent', 8, () => '5'),
        'metrics.csv',
      ),
      [],
    );
    assert.deepEqual(
      signs(
        table('cpu_percent,ram_used_mb', 8, (at) => `5,${at}`),
        'metrics.csv',
      ),
      [],
    );
    assert.deepEqual(
      signs(
        table('x,cpu_percent,ram_used_mb', 8, (at) => `${at},5,7`),
        'metrics.csv',
      ).length,
      1,
    );
  });
});
