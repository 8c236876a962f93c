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

describe('cells', () => {
  const places = (...sources: readonly string[]) =>
    read(...sources).map(({ cell, line, text }) => `${cell}:${line} ${text}`);

  it('cells that are no code are not counted, and lines of one source may be a list', () => {
    const code = { cell_type: 'code', metadata: {}, outputs: [] };
    const [found, ...more] = readPipLines(
      jsonFile('A.IPYNB', {
        ...notebook,
        cells: [
          { cell_type: 'markdown', metadata: {}, source: '!pip install x' },
          { ...code, source: 'x = 1' },
          { ...code, source: ['x\n', '!pip install a\n', '!ls'] },
        ],
      }),
    );
    assert.deepEqual(more, []);
    assert.deepEqual([found?.cell, found?.line, found?.text], [2, 2, 'pip install a']);
  });

  it('what is no notebook holds no command', () => {
    for (const text of ['{', '{}', '{"cells": [{"cell_type": "code", "source": 1}]}'])
      assert.deepEqual(readPipLines(textFile('a.ipynb', text)), []);
  });

  it('a magic that runs Python or a shell leaves the lines of its cell where they are', () => {
    for (const magic of ['time', 'timeit -n1', 'capture out', 'prun', 'python', 'python3'])
      assert.deepEqual(places(`%%${magic}\nx\n!pip install a`), ['1:3 pip install a'], magic);
    for (const magic of ['bash', 'sh', '!', 'script bash', 'script  sh -x', 'bash --out x'])
      assert.deepEqual(places(`%%${magic}\nx\npip install a`), ['1:3 pip install a'], magic);

    assert.deepEqual(places('\n  \n%%time\n!pip install a'), ['1:4 pip install a']);
    assert.deepEqual(places('\n\n%%bash\npip install a'), ['1:4 pip install a']);
    assert.deepEqual(places('%%bash\npip install \\\n  a \\\r\n b\npip install c'), [
      '1:2 pip install a b',
      '1:3 pip install c',
    ]);
  });

  it('a magic that runs anything else holds no command', () => {
    for (const magic of [
      'html',
      'bashful',
      'writefile a.sh',
      'timeless',
      'script perl',
      'a bash',
      'a python',
    ])
      assert.deepEqual(places(`%%${magic}\npip install a\n!pip install b`), [], magic);
    assert.deepEqual(places('%%time'), []);
  });

  it('a cell of more than 100,000 characters is an installation that is not known if it speaks of pip', () => {
    const long = (text: string, length: number) => `#${' '.repeat(length - text.length - 2)}\n${text}`;
    const [found, ...more] = read(long('!pip install a', 100_001));
    assert.deepEqual(more, []);
    assert.deepEqual([found?.line, found?.text, found?.command.unread], [1, 'pip install {…}', ['{…}']]);
    assert.deepEqual(texts(long('!pip install a', 100_000)), ['a']);
    assert.deepEqual(texts(long('!ls', 100_001), '!pip install b'), ['b']);
  });
});

describe('programs', () => {
  it('pip is called by its name, by its version, by its path, by Python, and by what starts another program', () => {
    for (const call of [
      'pip',
      'pip3',
      'pip3.12',
      '/usr/bin/pip',
      'python -m pip',
      'python3.12 -m pip',
      '/usr/bin/python -Im pip',
      'sudo pip',
      'nice python3 -m pip',
      'A=1 B= pip',
      '{sys.executable} -m pip',
      '{unknown} -m pip',
    ])
      assert.deepEqual(texts(`!${call} install a`), ['a'], call);
  });

  it('another program, another command of pip, and pip among the words of another program install nothing', () => {
    for (const call of [
      'pipx install',
      'pip2 install',
      'pip3.x install',
      'mypip install',
      'pip download',
      'pip -q list install',
      'echo pip install',
      'python -c pip install',
      'pip',
      'install pip',
      'x{y} pip install',
      'b c=1 pip install',
      '.a=1 pip install',
      'pseudo pip install',
      'nicer pip install',
      'x-m pip install',
      '-max pip install',
    ])
      assert.deepEqual(texts(`!${call} a`, '!pip list'), [], call);
  });

  it('options before install count, and uv is told from pip', () => {
    assert.deepEqual(texts('!pip -q --isolated install a'), ['-q --isolated a']);
    assert.deepEqual(texts('!uv pip install a', '!sudo uv pip -q install a'), ['--uv a', '--uv -q a']);
  });
});

describe('commands given to a process', () => {
  it('each function that starts a process takes a text, filled in only where the text says so', () => {
    const names = [
      ...[
        'run',
        'call',
        'check_call',
        'check_output',
        'Popen',
        'system',
        'popen',
        'getoutput',
        'getstatusoutput',
      ],
      ...['subprocess.run', 'os.system', 'a.b.call'],
    ];
    for (const name of names) {
      assert.deepEqual(texts(`${name}("pip install a; pip install b")`), ['a', 'b'], name);
      assert.deepEqual(texts(`P = "c"\n${name}(f"pip install {P}")`), ['c'], name);
      assert.deepEqual(texts(`P = "c"\n${name}("pip install {P}")`), ['{…}'], name);
    }
    for (const code of [
      'rerun("pip install a")',
      'run.x("pip install a")',
      'run["pip install a"]',
      'run(x, "pip install a")',
    ])
      assert.deepEqual(texts(code), [], code);
  });

  it('a list or tuple that holds pip is a command, whoever takes it; one that is spliced into another is no second', () => {
    assert.deepEqual(texts('f(("pip", "install", "a"))', 'x = ["/bin/pip3.12", "install", "b"]'), ['a', 'b']);
    assert.deepEqual(texts('P = ["pip", "install"]\nrun(P)\nrun([*P, "a"])'), ['a']);
    assert.deepEqual(texts('P = ["-m", "pip", "install"]', 'run([sys.executable, *P, "a"])'), ['a']);
    assert.deepEqual(texts('P = ["a"]\nrun({"pip", "install", "a"})\nrun(["pipe", "install"])'), []);
  });

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
