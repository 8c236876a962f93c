import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestSchema } from '../../../../src/model/request.ts';
import { buildCommands, isCompiler } from '../../../../src/repair/library/build-commands.ts';

function commandsOf(settings: Readonly<Record<string, unknown>>) {
  return buildCommands('libx.so', requestSchema.parse({ kernel: 'kernel', ...settings }));
}

const bundle = (recipe: Readonly<Record<string, unknown>>) => ({ bundle: { path: 'bundle', recipe } });

test('native.build says how the configured library is built, whatever the recipe does', () => {
  const build = ['sh', 'build.sh', '{out}'];
  const settings = {
    native: { library: 'libx.so', build },
    ...bundle({ commands: [['make', 'OUT={staging}/libx.so']] }),
  };
  assert.deepEqual(commandsOf(settings), {
    commands: [{ argv: build, place: ['native', 'build'] }],
    makes: '{out}',
  });
  assert.deepEqual(
    commandsOf({ ...settings, native: { library: 'other.so', build } })?.commands[0]?.argv[0],
    'make',
  );
});

test('the command of the recipe that names the library builds it, with what compiles before it', () => {
  const commands = [
    ['{python}', 'assets.py'],
    ['cc', '-c', 'a.c'],
    ['cc', '-shared', '-o', '{staging}/libx.so', 'a.o'],
    ['make', 'docs'],
  ];
  const places = commandsOf(bundle({ commands }))?.commands.map(({ place }) => place.at(-1));
  assert.deepEqual(places, [1, 2]);
});

test('a library that the recipe copies from the project is built by all commands that build', () => {
  const recipe = {
    commands: [
      ['make', '-C', 'native'],
      ['{python}', 'a.py'],
    ],
    files: { 'libx.so': 'native/libx.so' },
  };
  const found = commandsOf(bundle(recipe));
  assert.equal(found?.makes, 'native/libx.so');
  assert.deepEqual(
    found?.commands.map(({ argv }) => argv[0]),
    ['make'],
  );
});

test('nothing says how a library is built that no command names', () => {
  assert.equal(commandsOf({}), undefined);
  assert.equal(commandsOf(bundle({ commands: [['make', 'OUT={staging}/liby.so']] })), undefined);
  assert.equal(commandsOf(bundle({ files: { 'libx.so': 'native/libx.so' } })), undefined);
});

test('gcc-12 and x86_64-linux-gnu-gcc are compilers, ccache and make are none', () => {
  const programs = ['cc', '/usr/bin/gcc-12', 'x86_64-linux-gnu-gcc', 'clang++', 'ccache', 'make'];
  assert.deepEqual(
    programs.filter((program) => isCompiler([program])),
    programs.slice(0, 4),
  );
});

test('a command that does not say where the library goes, a sysroot of no certain place and an image that is an option are refused', () => {
  const isRead = (native: Readonly<Record<string, unknown>>) =>
    requestSchema.safeParse({ kernel: 'kernel', native: { library: 'libx.so', ...native } }).success;
  assert.ok(isRead({ build: ['make', 'OUT={out}'], environment: 'zig' }));
  assert.ok(!isRead({ build: ['make'] }));
  assert.ok(isRead({ environment: { sysroot: '/opt/root' } }));
  assert.ok(!isRead({ environment: { sysroot: 'root' } }));
  assert.ok(isRead({ environment: { image: 'debian:11' } }));
  assert.ok(!isRead({ environment: { image: '--privileged' } }));
});
