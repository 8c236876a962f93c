import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { builtInMacros } from '../../src/built-in-macros.ts';
import { importClosure } from './laws/imports.ts';
import { checkMacro, macroFields } from './laws/macro-shape.ts';
import { files, product, read, root, tests } from './tree.ts';

const macros = files(['macros/'], '.ts').map(({ path }) => path);
const story = [
  ...[read('src/certify.ts'), read('src/roll-back.ts'), read('src/macro/story.ts')],
  // What the tool of an exchange does.
  read('src/mend-execution.ts'),
  // What a turn of the correction loop does, and how its result comes.
  ...[read('src/repair-execution.ts'), read('src/deliver-loop.ts')],
  // A session is closed before it is added to a branch.
  read('src/commit-back-command.ts'),
  // Macros that the contract names, and that are run by name.
  read('src/named-macros.ts'),
];
const all = new Map([...product, ...tests].map((file) => [file.path, file] as const));
const moduleSchema = z.record(z.string(), z.unknown());

for (const path of macros) {
  test(`${path} exports one macro with its six fields and four functions`, async () => {
    const module = moduleSchema.parse({ ...(await import(pathToFileURL(join(root, path)).href)) });
    assert.deepEqual(checkMacro(path, module), []);
  });

  test(`${path} is a step of the story`, () => {
    assert.ok(story.some(({ text }) => text.includes(`macros/${path.replace('macros/', '')}'`)));
  });

  test(`${path} is run by a test`, () => {
    const own = tests.filter(({ path: test }) => test.endsWith('.test.ts') && !test.startsWith('tests/law/'));
    assert.ok(
      own.some((one) => importClosure(one.path, all).has(path)),
      `no test imports ${path}`,
    );
  });
}

test("every built-in macro is among those that `nx47 macro list` shows, whose names no macro of the user's may bear", () => {
  const names = macros.map((path) => path.replace(/^macros\/|\.ts$/g, ''));
  assert.deepEqual(Object.keys(builtInMacros).toSorted(), names.toSorted());
});

test('there is a macro for each step, fifteen at least', () => assert.ok(macros.length >= 15));

const macro = {
  ...Object.fromEntries(['plan', 'execute', 'verify', 'critique'].map((name) => [name, () => undefined])),
  VERSION: '1.0.0',
  INPUT_SCHEMA: {},
  OUTPUT_SCHEMA: {},
  ALLOWLIST: {},
  RISKS: ['r'],
  EVIDENCE_REQUIRED: ['digest'],
};

test('the law on macros refuses a field too few, a field too many, and a second export', () => {
  assert.deepEqual(checkMacro('m.ts', { macro }), []);
  for (const field of macroFields) {
    const lacking = Object.fromEntries(Object.entries(macro).filter(([name]) => name !== field));
    assert.equal(checkMacro('m.ts', { macro: lacking }).length, 1, field);
  }
  assert.equal(checkMacro('m.ts', { macro: { ...macro, dryRun: true } }).length, 1);
  assert.equal(checkMacro('m.ts', { macro, other: 1 }).length, 1);
  assert.equal(checkMacro('m.ts', { macro: { ...macro, RISKS: [] } }).length, 1);
});
