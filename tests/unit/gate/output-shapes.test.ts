import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../../src/codec/strict-json.ts';
import {
  csvFlaw,
  eventsFlaw,
  hardwareFlaw,
  latencyFlaw,
  latencyMapFlaw,
  nanoseconds,
} from '../../../src/gate/output-shapes.ts';
import { metricsHeader } from '../../../src/model/kernel-outputs.ts';

test('nanoseconds beyond 2^53 stay exact', () => {
  assert.equal(nanoseconds(1771857848988258657n), 1771857848988258657n);
});

for (const value of [0, -1, 1.5, '1', null, undefined, true, 0n, -5n]) {
  test(`${String(value)} (${typeof value}) is no time`, () => {
    assert.equal(nanoseconds(value), undefined);
  });
}

test('one step alone is not constant, two equal steps are', () => {
  assert.equal(latencyMapFlaw({ a: 5 }), undefined);
  assert.equal(latencyMapFlaw({ a: 5, b: 5 }), 'constant: 5');
});

for (const [what, row] of [
  ['more memory used than there is', ['5', '1', '20', '10', '0', '0', 'x']],
  ['more GPU memory used than there is', ['5', '1', '5', '10', '2', '1', 'x']],
  ['no memory used at all', ['5', '1', '0', '10', '0', '0', 'x']],
  ['a formula in a number', ['5', '=1+1', '5', '10', '0', '0', 'x']],
  ['an empty GPU cell', ['5', '1', '5', '10', '', '0', 'x']],
  ['a time with a sign', ['-5', '1', '5', '10', '0', '0', 'x']],
] as const) {
  test(`a row of the metrics with ${what} is refused`, () => {
    assert.notEqual(csvFlaw({ header: metricsHeader, rows: [row] }), undefined);
  });
}

test('the largest time is that of a signed 64-bit clock, the largest number the largest safe one', () => {
  assert.equal(nanoseconds(2n ** 63n - 1n), 9223372036854775807n);
  assert.equal(nanoseconds(2n ** 63n), undefined);
  assert.equal(nanoseconds(1), 1n);
  assert.equal(nanoseconds(1n), 1n);
  assert.equal(nanoseconds(2 ** 53), undefined);
});

const row = (...cells: readonly string[]) =>
  ['5', '1', '5', '10', '1', '2', 'x'].map((cell, at) => cells[at] ?? cell);
for (const [what, rows, flaw] of [
  ['one good row', [row()], undefined],
  ['two good rows', [row('5'), row('6')], undefined],
  ['three rows of which two are of one time', [row('5'), row('5'), row('6')], undefined],
  ['no row', [], '0 rows'],
  ['a row of six cells', [row().slice(1)], 'line 2: 6 fields'],
  ['a row of eight cells', [row(), [...row(), 'y']], 'line 3: 8 fields'],
  ['a time of nothing', [row('')], 'line 2: ts_ns '],
  ['a time of zero', [row('0')], 'line 2: ts_ns 0'],
  ['a time that begins with zero', [row('05')], 'line 2: ts_ns 05'],
  ['a time with a unit', [row('5ns')], 'line 2: ts_ns 5ns'],
  ['a time behind a blank', [row(' 5')], 'line 2: ts_ns  5'],
  ['a time of nineteen digits', [row('9'.repeat(19))], undefined],
  ['a time of twenty digits', [row('9'.repeat(20))], `line 2: ts_ns ${'9'.repeat(20)}`],
  ['a time that goes back', [row('6'), row('5')], 'line 3: ts_ns 5 < 6'],
  ['times that stand still', [row('5'), row('5')], 'constant: ts_ns 5'],
  ['a fraction of two digits', [row('5', '0.25')], undefined],
  ['a number that ends in a point', [row('5', '1.')], 'line 2: cpu_percent 1.'],
  ['a number behind a blank', [row('5', ' 1')], 'line 2: cpu_percent  1'],
  ['a number before a blank', [row('5', '1 ')], 'line 2: cpu_percent 1 '],
  ['a number beyond every double', [row('5', '9'.repeat(400))], `line 2: cpu_percent ${'9'.repeat(400)}`],
  ['a last number that is none', [row('5', '1', '5', '10', '1', 'y')], 'line 2: gpu_mem_total_mb y'],
  ['an empty step', [row('5', '1', '5', '10', '1', '2', '')], 'line 2: step: empty'],
  ['a step of blanks', [row('5', '1', '5', '10', '1', '2', ' ')], 'line 2: step: empty'],
  ['4,096 processors', [row('5', '409600')], undefined],
  ['more than 4,096 processors', [row('5', '409601')], 'line 2: cpu_percent 409601'],
  ['no memory used', [row('5', '1', '0')], 'line 2: ram_used_mb 0 of 10'],
  ['all memory used', [row('5', '1', '10')], undefined],
  ['more memory used than there is', [row('5', '1', '11')], 'line 2: ram_used_mb 11 of 10'],
  ['all GPU memory used', [row('5', '1', '5', '10', '2')], undefined],
  ['more GPU memory used than there is', [row('5', '1', '5', '10', '3')], 'line 2: gpu_mem_used_mb 3 of 2'],
] as const) {
  test(`metrics with ${what} are told as ${flaw ?? 'good'}`, () => {
    assert.equal(csvFlaw({ header: metricsHeader, rows }), flaw);
  });
}

