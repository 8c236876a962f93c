import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findingsOf } from '../../../support/audit-builder.ts';
import { placesOf, withTexts } from '../../../support/repository-facts.ts';

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
