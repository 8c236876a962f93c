import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definerOf } from '../../../../src/repair/library/definer-of.ts';
import { textFile } from '../../../support/audit-facts.ts';

const built = new Set(['native/main_part.c']);
const log = textFile(
  'native/forensic_logger.c',
  '#include <stdio.h>\nvoid unified_log(const char *m) {\n  puts(m);\n}\n',
);

function definer(...texts: readonly ReturnType<typeof textFile>[]) {
  return definerOf('unified_log', { texts, built });
}

test('forensic_logger.c defines unified_log', () => {
  assert.deepEqual(definer(log), { kind: 'source', path: 'native/forensic_logger.c' });
});

test('a declaration, a call, a static function, a header and a source that is built already define nothing', () => {
  const texts = [
    textFile(
      'native/a.c',
      'void unified_log(const char *);\nvoid f(void) { unified_log("x"); if (unified_log) {} }\n',
    ),
    textFile('native/b.c', 'static void unified_log(const char *m) { use(m); }\n'),
    textFile('native/c.h', 'inline void unified_log(const char *m) { use(m); }\n'),
    textFile('native/main_part.c', 'void unified_log(const char *m) { use(m); }\n'),
    textFile(
      'native/d.c',
      '/* void unified_log(int x) { } */ const char *t = "void unified_log(int x) {";\n',
    ),
  ];
  assert.deepEqual(definer(...texts), { kind: 'none' });
});

test('a body that only casts its argument is a stub and never chosen beside a real one', () => {
  const stub = textFile('native/stub.c', 'void unified_log(const char *m) { (void)m; }\n');
  assert.deepEqual(definer(stub), { kind: 'stub', paths: ['native/stub.c'] });
  assert.deepEqual(definer(stub, log), { kind: 'source', path: 'native/forensic_logger.c' });
});

test('of two sources the one beside the built ones is meant, and of two there a person decides', () => {
  const other = textFile('old/logger.c', new TextDecoder().decode(log.bytes));
  const third = textFile('native/logger2.c', new TextDecoder().decode(log.bytes));
  assert.deepEqual(definer(other, log), { kind: 'source', path: 'native/forensic_logger.c' });
  assert.deepEqual(definer(log, third), {
    kind: 'several',
    paths: ['native/forensic_logger.c', 'native/logger2.c'],
  });
});

test('a program with a main is no part of a library', () => {
  const program = textFile(
    'native/test.c',
    'void unified_log(const char *m) { use(m); }\nint main(void) { return 1; }\n',
  );
  assert.deepEqual(definer(program), { kind: 'none' });
});
