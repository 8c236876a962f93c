import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClosure } from '../../../../src/audit/closure/check-closure.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import {
  captured,
  findingsOf,
  jsonFile,
  linux,
  notebook,
  numpy,
  textFile,
  tifffile,
  withFiles,
  withProject,
  withSettings,
} from '../../../support/audit-builder.ts';
import { having, pure } from '../../../support/closure-builder.ts';
import { type ClosureQuestion, closureInput, closureSays } from '../../../support/closure-case.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const asset = textFile('competitor.tif', 'x');
const newer = buildWheel({ name: 'numpy', version: '2.6.0', tag: `cp312-cp312-${linux}` });
const find = '--no-index --find-links /kaggle/input/nx47-dependencies';

/** The sound project with these lines in its notebook, on the captured runtime (numpy 2.0.2, scipy<2.5 of it). */
function withLines(lines: readonly string[], wheels: readonly FileBytes[] = [numpy, tifffile]) {
  const cells = lines.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source }));
  const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells });
  const input = withProject({ code }, withFiles([...wheels, asset]));
  return withSettings({ required: { files: [], packages: ['numpy'] } }, { ...input, profile: captured });
}
const answers = (rule: string, input: ReturnType<typeof withLines>) =>
  findingsOf(rule, input).map(({ answer, line, expected }) => [answer, line, expected]);

describe('DEP-007, wheels that a line does not use', () => {
  it('numpy 2.0.2 of the image is kept; --force-reinstall uses the wheel', () => {
    assert.deepEqual(answers('DEP-007', withLines([`!pip install ${find} numpy`])), [
      ['fail', 1, numpy.name],
    ]);
    assert.deepEqual(answers('DEP-007', withLines([`!pip install ${find} --force-reinstall numpy`])), []);
  });

  it('a wheel given by its path in the version of the image is left alone as well', () => {
    const line = `!pip install --no-index /kaggle/input/x/${numpy.name}`;
    assert.deepEqual(answers('DEP-007', withLines([line])), [['fail', 1, numpy.name]]);
  });
});

describe('DEP-013, lines that would fail', () => {
  it('numpy>=3 fails on the second line of its cell, numpy>=2 does not', () => {
    const [finding] = findingsOf('DEP-013', withLines([`import os\n!pip install ${find} "numpy>=3"`]));
    assert.deepEqual([finding?.answer, finding?.line, finding?.expected], ['fail', 2, 'numpy>=3']);
    assert.deepEqual(answers('DEP-013', withLines([`!pip install ${find} "numpy>=2"`])), []);
  });

  it('a wheel that the bundle lacks, and one for Python 3.11, fail by their names', () => {
    const old = buildWheel({ name: 'old', version: '1', tag: `cp311-cp311-${linux}` });
    const line = '!pip install --no-index /kaggle/input/x/gone-1-py3-none-any.whl /kaggle/input/x/old-*.whl';
    const [finding] = findingsOf('DEP-013', withLines([line], [numpy, old]));
    assert.equal(finding?.expected, `gone-1-py3-none-any.whl ${old.name} (WHL-008)`);
  });

  it('without --find-links the requirements of a given wheel are not looked for in the bundle', () => {
    const wheels = [
      numpy,
      buildWheel({ name: 'a', version: '1', requires: ['b'] }),
      buildWheel({ name: 'b', version: '1' }),
    ];
    const path = '!pip install --no-index /kaggle/input/x/a-1-py3-none-any.whl';
    assert.equal(answers('DEP-013', withLines([path], wheels)).length, 1);
    assert.deepEqual(answers('DEP-013', withLines([`${path} -f /kaggle/input/x`], wheels)), []);
  });

  it('what one line installs is there for the next', () => {
    const wheels = [
      numpy,
      buildWheel({ name: 'a', version: '1', requires: ['b'] }),
      buildWheel({ name: 'b', version: '1' }),
    ];
    const path = (name: string) => `!pip install --no-index /kaggle/input/x/${name}-1-py3-none-any.whl`;
    assert.deepEqual(answers('DEP-013', withLines([path('b'), path('a')], wheels)), []);
  });
});

