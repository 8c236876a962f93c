import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import { checkAvailability, checkClosure } from '../../../../src/audit/closure/check-closure.ts';
import { readWheels } from '../../../../src/audit/wheels/check-wheels.ts';
import type { Wheel } from '../../../../src/audit/wheels/wheel.ts';
import {
  captured,
  findingsOf,
  kaggle,
  linux,
  numpy,
  type sound,
  textFile,
  tifffile,
  withFiles,
  withSettings,
} from '../../../support/audit-builder.ts';
import { having } from '../../../support/closure-builder.ts';
import { closureInput, closureSays } from '../../../support/closure-case.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const asset = textFile('competitor.tif', 'x');
const pure = (name: string, version: string, requires: readonly string[] = []) =>
  buildWheel({ name, version, requires });
const requiring = (packages: readonly string[], more: Readonly<Record<string, unknown>> = {}) => ({
  required: { files: [], packages, ...more },
});
const withPackages = (packages: readonly string[], wheels: Parameters<typeof withFiles>[0], more = {}) =>
  withSettings(requiring(packages, more), withFiles([...wheels, asset]));
const dependencies = (input: typeof sound) =>
  audit(input).findings.filter((one) => one.rule.startsWith('DEP') && one.severity !== 'note');
const withExtra = (version: string, requires: readonly string[]) =>
  buildWheel({
    name: 'demo',
    version,
    metadata: [
      'Metadata-Version: 2.1',
      'Name: demo',
      `Version: ${version}`,
      'Provides-Extra: all',
      ...requires.map((one) => `Requires-Dist: ${one}`),
    ],
  });

describe('DEP-001, required packages', () => {
  it('imagecodecs missing from the bundle is refused although the image has other packages', () => {
    const [finding, ...more] = findingsOf('DEP-001', withPackages(['imagecodecs>=2025.3'], [numpy]));
    assert.deepEqual(more, []);
    assert.equal(finding?.expected, 'imagecodecs>=2025.3');
    assert.equal(finding?.observed, 'bundle ∅ · image ∅');
  });

  it('scipy that only the image has is refused, and the image named', () => {
    const [finding] = findingsOf('DEP-001', withPackages(['scipy'], [numpy]));
    assert.equal(finding?.answer, 'fail');
    assert.equal(finding?.observed, 'bundle ∅ · image 1.16.3');
  });

  it('a numpy wheel of another ABI does not count, and the rule that refuses it is named', () => {
    const other = buildWheel({ name: 'numpy', version: '2.0.2', tag: `cp311-cp311-${linux}` });
    const [finding] = findingsOf('DEP-001', withPackages(['numpy'], [other]));
    assert.match(finding?.observed ?? '', /^bundle numpy-2\.0\.2-cp311-.*\(WHL-008\) · image 2\.0\.2$/);
  });

  it('numpy 2.0.2 does not meet numpy>=2.1', () => {
    assert.equal(findingsOf('DEP-001', withPackages(['numpy>=2.1'], [numpy])).length, 1);
  });

  it('only a pre-release of the wanted package is no candidate, as for pip', () => {
    assert.equal(findingsOf('DEP-001', withPackages(['demo>=1'], [pure('demo', '2.0rc1')])).length, 1);
    assert.deepEqual(findingsOf('DEP-001', withPackages(['demo>=2.0rc0'], [pure('demo', '2.0rc1')])), []);
  });

  it('a requirement for another Python only, numpy; python_version < "3.12", asks for nothing', () => {
    assert.deepEqual(dependencies(withPackages(['absent; python_version < "3.12"'], [numpy])), []);
  });

  it('NumPy and scikit_image are found under their canonical names', () => {
    assert.deepEqual(
      dependencies(withPackages(['NumPy', 'Scikit_Image'], [numpy, pure('scikit-image', '0.25.2')])),
      [],
    );
  });

  it('a runtime whose tags are not known refuses no wheel here: that is for WHL-008 to say', () => {
    const input = { ...withPackages(['numpy'], [numpy]), profile: { ...captured, compatible_tags: [] } };
    assert.deepEqual(dependencies(input), []);
  });

  it('a project without any bundle lacks every required package', () => {
    const input = { ...withSettings({ bundle: undefined, ...requiring(['numpy']) }), bundle: undefined };
    assert.equal(findingsOf('DEP-001', input).length, 1);
  });
});

