import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, notebook, textFile, withExtra, withProject } from '../../../support/audit-builder.ts';
import { placesOf, withCells } from '../../../support/repository-facts.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

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
