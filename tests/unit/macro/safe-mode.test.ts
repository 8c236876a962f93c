import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import {
  readSafeMode,
  reasonOf,
  type SafeMode,
  safeModeName,
  safeModeText,
} from '../../../src/macro/safe-mode.ts';
import { freshFolder } from '../../support/folders.ts';

const stopped: SafeMode = {
  schema: 'nx47.safe-mode/1',
  since: '2026-01-01T00:00:00.000Z',
  session: 's',
  uncertainties: ['GATE-011', 'GATE-012'],
  signs: ['SEC-001 a.py'],
  stable: 'c0',
};

test('a project is in safe mode by one file, which says why', async (t) => {
  const state = await freshFolder(t);
  const files = createFiles();
  assert.equal(await readSafeMode(state, files), undefined);
  await writeFile(`${state}/${safeModeName}`, safeModeText(stopped));
  assert.deepEqual(await readSafeMode(state, files), stopped);
  assert.equal(reasonOf(stopped), 'SEC-001 a.py, GATE-011, GATE-012');
});

test('a damaged file of safe mode keeps the project in it', async (t) => {
  const state = await freshFolder(t);
  await writeFile(`${state}/${safeModeName}`, '{"since":');
  assert.match(reasonOf((await readSafeMode(state, createFiles())) ?? stopped), /^unreadable: /);
});
