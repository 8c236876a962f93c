import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { earlierReports } from '../../../src/session/earlier-reports.ts';
import { freshFolder } from '../../support/folders.ts';

test('digests of main reports are read from every earlier run.json, damaged ones left out', async (t) => {
  const home = await freshFolder(t);
  const digest = 'a'.repeat(64);
  for (const [name, text] of [
    ['one', JSON.stringify({ main_report_sha256: digest })],
    ['two', '{"main_report_sha256":'],
    ['three', '{"main_report_sha256":null}'],
  ]) {
    await mkdir(`${home}/${name}/reports`, { recursive: true });
    await writeFile(`${home}/${name}/reports/run.json`, text ?? '');
  }
  assert.deepEqual(await earlierReports([home, `${home}/absent`], createFiles()), [digest]);
});
