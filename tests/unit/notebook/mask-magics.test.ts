import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskMagics } from '../../../src/notebook/mask-magics.ts';

const cases: [string, string][] = [
  ['!pip install a', 'pass'],
  ['    !ls\n    x = 1', '    pass\n    x = 1'],
  ['%matplotlib inline', 'pass'],
  ['files = !ls *.py', 'files = None'],
  ['a, b = %sql select', 'a, b = None'],
  ['os.path?', 'pass'],
  ['?os', 'pass'],
  ['!pip install \\\n  numpy\nx = 1', 'pass\n\nx = 1'],
  ['%%bash\necho "it\'s"\n', 'pass\n\n'],
  ['%%time\nx = 1', 'pass\nx = 1'],
  ['%%capture out\n!ls', 'pass\npass'],
  ['x = (7\n% 3)', 'x = (7\n% 3)'],
  ['text = """\n!no\n"""', 'text = """\n!no\n"""'],
  ["x = 'a \\\n!b'", "x = 'a \\\n!b'"],
  ['x = y != z', 'x = y != z'],
  ["s = '# no comment (' # a comment (\n!ls", "s = '# no comment (' # a comment (\npass"],
  ['!echo "(\nx = 1\n!ls', 'pass\nx = 1\npass'],
];

for (const [source, masked] of cases) {
  test(`${JSON.stringify(source)} is masked as ${JSON.stringify(masked)}`, () => {
    assert.equal(maskMagics(source), masked);
  });
}

test('masking keeps the number of lines of any source', () => {
  const source = fc
    .array(fc.oneof(fc.string(), fc.constantFrom('%%bash', '!ls \\', '"""', 'x = (', ')')))
    .map((lines) => lines.join('\n'));
  fc.assert(fc.property(source, (text) => maskMagics(text).split('\n').length === text.split('\n').length));
});