describe('DEP-014, lines that cannot be read', () => {
  it('a name that a variable holds, -c and a requirement file outside the bundle are said', () => {
    for (const words of ['$NAMES', '-c c.txt numpy', '-r gone.txt'])
      assert.equal(
        answers('DEP-014', withLines([`!pip install ${find} ${words}`]))[0]?.[0],
        'unknown',
        words,
      );
  });

  it('a requirement file of the bundle is read, with its hashes and comments', () => {
    const list = textFile(
      'list.txt',
      '# wheels\nnumpy==2.0.2 \\\n  --hash=sha256:00 # exact\n\ntifffile ; python_version > "3"\n',
    );
    const line = `!pip install ${find} --force-reinstall --no-deps -r /kaggle/input/x/list.txt`;
    const input = withLines([line], [numpy, tifffile, list]);
    assert.deepEqual(
      [...answers('DEP-014', input), ...answers('DEP-013', input), ...answers('DEP-016', input)],
      [],
    );
  });
});

describe('DEP-015, lines that ask an index', () => {
  it('a line without --no-index asks for tifffile, not for the numpy that is there', () => {
    const wheels = [numpy, buildWheel({ name: 'fresh', version: '1' })];
    const line = (name: string) => [`!pip install -f /kaggle/input/x ${name}`];
    assert.deepEqual(answers('DEP-015', withLines(line('fresh'), wheels)), [['fail', 1, '--no-index']]);
    assert.deepEqual(answers('DEP-015', withLines(line('numpy'), wheels)), []);
    assert.deepEqual(answers('DEP-015', withLines([`!pip install ${find} fresh`], wheels)), []);
  });
});

describe('DEP-016, required packages that no line installs', () => {
  it('numpy is required, and only tifffile is installed', () => {
    assert.deepEqual(answers('DEP-016', withLines([`!pip install ${find} --no-deps tifffile`])), [
      ['fail', undefined, 'numpy'],
    ]);
  });

  it('a notebook without any line, and one with a line that is not read, are not held to it', () => {
    assert.deepEqual(answers('DEP-016', withLines(['import numpy'])), []);
    assert.deepEqual(answers('DEP-016', withLines([`!pip install ${find} $NAMES`])), []);
  });
});

it('a line that breaks scipy of the image is DEP-005 at that line, and not with --no-deps, where pip is silent', () => {
  const at = (line: string) =>
    findingsOf('DEP-005', withLines([line], [newer])).filter((one) => one.file.endsWith('.ipynb'));
  const [finding] = at(`!pip install ${find} -U numpy`);
  assert.equal(finding?.expected, 'scipy 1.16.3 → numpy<2.5,>=1.25.2');
  assert.deepEqual(at(`!pip install ${find} -U --no-deps numpy`), []);
});

describe('the bundle itself', () => {
  const rules = (wheels: readonly FileBytes[]) =>
    ['DEP-008', 'DEP-009', 'DEP-010', 'DEP-011', 'DEP-012'].flatMap((rule) =>
      findingsOf(rule, withLines(['1'], wheels)).map(({ file, severity }) => `${rule} ${severity} ${file}`),
    );

  it('DEP-008: tifffile is asked for by nothing; DEP-009: numpy 2.0.2 is hidden by 2.6.0', () => {
    assert.deepEqual(rules([numpy, tifffile]), [`DEP-008 note ${tifffile.name}`]);
    assert.deepEqual(rules([numpy, newer]), [`DEP-009 note ${numpy.name}`]);
  });

  it('DEP-010: numpy 1.26 takes the image back from 2.0.2', () => {
    const older = buildWheel({ name: 'numpy', version: '1.26.4', tag: `cp312-cp312-${linux}` });
    assert.deepEqual(rules([older]), [`DEP-010 warning ${older.name}`]);
    assert.deepEqual(rules([numpy]), []);
  });

  it('DEP-011: a pre-release that only another requirement admits is a choice that pip does not find', () => {
    const of = (requires: readonly string[], part: string) =>
      withSettings(
        { required: { files: [], packages: ['part', 'demo'] } },
        withLines(
          ['1'],
          [
            buildWheel({ name: 'part', version: part }),
            buildWheel({ name: 'part', version: '1.0' }),
            buildWheel({ name: 'demo', version: '1', requires }),
            buildWheel({ name: 'aside', version: '1', requires: ['part>=2.0rc1'] }),
          ],
        ),
      );
    assert.deepEqual(
      findingsOf('DEP-011', of(['part>=1.5'], '2.0rc1')).map(({ expected }) => expected),
      ['part 2.0rc1, demo 1'],
    );
    assert.deepEqual(findingsOf('DEP-011', of(['part>=1.5'], '2.0')), []);
  });

  it('DEP-012: nine pigeons for eight holes are given up, two for two are placed', () => {
    const of = (pigeons: number, holes: number) => {
      const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
      const wheels = numbers(holes).flatMap((hole) => [
        ...numbers(pigeons).map((pigeon) =>
          buildWheel({ name: `hole${hole}`, version: `${pigeon}`, files: [] }),
        ),
        ...numbers(pigeons).map((pigeon) =>
          buildWheel({
            name: `p${pigeon}`,
            version: `${hole}`,
            requires: [`hole${hole}==${pigeon}`],
            files: [],
          }),
        ),
      ]);
      const packages = numbers(pigeons).map((pigeon) => `p${pigeon}`);
      return findingsOf(
        'DEP-012',
        withSettings({ required: { files: [], packages } }, withLines(['1'], wheels)),
      );
    };
    assert.deepEqual(
      of(9, 8).map(({ answer }) => answer),
      ['unknown'],
    );
    assert.deepEqual(of(2, 2), []);
  });
});

