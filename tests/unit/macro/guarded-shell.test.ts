import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardShell } from '../../../src/macro/guarded-shell.ts';
import { Failure } from '../../../src/model/failure.ts';
import { testWorld } from '../../support/test-world.ts';

const refused = (error: unknown) => error instanceof Failure && error.code === 'MACRO_REFUSED';
const shellFor = (hosts?: readonly string[], commands: readonly string[] = ['git']) =>
  guardShell(testWorld().shell, {
    reads: [],
    writes: [],
    commands,
    ...(hosts === undefined ? {} : { hosts }),
  });
const run = (shell: ReturnType<typeof shellFor>, ...argv: string[]) =>
  shell.run({ argv, deadlineSeconds: 20 });

test('git may not be given the address of a host that the allow-list does not name', async () => {
  for (const word of ['https://example.org/a', 'https://user@example.org:8/a', 'x=ssh://EXAMPLE.org'])
    await assert.rejects(run(shellFor(), 'git', 'ls-remote', word), refused, word);
  await assert.rejects(run(shellFor(['example.com']), 'git', 'fetch', 'https://example.org/'), refused);
});

test('a host that the allow-list names is let through, and the user names what hosts they like', async () => {
  const named = await run(shellFor(['example.org']), 'git', '--version', 'https://example.org/');
  assert.notEqual(named.status, null);
  const own = await run(shellFor([], ['<user>']), 'git', '--version', 'https://example.org/');
  assert.notEqual(own.status, null);
});
