import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { test } from 'node:test';
import { driftSigns } from '../../../src/machines/drift-signs.ts';
import { recordMachineEvent } from '../../../src/machines/machine-events.ts';
import { keepProbe, writeBaseline } from '../../../src/machines/machine-state.ts';
import { clearCommand } from '../../../src/machines/quarantine.ts';
import type { MachineProbe } from '../../../src/model/machine-probe.ts';
import { type AtEnd, freshFolder } from '../../support/folders.ts';
import { baselineOf, declared, probeOf } from '../../support/machine-case.ts';
import { testWorld } from '../../support/test-world.ts';

const machine = declared();
const changed: MachineProbe['baseline'] = {
  ...probeOf(machine).baseline,
  binaries: { value: { '/usr/sbin/sshd': 'd'.repeat(64) } },
};
const world = testWorld();

async function recorded(t: AtEnd, baseline: MachineProbe['baseline']) {
  const root = await freshFolder(t);
  const kept = await keepProbe(root, probeOf(machine, { baseline }), world.files);
  await writeBaseline(root, baselineOf(machine), world.files);
  const signs = (hostname = 'vm100') => driftSigns({ root, hostname }, world);
  return { root, kept, signs };
}

test('a binary that is another than in the baseline of the machine is a sign against a run there, and there alone', async (t) => {
  const { signs } = await recorded(t, changed);
  assert.deepEqual(await signs(), ['vm100: MCH-022 ≠ /usr/sbin/sshd']);
  assert.deepEqual(await signs('vm102'), []);
});

test('a machine that is as its baseline says, and a project without machines, give no sign', async (t) => {
  const { signs } = await recorded(t, probeOf(machine).baseline);
  assert.deepEqual(await signs(), []);
  assert.deepEqual(await driftSigns({ root: await freshFolder(t), hostname: 'vm100' }, world), []);
});

test('what a person has cleared since is no sign any more, and records that were changed are one', async (t) => {
  const { root, kept, signs } = await recorded(t, changed);
  const event = { goal: 'clear', command: clearCommand('vm100'), decision: 'an upgrade', touches: [] };
  await recordMachineEvent(root, { machine: 'vm100', ...event, evidence: [] }, world);
  assert.deepEqual(await signs(), []);
  await appendFile(`${root}/${kept.path}`, ' ');
  assert.deepEqual(await signs(), [`vm100: MACHINE_STATE_INVALID ${kept.path}`]);
});
