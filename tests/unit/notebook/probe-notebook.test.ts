import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { createAssets } from '../../../src/host/assets.ts';
import { Failure } from '../../../src/model/failure.ts';
import { probeNotebook } from '../../../src/notebook/probe-notebook.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { freshFolder } from '../../support/folders.ts';

const kit = await createAssets(join(import.meta.dirname, '../../..')).kit();
const notebookSchema = z.object({ cells: z.array(z.object({ source: z.string() })) });

test("the probe is one cell that holds the kit's own modules and writes the same profile as the kit's probe", async (t) => {
  const { cells } = notebookSchema.parse(JSON.parse(probeNotebook(kit, 'a1b2')));
  assert.equal(cells.length, 1);
  const folder = await freshFolder(t);
  const cell = cells[0]?.source ?? '';
  const run = spawnSync('python3', ['-I', '-c', cell], { cwd: folder, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const bytes = readFileSync(join(folder, 'nx47_runtime_profile.json'));
  const profile = parseProfile(new Uint8Array(bytes));
  assert.equal(profile.provenance?.['nonce'], 'a1b2');
  const alone = join(import.meta.dirname, '../../../kernel/runtime_profile.py');
  const direct = spawnSync('python3', ['-I', '-B', alone], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const same = parseProfile(new TextEncoder().encode(direct.stdout));
  assert.deepEqual(
    [profile.id, profile.python, profile.distributions],
    [same.id, same.python, same.distributions],
  );
  assert.deepEqual(Object.keys(profile.loader?.libs ?? {}), Object.keys(same.loader?.libs ?? {}));
});

test('a kit without its probe is a DEFECT', () => {
  const isDefect = (error: unknown) => error instanceof Failure && error.code === 'DEFECT';
  assert.throws(() => probeNotebook({}, 'a1b2'), isDefect);
});
