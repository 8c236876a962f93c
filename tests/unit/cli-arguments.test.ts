import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';

test('rehearse examples/nx47 --wait 5 --language=en is an executed rehearsal with these settings', () => {
  const line = parseCommandLine(['rehearse', 'examples/nx47', '--wait', '5', '--language=en']);
  assert.deepEqual([line.command, line.path], ['rehearse', 'examples/nx47']);
  assert.deepEqual(line.settings, { wait: 5, language: 'en', mode: 'execute' });
});

test('certify without --execute sets no mode: the default of the schema, a dry run, holds', () => {
  assert.deepEqual(parseCommandLine(['certify']).settings, {});
  assert.deepEqual(parseCommandLine(['certify', '--execute']).settings, { mode: 'execute' });
  assert.deepEqual(parseCommandLine(['certify', '--observe']).settings, { mode: 'observe' });
});

test('no argument, help and --help all show the help', () => {
  for (const argv of [[], ['help'], ['certify', '--help']])
    assert.equal(parseCommandLine(argv).command, 'help');
});

const refused: [string[], FailureCode, string][] = [
  [['rehears'], 'USAGE_UNKNOWN_COMMAND', 'rehearse'],
  [['rehearse', '--deadlin', '5'], 'USAGE_UNKNOWN_FLAG', '--deadline'],
  [['rehearse', '--kaggle-key', 'x'], 'USAGE_UNKNOWN_FLAG', ''],
];
for (const [argv, code, suggestion] of refused) {
  test(`nx47 ${argv.join(' ')} is ${code}${suggestion === '' ? '' : `, with the suggestion ${suggestion}`}`, () => {
    assert.throws(
      () => parseCommandLine(argv),
      (error: unknown) => {
        assert.ok(error instanceof Failure);
        assert.deepEqual([error.code, error.parameters['suggestion']], [code, suggestion]);
        return true;
      },
    );
  });
}

for (const argv of [
  ['rehearse', '--wait', 'soon'],
  ['rehearse', '--wait'],
  ['rehearse', '--language', 'de'],
]) {
  test(`nx47 ${argv.join(' ')} is USAGE_BAD_VALUE`, () => {
    assert.throws(
      () => parseCommandLine(argv),
      (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
    );
  });
}

test('audit . --format sarif --profile kaggle-py312 is an audit in that form, and a table without it', () => {
  const line = parseCommandLine(['audit', '.', '--format', 'sarif', '--profile', 'kaggle-py312']);
  assert.deepEqual(
    [line.command, line.format, line.settings],
    ['audit', 'sarif', { profile: 'kaggle-py312' }],
  );
  assert.equal(parseCommandLine(['audit']).format, 'table');
});

for (const argv of [
  ['audit', '--execute'],
  ['audit', '--wait', '60'],
  ['explain', 'WHL-001', '--profile', 'x'],
  ['certify', '--format', 'json'],
  ['rehearse', '--port', '1'],
]) {
  test(`nx47 ${argv.join(' ')} is USAGE_UNKNOWN_FLAG: the command has no use for that option`, () => {
    assert.throws(
      () => parseCommandLine(argv),
      (error: unknown) => error instanceof Failure && error.code === 'USAGE_UNKNOWN_FLAG',
    );
  });
}

test('nx47 audit --format yaml is USAGE_BAD_VALUE', () => {
  assert.throws(
    () => parseCommandLine(['audit', '--format', 'yaml']),
    (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
  );
});

test('--detach is a switch without a value, and collect knows neither it nor --wait', () => {
  const line = parseCommandLine(['certify', '--detach', 'examples/nx47']);
  assert.deepEqual([line.path, line.settings], ['examples/nx47', { detach: true }]);
  assert.deepEqual(parseCommandLine(['certify', '--detach=false']).settings, { detach: false });
  const collect = parseCommandLine(['collect', 'ticket.json', '--service', 'http://127.0.0.1:1']);
  assert.deepEqual([collect.command, collect.path], ['collect', 'ticket.json']);
  for (const flag of ['--detach', '--wait=3'])
    assert.throws(() => parseCommandLine(['collect', flag]), /USAGE_UNKNOWN_FLAG/);
  assert.throws(() => parseCommandLine(['certify', '--detach=maybe']), /USAGE_BAD_VALUE/);
});

test('--version is a number for logs, and asks for the program anywhere else', () => {
  const line = parseCommandLine(['logs', 'me/kernel', '--version', '7', '--raw']);
  assert.deepEqual(
    [line.command, line.words, line.kernelVersion, line.raw],
    ['logs', ['me/kernel'], 7, true],
  );
  assert.throws(() => parseCommandLine(['logs', '--version', 'x']), /USAGE_BAD_VALUE/);
  assert.equal(parseCommandLine(['certify', '--version']).command, 'version');
});

test('--follow is a switch of certify and rehearse: it takes no value, and audit has no use for it', () => {
  const line = parseCommandLine(['rehearse', '--follow', 'project']);
  assert.deepEqual([line.follow, line.path], [true, 'project']);
  assert.equal(parseCommandLine(['certify']).follow, false);
  assert.throws(
    () => parseCommandLine(['audit', '--follow']),
    (error: unknown) => error instanceof Failure && error.code === 'USAGE_UNKNOWN_FLAG',
  );
});
