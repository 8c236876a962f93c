import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { pythonLiteral } from '../../../src/notebook/python-literal.ts';

const texts = [
  "'",
  "''",
  "'''",
  "''''",
  "a'",
  '\\',
  "\\'",
  "'''\\",
  '\r\n\r',
  '\0',
  '"""',
  'é\n',
  '\\N{BULLET}',
  '',
  "\\\n'''\n'",
];

test('Python reads every literal as the text that went in, triple quotes and a backslash at the end too', () => {
  const program = `import json\nprint(json.dumps([${texts.map(pythonLiteral).join(',\n')}]))`;
  assert.deepEqual(JSON.parse(execFileSync('python3', ['-I', '-c', program], { encoding: 'utf8' })), texts);
});
