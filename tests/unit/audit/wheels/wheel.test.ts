import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readWheel } from '../../../../src/audit/wheels/wheel.ts';
import { buildWheel, type WheelPlan } from '../../../support/wheel-builder.ts';

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

const text = (content: string) => readWheel({ name: demo.name, bytes: Buffer.from(content, 'latin1') });

it('what is no archive is told by its first bytes: empty, html, gzip, bzip2, json, a pointer, or none of these', () => {
  for (const [content, kind] of [
    ['', 'empty'],
    ['version https://git-lfs.github.com/spec/v1\n', 'lfs-pointer'],
    [' version https://git-lfs', 'not-a-zip'],
    [' \n<!doctype HTML>', 'html'],
    ['<HTML lang="en">', 'html'],
    ['<head>', 'html'],
    ['x<html>', 'not-a-zip'],
    ['x <html>', 'not-a-zip'],
    [gzipSync('x').toString('latin1'), 'gzip'],
    ['x\x1f\x8b', 'not-a-zip'],
    ['BZh9', 'bzip2'],
    ['xBZh9', 'not-a-zip'],
    [' {"a": 1}', 'json'],
    ['\n[1]', 'json'],
    ['x{', 'not-a-zip'],
    ['x [', 'not-a-zip'],
    ['xPK', 'not-a-zip'],
    ['PK and then nothing', 'truncated'],
  ] as const) {
    assert.equal(text(content).broken, kind, content);
  }
});

const read = (plan: Partial<WheelPlan>) => readWheel(buildWheel({ name: 'demo', version: '1.0', ...plan }));

it('an archive with two reasons names the reason and the entry', () => {
  const wheel = read({ members: (all) => [...all, { name: '../x', content: '' }] });
  assert.match(wheel.broken, /^[a-z-]+ \.\.\/x$|^\.\.\/x [a-z-]+$/);
});

it('a wheel that cannot be read says nothing else of itself', () => {
  const { naming, broken, file, ...rest } = text('x');
  assert.deepEqual([typeof naming, broken, file], ['object', 'not-a-zip', demo.name]);
  assert.deepEqual(rest, {
    layout: '',
    metadata: undefined,
    metadataProblems: [],
    format: '',
    tags: [],
    recordProblems: [],
    isPure: false,
    modules: [],
    libraries: { files: [], broken: [] },
  });
});

it('no .dist-info is 0, two are both named in order, one of another name is shown', () => {
  const stripped = read({ members: () => [{ name: 'demo/__init__.py', content: '' }] });
  assert.equal(stripped.layout, '.dist-info: 0');
  const two = read({ members: (all) => [{ name: 'z-1.dist-info/METADATA', content: '' }, ...all] });
  assert.equal(two.layout, '.dist-info: demo-1.0.dist-info, z-1.dist-info');
  assert.equal(read({ distInfo: 'other-1.0.dist-info' }).layout, 'other-1.0.dist-info');
  assert.equal(read({ distInfo: 'other-1.0.dist-info', fileName: 'demo.whl' }).layout, '');
  assert.equal(read({ distInfo: 'DEMO-1.0.dist-info' }).layout, '');
});

it('each of the three files that is missing, a folder or no UTF-8 is named', () => {
  const without = read({ members: (all) => all.filter(({ name }) => !/METADATA|RECORD/.test(name)) });
  assert.equal(without.layout, 'demo-1.0.dist-info/METADATA, demo-1.0.dist-info/RECORD');
  const latin = read({
    members: (all) =>
      all.map((one) => (one.name.endsWith('/WHEEL') ? { ...one, content: Uint8Array.of(0xe9) } : one)),
  });
  assert.equal(latin.layout, 'demo-1.0.dist-info/WHEEL: UTF-8');
});

it('WHEEL gives format, purity and tags, which are expanded, sorted and single', () => {
  const wheel = read({
    wheel: [
      'Wheel-Version: 1.0',
      'Wheel-Version: 1.1',
      'Root-Is-Purelib: TRUE',
      'Root-Is-Purelib: no',
      'Tag: py3.py2-none-any',
      'Tag: py2-none-any',
      'Tag: nonsense',
    ],
  });
  assert.deepEqual(
    [wheel.format, wheel.isPure, wheel.tags],
    ['1.0, 1.1', true, ['nonsense', 'py2-none-any', 'py3-none-any']],
  );
  assert.equal(read({ wheel: ['Wheel-Version: 1.0', 'Tag: py3-none-any'] }).isPure, false);
});
