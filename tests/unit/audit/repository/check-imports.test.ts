import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkImports } from '../../../../src/audit/repository/check-imports.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import {
  notebook,
  numpy,
  textFile,
  withExtra,
  withFiles,
  withProject,
} from '../../../support/audit-builder.ts';
import { tellersOf, withCells } from '../../../support/repository-facts.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const { findingsOf, placesOf } = tellersOf(checkImports);

const imagecodecs = buildWheel({ name: 'imagecodecs', version: '2026.3.6' });
const withImagecodecs = (...cells: readonly string[]) => {
  const { project } = withCells(...cells);
  return { ...withExtra(imagecodecs), project };
};

describe('NBK-005, imports against installation', () => {
  for (const [what, cells, place] of [
    [
      'tifffile in cell 1, imagecodecs installed in cell 2',
      ['import tifffile', '!pip install --no-index imagecodecs'],
      1,
    ],
    ['import tifffile as tf, then %pip', ['import os, tifffile as tf', '%pip install *.whl'], 1],
    [
      'from tifffile import imwrite, then subprocess',
      [
        'import subprocess, sys\nfrom tifffile import imwrite',
        'subprocess.run([sys.executable, "-m", "pip", "install", "--no-index",\n  "imagecodecs"])',
      ],
      2,
    ],
    [
      'an install within a function that is called last',
      ['import os\ndef install():\n    os.system("pip install imagecodecs")\nimport imagecodecs\ninstall()'],
      4,
    ],
    [
      'a %%bash cell that installs in cell 2',
      ['import skimage.io', '%%bash\npip install -r requirements.txt'],
      1,
    ],
  ] as const) {
    it(`${what}: refused with its line`, () => {
      assert.deepEqual(placesOf('NBK-005', withImagecodecs(...cells)), [
        `kernel/certification.ipynb:${place}`,
      ]);
    });
  }

  it('the finding names the import, the distribution, and where it is installed', () => {
    const [found] = findingsOf('NBK-005', withImagecodecs('import tifffile', '!pip install imagecodecs'));
    assert.equal(found?.observed, 'cell 1, line 1: import tifffile');
    assert.equal(found?.expected, 'pip install imagecodecs (cell 2, line 1) → import tifffile');
  });

  it('an import after the installation, one in a function called later, and no installation at all are accepted', () => {
    for (const cells of [
      [
        '!pip install --no-index --find-links /kaggle/input imagecodecs tifffile',
        'import tifffile, imagecodecs',
      ],
      ['def read():\n    import tifffile\n    return tifffile', '!pip install imagecodecs', 'read()'],
      ['import tifffile'],
      ['def install():\n    run(["pip", "install", "imagecodecs"])\ninstall()\nimport imagecodecs'],
      ['# import tifffile\ntext = """\nimport tifffile\n"""', '!pip install imagecodecs'],
      ['import os\nimport json', '!pip install imagecodecs'],
    ]) {
      assert.deepEqual(placesOf('NBK-005', withImagecodecs(...cells)), [], cells.join(' ¶ '));
    }
  });

  it('tifffile before the installation of numpy alone is accepted, numpy is not', () => {
    const cells = ['import numpy', '!pip install numpy', 'import tifffile'];
    assert.deepEqual(placesOf('NBK-005', withImagecodecs(...cells)), ['kernel/certification.ipynb:1']);
    assert.deepEqual(placesOf('NBK-005', withImagecodecs('import tifffile', '!pip install numpy')), []);
  });

  it('a script is held to the same rule', () => {
    const script = 'import tifffile\nimport os\nos.system("python -m pip install imagecodecs")\n';
    const project = withProject({ code: textFile('kernel/main.py', script) }).project;
    assert.deepEqual(placesOf('NBK-005', { ...withExtra(imagecodecs), project }), ['kernel/main.py:1']);
    assert.equal(notebook.cells.length, 3);
  });
});

