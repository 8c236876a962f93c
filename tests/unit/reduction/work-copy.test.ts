import assert from 'node:assert/strict';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import { textPiece } from '../../../src/reduction/project-state.ts';
import { workCopy } from '../../../src/reduction/work-copy.ts';
import { contentsBelow } from '../../support/e2e-project.ts';
import { freshFolder } from '../../support/folders.ts';

test('a copy shows exactly one state after the other, whatever a run left or changed in it', async (t) => {
  const folder = await freshFolder(t);
  const script = join(folder, 'run.sh');
  await writeFile(script, '#!/bin/sh\n');
  await chmod(script, 0o755);
  const from = { sha256: sha256Hex('#!/bin/sh\n'), from: script };
  const copy = workCopy(`${folder}/copy`, createFiles());
  await copy.show(
    new Map([
      ['a/b/c.txt', textPiece('one')],
      ['tools/run.sh', from],
    ]),
  );
  assert.equal((await stat(`${copy.root}/tools/run.sh`)).mode & 0o777, 0o755, 'programs stay programs');
  await mkdir(`${copy.root}/.nx47/session`, { recursive: true });
  await mkdir(`${copy.root}/left`, { recursive: true });
  await writeFile(`${copy.root}/left/over.txt`, 'by a run');
  await writeFile(`${copy.root}/tools/run.sh`, 'changed by a run');
  await copy.show(
    new Map([
      ['a/d.txt', textPiece('two')],
      ['tools/run.sh', from],
    ]),
  );
  const left = Object.keys(await contentsBelow(copy.root)).sort();
  assert.deepEqual(left, ['a', 'a/d.txt', 'tools', 'tools/run.sh']);
  assert.equal(await createFiles().hash(`${copy.root}/tools/run.sh`), from.sha256);
});
