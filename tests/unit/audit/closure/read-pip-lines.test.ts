import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readPipLines } from '../../../../src/audit/closure/read-pip-lines.ts';
import { jsonFile, notebook, textFile } from '../../../support/audit-builder.ts';

const cells = (...sources: readonly string[]) =>
  jsonFile('a.ipynb', {
    ...notebook,
    cells: sources.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source })),
  });
const read = (...sources: readonly string[]) => readPipLines(cells(...sources));
const texts = (...sources: readonly string[]) =>
  read(...sources).map(({ text }) => text.slice('pip install '.length));

describe('lines for the shell', () => {
  for (const [line, words] of [
    ['!pip install numpy', 'numpy'],
    ['%pip install -q numpy', '-q numpy'],
    ['    !pip3 install "numpy>=2,<3"', 'numpy>=2,<3'],
    ["out = !python -m pip install 'a b'", 'a b'],
    ['!{sys.executable} -m pip install numpy > /dev/null 2>&1', 'numpy'],
    ['!cd /tmp && pip install numpy; echo done', 'numpy'],
    ['!PIP_NO_INPUT=1 pip --isolated install numpy # the usual', '--isolated numpy'],
    ['!pip install \\\n  --no-index \\\n  numpy', '--no-index numpy'],
  ] as const) {
    it(`${JSON.stringify(line)} installs ${words}`, () => assert.deepEqual(texts(line), [words]));
  }

  it('a %%bash cell holds one command on its second line', () => {
    const [line] = read('%%bash\nset -e\npip install numpy\n');
    assert.deepEqual([line?.cell, line?.line, line?.text], [1, 3, 'pip install numpy']);
  });

  it('pip list, a comment, a text and a name with pip in it install nothing', () => {
    const sources = [
      '!pip list',
      '# !pip install x',
      'x = "!pip install x"',
      'pipeline = install',
      '!pipx install x',
    ];
    assert.deepEqual(texts(...sources), []);
  });

  it('a line in a text of three quotes is no command', () => {
    assert.deepEqual(texts('doc = """\n!pip install x\n"""'), []);
  });
});

describe('commands given to a process', () => {
  for (const [code, words] of [
    ['subprocess.run([sys.executable, "-m", "pip", "install", "numpy"], check=True)', 'numpy'],
    ["subprocess.check_call(['pip', 'install',\n  '--no-deps', 'numpy'])", '--no-deps numpy'],
    ['os.system("pip install -q numpy")', '-q numpy'],
    ['subprocess.run("cd /tmp && pip install numpy", shell=True)', 'numpy'],
    [
      'W = "/kaggle/input/w"\nrun(["pip", "install", f"--find-links={W}", "numpy"])',
      '--find-links=/kaggle/input/w numpy',
    ],
    ['P = ("a", "b")\nrun([sys.executable, "-m", "pip", "install", *P])', 'a b'],
    ['B = ["pip", "install"]\nrun([*B, "numpy"])', 'numpy'],
    [
      'W = Path("/kaggle/input/w")\nrun(["pip", "install", "-f", str(W), "numpy"])',
      '-f /kaggle/input/w numpy',
    ],
  ] as const) {
    it(`${JSON.stringify(code)} installs ${words}`, () => assert.deepEqual(texts(code), [words]));
  }

  it('a name that is set twice, and one that is never set, make the word unread', () => {
    const [one] = read('P = "a"\nP = "b"\nrun(["pip", "install", P])');
    assert.deepEqual(one?.command.unread, ['{…}']);
    const [other] = read('run(["pip", "install", *PACKAGES])');
    assert.deepEqual(other?.command.unread, ['{…}']);
    const [sum] = read('run(["pip", "install", "a"] + more)');
    assert.deepEqual(sum?.command.unread, ['{…}']);
  });

  it('the notebook of examples/nx47 holds one command, whose folder alone is not known', () => {
    const url = new URL('../../../../examples/nx47/notebook/', import.meta.url);
    const name = JSON.parse(readFileSync(new URL('kernel-metadata.json', url), 'utf8'))['code_file'];
    const [line, ...more] = readPipLines({ name, bytes: new Uint8Array(readFileSync(new URL(name, url))) });
    assert.deepEqual(more, []);
    assert.deepEqual(
      line?.command.targets.map(({ text }) => text),
      ['numpy', 'pillow', 'tifffile', 'imagecodecs'],
    );
    assert.deepEqual([...(line?.command.flags ?? [])].sort(), [
      '--force-reinstall',
      '--no-deps',
      '--no-index',
    ]);
    assert.deepEqual([line?.command.findLinks, line?.command.unread], [[{ text: '{…}', sure: false }], []]);
  });
});

describe('words', () => {
  const command = (line: string) => read(`!pip install ${line}`)[0]?.command;

  it('options whose effect is not modelled are named with their value: --no-binary, --target, -i, and any other', () => {
    const { unread, targets } = command('--no-binary :all: a --target=t -i http://x --odd') ?? {};
    assert.deepEqual(unread, ['--no-binary :all:', '--target t', '-i http://x', '--odd']);
    assert.deepEqual(
      targets?.map(({ text }) => text),
      ['a'],
    );
  });

  it('-c, --only-binary and --pre are read', () => {
    const found = command('-cc.txt --constraint d.txt --only-binary=:all: --pre a');
    assert.deepEqual(
      found?.constraintFiles.map(({ text }) => text),
      ['c.txt', 'd.txt'],
    );
    assert.deepEqual(
      [found?.onlyBinary.map(({ text }) => text), [...(found?.flags ?? [])], found?.unread],
      [[':all:'], ['--pre'], []],
    );
  });

  it('-r, -f and --upgrade-strategy take the next word', () => {
    const found = command('-r r.txt -f w --upgrade-strategy eager -U a');
    assert.deepEqual(found?.requirementFiles, [{ text: 'r.txt', sure: true }]);
    assert.deepEqual(
      [found?.strategy, found?.unread, [...(found?.flags ?? [])]],
      ['eager', [], ['--upgrade']],
    );
  });

  it('$(cat list) is not executed, and said', () => {
    assert.deepEqual(command('$(cat list)')?.unread, ['{…}']);
  });

  it('uv pip install is another installer', () => {
    assert.deepEqual(read('!uv pip install a')[0]?.command.unread, ['--uv']);
  });
});

it('a script is read as one cell', () => {
  const [line] = readPipLines(textFile('a.py', 'import os\nos.system("pip install a")\n'));
  assert.deepEqual([line?.cell, line?.line, line?.text], [1, 2, 'pip install a']);
});

it('no text makes the reader throw or hang, whatever its quotes and brackets', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '"""',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '\\',
    '\n',
    '!',
    '%',
    '#',
    'f"',
    '*',
    '=',
    'pip',
    ' install ',
    'P',
    ',',
    '$(',
    '`',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      readPipLines(textFile('a.py', `!pip install a\n${pieces.join('')}`));
    }),
    { numRuns: 2000, seed: 47 },
  );
});

it('a cell of a million brackets or quotes is read in well under a second', () => {
  for (const mark of ['[', '"', '!pip install {', '\\', '=['])
    readPipLines(textFile('a.py', `pip\n${mark.repeat(1_000_000 / mark.length)}`));
});