describe('what brings a module, and when', () => {
  const of = (wheels: readonly FileBytes[], ...cells: readonly string[]) => {
    const { project } = withCells(...cells);
    return findingsOf('NBK-005', { ...withExtra(...wheels), project }).map(({ observed, expected }) => [
      observed.split(': ')[1],
      expected.split(' (')[0],
    ]);
  };
  const content = (...names: readonly string[]) => names.map((name) => ({ name, content: '' }));
  const demo = buildWheel({
    name: 'demo-pkg',
    version: '1',
    files: content(
      'other/__init__.py',
      'single.py',
      'fast.cpython-312-x86_64-linux-gnu.so',
      'notes.txt',
      '1bad/x.py',
    ),
  });
  const install = '!pip install demo-pkg';

  it('folders, modules and libraries at the top of a wheel are what it provides', () => {
    for (const name of ['other', 'single', 'fast']) {
      assert.deepEqual(
        of([demo], `import ${name}`, install),
        [[`import ${name}`, 'pip install demo-pkg']],
        name,
      );
    }
    for (const name of ['notes', 'demo_pkg', 'x', 'cpython'])
      assert.deepEqual(of([demo], `import ${name}`, install), []);
  });

  it('a wheel that cannot be read provides the module of its name', () => {
    const broken = { name: 'Demo_Pkg-1-py3-none-any.whl', bytes: new Uint8Array(3) };
    assert.deepEqual(of([broken], 'import demo_pkg', install), [['import demo_pkg', 'pip install demo-pkg']]);
    assert.deepEqual(of([{ ...broken, name: 'demo.txt' }], 'import demo', '!pip install demo'), []);
  });

  it('every form of import is read, each module once', () => {
    for (const source of [
      'import single',
      'import os, single as s',
      'import os; import single',
      'if x: import single',
      'from single.part import x',
      'from  single  import (x,\n y)',
      'import \\\n single',
      'import single.part',
      'import single\nimport single',
    ]) {
      assert.deepEqual(of([demo], source, install).length, 1, source);
    }
    for (const source of [
      'from . import single',
      'import singles',
      'x = "import single"',
      'importsingle',
      'import os as single',
    ]) {
      assert.deepEqual(of([demo], source, install), [], source);
    }
  });

  it('every form of installation is read; one without names brings all', () => {
    for (const line of [
      '!pip3 install -q demo_pkg',
      '!python -m pip --isolated install Demo.Pkg==1',
      '!pip install /w/demo_pkg-1-py3-none-any.whl',
      '!pip install \\\n demo-pkg',
      'run([sys.executable, "-m", "pip", "install", "demo-pkg"])',
      "run(['/usr/bin/env pip', 'install', 'demo-pkg'])",
      'os.system("cd x && pip install demo-pkg")',
      '!pip install -r list.txt',
    ]) {
      assert.equal(of([demo], 'import single', line).length, 1, line);
    }
    for (const line of [
      '!pip list demo-pkg',
      '!pipx install demo-pkg',
      'x = "pip", "list"',
      '# pip install demo-pkg',
      '!pip uninstall demo-pkg',
    ]) {
      assert.deepEqual(of([demo], 'import single', line), [], line);
    }
    assert.deepEqual(of([demo, imagecodecs], 'import single', '!pip install imagecodecs'), []);
    assert.deepEqual(of([demo], '!pip install demo-pkg', 'import single', '!pip install demo-pkg'), []);
  });

  it('an installation in functions that call each other runs where the first is called', () => {
    const nested = 'def a():\n  os.system("pip install demo-pkg")\ndef b():\n  a()\n';
    assert.equal(of([demo], `${nested}import single\nb()`).length, 1);
    assert.deepEqual(of([demo], `${nested}b()\nimport single`), []);
    assert.equal(of([demo], 'import single\ndef a():\n  os.system("pip install demo-pkg")').length, 1);
    assert.deepEqual(
      of([demo], 'def a():\n  os.system("pip install demo-pkg")\n  a()\nx.a()\nxa()\nimport single'),
      [],
    );
  });

  it('skimage and imageio look for tifffile and imagecodecs, where the bundle has them', () => {
    assert.deepEqual(of([imagecodecs], 'import imageio', '!pip install imagecodecs').length, 1);
    assert.deepEqual(of([demo], 'import imageio', install), []);
    const names = of([], 'import skimage', '!pip install tifffile');
    assert.deepEqual(names, [['import skimage', 'pip install tifffile']]);
  });

  it('without code or bundle nothing is evaluated', () => {
    const none = { evaluated: [], findings: [] };
    assert.deepEqual(checkImports(withProject({ code: textFile('kernel/main.py', '') })), none);
    assert.deepEqual(checkImports({ ...withProject({}), bundle: undefined }), none);
    assert.deepEqual(checkImports(withProject({})), { evaluated: ['NBK-005'], findings: [] });
  });
});

