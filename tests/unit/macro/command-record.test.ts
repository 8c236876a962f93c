import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createShell } from '../../../src/host/shell.ts';
import { recordCommands } from '../../../src/macro/command-record.ts';
import { nothingRan } from '../../../src/model/event.ts';

const watched = () =>
  recordCommands(createShell({ PATH: process.env['PATH'] ?? '' }, new AbortController().signal));
const sh = (script: string) => ({ argv: ['sh', '-c', script], deadlineSeconds: 60 });

test('a phase without a command tells nulls, also after one that had some', async () => {
  const { shell, taken } = watched();
  assert.deepEqual(taken(), nothingRan);
  await shell.run(sh('true'));
  taken();
  assert.deepEqual(taken(), nothingRan);
});

test('two commands of a phase: the first status that is not 0, and the digests of what both wrote', async () => {
  const { shell, taken } = watched();
  await shell.run(sh('echo one; echo bad >&2; exit 3'));
  await shell.run(sh('echo two'));
  assert.deepEqual(taken(), {
    exit_status: 3,
    stdout_sha256: sha256Hex('one\ntwo\n'),
    stderr_sha256: sha256Hex('bad\n'),
  });
  await shell.run(sh('true'));
  assert.equal(taken().exit_status, 0);
});

test('a command that a signal ended has no status, but its streams', async () => {
  const { shell, taken } = watched();
  await shell.run(sh('echo on; kill -9 $$'));
  assert.deepEqual(taken(), {
    exit_status: null,
    stdout_sha256: sha256Hex('on\n'),
    stderr_sha256: sha256Hex(''),
  });
});
