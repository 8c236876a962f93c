import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kitModules } from '../../../src/notebook/kit-modules.ts';

const kernel = new URL('../../../kernel/', import.meta.url);
/** Runs outside of a session only. */
const staysHere = ['compile_cells.py'];

test('every module of kernel/ travels, but for the one that compiles cells', () => {
  const files = readdirSync(kernel).filter((name) => name.endsWith('.py') && !staysHere.includes(name));
  assert.deepEqual(kitModules.map((name) => `${name}.py`).sort(), files.sort());
});

test('each module comes after those that it imports from the kit', () => {
  for (const [index, name] of kitModules.entries()) {
    const source = readFileSync(new URL(`${name}.py`, kernel), 'utf8');
    const imports = [...source.matchAll(/^\s*from \.(\w*) import ([\w, ]+)/gm)].flatMap(
      ([, module, names]) => {
        return module === '' ? (names ?? '').split(', ') : [module ?? ''];
      },
    );
    const before: readonly string[] = kitModules.slice(0, index);
    assert.deepEqual(
      imports.filter((one) => !before.includes(one)),
      [],
      name,
    );
  }
});

test('modules of the kit are short: at most 250 lines', () => {
  for (const name of kitModules) {
    const lines = readFileSync(new URL(`${name}.py`, kernel), 'utf8').split('\n').length;
    assert.ok(lines <= 250, `${name}: ${lines}`);
  }
});
