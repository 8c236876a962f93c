import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditInput } from '../../../src/audit/audit.ts';
import { nothingToRepair } from '../../../src/model/repair.ts';
import { repairNotebook } from '../../../src/repair/repair-notebook.ts';
import { sourcesOf } from '../../../src/repair/texts/code-text.ts';
import { textOf } from '../../../src/repair/texts/edited-facts.ts';
import {
  findingsOf,
  jsonFile,
  kernelMetadata,
  notebook,
  sound,
  textFile,
  withExtra,
  withProject,
} from '../../support/audit-builder.ts';
import { changedLines, diagnosisOf, mendedFacts } from '../../support/repair-answers.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const path = 'kernel/certification.ipynb';
const flat = '/kaggle/input/nx47-dependencies';
const nested = '/kaggle/input/datasets/ndarray2000/nx47-dependencies';
const probe = `NX47_DEPENDENCIES = next((path for path in ("${flat}", "${nested}") if os.path.isdir(path)), "${flat}")`;
const bundle = withExtra(buildWheel({ name: 'imagecodecs', version: '2026.3.6' }));

/** The sound project with imagecodecs in its bundle and these code cells, each as a list of lines, one blank deep. */
function withCells(...sources: readonly string[]): AuditInput {
  const cells = sources.map((source) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source: source.split(/(?<=\n)/),
  }));
  const text = `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
  return withProject({ code: textFile(path, text) }, bundle);
}

function cellsOf(facts: AuditInput): string[] {
  return sourcesOf(path, textOf(facts, path) ?? '');
}

/** Cells → what they are after the repair, and lines of the notebook taken away and added. */
const orders: readonly (readonly [
  what: string,
  cells: readonly string[],
  expected: readonly string[],
  lines: readonly [number, number],
])[] = [
  [
    'a cell of one command goes up',
    ['import tifffile', '!pip install imagecodecs', 'tifffile.imread'],
    ['!pip install imagecodecs', 'import tifffile', 'tifffile.imread'],
    [2, 2],
  ],
  [
    'a line goes up within its cell',
    ['x = 1\nimport tifffile\n!pip install imagecodecs\nprint(x)'],
    ['x = 1\n!pip install imagecodecs\nimport tifffile\nprint(x)'],
    [1, 1],
  ],
  [
    'a line goes up to another cell',
    ['import tifffile', 'y = 2\n!pip install imagecodecs\nprint(y)'],
    ['!pip install imagecodecs\nimport tifffile', 'y = 2\nprint(y)'],
    [1, 1],
  ],
  [
    'the import goes down where the command needs what is between',
    [
      'import tifffile\nroot = "/kaggle/working"',
      '!pip install imagecodecs --find-links {root}\nprint(root)',
    ],
    [
      'root = "/kaggle/working"',
      '!pip install imagecodecs --find-links {root}\nimport tifffile\nprint(root)',
    ],
    [1, 1],
  ],
  [
    'the import goes behind the block that runs a prepared list',
    [
      'import sys\nimport tifffile\nimport subprocess\n\ndef read(name):\n    return tifffile.imread(name)',
      'COMMAND = [sys.executable, "-m", "pip", "install", "imagecodecs"]\nsubprocess.run(COMMAND)\nread("a")',
    ],
    [
      'import sys\nimport subprocess\n\ndef read(name):\n    return tifffile.imread(name)',
      'COMMAND = [sys.executable, "-m", "pip", "install", "imagecodecs"]\nsubprocess.run(COMMAND)\nimport tifffile\nread("a")',
    ],
    [1, 1],
  ],
  [
    'two imports need one move of the command',
    ['import tifffile\nimport imagecodecs', 'print(1)\n!pip install imagecodecs'],
    ['!pip install imagecodecs\nimport tifffile\nimport imagecodecs', 'print(1)'],
    [2, 2],
  ],
];

for (const [what, cells, expected, lines] of orders) {
  test(`NBK-005: ${what}`, async () => {
    const facts = withCells(...cells);
    assert.notDeepEqual(findingsOf('NBK-005', facts), []);
    const { repairs, proposals, unrepairable } = await diagnosisOf(repairNotebook, facts);
    assert.deepEqual([proposals, unrepairable, repairs.map(({ kind }) => kind)], [[], [], ['install-order']]);
    const mended = mendedFacts(facts, repairs);
    assert.deepEqual(cellsOf(mended), expected);
    assert.deepEqual(changedLines(textOf(facts, path) ?? '', textOf(mended, path) ?? ''), lines);
    assert.deepEqual(findingsOf('NBK-005', mended), []);
    assert.deepEqual(await diagnosisOf(repairNotebook, mended), nothingToRepair);
  });
}

test('NBK-005 and NBK-006 in a script: the import goes behind the command, and its path is looked for in both places', async () => {
  const script = `import tifffile\r\nimport subprocess, sys\r\nsubprocess.run([sys.executable, "-m", "pip", "install", "imagecodecs", "--find-links", "${flat}"])\r\n`;
  const metadata = { ...kernelMetadata, kernel_type: 'script', code_file: 'main.py' };
  const facts = withProject(
    {
      code: textFile('kernel/main.py', script),
      kernelMetadata: jsonFile('kernel/kernel-metadata.json', metadata),
    },
    bundle,
  );
  const { repairs } = await diagnosisOf(repairNotebook, facts);
  assert.equal(
    textOf(mendedFacts(facts, repairs), 'kernel/main.py'),
    `import subprocess, sys\r\nimport os\r\n${probe}\r\nsubprocess.run([sys.executable, "-m", "pip", "install", "imagecodecs", "--find-links", NX47_DEPENDENCIES])\r\nimport tifffile\r\n`,
  );
});

test('NBK-005: an import that is used before, by what the installation needs, is the user’s own code', async () => {
  const facts = withCells(
    'import tifffile\nroot = tifffile.__file__',
    '!pip install imagecodecs --find-links {root}',
  );
  const { repairs, unrepairable } = await diagnosisOf(repairNotebook, facts);
  assert.deepEqual(
    [repairs, unrepairable.map(({ rule, why }) => [rule, why])],
    [[], [['NBK-005', 'own-code']]],
  );
});

/** Cells → what they are after the repair. */
const mounts: readonly (readonly [what: string, cells: readonly string[], expected: readonly string[]])[] = [
  [
    'a path in an assignment, where os is imported',
    ['from pathlib import Path\nimport os', `root = Path("${flat}")\nprint(root)`],
    ['from pathlib import Path\nimport os', `${probe}\nroot = Path(NX47_DEPENDENCIES)\nprint(root)`],
  ],
  [
    'files below the path, in a function, as plain and formatted strings',
    [
      `from pathlib import Path\n\n@cached\ndef read(n):\n    return open(f'${flat}/{n}.csv'), open(r"${flat}/{x}.csv")\n`,
    ],
    [
      `from pathlib import Path\n\nimport os\n${probe}\n@cached\ndef read(n):\n    return open(f'{NX47_DEPENDENCIES}/{n}.csv'), open(rf"{NX47_DEPENDENCIES}/{{x}}.csv")\n`,
    ],
  ],
  [
    'a line for the shell, and a comment that stays',
    [`# ${flat} as ever\n!pip install --no-index --find-links=${flat} imagecodecs`],
    [
      `# ${flat} as ever\nimport os\n${probe}\n!pip install --no-index --find-links={NX47_DEPENDENCIES} imagecodecs`,
    ],
  ],
  [
    'the layout of newer kernels alone: it stays the first',
    [`import os\nx = "${nested}"`],
    [
      `import os\nNX47_DEPENDENCIES = next((path for path in ("${nested}", "${flat}") if os.path.isdir(path)), "${nested}")\nx = NX47_DEPENDENCIES`,
    ],
  ],
  [
    'a name that is taken, strings side by side, and another dataset with a longer name',
    [`import os\nNX47_DEPENDENCIES = 1\ny = "${flat}" "/a" + "${flat}-more"`],
    [
      `import os\nNX47_DEPENDENCIES = 1\n${probe.replace('NX47_DEPENDENCIES', 'NX47_DEPENDENCIES_MOUNT')}\ny = f"{NX47_DEPENDENCIES_MOUNT}" "/a" + "${flat}-more"`,
    ],
  ],
];