describe('source distributions, constraints, pre-releases and another pip', () => {
  const demo = buildWheel({ name: 'demo', version: '1.0' });
  const source = textFile('demo-2.0.tar.gz', 'x');

  it('DEP-013: demo-2.0.tar.gz is newer than the wheel, so that pip would build it; --only-binary and demo<2 avoid that', () => {
    const lines = (...words: readonly string[]) =>
      answers('DEP-013', withLines([`!pip install ${find} ${words.join(' ')}`], [demo, source]));
    assert.deepEqual(lines('demo'), [['fail', 1, '--only-binary :all: (demo-2.0.tar.gz)']]);
    assert.deepEqual(lines('demo', '--no-build-isolation')[0]?.[0], 'unknown');
    assert.deepEqual(lines('demo', '--only-binary=:all:'), []);
    assert.deepEqual(lines('demo', '--only-binary', 'demo'), []);
    assert.deepEqual(lines('demo', '--prefer-binary'), []);
    assert.deepEqual(lines('"demo<2"'), []);
  });

  it('DEP-001: a package that is there as a source only is explained by the file and WHL-015', () => {
    const input = withSettings(
      { required: { files: [], packages: ['demo'] } },
      withFiles([numpy, tifffile, source]),
    );
    const [finding] = findingsOf('DEP-001', input);
    assert.ok(
      finding?.evidence.some((line) => line.startsWith('demo-2.0.tar.gz: WHL-015')),
      finding?.evidence.join(),
    );
  });

  it('-c limits what is chosen and asks for nothing; a file that is not in the bundle is named', () => {
    const constraints = textFile(
      'limits.txt',
      'demo<2\nabsent==1 # never asked for\nother==1; python_version<"3"\n',
    );
    const newest = buildWheel({ name: 'demo', version: '2.0' });
    const line = (word: string) => [`!pip install ${find} -c /kaggle/input/x/${word} "demo>=2"`];
    const [finding] = findingsOf('DEP-013', withLines(line('limits.txt'), [demo, newest, constraints]));
    assert.equal(finding?.answer, 'fail');
    assert.deepEqual(answers('DEP-013', withLines([`!pip install ${find} "demo>=2"`], [demo, newest])), []);
    const [unread] = findingsOf('DEP-014', withLines(line('gone.txt'), [demo, newest]));
    assert.equal(unread?.expected, '-c /kaggle/input/x/gone.txt');
    const odd = textFile('limits.txt', 'demo[all]<2\n-r more.txt\n');
    const [strange] = findingsOf('DEP-014', withLines(line('limits.txt'), [demo, newest, odd]));
    assert.equal(strange?.expected, '-c demo[all]<2 -c -r more.txt');
  });

  it('--pre takes 3.0rc1 where nothing else meets demo>=2.5', () => {
    const early = buildWheel({ name: 'demo', version: '3.0rc1' });
    const line = (option: string) => [`!pip install ${find} ${option} "demo>=2.5"`];
    assert.equal(answers('DEP-013', withLines(line(''), [demo, early]))[0]?.[0], 'fail');
    assert.deepEqual(answers('DEP-013', withLines(line('--pre'), [demo, early])), []);
  });

  it('DEP-017: two wheels of demo under pip 25.3 or an unknown pip are open; one wheel, or pip 24.1.2, is not', () => {
    const two = [numpy, demo, buildWheel({ name: 'demo', version: '2.0' })];
    const under = (pip: string | undefined, wheels: readonly FileBytes[]) => {
      const { pip: _, ...python } = captured.python;
      const profile = { ...captured, python: pip === undefined ? python : { ...python, pip } };
      return findingsOf('DEP-017', { ...withFiles(wheels), profile });
    };
    const [finding] = under('25.3', two);
    assert.deepEqual([finding?.answer, finding?.evidence], ['unknown', ['demo']]);
    assert.match(finding?.observed ?? '', /pip 25\.3$/);
    assert.match(under(undefined, two)[0]?.observed ?? '', /pip \?$/);
    assert.deepEqual([...under('24.1.2', two), ...under('25.3', [numpy, demo])], []);
  });
});

