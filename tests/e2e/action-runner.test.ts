import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileCommands } from '../support/action-runner.ts';
import { readJobLog } from '../support/job-log.ts';

test('a runner obeys `::warning file=a%3Ab,line=2::one%0Atwo` and `##[error]x` in a line, and logs the rest', () => {
  const { commands, log } = readJobLog(
    'plain\n  ::warning file=a%3Ab,line=2::one%0Atwo\r\nseen ##[error]x\nend',
  );
  assert.deepEqual(commands, [
    { name: 'warning', properties: { file: 'a:b', line: '2' }, data: 'one\ntwo' },
    { name: 'error', properties: {}, data: 'x' },
  ]);
  assert.equal(log, 'plain\nend');
});

test('a runner obeys nothing between `stop-commands` and its token, and masks what comes after a mask', () => {
  const { commands, log } = readJobLog(
    'key 47\n::add-mask::key 47\nkey 47\n::stop-commands::T1\n::error::no\n::t1::\n::notice::yes',
  );
  assert.deepEqual(
    commands.map(({ name }) => name),
    ['add-mask', 'stop-commands', 'notice'],
  );
  assert.equal(log, 'key 47\n***\n::error::no');
});

test('a file command is `name=value` or lines up to a delimiter, and the last value of a name counts', () => {
  assert.deepEqual(fileCommands('a=1\nb<<END\nx=y\n\nEND\na=2\n'), { a: '2', b: 'x=y\n' });
  assert.throws(() => fileCommands('b<<END\nx\n'), /no END/);
});
