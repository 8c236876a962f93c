import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLawful } from './assert-lawful.ts';
import { bareCode } from './laws/bare-code.ts';
import { checkGlobals } from './laws/globals.ts';
import { checkCycles, checkImports, importClosure } from './laws/imports.ts';
import { type Breach, list } from './laws/source.ts';
import { product } from './tree.ts';

test('every file imports only what its room may import: src/gate never imports src/host', () => {
  assertLawful(product.flatMap(checkImports));
});

test('no two files of the product need each other at run time', () => {
  assertLawful(checkCycles(product));
});

test('no room without ports touches a clock, a process, randomness or the console', () => {
  assertLawful(product.flatMap(checkGlobals));
});

const refusedImports: readonly (readonly [string, string])[] = [
  ['src/gate/a.ts', "import { x } from '../audit/rules.ts';"],
  ['src/gate/a.ts', "import type { X } from '../host/files.ts';"],
  ['src/gate/a.ts', "export { x } from '../host/files.ts';"],
  ['src/gate/a.ts', "const x = await import('../host/files.ts');"],
  ['src/gate/a.ts', "import '../model/../host/files.ts';"],
  ['src/ledger/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/codec/a.ts', "import { randomBytes } from 'node:crypto';"],
  ['src/codec/a.ts', "import { z } from 'zod';"],
  ['src/model/a.ts', "import { en } from '../text/en.ts';"],
  ['src/audit/wheels/a.ts', "import { x } from '../../gate/judge.ts';"],
  ['src/kaggle/polling.ts', "import { x } from './transport.ts';"],
  ['src/macro/runner.ts', "import { record } from '../../macros/record.ts';"],
  ['macros/push.ts', "import { x } from '../src/kaggle/client.ts';"],
  ['src/certify.ts', "import { judge } from './gate/judge.ts';"],
  ['src/rehearsal/a.ts', "import { x } from '../kaggle/client.ts';"],
  ['src/newroom/a.ts', "import { x } from './b.ts';"],
];

for (const [path, text] of refusedImports) {
  test(`the law on imports refuses ${text} in ${path}`, () =>
    assert.equal(checkImports({ path, text }).length, 1));
}

test('the law on imports accepts what each room may import, and words that only look like imports', () => {
  const accepted: readonly (readonly [string, string])[] = [
    ['src/gate/a.ts', "import {\n  createHash,\n} from 'node:crypto';\nimport { x } from './b.ts';"],
    [
      'src/gate/a.ts',
      "// import '../host/files.ts'\nconst text = `import '../host/files.ts'`;".replace(/`/g, '"'),
    ],
    ['src/macro/story.ts', "import { record } from '../../macros/record.ts';"],
    ['macros/push.ts', "import { nextPoll } from '../src/kaggle/polling.ts';"],
    [
      'src/rehearsal/a.ts',
      "import { methods } from '../kaggle/dialect.ts';\nimport { spawn } from 'node:child_process';",
    ],
    ['src/compose.ts', "import { x } from './kaggle/client.ts';\nimport 'anything';"],
  ];
  assertLawful(accepted.flatMap(([path, text]) => checkImports({ path, text })));
});

test('the law on circles refuses a.ts → b.ts → a.ts, and accepts it when one side is a type', () => {
  const a = { path: 'src/gate/a.ts', text: "import { b } from './b.ts';" };
  const back = { path: 'src/gate/b.ts', text: "import { a } from './a.ts';" };
  const backAsType = { path: 'src/gate/b.ts', text: "import type { A } from './a.ts';" };
  assert.match(list(checkCycles([a, back])), /a\.ts → src\/gate\/b\.ts → src\/gate\/a\.ts/);
  assert.deepEqual(checkCycles([a, backAsType]), []);
});

test('a file reaches what its imports import', () => {
  const files = new Map(
    [
      { path: 'a.ts', text: "import './b.ts';" },
      { path: 'b.ts', text: "import './c.ts';" },
      { path: 'c.ts', text: '' },
      { path: 'd.ts', text: '' },
    ].map((file) => [file.path, file] as const),
  );
  assert.deepEqual([...importClosure('a.ts', files)].sort(), ['a.ts', 'b.ts', 'c.ts']);
});

const refusedGlobals: readonly string[] = [
  'const now = new Date();',
  'const now = Date.now();',
  'await fetch(url);',
  'process.exit(1);',
  'setTimeout(done, 5);',
  'setInterval(done, 5);',
  'setImmediate(done);',
  'const f = globalThis.fetch2;',
  'const n = Math.random();',
  'performance.now();',
  'crypto.subtle.digest(a, b);',
  "console.log('x');",
  'const id = randomUUID();',
  'const id = randomBytes(16);',
  // The expression in a template literal is code.
  `const t = \`\${process.pid}\`;`,
];

for (const text of refusedGlobals) {
  test(`the law on globals refuses ${text} in src/ledger/`, () => {
    assert.equal(breachedLines(checkGlobals({ path: 'src/ledger/a.ts', text })).length, 1);
    assert.deepEqual(checkGlobals({ path: 'src/host/a.ts', text }), []);
  });
}

test('the law on globals accepts members, keys, types, comments and texts of those names', () => {
  const text = `
    // Date.now() is forbidden here
    /* process.env too */
    type Clock = { now(): Date; readonly process: string };
    const a = event.process + event.fetch(1);
    const b = { process: 'console.log', performance: /Math.random/ };
    const c = "fetch('x')" + 'setTimeout(1)' + \`crypto.\`;
  `;
  assert.deepEqual(checkGlobals({ path: 'src/ledger/a.ts', text }), []);
});

test('comments, texts and regular expressions are taken out of code without moving what is left', () => {
  const open = ['$', '{'].join('');
  const text = `a / b; // c\nconst r = /[/'"]x/g, s = 'it\\'s', t = \`x${open}y + \`z${open}w}\`}v\`; /* d\ne */ f`;
  const bare = bareCode(text);
  assert.equal(bare.length, text.length);
  const expected = `a / b; const r = / /g, s = ' ', t = \` ${open}y + \` ${open}w}\`} \`; f`;
  assert.equal(bare.replace(/\s+/g, ' '), expected);
});

function breachedLines(breaches: readonly Breach[]): number[] {
  return [...new Set(breaches.map(({ line }) => line))];
}
