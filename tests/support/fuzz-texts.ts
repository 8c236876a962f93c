import fc from 'fast-check';

/** What comes between the lines, and in them, of the metadata of a wheel. */
const heads = fc.constantFrom(
  'Metadata-Version: 2.1',
  'Name: demo',
  'Version: 1.0',
  'Requires-Dist: numpy>=1.19,<3; python_version > "3.8" and extra == "a"',
  'Requires-Dist: x[a,b] (==1.*) ; (os_name == "posix" or (sys_platform in "linux win32"))',
  'Requires-Python: >=3.9,!=3.9.1',
  'Provides-Extra: all',
  'Summary: a: b',
  ' more',
  '',
  'no header',
  'Wheel-Version: 1.0',
  'Tag: py2.py3-none-any',
  'demo/__init__.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0',
  '"a,""b",,',
);
/** Beginnings that readers repeat: each is written many times over. */
const repeated = fc
  .tuple(
    fc.constantFrom(
      '(',
      '[',
      '"',
      ',',
      '1.',
      'a-',
      ' ',
      '\t',
      '\\',
      'or ',
      '>=1,',
      'é',
      '\r',
      '1!',
      '.*',
      "'",
    ),
    fc.integer({ min: 1, max: 3000 }),
  )
  .map(([part, times]) => part.repeat(times));
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ';',
    '@ https://x',
    'Requires-Dist: ',
    'Requires-Python: ',
    'Name: ',
    '==',
    '~=',
    'not in',
    '\0',
  ),
);

/** Metadata of wheels: lines that belong there, with others, long repetitions and noise among and inside them. */
export const metadataTexts: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: heads },
        { weight: 2, arbitrary: fc.tuple(heads, noise).map(([head, more]) => head + more) },
        { weight: 1, arbitrary: fc.tuple(heads, repeated).map(([head, more]) => head + more) },
        { weight: 1, arbitrary: noise },
      ),
      { maxLength: 12 },
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([lines, end]) => new Uint8Array(Buffer.from(lines.join(end) + end)));

const sources = fc.constantFrom(
  'import numpy\nimport tifffile as t',
  '!pip install --no-index --find-links /kaggle/input/x imagecodecs==2026.3.6',
  '%pip install "a[b]>=1" -r requirements.txt',
  'subprocess.run([sys.executable, "-m", "pip", "install", name])',
  'root = "/kaggle/input/nx47-dependencies"\nprint(f"{root!r:>{10}}")',
  'from __future__ import annotations\nx = 1',
  '"""doc\n\'\'\' # """\nimport os',
  'try:\n  import x\nexcept ImportError:\n  !pip install x\n',
  '%%bash\npip install y \\\n  --upgrade',
  'p = Path("a")\n{"cells": [], "trusted": false}',
);
const texts = fc.oneof(
  { weight: 4, arbitrary: sources },
  { weight: 2, arbitrary: fc.tuple(sources, noise).map(([code, more]) => code + more) },
  { weight: 1, arbitrary: fc.tuple(noise, repeated, sources).map((parts) => parts.join('')) },
);
const odd = fc.oneof(
  fc.constantFrom(null, true, -0, 1e308, '', {}, [], [[]], { __proto__: null }, '\ud800'),
  texts,
  fc.jsonValue({ maxDepth: 2 }),
);
const mostly = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: odd });
const cell = fc.record(
  {
    cell_type: mostly(fc.constantFrom('code', 'code', 'markdown', 'raw')),
    source: mostly(
      fc.oneof(
        texts,
        texts.map((text) => text.split(/(?<=\n)/)),
      ),
    ),
    metadata: mostly(fc.constant({})),
    outputs: mostly(fc.constant([])),
    execution_count: mostly(fc.constant(null)),
  },
  { requiredKeys: ['cell_type', 'source'] },
);

/** Notebooks whose cells hold what the rules read, with members of other kinds, and doubled ones, among them. */
export const notebooks: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.record({
      nbformat: mostly(fc.constant(4)),
      nbformat_minor: mostly(fc.constant(5)),
      metadata: mostly(fc.constant({ kernelspec: { name: 'python3', language: 'python' } })),
      cells: mostly(fc.array(mostly(cell), { maxLength: 5 })),
    }),
    fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: breakages() }),
  )
  .map(
    ([document, more]) => new Uint8Array(Buffer.from(JSON.stringify(document).replace(/\}$/, `${more}}`))),
  );

/** What makes a sound JSON text one that readers disagree on. */
function breakages(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ',"cells":[]',
    ',"n":1e400',
    ',"n":NaN',
    `,"n":${'['.repeat(200)}${']'.repeat(200)}`,
    `,"n":${'{"a":'.repeat(5000)}`,
    ',"__proto__":{"cells":[]}',
    '}{',
    ',"n":"\\ud800"',
    ',"n":"\t"',
    ',"n":99999999999999999999999999',
  );
}
