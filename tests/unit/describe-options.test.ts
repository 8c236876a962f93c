import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownFlags, parseCommandLine } from '../../src/cli-arguments.ts';
import { commands } from '../../src/command-options.ts';
import { describeOptions } from '../../src/describe-options.ts';
import { help } from '../../src/help.ts';
import { Failure } from '../../src/model/failure.ts';

/** Whether the command line takes this option with this command, whatever its value. */
function taken(command: string, name: string): boolean {
  try {
    parseCommandLine([command, `--${name}`, ...(takesValue(command, name) ? ['1'] : [])]);
    return true;
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    return error.code !== 'USAGE_UNKNOWN_FLAG';
  }
}

// A version is a kernel's to two commands, and a question about the program to all others.
function takesValue(command: string, name: string): boolean {
  if (name === 'version') return ['logs', 'strip'].includes(command);
  return knownFlags().some((flag) => flag.name === name && flag.takesValue);
}

test('every option of the command line is described once, with a text in both languages', () => {
  const [french, english] = [describeOptions('fr'), describeOptions('en')];
  const names = english.map(({ name }) => name);
  assert.deepEqual(names.toSorted(), [...new Set(knownFlags().map(({ name }) => name))].toSorted());
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(
    french.map(({ name }) => name),
    names,
  );
  for (const { name, text } of [...french, ...english]) assert.notEqual(text, '', name);
});

test('an option is listed with a command exactly where the command line takes it', () => {
  for (const { name, commands: users } of describeOptions('en')) {
    if (name === 'help' || name === 'version') continue;
    assert.deepEqual(
      users,
      commands.filter((command) => taken(command, name)),
      name,
    );
  }
});

test('an option has the form of a value exactly where a value follows it', () => {
  for (const { name, form, commands: users } of describeOptions('en'))
    for (const command of users) assert.equal(form !== '', takesValue(command, name), `${command} --${name}`);
});

test('--help has a line for every option, --checkpoint of verify among them', () => {
  for (const language of ['fr', 'en'] as const) {
    const text = help(language);
    for (const { name } of describeOptions(language)) assert.match(text, new RegExp(`^  --${name}\\b`, 'm'));
    assert.match(text, /^ {2}--checkpoint … {2,}verify/m);
  }
});
