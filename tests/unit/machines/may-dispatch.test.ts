import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DispatchQuestion, mayDispatch } from '../../../src/machines/may-dispatch.ts';
import type { MachineProbe } from '../../../src/model/machine-probe.ts';
import {
  allDeclared,
  baselineOf,
  declared,
  declaredBeside,
  probeOf,
  tenMinutesLater,
} from '../../support/machine-case.ts';

const host = declaredBeside({
  name: 'proxmox',
  role: 'hypervisor',
  hostname: 'proxmox',
  addresses: ['192.0.2.10'],
  reach: { labels: ['proxmox'] },
  services: [],
  storage: [{ mount: '/', uuid: '44444444-dddd-4ddd-8ddd-444444444444', access: 'read-write' }],
});
const pivot = declared();
const tools = declaredBeside();
const machines = allDeclared(host, pivot, tools);

/** A job for vm100, with what a case changes of the probes. */
function asked(
  over: Partial<Record<'host' | 'pivot' | 'tools', Partial<MachineProbe>>> = {},
  rest: Partial<DispatchQuestion> = {},
): string[] {
  const probes = [probeOf(host, over.host), probeOf(pivot, over.pivot), probeOf(tools, over.tools)];
  const question = { machine: 'vm100', machines, probes, quarantined: [], now: tenMinutesLater, ...rest };
  const { allowed, reasons } = mayDispatch(question);
  assert.equal(allowed, reasons.length === 0);
  return reasons.map(({ rule, machine, observed }) => `${rule} ${machine} ${observed}`);
}

test('a job may go to vm100 when it and the hypervisor were probed and nothing is wrong', () => {
  assert.deepEqual(asked(), []);
});

test('no job goes to a machine that machines.yml does not name', () => {
  assert.deepEqual(asked({}, { machine: 'vm999' }), ['MCH-001 vm999 ∅']);
});

test('no job goes anywhere without a fresh probe of the hypervisor', () => {
  const probes = [probeOf(pivot)];
  assert.deepEqual(asked({}, { probes }), ['MCH-002 vm100 MCH-001 ∅']);
  const stale = { taken: '2026-03-01T11:00:00.000Z' };
  assert.deepEqual(asked({ host: stale }), ['MCH-002 vm100 MCH-001 70 min (2026-03-01T11:00:00.000Z)']);
});

test('no job goes to a machine without a fresh probe of its own', () => {
  assert.deepEqual(asked({}, { probes: [probeOf(host)] }), ['MCH-001 vm100 ∅']);
});

test('a machine whose limits leave room for no job gets none', () => {
  const limits = { ...pivot.limits, jobs: 0 };
  const idle = allDeclared(host, declared({ limits }), tools);
  assert.deepEqual(asked({}, { machines: idle }), ['MCH-036 vm100 0']);
});

test('a hypervisor whose health check fails lets nothing be sent', () => {
  assert.deepEqual(asked({ host: { health: { value: 1 } } }), ['MCH-002 vm100 MCH-033 1']);
});

test('a machine in quarantine gets no job, the others do', () => {
  assert.deepEqual(asked({}, { quarantined: ['vm100'] }), ['MCH-032 vm100 ✗']);
  assert.deepEqual(asked({}, { quarantined: ['vm102'] }), []);
  assert.deepEqual(asked({}, { quarantined: ['proxmox'] }), ['MCH-002 vm100 MCH-032 ✗']);
});

test('a machine that was started anew since its probe gets no job until it is probed again', () => {
  assert.deepEqual(asked({}, { bootId: 'after-the-boot' }), ['MCH-005 vm100 after-the-boot']);
  assert.deepEqual(asked({}, { bootId: 'boot-of-vm100' }), []);
});

test('a file system written to on two other machines stops every job', () => {
  const mounts = probeOf(host).mounts;
  const [rule, machine] = asked({ tools: { mounts } }).at(0)?.split(' ') ?? [];
  assert.deepEqual([rule, machine], ['MCH-002', 'vm100']);
  assert.ok(asked({ tools: { mounts } }).some((reason) => reason.startsWith('MCH-013 vm102 ')));
});

test('a clock 3 s off, a missing disk, too little memory and an unknown hostname each block', () => {
  const cases: readonly (readonly [Partial<MachineProbe>, RegExp])[] = [
    [{ clock: { value: { skew_seconds: 3, uncertainty_seconds: 0, reference: 'x' } } }, /^MCH-007/],
    [{ mounts: { value: [] } }, /^MCH-012/],
    [{ memory_bytes: { value: 1 } }, /^MCH-011/],
    [{ hostname: { unknown: 'EACCES' } }, /^MCH-003/],
  ];
  for (const [over, expected] of cases) assert.match(asked({ pivot: over })[0] ?? '', expected);
});

test('what is red without blocking, a wrong time zone, keeps no job away', () => {
  assert.deepEqual(asked({ pivot: { timezone: { value: 'Asia/Tokyo' } } }), []);
});

test('twenty failed logins block at once, a changed crontab as soon as the baselines are given', () => {
  assert.match(asked({ pivot: { logins: { value: { failed: 20, source: 'x' } } } })[0] ?? '', /^MCH-020/);
  const changed = { ...probeOf(pivot).baseline, cron: { value: {} } };
  assert.deepEqual(asked({ pivot: { baseline: changed } }), []);
  const baselines = [host, pivot, tools].map((machine) => baselineOf(machine));
  assert.deepEqual(asked({ pivot: { baseline: changed } }, { baselines }), ['MCH-021 vm100 − /etc/crontab']);
});
