import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkFolderUploads } from '../../../../src/audit/repository/check-folder-uploads.ts';
import { sound, textFile, withExtra } from '../../../support/audit-builder.ts';
import { tellersOf, withTexts } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkFolderUploads);
const script = (words: string) => ({ 'publish.sh': `cd bundle\nkaggle datasets version ${words}\n` });
const folders = withExtra(textFile('notes/a.txt', 'a note'));

it('MET-027: a script that uploads a bundle with folders is named, until it says how, or the bundle has none', () => {
  const [found] = findingsOf('MET-027', withTexts(script('-p .'), folders));
  assert.deepEqual(
    [found?.file, found?.line, found?.severity, found?.observed],
    ['publish.sh', 2, 'warning', 'kaggle datasets version'],
  );
  assert.deepEqual(findingsOf('MET-027', withTexts(script('-r zip -p .'), folders)), []);
  assert.deepEqual(findingsOf('MET-027', withTexts(script('-p .'))), []);
});

it('MET-027: without a bundle nothing would be left behind', () => {
  assert.deepEqual(checkFolderUploads({ ...sound, bundle: undefined }), { evaluated: [], findings: [] });
});
