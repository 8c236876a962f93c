import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stubsIn } from '../../../../src/repair/library/stubs-in.ts';
import { textFile } from '../../../support/audit-facts.ts';

const symbols = ['unified_forensic_log', 'lum_sum'];
const real = 'void unified_forensic_log(const char *msg) { fputs(msg, log_file); }\n';
const stub = 'void unified_forensic_log(const char *msg) { (void)msg; }\n';

test('unified_forensic_log(msg) {(void)msg;} appended to a source is a stub', () => {
  const before = [textFile('native/log.c', 'int other;\n')];
  const found = stubsIn(before, [textFile('native/log.c', `int other;\n${stub}`)], symbols);
  assert.deepEqual(found, [{ symbol: 'unified_forensic_log', file: 'native/log.c', line: 2 }]);
});

test('a real body that becomes a stub is one, and a stub that becomes a real body none', () => {
  const [log, empty] = [[textFile('log.c', real)], [textFile('log.c', stub)]];
  assert.equal(stubsIn(log, empty, symbols).length, 1);
  assert.deepEqual(stubsIn(empty, log, symbols), []);
});

test('a stub that was there before, higher up in the same file, is no change; a second one is', () => {
  const before = [textFile('log.c', stub)];
  assert.deepEqual(stubsIn(before, [textFile('log.c', `/* moved */\n\n${stub}`)], symbols), []);
  assert.equal(stubsIn(before, [textFile('log.c', `${stub}${stub}`)], symbols).length, 1);
  assert.equal(stubsIn(before, [textFile('copy.c', stub)], symbols).length, 1);
});

test('a notebook that writes a stub in C is found, and a function that nobody asked for is not', () => {
  const cell = 'open("a.c", "w").write("double lum_sum(const float *v, size_t n) { return 0.0; }")';
  const notebook = JSON.stringify({
    cells: [{ cell_type: 'code', source: cell }],
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
  });
  assert.equal(stubsIn([], [textFile('n.ipynb', notebook)], symbols)[0]?.symbol, 'lum_sum');
  assert.deepEqual(stubsIn([], [textFile('a.c', 'void helper(int a) { (void)a; }')], symbols), []);
});
