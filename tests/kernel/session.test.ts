import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  metricNames,
  metricsHeader,
  observationsSchema,
  outputNames,
  runtimeProfileName,
} from '../../src/model/kernel-outputs.ts';
import { runtimeProfileSchema } from '../../src/model/profile.ts';
import { findInterpreters } from './interpreters.ts';
import { cellCounts, type KitSession, mainReport, nonce, runKitSession } from './kit-session.ts';

const names = outputNames(['core', 'nx47'], mainReport);
const cleanCells = [
  "import sys, time\nprint('hé' * 3)\nprint('to stderr', file=sys.stderr)",
  'nx47.count(items=4, pixels=4096)\ntime.sleep(0.3)',
  `with open('${mainReport}', 'w', encoding='utf-8') as file:\n    file.write('{"status": "ok",\\n "rounds": 1.0}\\n')`,
];

for (const { minor, executable } of findInterpreters()) {
  test(`a clean notebook leaves the eight outputs on CPython ${minor}, and the kit says nothing`, () => {
    const session = runKitSession(executable, cleanCells, { flags: ['-W', 'error', '-X', 'dev'] });
    assert.equal(session.status, 0, session.stdout + session.stderr);
    assert.equal(session.stdout, 'héhéhé\n');
    assert.equal(session.stderr, 'to stderr\n');
    assert.equal(session.text(names.stdout), session.stdout);
    assert.equal(session.text(names.stderr), session.stderr);
    assert.deepEqual([...session.files.keys()].sort(), [...Object.values(names), runtimeProfileName].sort());
    checkDigests(session);
    checkMembers(session);
    checkEvents(session);
  });

  test(`a notebook that raises in its second cell is sealed whole on CPython ${minor}`, () => {
    const session = runKitSession(executable, [
      "print('one')",
      "print('two')\nraise ValueError('boom')",
      "print('three')",
    ]);
    assert.equal(session.status, 1);
    assert.equal(session.text(names.stdout), 'one\ntwo\n');
    assert.deepEqual(cellCounts(session), { run: 2, raised: 1 });
    assert.match(
      session.text(names.events),
      /"event":"cell_end","cell":"cell_002".*"raised":true,"error":"ValueError: boom"/,
    );
    checkDigests(session);
  });
}

function checkDigests(session: KitSession): void {
  const manifest = session.checksums();
  assert.equal(manifest.nonce, nonce);
  assert.equal(manifest.ledger_head, 'a'.repeat(64));
  const others = [...session.files.keys()].filter((name) => name !== names.checksums);
  assert.deepEqual(Object.keys(manifest.files), others.sort());
  for (const [name, { sha256, bytes }] of Object.entries(manifest.files)) {
    const content = session.files.get(name) ?? Buffer.from('');
    assert.equal(sha256, createHash('sha256').update(content).digest('hex'), name);
    assert.equal(Number(bytes), content.byteLength);
  }
}

function checkMembers(session: KitSession): void {
  const report = session.text(mainReport);
  assert.ok(
    report.startsWith('{"status": "ok",\n "rounds": 1.0,\n  "warnings": [],\n  "warnings_count": 0,'),
    report,
  );
  const own = '{"status": "ok",\n "rounds": 1.0}\n';
  assert.equal(session.checksums().main_report_sha256, createHash('sha256').update(own).digest('hex'));
  const parsed = JSON.parse(report);
  for (const metric of metricNames) assert.notEqual(parsed[metric], undefined, metric);
  assert.ok(parsed.throughput_pixels_per_s > parsed.throughput_items_per_s);
  assert.deepEqual(Object.keys(parsed.latency_ns_by_step), ['cell_001', 'cell_002', 'cell_003']);
  assert.ok(parsed.peak_ram_mb > 1);
  assert.equal(parsed.events_count, session.text(names.events).trim().split('\n').length);
  const profile = JSON.parse(session.text(runtimeProfileName));
  assert.equal(runtimeProfileSchema.parse(profile).origin, 'session');
  const observations = observationsSchema.parse(profile.observations);
  assert.equal(observations.counted_by, 'notebook');
  assert.deepEqual(observations['kit_errors'], []);
}

function checkEvents(session: KitSession): void {
  const times = session
    .text(names.events)
    .trim()
    .split('\n')
    .map((line) => BigInt(/"ts_ns":(\d+)/.exec(line)?.[1] ?? '0'));
  assert.ok(times.every((time, index) => time > 0n && time >= (times[index - 1] ?? 0n)));
  const [header, ...rows] = session.text(names['metrics-csv']).trimEnd().split('\n');
  assert.equal(header, metricsHeader);
  assert.ok(rows.length >= 4, `${rows.length} rows`);
  assert.ok(
    rows.every((row) => /^\d+(,\d+\.\d{3}){5},\w+$/.test(row)),
    rows[0],
  );
  assert.ok(rows.some((row) => row.endsWith(',cell_002')));
}