describe('DEP-002, requirements of requirements', () => {
  it('a chain demo → middle → gone is refused and shown', () => {
    const wheels = [pure('demo', '1.0', ['middle>=1']), pure('middle', '1.5', ['gone>=3'])];
    const [finding, ...more] = findingsOf('DEP-002', withPackages(['demo'], wheels));
    assert.deepEqual(more, []);
    assert.deepEqual(finding?.evidence, ['demo 1.0 → middle 1.5 → gone>=3']);
    assert.equal(finding?.answer, 'fail');
  });

  it('numpy<2 beside numpy>=2 is a clash that names both', () => {
    const wheels = [numpy, pure('old', '1.0', ['numpy<2']), pure('new', '1.0', ['numpy>=2'])];
    const [finding] = findingsOf('DEP-002', withPackages(['numpy', 'old', 'new'], wheels));
    assert.equal(finding?.expected, 'numpy & numpy<2 & numpy>=2');
    assert.equal(finding?.observed, 'bundle 2.0.2 · image 2.0.2');
  });

  it('scipy>=1.10 is met by the 1.16.3 of the image, scipy>=2 is not', () => {
    assert.deepEqual(dependencies(withPackages(['demo'], [pure('demo', '1', ['scipy>=1.10'])])), []);
    assert.equal(findingsOf('DEP-002', withPackages(['demo'], [pure('demo', '1', ['scipy>=2'])])).length, 1);
  });

  it('a dependency that the derived profile does not list is unknown', () => {
    const input = { ...withPackages(['demo'], [pure('demo', '1', ['dask'])]), profile: kaggle };
    const [finding] = findingsOf('DEP-002', input);
    assert.deepEqual([finding?.answer, finding?.observed], ['unknown', 'bundle ∅ · image ?']);
  });

  it('imagecodecs, known to be absent from the image, is refused even on the derived profile', () => {
    const input = { ...withPackages(['demo'], [pure('demo', '1', ['imagecodecs'])]), profile: kaggle };
    assert.equal(findingsOf('DEP-002', input)[0]?.answer, 'fail');
  });

  it('a distribution of unknown version meets setuptools, and setuptools>=60 is unknown', () => {
    const of = (requirement: string) => ({
      ...withPackages(['demo'], [pure('demo', '1', [requirement])]),
      profile: kaggle,
    });
    assert.deepEqual(findingsOf('DEP-002', of('setuptools')), []);
    assert.equal(findingsOf('DEP-002', of('setuptools>=60'))[0]?.answer, 'unknown');
  });

  it('an extra counts when it is asked for: demo[all] needs gone, demo does not', () => {
    const wheels = [withExtra('1', ['gone; extra == "all"'])];
    assert.deepEqual(dependencies(withPackages(['demo'], wheels)), []);
    assert.equal(findingsOf('DEP-002', withPackages(['demo[all]'], wheels)).length, 1);
  });

  it('an extra asked for later by another wheel counts as well', () => {
    const wheels = [withExtra('1', ['gone; extra == "all"']), pure('other', '1', ['demo[all]'])];
    assert.equal(findingsOf('DEP-002', withPackages(['demo', 'other'], wheels)).length, 1);
  });

  it('a marker for Windows asks for nothing on Linux', () => {
    const wheels = [
      pure('demo', '1', ['colorama; sys_platform == "win32"', 'tomli; python_version < "3.11"']),
    ];
    assert.deepEqual(dependencies(withPackages(['demo'], wheels)), []);
  });

  it('a marker on a release of the platform that the profile does not know is unknown', () => {
    const wheels = [pure('demo', '1', ['gone; platform_release >= "5"'])];
    assert.equal(findingsOf('DEP-002', withPackages(['demo'], wheels))[0]?.answer, 'unknown');
  });

  it('a requirement by address cannot be decided', () => {
    const wheels = [pure('demo', '1', ['gone @ https://example.org/gone-1-py3-none-any.whl'])];
    assert.equal(findingsOf('DEP-002', withPackages(['demo'], wheels))[0]?.answer, 'unknown');
  });

  it('demo 2 that needs gone is passed over for demo 1 of the same bundle, as pip does', () => {
    const wheels = [pure('demo', '2', ['gone']), pure('demo', '1')];
    assert.deepEqual(dependencies(withPackages(['demo'], wheels)), []);
    assert.equal(
      findingsOf('DEP-009', withPackages(['demo'], wheels))[0]?.expected,
      'demo-1-py3-none-any.whl',
    );
  });

  it('demo 2 that needs gone is refused when demo 1 needs it as well, for sure', () => {
    const wheels = [pure('demo', '2', ['gone']), pure('demo', '1', ['gone'])];
    assert.equal(findingsOf('DEP-002', withPackages(['demo'], wheels))[0]?.answer, 'fail');
  });

  it('an extra that no wheel offers asks for nothing', () => {
    const wheels = [pure('demo', '1', ['gone; extra == "all"'])];
    assert.deepEqual(dependencies(withPackages(['demo[all]'], wheels)), []);
  });

  it('each wheel that was not taken is listed with its reason', () => {
    const wheels = [
      pure('demo', '1', ['part>=2,<3']),
      pure('part', '1.0'),
      pure('part', '2.1rc1'),
      buildWheel({ name: 'part', version: '2.0', tag: `cp311-cp311-${linux}` }),
      buildWheel({ name: 'part', version: '2.2', requiresPython: '>=3.14' }),
    ];
    const [finding] = findingsOf('DEP-002', withPackages(['demo'], wheels));
    assert.deepEqual(finding?.evidence.slice(0, 3), [
      'demo 1 → part>=2,<3',
      'part-2.1rc1-py3-none-any.whl: pre-release',
      'part-1.0-py3-none-any.whl: 1.0 ∉ part>=2,<3 (demo 1)',
    ]);
    const rest = finding?.evidence.slice(3).join('\n') ?? '';
    assert.match(rest, /part-2\.0-cp311.*WHL-008 cp311-cp311-manylinux_2_17_x86_64: /);
    assert.match(rest, /part-2\.2-.*WHL-009 Python >=3\.14 ∌ 3\.12/);
  });

  it('two wheels that require each other end', () => {
    assert.deepEqual(
      dependencies(withPackages(['a', 'b'], [pure('a', '1', ['b']), pure('b', '1', ['a'])])),
      [],
    );
  });

  it('tifffile needs numpy>=1.19.2, which the bundle has', () => {
    assert.deepEqual(dependencies(withPackages(['tifffile', 'numpy'], [numpy, tifffile])), []);
  });
});

