import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { logsCommand } from '../../src/logs-command.ts';
import { Failure } from '../../src/model/failure.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { keptSession } from '../support/kept-session.ts';

const record = JSON.stringify({ stream_name: 'stdout', time: 0.5, data: 'hello\n' });

test('a log that a session of the project keeps is shown without any service, raw with --raw', async (t) => {
  const root = await keptSession(t, { 'evidence/kernel.log': `[${record}\n]` });
  const show = (...argv: string[]) =>
    logsCommand(parseCommandLine(['logs', ...argv]), quietSurroundings(), 'en', root);
  const { text, status } = await show();
  assert.match(text, /^me\/kernel v7 \(.*\)\n── stdout ──\nhello\n$/);
  assert.equal(status, 0);
  assert.equal((await show('me/kernel', '--version=7', '--raw')).text, `[${record}\n]`);
});

test('a session that has said nothing is status 3', async (t) => {
  const root = await keptSession(t, { 'evidence/kernel.log': '' });
  const answer = await logsCommand(parseCommandLine(['logs']), quietSurroundings(), 'en', root);
  assert.deepEqual([answer.status, answer.text], [3, 'The session of me/kernel v7 has no log (yet).\n']);
});

test('outside a project a kernel has to be named, as owner/slug', async (t) => {
  const folder = await freshFolder(t);
  for (const argv of [['logs'], ['logs', 'kernel']]) {
    await assert.rejects(
      logsCommand(parseCommandLine(argv), quietSurroundings(), 'en', folder),
      (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
    );
  }
});
