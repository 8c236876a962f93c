import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { settingPointers, withoutSettings } from '../../../src/config/cut-settings.ts';

const text = `# A remark.
packs: [core, nx47]
kernel: notebook
required: { packages: ['numpy>=2.0', tifffile], files: [] }
`;

test('pointers name keys, then members and items, level by level, and none is left at the fourth', () => {
  assert.deepEqual(settingPointers(text, 0), ['["packs"]', '["kernel"]', '["required"]']);
  assert.deepEqual(settingPointers(text, 1), [
    '["packs",0]',
    '["packs",1]',
    '["required","packages"]',
    '["required","files"]',
  ]);
  assert.deepEqual(settingPointers(text, 2), ['["required","packages",0]', '["required","packages",1]']);
  assert.deepEqual(settingPointers(text, 3), []);
  assert.deepEqual(settingPointers('a: [', 0), []);
});

test('without an item, a member and a key the rest says what it said', () => {
  const left = withoutSettings(text, ['["packs",1]', '["required","files"]', '["kernel"]']);
  assert.deepEqual(parse(left), { packs: ['core'], required: { packages: ['numpy>=2.0', 'tifffile'] } });
  assert.deepEqual(parse(withoutSettings(text, [])), parse(text));
});
