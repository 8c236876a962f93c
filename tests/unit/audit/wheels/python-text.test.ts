import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { pythonText } from '../../../../src/audit/wheels/python-text.ts';

const texts = [
  'linux',
  'a\\tb',
  "it\\'s",
  '\\x41\\u00e9\\U0001f600\\101\\0',
  '3.12.1\\3',
  'a\\qb',
  'a\\',
  'a\\\\',
  '\\x4',
  '\\u12',
  '\\U00110000',
  '\\U0010ffff',
  '\\"\\a\\b\\f\\n\\r\\t\\v',
  '\\\n\\x4',
  'two\\\r\nlines',
  'two\\\nlines',
  'a\nb',
  'a\rb',
  '\\\\x4',
  '\\777',
];

it('3.12.1\\3 ends in the character of code 3, and a lone backslash at the end is no text', () => {
  assert.deepEqual([pythonText('3.12.1\\3'), pythonText('a\\')], ['3.12.1\u0003', undefined]);
});

it('a character by its name is not known here', () => {
  assert.equal(pythonText('\\N{DIGIT ONE}'), undefined);
});

it('every text between quotes is what Python reads there, or refused as there', () => {
  const script = `import ast, json, sys
def read(text):
    try:
        return ast.literal_eval('"' + text + '"')
    except (SyntaxError, ValueError):
        return None
print(json.dumps([read(text) for text in json.load(sys.stdin)]))`;
  const answer = execFileSync('python3', ['-W', 'ignore', '-c', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  assert.deepEqual(
    texts.map((text) => pythonText(text) ?? null),
    JSON.parse(answer),
  );
});