describe('the first installation and what comes before it', () => {
  const rowsOf = (files: readonly FileBytes[], ...cells: readonly string[]) =>
    checkImports({ ...withFiles([numpy, ...files]), project: withCells(...cells).project }).findings.map(
      ({ file, line, expected, observed, evidence }) => [file, line, expected, observed, ...evidence],
    );
  const single = buildWheel({ name: 'demo-pkg', version: '1', files: [{ name: 'single.py', content: '' }] });
  const late = (...cells: readonly string[]) => rowsOf([single], ...cells).length === 1;
  const define = 'def a():\n  os.system("pip install demo-pkg")\n';

  it('a finding says where the import stands and where the installation runs, not where it is written', () => {
    const path = 'kernel/certification.ipynb';
    assert.deepEqual(rowsOf([single], define, 'import single\na()'), [
      [
        path,
        1,
        'pip install demo-pkg (cell 2, line 2) → import single',
        'cell 2, line 1: import single',
        'cell 2',
        'line 1',
        'demo-pkg',
      ],
    ]);
    assert.deepEqual(rowsOf([single], 'def f():\n  import single', '!pip install demo-pkg'), []);
  });

  it('an installation on the line of the import, and one of another wheel, are not too late', () => {
    assert.ok(!late('os.system("pip install demo-pkg"); import single'));
    const named = '!pip install /w/demo_pkg-1-py3-none-any.whl';
    assert.deepEqual(rowsOf([single, imagecodecs], 'import imagecodecs', named), []);
    assert.equal(rowsOf([single, imagecodecs], 'import single', named).length, 1);
    assert.equal(rowsOf([single], 'import single', '!pip install -r a.txt')[0]?.[6], 'demo-pkg');
  });

  it('what tifffile, skimage and imageio look for counts where the bundle has it, and only there', () => {
    const tifffile = buildWheel({ name: 'tifffile', version: '1' });
    const all = '!pip install -r a.txt';
    const missed = (files: readonly FileBytes[], module: string, install: string) =>
      rowsOf(files, `import ${module}`, install).map((row) => row[6]);
    for (const module of ['tifffile', 'skimage', 'imageio']) {
      assert.deepEqual(missed([imagecodecs], module, '!pip install imagecodecs'), ['imagecodecs'], module);
      assert.deepEqual(missed([imagecodecs], module, all), ['imagecodecs'], module);
      assert.deepEqual(missed([tifffile], module, all), ['tifffile'], module);
      assert.deepEqual(missed([single], module, all), [], module);
    }
  });

  it('a wheel in a folder, a damaged one and one without modules provide what is known of them', () => {
    const inFolder = { ...single, name: `wheels/${single.name}` };
    assert.equal(rowsOf([inFolder], 'import single', '!pip install demo-pkg').length, 1);
    const cut = { name: 'w/demo_pkg-1-py3-none-any.whl', bytes: new Uint8Array(3) };
    assert.equal(rowsOf([cut], 'import demo_pkg', '!pip install demo-pkg').length, 1);
    const empty = buildWheel({ name: 'demo-pkg', version: '1', files: [] });
    assert.deepEqual(rowsOf([empty], 'import demo_pkg', '!pip install demo-pkg'), []);
    const at = Buffer.from(single.bytes).indexOf('single.py') + 'single.py'.length;
    const damaged = { ...single, bytes: single.bytes.with(at, 0xff) };
    assert.equal(rowsOf([damaged], 'import single', '!pip install demo-pkg').length, 1);
    assert.deepEqual(rowsOf([damaged], 'import demo_pkg', '!pip install demo-pkg'), []);
  });

  it('words of a command may stand on several lines and apart, within 4,096 characters', () => {
    for (const line of [
      '!pip\\\ninstall demo-pkg',
      '!pip  install demo-pkg',
      '!pip -q  --isolated  install demo-pkg',
      'run(["pip","install","demo-pkg"])',
      'run(["pip" , "install", "demo-pkg"])',
      'run(["pip", "--quiet", "-q", "install", "demo-pkg"])',
      'run(["/usr/bin/env  pip3", "install", "demo-pkg"])',
      'os.system("pip  install demo-pkg")',
      `!echo ${'x'.repeat(4070)}; pip install demo-pkg`,
    ]) {
      assert.ok(late('import single', line), line);
    }
    for (const line of [
      `!echo ${'x'.repeat(4090)}; pip install demo-pkg`,
      'run(["pip"x, "install", "demo-pkg"])',
      'run(["pip", "list"], "x install")',
      'os.system("pip installed demo-pkg")',
    ]) {
      assert.ok(!late('import single', line), line);
    }
  });

  it('a function installs where it is called after its definition, not where it is defined again or calls itself', () => {
    assert.ok(late(`a()\nimport single\n${define}`));
    assert.ok(!late(`${define}os.system("pip install demo-pkg")\nimport single\na()`));
    assert.ok(!late('os.system("pip install demo-pkg")\nimport single\ndef f():\n  g()'));
    assert.ok(late(`${define}${'  a()\n'.repeat(6)}import single\na()`));
    assert.ok(late(`${define}def a():\n  pass\nimport single\na()`));
    assert.ok(late(`${define}class C:\n    def a():\n      pass\nimport single\na()`));
    assert.ok(late(`${define}import single\nundef = a()`));
    assert.ok(late(`${define}import single\nundef  = a()`));
    assert.ok(!late(`${define}define = a()\nimport single`));
  });

  it('functions that call each other are followed five deep', () => {
    const chain = (depth: number) =>
      Array.from({ length: depth - 1 }, (_, at) => `def f${at + 1}():\n  f${at}()\n`).join('');
    const first = 'def f0():\n  os.system("pip install demo-pkg")\n';
    assert.ok(late(`${first}${chain(5)}import single\nf4()`));
    assert.ok(!late(`${first}${chain(6)}import single\nf5()`));
  });

  it('an import within a line is one where a statement begins', () => {
    for (const source of ['if x: from single import y', '  from single import y', 'import  single'])
      assert.ok(late(source, '!pip install demo-pkg'), source);
    for (const source of [
      'xfrom single import y',
      'x from single import y',
      'import 1single',
      'x import single',
    ])
      assert.ok(!late(source, '!pip install demo-pkg'), source);
  });
});
