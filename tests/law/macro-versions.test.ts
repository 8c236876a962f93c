import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedUnderVersion, knownVersions, macroVersions, versionOf } from './laws/macro-versions.ts';
import { root } from './tree.ts';

test('a macro that changed has another version: `node scripts/macro-versions.ts` after the version was raised', async () => {
  const [known, now] = [await knownVersions(root), await macroVersions(root)];
  assert.deepEqual(changedUnderVersion(known, now), []);
  assert.deepEqual(known, now, 'the table is not of these macros');
});

test('another command under version 1.0.0 is found, another comment or layout is not', () => {
  const source = "export const m = {\n  VERSION: '1.0.0',\n  commands: ['git'],\n};\n";
  const known = { m: versionOf(source) };
  assert.equal(known.m.version, '1.0.0');
  const changed = (text: string) => changedUnderVersion(known, { m: versionOf(text) });
  assert.deepEqual(changed(source.replace("'git'", "'sh'")), ['m']);
  assert.deepEqual(changed(source.replace("'git'", "'sh'").replace('1.0.0', '1.1.0')), []);
  assert.deepEqual(changed(`/** what it does */\n${source.replace('\n  ', '\n    ')}`), []);
});
