import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  withLinkWord,
  withNamedCompilers,
  withoutWords,
  withSource,
} from '../../../../src/repair/library/build-text.ts';

const makefile = `# builds a.c
SOURCES = a.c b.c   # all of them

lib.so: $(SOURCES)
\t$(CC) -shared -o '$@' $(SOURCES) && strip '$@' # small
`;

test('c.c is put behind b.c in the list of sources of a Makefile', () => {
  const [first] = withSource(makefile, ['a.c', 'b.c'], 'c.c');
  assert.equal(first, makefile.replace('a.c b.c', 'a.c b.c c.c'));
});

test('a list of objects gets deep.o, and a list with a prefix the same prefix', () => {
  assert.deepEqual(withSource('OBJ := a.o\n', ['a.c'], 'deep.c'), ['OBJ := a.o deep.o\n']);
  assert.deepEqual(withSource('OBJ := a.o\n', ['a.c'], 'src/deep.c'), []);
  assert.deepEqual(withSource('SRC := $(TOP)/src/a.c\n', ['src/a.c'], 'src/c.c'), [
    'SRC := $(TOP)/src/a.c $(TOP)/src/c.c\n',
  ]);
  assert.deepEqual(withSource('SRC := src/a.c\n', ['src/a.c'], 'log/c.c'), ['SRC := src/a.c log/c.c\n']);
});

test('a list with a source a line gets the source on a line of its own', () => {
  const text = 'SRC = a.c \\\n      b.c\nall:\n';
  assert.deepEqual(withSource(text, ['a.c', 'b.c'], 'c.c'), [
    'SRC = a.c \\\n      b.c \\\n      c.c\nall:\n',
  ]);
});

test('a command that names its sources itself is the second choice, and a comment none', () => {
  const text = 'lib.so: a.c\n\tcc -shared -o lib.so a.c\n';
  assert.deepEqual(withSource(text, ['a.c'], 'b.c'), [
    'lib.so: a.c\n\tcc -shared -o lib.so a.c b.c\n',
    'lib.so: a.c b.c\n\tcc -shared -o lib.so a.c\n',
  ]);
  assert.deepEqual(withSource('# a.c\n', ['a.c'], 'b.c'), []);
});

test('-lm is put behind the command that links, before what follows it', () => {
  assert.deepEqual(withLinkWord(makefile, '-lm'), [makefile.replace('$(SOURCES) &&', '$(SOURCES) -lm &&')]);
  assert.deepEqual(withLinkWord('cc -shared -o lib.so a.c > log\n', '-lm'), [
    'cc -shared -o lib.so a.c -lm > log\n',
  ]);
});

test('-lm is put into LDLIBS where a Makefile has it', () => {
  const text = 'LDLIBS = -lz\nlib.so: a.c\n\t$(CC) -shared -o $@ $< $(LDLIBS)\n';
  assert.equal(withLinkWord(text, '-lm')[0], text.replace('-lz', '-lz -lm'));
});

test('-Wl,-rpath,/nix/store/x goes wherever it stands by itself, and nothing else with it', () => {
  const word = '-Wl,-rpath,/nix/store/x';
  const text = `LDFLAGS = -shared ${word} -z now\nLDFLAGS = '${word}'\nOTHER = ${word}/lib\n`;
  assert.equal(withoutWords(text, [word]), `LDFLAGS = -shared -z now\nLDFLAGS =\nOTHER = ${word}/lib\n`);
  assert.equal(withoutWords(text, ['-lm']), text);
});

test('/usr/bin/gcc-12 is called by its name, /usr/bin/gcc/lib and ./tools/gcc are left as they are', () => {
  const { text, places } = withNamedCompilers(
    'CC=/usr/bin/gcc-12\nX = "/opt/x86_64-linux-gnu-g++" -L/usr/bin/gcc/lib\n./tools/gcc\n',
  );
  assert.equal(text, 'CC=gcc-12\nX = "x86_64-linux-gnu-g++" -L/usr/bin/gcc/lib\n./tools/gcc\n');
  assert.deepEqual(places, ['/usr/bin/gcc-12', '/opt/x86_64-linux-gnu-g++']);
});