describe('DEP-003, the list itself', () => {
  it('numpy == is no requirement', () => {
    assert.deepEqual(
      findingsOf('DEP-003', withPackages(['numpy =='], [numpy])).map((finding) => finding.observed),
      ['numpy =='],
    );
  });

  it('numpy>=2.0,<3 is one', () => {
    assert.deepEqual(findingsOf('DEP-003', withPackages(['numpy>=2.0,<3'], [numpy])), []);
  });
});

describe('what is looked at', () => {
  it('without a bundle only the list of required packages is: DEP-003, with the file that has it', () => {
    const input = closureInput({ packages: ['numpy ==', 'a'], files: [] });
    assert.deepEqual(checkClosure({ ...input, bundle: undefined }), {
      evaluated: ['DEP-003'],
      findings: checkClosure(closureInput({ packages: ['numpy =='], files: [] })).findings,
    });
    assert.deepEqual(closureSays({ packages: ['numpy =='], files: [] }), [
      'DEP-003 fail nx47.yml | PEP 508 | numpy ==',
    ]);
  });

  it('a wheel that is known by what was read of it before is available', () => {
    const { request } = closureInput({ packages: ['a', 'b'], files: [] });
    const bytes = pure('a', '1');
    const bundle = { path: 'bundle', files: [{ name: bytes.name, byteLength: 1, sha256: '0'.repeat(64) }] };
    const lacking = (read: readonly Wheel[]) =>
      checkAvailability(request, bundle, having(), read).map(({ rule, expected }) => `${rule} ${expected}`);
    assert.deepEqual(lacking([]), ['DEP-001 a', 'DEP-001 b']);
    assert.deepEqual(lacking(readWheels([bytes])), ['DEP-001 b']);
  });

  it('DEP-017 names every distribution of which the bundle leaves pip 25.3 a choice', () => {
    const files = [pure('z', '4'), pure('z', '3'), pure('b', '2'), pure('b', '1')];
    const profile = { ...having(), python: { ...captured.python, pip: '25.3' } };
    assert.deepEqual(
      closureSays({ packages: [], files, profile }).filter((line) => line.startsWith('DEP-017')),
      ['DEP-017 unknown  | pip 24.1, 24.2 | session-3.12.13: pip 25.3 | b | z'],
    );
  });
});

