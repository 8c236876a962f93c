import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePlaces, entryFault, programFault } from '../../../src/config/check-program.ts';
import type { MacroArgument } from '../../../src/model/user-macro.ts';

const all = [
  'sh',
  'bash',
  'env',
  'xargs',
  'python3',
  'node',
  'find',
  'git',
  'awk',
  'cp',
  'tools/x.sh',
  'perl',
  'tar',
];
const input = { input: 'x' };
const refused: readonly (readonly [argv: readonly MacroArgument[], why: string])[] = [
  [['sh', '-c', 'rm -rf x'], 'shell'],
  [['bash', '-lc', 'x'], 'shell'],
  [['/bin/sh', '-c', 'x'], 'shell'],
  [['sh'], 'shell'],
  [['sh', input], 'shell'],
  [['sh', '-s'], 'shell'],
  [['cmd', '/c', 'dir'], 'shell'],
  [['cmd.exe', '/C', 'dir'], 'shell'],
  [['powershell', '-EncodedCommand', 'x'], 'shell'],
  [['env', 'A=b', 'sh'], 'starts-other-programs'],
  [['xargs', 'rm'], 'starts-other-programs'],
  [['/usr/bin/env', 'python3'], 'starts-other-programs'],
  [['find', '.', '-exec', 'rm', '{}', ';'], 'starts-other-programs'],
  [['git', '-c', 'core.pager=x', 'log'], 'starts-other-programs'],
  [['tar', '--to-command=x', '-xf', 'a.tar'], 'starts-other-programs'],
  [['python3', '-c', 'print(1)'], 'code-in-argument'],
  [['python3', '-Ic', 'print(1)'], 'code-in-argument'],
  [['node', '--eval=1'], 'code-in-argument'],
  [['perl', '-ne', 'print'], 'code-in-argument'],
  [['awk', `{ print \${input.x} }`], 'code-from-input'],
  [['awk', input, 'a.csv'], 'code-from-input'],
  [['curl', 'https://example.org'], 'not-allowed'],
  [['/usr/bin/cp', 'a', 'b'], 'not-allowed'],
  [[input, 'a'], 'program-from-input'],
  [[`\${input.x}`, 'a'], 'program-from-input'],
];
for (const [argv, why] of refused) {
  test(`${JSON.stringify(argv)} is refused: ${why}`, () => assert.equal(programFault(argv, all), why));
}

const accepted: readonly (readonly MacroArgument[])[] = [
  ['cp', 'a', input],
  ['sh', 'tools/x.sh', input],
  ['python3', 'tools/count.py', '-c', input],
  ['python3', '-m', 'json.tool', input],
  ['tools/x.sh', input],
  ['awk', 'END { print NR }', input],
];
for (const argv of accepted) {
  test(`${JSON.stringify(argv)} is accepted`, () => assert.equal(programFault(argv, all), undefined));
}

test('code in an argument is accepted where the allow-list says exactly that, and never with an input in it', () => {
  const commands = ['python3 -c'];
  assert.equal(programFault(['python3', '-c', 'print(1)', input], commands), undefined);
  assert.equal(programFault(['python3', '-c', `print(\${input.x})`], commands), 'code-from-input');
  assert.equal(programFault(['python3', '-c', input], commands), 'code-from-input');
  assert.equal(programFault(['python3', '-Ic', 'print(1)'], commands), 'code-in-argument');
  assert.deepEqual(codePlaces(['python3', '-c', '1/2', 'a/b']), [2]);
});

test('an allow-list has programs, python3 -c among them, but neither sh -c nor env nor cmd nor ../x', () => {
  assert.deepEqual(
    ['cp', 'python3 -c', 'tools/x.sh', 'sh', 'sh -c', 'env', 'cmd', '../x', '/bin/cp', 'a b c'].map(
      entryFault,
    ),
    [
      ...[undefined, undefined, undefined, undefined, 'shell', 'starts-other-programs', 'shell'],
      ...['not-a-program', 'not-a-program', 'not-a-program'],
    ],
  );
});
