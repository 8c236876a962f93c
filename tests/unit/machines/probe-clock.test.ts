import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTracking, probeClock, probeTimezone } from '../../../src/machines/probe-clock.ts';
import { Failure } from '../../../src/model/failure.ts';
import { testWorld } from '../../support/test-world.ts';

/** A clock that says these moments, one after the other. */
function saying(...moments: readonly string[]) {
  const left = [...moments];
  const now = () => new Date(left.shift() ?? '');
  return { ...testWorld({ clock: { ...testWorld().clock, now } }), top: '' };
}

test('a clock that is 3 s ahead of the one that was asked for half a second is 3 s ahead, half of that time unsure', async () => {
  const ground = saying('2026-03-01T12:00:03.000Z', '2026-03-01T12:00:03.500Z');
  const ms = Date.parse('2026-03-01T12:00:00.250Z');
  const told = async () => ({ ms, uncertaintySeconds: 0.5, reference: 'example.org' });
  assert.deepEqual(await probeClock(ground, told), {
    value: { skew_seconds: 3, uncertainty_seconds: 0.75, reference: 'example.org' },
  });
});

test('a reference that does not answer leaves the clock unknown', async () => {
  const ground = saying('2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
  const silent = () =>
    Promise.reject(new Failure('MACHINE_CLOCK_UNKNOWN', { reference: 'x', why: 'ECONNREFUSED' }));
  assert.deepEqual(await probeClock(ground, silent), { unknown: 'MACHINE_CLOCK_UNKNOWN ECONNREFUSED' });
});

// A real chronyd 4.3 whose reference says 2.5 s more than the machine: "2.500000000 seconds slow of NTP time".
const tracking =
  '54525545,TRUE,1,1795330371.470643034,2.500000000,0.000000000,0.000000000,-0.000,0.000,0.000,0.000000001,0.000023597,1.0,Normal\n';

test('a clock of which chrony says that it is 2.5 s slow is 2.5 s behind, one that is fast ahead', () => {
  const behind = { skew_seconds: -2.5, uncertainty_seconds: 0, reference: 'chrony TRUE' };
  assert.deepEqual(parseTracking(tracking), behind);
  assert.equal(parseTracking(tracking.replace('2.500000000', '-2.500000000'))?.skew_seconds, 2.5);
  const unsure = tracking.replace('0.000000001,0.000023597', '0.010,0.003');
  assert.equal(parseTracking(unsure)?.uncertainty_seconds, 0.008);
});

test('a chrony without a source knows no time', () => {
  assert.equal(parseTracking(tracking.replace('Normal', 'Not synchronised')), undefined);
  assert.equal(parseTracking('x'), undefined);
});

test('the zone of this machine is read from the link that the system uses', async () => {
  const zone = await probeTimezone({ ...testWorld(), top: '' });
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const plain = (name: string) => name.replace(/^Etc\//, '');
  assert.equal('value' in zone ? plain(zone.value) : plain(own), plain(own));
});
