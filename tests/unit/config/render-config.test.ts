import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { parseConfig } from '../../../src/config/parse-config.ts';
import { renderConfig } from '../../../src/config/render-config.ts';

test('settings are written each below its comment, and read back as they were', () => {
  const values = {
    kernel: 'yes',
    packs: ['core'],
    prechecks: [['{python}', 'a b.py', '--dir', '# no comment']],
    inputs: { 'me/table': 'data/table: odd' },
  };
  const settings = Object.entries(values).map(([key, value]) => ({ key, value, comment: ['why', 'where'] }));
  const text = renderConfig('nx47.schema.json', ['heading'], settings);
  assert.ok(
    text.startsWith(
      '# yaml-language-server: $schema=nx47.schema.json\n# heading\n\n# why\n# where\nkernel: ',
    ),
  );
  assert.deepEqual(parse(text), values);
  assert.deepEqual(parseConfig(text, 'nx47.yml').values, values);
});

test('a comment can not end itself: a line break in a name from outside becomes a sign', () => {
  const comment = ['seen in a\nkernel: evil\r\u2028b'];
  const text = renderConfig('s', [], [{ key: 'kernel', value: 'good', comment }]);
  assert.deepEqual(parse(text), { kernel: 'good' });
});
