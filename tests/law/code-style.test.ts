import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLawful } from './assert-lawful.ts';
import { checkDocstrings } from './laws/docstrings.ts';
import { functionsOf, pythonFunctionsOf } from './laws/functions.ts';
import { checkLeftovers, checkTestStyle } from './laws/leftovers.ts';
import { checkFileLength, checkFunctions, type Exemptions } from './laws/lengths.ts';
import { checkExportName, checkFileName } from './laws/names.ts';
import { list } from './laws/source.ts';
import { checkTyping } from './laws/typing.ts';
import { files, product, python, tests } from './tree.ts';

const longerFiles: Exemptions = {
  'src/text/': 'tables of sentences, one after the other',
  'src/audit/native/glibc-symbols.ts': "one table: the symbols of glibc's libraries",
};
const longerFunctions: Exemptions = {
  'kernel/warning_capture.py#showwarning': "Python's own signature of warnings.showwarning",
};
const otherNames: Readonly<Record<string, string>> = {
  'src/main.ts': 'the entry that GitHub calls main',
  'src/cli.ts': 'the entry of the command line',
  'src/codec/digest.ts': 'the algorithm stands in the name of the function',
};

test('nothing gets round the type checker: no any, no assertion, no default export, no enum', () => {
  assertLawful(product.flatMap(checkTyping));
});

test('nothing is left for later in the source', () => {
  assertLawful([...product, ...python, ...files(['tests/'], '')].flatMap(checkLeftovers));
});

test('no test is skipped, alone or put off, and none uses a mock', () => {
  assertLawful(tests.flatMap(checkTestStyle));
});

test('no file is longer than 250 lines', () => {
  const all = [...product, ...python, ...files(['tests/support/'], '.ts')];
  assertLawful(all.flatMap((file) => checkFileLength(file, longerFiles)));
});

test('no function is longer than 40 lines or takes more than four parameters', () => {
  const all = [...product, ...python];
  assertLawful(all.flatMap((file) => checkFunctions(file, longerFunctions)));
});

test('file names are kebab-case words of the field', () => {
  assertLawful([...product, ...python, ...tests].flatMap(checkFileName));
});

test('a file with one export is named after it', () => {
  assertLawful(product.filter(({ path }) => otherNames[path] === undefined).flatMap(checkExportName));
});

test('every exported function has a docstring', () => {
  assertLawful(product.flatMap(checkDocstrings));
});

const refusedTyping: readonly string[] = [
  'function f(x: any) {}',
  'const x: Record<string, any> = {};',
  'type X = any;',
  'const x = y as Z;',
  'const x = <T>(y: T) => y as unknown;',
  'const x = [] as string[];',
  'const x = y!.z;',
  'const x = list[0]!;',
  'export default x;',
  'enum Colour { red }',
  'export const enum Colour { red }',
  'namespace N { }',
  '// @ts-ignore\nconst x = 1;',
  '// @ts-expect-error\nconst x = 1;',
  '// biome-ignore lint: no\nconst x = 1;',
];

for (const text of refusedTyping) {
  test(`the law on types refuses ${JSON.stringify(text)}`, () => {
    assert.notEqual(checkTyping({ path: 'src/a.ts', text }).length, 0);
  });
}

test('the law on types accepts as const, renamed imports and the word any in texts', () => {
  const text = `
    import { a as b, type C as D } from './x.ts';
    import * as all from './y.ts';
    export { b as c };
    const list = ['any', 1] as const; // as any!
    const any = list.find(Boolean);
    if (!(any !== undefined)) return any;
    const z1 = z.any();
  `;
  assertLawful(checkTyping({ path: 'src/a.ts', text }));
});

test('the law on leftovers refuses each of its marks, in a comment too', () => {
  for (const [head, tail] of [
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['XX', 'X'],
  ] as const) {
    assert.equal(checkLeftovers({ path: 'src/a.ts', text: `x();\n// ${head}${tail}: later` })[0]?.line, 2);
  }
  for (const text of ['a todo list', `the page '${'TO'}${'DO'}.md'`])
    assert.deepEqual(checkLeftovers({ path: 'src/a.ts', text }), []);
});

const refusedTests: readonly string[] = [
  "test.skip('x', () => {});",
  "test.only('x', () => {});",
  "test.todo('x');",
  "describe.skip('x', () => {});",
  "test('x', { skip: true }, () => {});",
  "test('x', { timeout: 5, todo: true }, () => {});",
  "test('x', (t) => t.skip());",
  "import { mock } from 'node:test';",
  't.mock.method(files, "read");',
  'await new Promise((resolve) => setTimeout(resolve, 50));',
];

