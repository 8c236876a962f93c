import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionInputs } from '../../../src/config/action-inputs.ts';
import { settingNames } from '../../../src/config/settings.ts';

test('the inputs of the action are the settings that it may give, then the four credentials', () => {
  for (const language of ['fr', 'en'] as const) {
    const names = actionInputs(language).map(({ name }) => name);
    const credentials = ['kaggle-username', 'kaggle-key', 'kaggle-api-token', 'github-token'];
    assert.deepEqual(names, [...settingNames('input'), ...credentials]);
  }
});

test('mode is described in both languages, with its three words and its default', () => {
  const mode = (language: 'fr' | 'en') => actionInputs(language).find(({ name }) => name === 'mode');
  assert.deepEqual(mode('en')?.choices, ['dry-run', 'observe', 'execute']);
  assert.equal(mode('en')?.fallback, 'dry-run');
  assert.match(mode('en')?.text ?? '', /only reads/);
  assert.match(mode('fr')?.text ?? '', /ne fait que lire/);
});