describe('each line is told with its cell, its line, its words and what is behind it', () => {
  const find = '--no-index -f /kaggle/input/x';
  const code = 'kernel/certification.ipynb';
  const files = [
    ...[pure('a', '1'), pure('b', '2'), pure('c', '1', ['gone']), pure('e', '1'), pure('f', '1')],
    ...[pure('g', '1', ['h>1']), pure('g', '2', ['h<1']), pure('h', '1')],
    ...[textFile('e-2.tar.gz', 'x'), textFile('f-2.tar.gz', 'x')],
  ];
  const installed = (name: string, version: string, ...requires: string[]) => ({ name, version, requires });
  const partial = { ...having('near'), unknown: ['distributions'] };
  /** What is said of the lines, without what is said of the bundle. */
  const says = (cells: readonly string[], more: Partial<ClosureQuestion> = {}) =>
    closureSays({ packages: ['a'], files, cells, ...more }).filter(
      (line) => line.includes(code) || line.startsWith('undefined'),
    );

  it('nothing is said of a line that installs what is required', () => {
    assert.deepEqual(says([`!pip install ${find} a b`, 'x']), []);
  });

  it('a word that is not read is said, and nothing else of its line', () => {
    assert.deepEqual(says(['x\n!pip install $X --odd a']), [
      `DEP-014 unknown ${code}:2 | {…} --odd | cell 1: pip install {…} --odd a | cell 1 | line 2 | {…} | --odd`,
    ]);
  });

  it('--dry-run installs nothing: a is missing, which neither line has installed', () => {
    assert.deepEqual(says([`!pip install --dry-run ${find} a`, `!pip install ${find} b`]), [
      `DEP-016 fail ${code} | a | pip install --dry-run ${find} a · pip install ${find} b`,
    ]);
  });

  it('an index is asked for a name, for an upgrade, and for what is not found; not for a wheel by its path', () => {
    const [path, profile] = ['/kaggle/input/x/a-1-py3-none-any.whl', having('b 2')];
    const asks = (line: string) =>
      says([`!pip install ${line}`], { profile, packages: [] }).filter((one) => one.startsWith('DEP-015'));
    assert.deepEqual(asks('-f /kaggle/input/x a'), [
      `DEP-015 fail ${code}:1 | --no-index | cell 1: pip install -f /kaggle/input/x a | cell 1 | line 1`,
    ]);
    for (const line of ['-U b', 'somewhere', `b ${path} e`, `-f /kaggle/input/x ${path} e`])
      assert.equal(asks(line).length, 1, line);
    for (const line of [path, 'b', `b ${path}`, `${find} a`]) assert.deepEqual(asks(line), [], line);
  });

  it('what may be there is not known, with an index that is asked for it', () => {
    assert.deepEqual(says([`!pip install ${find} far near other a`], { profile: partial }), [
      `DEP-013 unknown ${code}:1 | far ?, other ? | cell 1: pip install ${find} far near other a | cell 1 | line 1`,
    ]);
    assert.deepEqual(
      says(['!pip install far'], { profile: partial, packages: [] }).map((line) => line.slice(0, 15)),
      ['DEP-015 fail ke', 'DEP-013 unknown'],
    );
  });

  it('a wheel that is not there is named, whatever else the line asks for', () => {
    const line = `${find} /x/z-1-py3-none-any.whl /x/y*.whl a`;
    assert.deepEqual(says([`!pip install ${line}`], { packages: [] }), [
      `DEP-013 fail ${code}:1 | z-1-py3-none-any.whl y*.whl | cell 1: pip install ${line} | cell 1 | line 1`,
    ]);
  });

  it('a refusal is told with all that could not be met together, and is not known where a marker is in doubt', () => {
    assert.deepEqual(says([`!pip install ${find} g "h>0"`], { packages: [] }), [
      [
        `DEP-013 fail ${code}:1 | h>0 & g 2 → h<1 & h>0 & g 1 → h>1 | cell 1: pip install ${find} g h>0`,
        'cell 1 | line 1 | h>0 | g 2 → h<1 | h>0 | g 1 → h>1',
      ].join(' | '),
    ]);
    const odd = `${find} a c "odd; platform_release > '5'"`;
    assert.deepEqual(says([`!pip install ${odd}`], { packages: [] }), [
      `DEP-013 unknown ${code}:1 | odd | cell 1: pip install ${odd.replaceAll('"', '')} | cell 1 | line 1 | odd`,
    ]);
  });

  it('every source that would be built is told, for sure only where each is', () => {
    assert.deepEqual(says([`!pip install ${find} e f`], { packages: [] }), [
      [
        `DEP-013 unknown ${code}:1 | --only-binary :all: (e-2.tar.gz, f-2.tar.gz)`,
        `cell 1: pip install ${find} e f | cell 1 | line 1 | e-2.tar.gz: WHL-015 | f-2.tar.gz: WHL-015`,
      ].join(' | '),
    ]);
    assert.match(says([`!pip install ${find} f`], { packages: [] })[0] ?? '', /^DEP-013 fail/);
  });

  it('a wheel of a required package is not used where the image has a version that is not known', () => {
    assert.deepEqual(says([`!pip install ${find} a b`], { profile: having('a', 'b 2') }), [
      `DEP-007 fail ${code}:1 | a-1-py3-none-any.whl | cell 1: pip install ${find} a b · image ? | cell 1 | line 1`,
      `DEP-016 fail ${code} | a | pip install ${find} a b`,
    ]);
    assert.deepEqual(says([`!pip install ${find} x`], { profile: having('x 1'), packages: ['x'] }), [
      `DEP-016 fail ${code} | x | pip install ${find} x`,
    ]);
  });

  it('all that a line breaks is told, for sure where pip looks at one of it', () => {
    const profile = having(
      installed('x', '1', 'a<1'),
      installed('y', '1', 'x', 'gone'),
      installed('z', '2', 'b<2', 'a'),
    );
    const broken = ['x 1 → a<1', 'y 1 → gone', 'z 2 → b<2'];
    assert.deepEqual(says([`!pip install ${find} a b`], { profile }), [
      [
        `DEP-005 fail ${code}:1 | ${broken.join(', ')} | cell 1: pip install ${find} a b | cell 1 | line 1`,
        ...broken,
      ].join(' | '),
    ]);
    const far = having(installed('x', '1', 'a'), installed('y', '1', 'x', 'gone'));
    assert.deepEqual(says([`!pip install ${find} a`], { profile: far }), [
      `DEP-005 unknown ${code}:1 | y 1 → gone | cell 1: pip install ${find} a | cell 1 | line 1 | y 1 → gone`,
    ]);
    assert.deepEqual(says([`!pip install ${find} --no-deps a b`], { profile }), []);
  });

  it('each required package that no line installs is told with all the lines', () => {
    assert.deepEqual(
      says([`!pip install ${find} b`, `!pip install ${find} h`], { packages: ['a', 'b', 'e'] }),
      [
        `DEP-016 fail ${code} | a | pip install ${find} b · pip install ${find} h`,
        `DEP-016 fail ${code} | e | pip install ${find} b · pip install ${find} h`,
      ],
    );
  });

  it('rules about lines are not evaluated where no code is known', () => {
    const input = closureInput({ packages: ['a'], files });
    const lines = ['DEP-007', 'DEP-013', 'DEP-014', 'DEP-015', 'DEP-016'] as const;
    const evaluated = (bytes: Uint8Array) => {
      const { evaluated: rules, findings } = checkClosure(
        withProject({ code: { name: code, bytes } }, input),
      );
      return [lines.filter((rule) => rules.includes(rule)), findings.filter(({ file }) => file === code)];
    };
    assert.deepEqual(evaluated(input.project.code.bytes), [lines, []]);
    assert.deepEqual(evaluated(new Uint8Array()), [[], []]);
    assert.equal(
      checkClosure(withProject({ code: { name: code, bytes: new Uint8Array() } }, input)).evaluated.length,
      12,
    );
  });
});
