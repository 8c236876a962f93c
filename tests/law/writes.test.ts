import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLawful } from './assert-lawful.ts';
import { checkWrites, writesOf } from './laws/writes.ts';
import { product } from './tree.ts';
import { writesElsewhere } from './writes-elsewhere.ts';

test('every write of the program, every child process and every request stands behind the adapter of a port', () => {
  assertLawful(product.flatMap((file) => checkWrites(file, writesElsewhere)));
});

test('what the mode of a run keeps back goes through Tools: no macro imports anything of Node that writes', () => {
  const own = product.filter(({ path }) => /^(?:macros\/|src\/macro\/|src\/certify\.ts)/.test(path));
  assert.ok(own.length > 60);
  assert.deepEqual(own.flatMap(writesOf), []);
});

test('a write, a child process, a socket and a fetch are found, however they are imported', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["import { readFile, writeFile } from 'node:fs/promises';", ['node:fs/promises writeFile']],
    ["import { rmSync as gone } from 'node:fs';", ['node:fs rmSync']],
    ["import fs from 'node:fs';", ['node:fs *']],
    ["import * as fs from 'node:fs/promises';", ['node:fs/promises *']],
    ["import {\n  spawn,\n} from 'node:child_process';", ['node:child_process spawn']],
    ["const http = await import('node:http');", ['node:http *']],
    ['await fetch(address);', ['fetch']],
    ["import { readFile } from 'node:fs/promises';\nimport type { Stats } from 'node:fs';", []],
    ['await tools.fetch(address);', []],
  ];
  for (const [text, found] of rows) assert.deepEqual(writesOf({ path: 'src/a.ts', text }), found, text);
});

test('a write outside of the adapters is refused unless the table names it, and so is a row that is out of date', () => {
  const file = { path: 'src/a.ts', text: "import { rm } from 'node:fs/promises';" };
  const row = (...names: string[]) => ({ 'src/a.ts': { writes: names, why: 'w' } });
  assert.equal(checkWrites(file, {}).length, 1);
  assert.deepEqual(checkWrites(file, row('node:fs/promises rm')), []);
  assert.equal(checkWrites(file, row('node:fs/promises rm', 'node:fs/promises cp')).length, 1);
  assert.deepEqual(checkWrites({ ...file, path: 'src/host/a.ts' }, {}), []);
});
