import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoFromNs, nsFromIso } from '../../../src/codec/time.ts';

test('1771857848988258657 ns is 2026-02-23T14:44:08.988258657Z, both ways', () => {
  assert.equal(isoFromNs(1_771_857_848_988_258_657n), '2026-02-23T14:44:08.988258657Z');
  assert.equal(nsFromIso('2026-02-23T14:44:08.988258657Z'), 1_771_857_848_988_258_657n);
});

test('milliseconds agree with the calendar of the language from year 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (milliseconds) => {
      const iso = new Date(milliseconds).toISOString();
      assert.equal(nsFromIso(iso), BigInt(milliseconds) * 1_000_000n);
      assert.equal(isoFromNs(BigInt(milliseconds) * 1_000_000n), iso.replace('Z', '000000Z'));
    }),
    { seed: 47, numRuns: 1000 },
  );
});

test('offsets are taken off: 16:44:08+02:00 is 14:44:08Z', () => {
  assert.equal(nsFromIso('2026-02-23T16:44:08+02:00'), nsFromIso('2026-02-23T14:44:08Z'));
  assert.equal(nsFromIso('2026-02-23T09:14:08.5-05:30'), nsFromIso('2026-02-23T14:44:08.500Z'));
});

test('a stamp without offset, an impossible date, a leap second and ten decimals are refused', () => {
  for (const text of [
    '2026-02-23T14:44:08',
    '2026-02-29T00:00:00Z',
    '2025-13-01T00:00:00Z',
    '2016-12-31T23:59:60Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:00.0123456789Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01 00:00:00Z',
    '',
  ]) {
    assert.throws(() => nsFromIso(text), { code: 'TIME_INVALID' }, text);
  }
  assert.throws(() => isoFromNs(10n ** 30n), { code: 'TIME_INVALID' });
});
