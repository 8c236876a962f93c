import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readWheel } from '../../../../src/audit/wheels/wheel.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const demo = buildWheel({ name: 'demo', version: '1.0', requires: ['numpy>=2'], requiresPython: '>=3.10' });

it('demo 1.0 is read with its requirement, its Python, its tag and a RECORD without problems', () => {
  const wheel = readWheel(demo);
  assert.deepEqual(
    [wheel.broken, wheel.layout, wheel.format, wheel.tags, wheel.recordProblems],
    ['', '', '1.0', ['py3-none-any'], []],
  );
  assert.deepEqual(
    wheel.metadata?.requires.map(({ name }) => name),
    ['numpy'],
  );
});

it('a wheel with any one of its bytes flipped is read without an exception, and its code is never taken as sound', () => {
  const offset = Buffer.from(demo.bytes).indexOf('demo/__init__.py') + 'demo/__init__.py'.length;
  for (let at = 0; at < demo.bytes.length; at += 1) {
    const bytes = demo.bytes.map((byte, index) => (index === at ? byte ^ 0x11 : byte));
    const wheel = readWheel({ name: demo.name, bytes });
    const sound = wheel.broken === '' && wheel.layout === '' && wheel.recordProblems.length === 0;
    if (at >= offset && at < offset + 20) assert.ok(!sound, `byte ${at}`);
  }
});

it('the same bytes under another name are another wheel', () => {
  assert.equal(readWheel(demo), readWheel({ ...demo }));
  assert.equal(readWheel({ ...demo, name: 'demo.whl' }).naming, 'parts');
});

it('a wheel in the folder wheels/ of the bundle is named by its last part', () => {
  const { naming } = readWheel({ name: `wheels/${demo.name}`, bytes: demo.bytes.slice() });
  assert.ok(typeof naming !== 'string' && naming.name === 'demo');
});
