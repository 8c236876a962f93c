import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSettings, settingNames } from '../../../src/config/settings.ts';

test('every setting is described in French and in English', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const { name, text } of describeSettings(language))
      assert.ok(text.length > 15, `${name} in ${language}`);
  }
});

test('mode is a choice of three with the default dry-run, and no setting of the file', () => {
  const mode = describeSettings('en').find((one) => one.name === 'mode');
  assert.deepEqual([mode?.fallback, mode?.choices], ['dry-run', ['dry-run', 'observe', 'execute']]);
  assert.ok(!settingNames('file').includes('mode'));
});

test('a switch that is on by itself says so, one that is off says nothing', () => {
  const all = describeSettings('en');
  const of = (name: string) => all.find((one) => one.name === name);
  assert.deepEqual([of('summary')?.isSwitch, of('summary')?.fallback], [true, 'true']);
  assert.deepEqual([of('comment')?.isSwitch, of('comment')?.fallback], [true, '']);
});
