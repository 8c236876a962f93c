import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFolders } from '../../../src/adoption/project-folders.ts';

test('configs, scripts, reports and evidence each get a page that says what belongs there, in either language', () => {
  const paths = ['configs', 'scripts', 'reports', 'evidence'].map((name) => `${name}/README.md`);
  for (const language of ['fr', 'en'] as const) {
    const files = projectFolders(language);
    assert.deepEqual(
      files.map(({ path }) => path),
      paths,
    );
    for (const { text } of files) assert.match(text, /^# [a-z]+\/\n\n.{80,}\n$/);
  }
  assert.notDeepEqual(projectFolders('fr'), projectFolders('en'));
});