test('another header of the metrics is told: a,b', () => {
  assert.equal(csvFlaw({ header: 'a,b', rows: [] }), 'header: a,b');
});

for (const [what, stamps, flaw] of [
  ['no event', [], '0 events'],
  ['one event', [5], undefined],
  ['two events', [5, 6], undefined],
  ['three events, two of one time', [5, 5, 6], undefined],
  ['an event without its time', [5, null], 'line 2: ts_ns null'],
  ['a time that goes back', [6, 5], 'line 2: ts_ns 5 < 6'],
  ['times that stand still', [5, 5], 'constant: ts_ns 5'],
] as const) {
  test(`an events file with ${what} is told as ${flaw ?? 'good'}`, () => {
    assert.equal(eventsFlaw(stamps.map((ts_ns) => ({ ts_ns }))), flaw);
  });
}

const latency = { schema: 'nx47.latency/1', cells: [{ ns: 5 }], phases: { kit_seal: 7 } };
for (const [what, change, flaw] of [
  ['nothing wrong', {}, undefined],
  ['another schema', { schema: 'nx47.latency/2' }, 'schema: "nx47.latency/2"'],
  ['cells that are no list', { cells: {} }, 'cells: {}'],
  ['no cell', { cells: [] }, 'cells: []'],
  ['a cell without ns', { cells: [{ ns: 5 }, { ms: 5 }] }, 'cells: {"ms":5}'],
  ['phases that are a list', { phases: [1] }, 'phases: [1]'],
  ['no phase', { phases: {} }, 'phases: {}'],
  ['a phase of half a nanosecond', { phases: { a: 1, b: 0.5 } }, 'phases: b: 0.5'],
  ['two phases that are alike', { phases: { a: 1, b: 1 } }, 'phases: constant: 1'],
  ['two of three phases alike', { phases: { a: 1, b: 1, c: 2 } }, undefined],
] as const) {
  test(`a latency breakdown with ${what} is told as ${flaw ?? 'good'}`, () => {
    const file: JsonObject = JSON.parse(JSON.stringify({ ...latency, ...change }));
    assert.equal(latencyFlaw(file), flaw);
  });
}

const fingerprint = {
  cpu: { model: 'x' },
  gpu: { names: [] },
  ram_total_bytes: 5,
  os: { machine: 'x86_64' },
  python: { version: '3.12' },
  libc: { version: '2.36' },
};
for (const [what, change, flaw] of [
  ['nothing wrong', {}, undefined],
  ['no processor and no card', { cpu: {}, gpu: [] }, 'cpu: {}, gpu: []'],
  ['no memory', { ram_total_bytes: 0 }, 'ram_total_bytes: 0'],
  ['a system that is a text', { os: 'Linux' }, 'os: "Linux"'],
  ['a version of Python in a number', { python: { version: 3.12 } }, 'python.version: 3.12'],
  ['a version of Python with a word before', { python: { version: 'v3.12' } }, 'python.version: "v3.12"'],
  ['a version of two digits', { python: { version: '13.1' } }, undefined],
  ['a version of one part', { libc: { version: '2' } }, 'libc.version: "2"'],
  ['a version that ends in a point', { libc: { version: '2.' } }, 'libc.version: "2."'],
  ['a version of another sign', { libc: { version: '2x36' } }, 'libc.version: "2x36"'],
] as const) {
  test(`a hardware fingerprint with ${what} is told as ${flaw ?? 'good'}`, () => {
    const file: JsonObject = JSON.parse(JSON.stringify({ ...fingerprint, ...change }));
    assert.equal(hardwareFlaw(file), flaw);
  });
}
