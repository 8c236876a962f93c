import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { read } from './tree.ts';

const hooksSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    pass_filenames: z.literal(false),
  }),
);
const manifest = z
  .object({ bin: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json').text));

test('the hook nx47-audit runs a program of package.json with a command that the program knows', () => {
  const hooks = hooksSchema.parse(parse(read('.pre-commit-hooks.yaml').text));
  assert.deepEqual(
    hooks.map(({ id }) => id),
    ['nx47-audit'],
  );
  for (const { entry } of hooks) {
    const [program = '', ...argv] = entry.split(' ');
    assert.equal(manifest.bin[program], 'dist/index.js');
    assert.equal(parseCommandLine(argv).command, 'audit');
  }
});

test('what npm links as a program says that Node runs it', () => {
  assert.match(read('src/index.ts').text, /^#!\/usr\/bin\/env node\n/);
});
