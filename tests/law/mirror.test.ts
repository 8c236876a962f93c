import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLawful } from './assert-lawful.ts';
import { coveredElsewhere } from './covered-elsewhere.ts';
import { checkCoverage } from './laws/coverage.ts';
import type { SourceFile } from './laws/source.ts';
import { product, tests } from './tree.ts';

const files = new Map([...product, ...tests].map((file) => [file.path, file] as const));

test('every file with exported functions has its unit test, or a named test that reaches it', () => {
  assertLawful(checkCoverage(files, coveredElsewhere));
});

const source = { path: 'src/gate/judge.ts', text: 'export function judge() {}' };
const tree = (...more: readonly SourceFile[]) =>
  new Map([source, ...more].map((file) => [file.path, file] as const));

test('the law on unit tests refuses src/gate/judge.ts without tests/unit/gate/judge.test.ts', () => {
  assert.equal(checkCoverage(tree(), []).length, 1);
  assert.deepEqual(checkCoverage(tree({ path: 'tests/unit/gate/judge.test.ts', text: '' }), []), []);
});

test('the law on unit tests accepts another test only if it exists and reaches the file', () => {
  const list = [{ test: 'tests/unit/gate/a.test.ts', reason: 'one table', files: [source.path] }];
  const other = (text: string) => ({ path: 'tests/unit/gate/a.test.ts', text });
  assert.equal(checkCoverage(tree(), list).length, 1);
  assert.equal(checkCoverage(tree(other('')), list).length, 1);
  assert.deepEqual(
    checkCoverage(tree(other("import { judge } from '../../../src/gate/judge.ts';")), list),
    [],
  );
});