for (const [what, cells, expected] of mounts) {
  test(`NBK-006: ${what}`, async () => {
    const facts = withCells(...cells);
    assert.notDeepEqual(findingsOf('NBK-006', facts), []);
    const { repairs, unrepairable } = await diagnosisOf(repairNotebook, facts);
    assert.deepEqual([unrepairable, repairs.map(({ kind }) => kind)], [[], ['mount-layouts']]);
    const mended = mendedFacts(facts, repairs);
    assert.deepEqual(cellsOf(mended), expected);
    assert.deepEqual(findingsOf('NBK-006', mended), []);
    assert.deepEqual(await diagnosisOf(repairNotebook, mended), nothingToRepair);
  });
}

test('NBK-006: a competition is found in both of its places too', async () => {
  const facts = withProject(
    {
      kernelMetadata: jsonFile('kernel/kernel-metadata.json', {
        ...kernelMetadata,
        competition_sources: ['vesuvius-challenge'],
      }),
    },
    withCells('import os\nroot = "/kaggle/input/competitions/vesuvius-challenge"'),
  );
  const { repairs } = await diagnosisOf(repairNotebook, facts);
  const [cell = ''] = cellsOf(mendedFacts(facts, repairs));
  assert.match(cell, /^VESUVIUS_CHALLENGE = next\(.*"\/kaggle\/input\/vesuvius-challenge"/m);
  assert.match(cell, /^root = VESUVIUS_CHALLENGE$/m);
});

test('NBK-006: a path in bytes, or below %%bash, is the user’s own code', async () => {
  for (const cell of [`x = b"${flat}"`, `%%bash\nls ${flat}`]) {
    const { repairs, unrepairable } = await diagnosisOf(repairNotebook, withCells(cell));
    assert.deepEqual(
      [repairs, unrepairable.map(({ rule, why }) => [rule, why])],
      [[], [['NBK-006', 'own-code']]],
    );
  }
});

/** Cells that would not run → the rule, and what is proposed. */
const own: readonly (readonly [cells: readonly string[], rule: string, proposed: readonly string[]])[] = [
  [
    ['"""a text"""\nfrom __future__ import division\nx = 1\nfrom __future__ import annotations\ny = 2'],
    'NBK-007',
    ['"""a text"""\nfrom __future__ import division\nfrom __future__ import annotations\nx = 1\ny = 2'],
  ],
  [
    ['x = 1', 'def f():\n    return Path("a")'],
    'NBK-008',
    ['x = 1', 'from pathlib import Path\ndef f():\n    return Path("a")'],
  ],
  [
    ['x = {"a": false} # false', 'y = false, "false"'],
    'NBK-008',
    ['x = {"a": False} # false', 'y = False, "false"'],
  ],
];

for (const [cells, rule, proposed] of own) {
  test(`${rule}: ${JSON.stringify(cells)} stays, and ${JSON.stringify(proposed)} is proposed`, async () => {
    const facts = withCells(...cells);
    const { repairs, proposals, unrepairable } = await diagnosisOf(repairNotebook, facts);
    assert.deepEqual([repairs, unrepairable.map((one) => [one.rule, one.why])], [[], [[rule, 'own-code']]]);
    assert.deepEqual(
      proposals.map(({ kind, serves }) => [kind, serves]),
      [['proposal', [{ rule, file: path }]]],
    );
    const after = mendedFacts(facts, proposals);
    assert.deepEqual(cellsOf(after), proposed);
    assert.deepEqual(findingsOf(rule, after), []);
  });
}

test('NBK-003: a kernel named c stays, and python3 is proposed', async () => {
  const kernelspec = { display_name: 'C', language: 'c', name: 'c' };
  const text = JSON.stringify({ ...notebook, metadata: { kernelspec } });
  const { repairs, proposals } = await diagnosisOf(
    repairNotebook,
    withProject({ code: textFile(path, text) }),
  );
  const python = { ...kernelspec, language: 'python', name: 'python3' };
  const wanted = JSON.stringify({ ...notebook, metadata: { kernelspec: python } });
  assert.deepEqual([repairs, proposals[0]?.changes], [[], [{ path, content: wanted }]]);
});

test('a sound notebook has nothing to mend', async () => {
  assert.deepEqual(await diagnosisOf(repairNotebook, sound), nothingToRepair);
});