describe('DEP-004, packages left to the image', () => {
  const image = (names: readonly string[]) => ({ 'from-image': names });

  it('scipy may come from the image that has 1.16.3', () => {
    assert.deepEqual(dependencies(withPackages(['scipy>=1.16'], [numpy], image(['SciPy']))), []);
  });

  it('scipy>=1.17 may not, and imagecodecs is not there', () => {
    const input = withPackages(['scipy>=1.17', 'imagecodecs'], [numpy], image(['scipy', 'imagecodecs']));
    assert.deepEqual(
      findingsOf('DEP-004', input).map((finding) => [finding.answer, finding.observed]),
      [
        ['fail', 'bundle ∅ · image 1.16.3'],
        ['fail', 'bundle ∅ · image ∅'],
      ],
    );
  });

  it('dask on the derived profile is unknown', () => {
    const input = { ...withPackages(['dask'], [numpy], image(['dask'])), profile: kaggle };
    assert.equal(findingsOf('DEP-004', input)[0]?.answer, 'unknown');
  });
});

describe('DEP-005, a replaced version of the image', () => {
  const newer = buildWheel({ name: 'numpy', version: '2.6.0', tag: `cp312-cp312-${linux}` });

  it('numpy 2.6.0 breaks the scipy of the image, which needs numpy<2.5', () => {
    const [finding] = findingsOf('DEP-005', withPackages(['numpy'], [newer]));
    assert.deepEqual(
      [finding?.severity, finding?.answer, finding?.evidence],
      ['warning', 'fail', ['scipy 1.16.3 → numpy<2.5,>=1.25.2']],
    );
  });

  it('on the derived profile, which knows no requirements, it is unknown', () => {
    const input = { ...withPackages(['numpy'], [newer]), profile: kaggle };
    assert.equal(findingsOf('DEP-005', input)[0]?.answer, 'unknown');
  });

  it("the image's own numpy 2.0.2 and a scipy brought along replace nothing", () => {
    assert.deepEqual(findingsOf('DEP-005', withPackages(['numpy'], [numpy])), []);
    assert.deepEqual(findingsOf('DEP-005', withPackages(['numpy'], [newer, pure('scipy', '1.18.0')])), []);
  });
});

describe('DEP-006, wheels that nothing requires', () => {
  it('a stray wheel that needs gone is a warning only', () => {
    const input = withPackages(['numpy'], [numpy, pure('stray', '1', ['gone'])]);
    assert.deepEqual(
      dependencies(input).map((finding) => [finding.rule, finding.severity, finding.file]),
      [['DEP-006', 'warning', 'stray-1-py3-none-any.whl']],
    );
  });

  it('a stray wheel whose requirements are met is nothing', () => {
    assert.deepEqual(dependencies(withPackages(['numpy'], [numpy, pure('stray', '1', ['scipy'])])), []);
  });
});

it('a thousand wheels in one chain are closed in well under a second', () => {
  const wheels = Array.from({ length: 1000 }, (_, index) => pure(`w${index}`, '1', [`w${index + 1}`]));
  const [finding] = findingsOf('DEP-002', { ...withPackages(['w0'], wheels), profile: captured });
  assert.equal(finding?.expected, 'w1000');
});