for (const text of refusedTests) {
  test(`the law on tests refuses ${text}`, () => {
    assert.notEqual(checkTestStyle({ path: 'tests/a.test.ts', text }).length, 0);
  });
}

test('the law on tests accepts an ordinary test whose title has the word skip', () => {
  const text = "test('only wheels skip the mock', { timeout: 5 }, (t) => { t.after(close); skipLines(2); });";
  assert.deepEqual(checkTestStyle({ path: 'tests/a.test.ts', text }), []);
});

test('the law on lengths refuses a file of 251 lines, unless it is exempt', () => {
  const file = { path: 'src/text/fr.ts', text: 'x;\n'.repeat(251) };
  assert.equal(checkFileLength(file).length, 1);
  assert.equal(checkFileLength(file, longerFiles).length, 0);
  assert.equal(checkFileLength({ path: 'src/a.ts', text: 'x;\n'.repeat(250) }).length, 0);
});

test('the law on lengths refuses a function, a method and an arrow function of 41 lines', () => {
  const body = '  x();\n'.repeat(39);
  const heads = [
    `export async function f<T>(a: Map<string, T>): Promise<{ b: T }> {\n${body}}`,
    `const o = {\n f(a: string): { b: string } | undefined {\n${body}}\n};`,
    `class C {\n private async f(): Promise<void> {\n${body}}\n}`,
    `const f = (a: string): void => {\n${body}};`,
  ];
  for (const text of heads) {
    const check = (code: string) => checkFunctions({ path: 'src/a.ts', text: code }).length;
    assert.equal(check(text), 1, text);
    assert.equal(check(text.replace('  x();\n', '\n')), 0, text);
  }
});

test('the law on parameters refuses the fifth, and counts those of one function only', () => {
  const found = functionsOf({
    path: 'src/a.ts',
    text: 'function f(a: Map<string, number>, b: (x: 1, y: 2) => void, { c, d }: { c: 1; d: 2 }, e = g(1, 2),\n): void {}',
  });
  assert.deepEqual(
    found.filter(({ name }) => name === 'f'),
    [{ name: 'f', line: 1, lines: 2, parameters: 4 }],
  );
  const five = { path: 'src/a.ts', text: 'const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => a;' };
  assert.match(list(checkFunctions(five)), /5 parameters/);
});

test('the law on functions reads Python by its indentation', () => {
  const text = `class C:\n    def f(self, a, *, b=(1, 2)):\n        x()\n\n        y()\n\n\ndef g(\n    a,\n) -> int:\n${'    x()\n'.repeat(38)}`;
  assert.deepEqual(pythonFunctionsOf({ path: 'kernel/a.py', text }), [
    { name: 'f', line: 2, lines: 3, parameters: 2 },
    { name: 'g', line: 8, lines: 41, parameters: 1 },
  ]);
  assert.equal(checkFunctions({ path: 'kernel/a.py', text }).length, 1);
});

test('the law on file names refuses camelCase, and words that say nothing', () => {
  for (const path of [
    'src/gate/judgeRun.ts',
    'src/gate/utils.ts',
    'src/gate/wheel-helpers.ts',
    'kernel/main-report.py',
  ]) {
    assert.equal(checkFileName({ path, text: '' }).length, 1, path);
  }
  for (const path of [
    'src/gate/judge-run.ts',
    'tests/unit/gate/judge-run.test.ts',
    'kernel/main_report.py',
  ]) {
    assert.equal(checkFileName({ path, text: '' }).length, 0, path);
  }
});

test('the law on export names refuses a judge.ts that only exports readElf', () => {
  const one = (path: string) =>
    checkExportName({ path, text: 'export type A = 1;\nexport function readElf() {}' });
  assert.equal(one('src/gate/judge.ts')[0]?.line, 2);
  assert.deepEqual(one('src/codec/elf.ts'), []);
  assert.deepEqual(one('src/codec/read-elf.ts'), []);
});

test('the law on docstrings refuses an exported function without one', () => {
  const bare = {
    path: 'src/a.ts',
    text: 'x();\nexport function f(): void {}\nexport const g = (a: number): number => a;',
  };
  assert.deepEqual(
    checkDocstrings(bare).map(({ line }) => line),
    [2, 3],
  );
  const said = {
    path: 'src/a.ts',
    text: '/** Nothing. */\nexport function f(): void {}\nfunction own() {}\nexport const g = 1;',
  };
  assert.deepEqual(checkDocstrings(said), []);
});
