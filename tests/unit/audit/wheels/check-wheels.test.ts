import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import type { AuditInput } from '../../../../src/audit/audit-input.ts';
import { checkWheels, pythonRelease, readWheels } from '../../../../src/audit/wheels/check-wheels.ts';
import { readWheel } from '../../../../src/audit/wheels/wheel.ts';
import type { BundleFile } from '../../../../src/model/facts.ts';
import { captured, findingsOf, linux, sound, textFile, withExtra } from '../../../support/audit-builder.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';
import { buildWheel, buildZip } from '../../../support/wheel-builder.ts';

const plain = { name: 'demo', version: '1.0' };
const only = (rule: string, input: typeof sound) => {
  const [finding, ...more] = findingsOf(rule, input);
  assert.ok(finding, rule);
  assert.deepEqual(more, []);
  return finding;
};

describe('WHL-001, the archive', () => {
  it('a wheel of plain text is refused as no zip archive', () => {
    assert.equal(only('WHL-001', withExtra(textFile('demo-1.0-py3-none-any.whl', 'hello'))).answer, 'fail');
  });

  it('a wheel cut off after half of its bytes is refused', () => {
    const whole = buildWheel(plain);
    const half = { name: whole.name, bytes: whole.bytes.subarray(0, whole.bytes.length / 2) };
    assert.deepEqual(
      [only('WHL-001', withExtra(half)).file, only('WHL-001', withExtra(half)).observed],
      [whole.name, 'truncated'],
    );
  });

  it('a Git-LFS pointer named demo-1.0-py3-none-any.whl is refused as such', () => {
    const pointer = textFile(
      'demo-1.0-py3-none-any.whl',
      'version https://git-lfs.github.com/spec/v1\nsize 12\n',
    );
    assert.equal(only('WHL-001', withExtra(pointer)).observed, 'lfs-pointer');
  });

  it('a page of HTML, a gzip archive and a JSON answer under a wheel name are named as what they are', () => {
    const observed = ['<!DOCTYPE html><html>404</html>', '\x1f\x8b\x08', '{"error": 404}', 'plain'].map(
      (text) => only('WHL-001', withExtra(textFile('demo-1.0-py3-none-any.whl', text))).observed,
    );
    assert.deepEqual(observed, ['html', 'not-a-zip', 'json', 'not-a-zip']);
    const gzip = { name: 'demo-1.0-py3-none-any.whl', bytes: Uint8Array.of(0x1f, 0x8b, 8, 0) };
    assert.equal(only('WHL-001', withExtra(gzip)).observed, 'gzip');
  });

  it('a wheel with an entry ../evil.py is refused', () => {
    const wheel = buildWheel({ ...plain, members: (all) => [...all, { name: '../evil.py', content: '' }] });
    assert.match(only('WHL-001', withExtra(wheel)).observed, /parent-folder/);
  });

  it('a real wheel is read', () => assert.deepEqual(findingsOf('WHL-001', withExtra(buildWheel(plain))), []));
});

describe('WHL-002, the file name', () => {
  for (const [fileName, part] of [
    ['demo-1.0.whl', 'parts'],
    ['demo-one-py3-none-any.whl', 'version'],
    ['demo-1.0-x1-py3-none-any.whl', 'build'],
    ['de__mo-1.0-py3-none-any.whl', 'name'],
    ['demo-1.0-py3-none-.whl', 'tags'],
  ] as const) {
    it(`${fileName} is refused because of its ${part}`, () => {
      assert.equal(only('WHL-002', withExtra(buildWheel({ ...plain, fileName }))).observed, part);
    });
  }

  it('demo-1.0-1-py2.py3-none-any.whl is accepted', () => {
    const wheel = buildWheel({ ...plain, build: '1', tag: 'py2.py3-none-any' });
    assert.deepEqual(findingsOf('WHL-002', withExtra(wheel)), []);
  });
});

describe('WHL-003, the .dist-info folder', () => {
  it('a wheel without RECORD is refused and RECORD named', () => {
    const wheel = buildWheel({ ...plain, members: (all) => all.slice(0, -1) });
    assert.equal(only('WHL-003', withExtra(wheel)).observed, 'demo-1.0.dist-info/RECORD');
  });

  it('a wheel with two .dist-info folders is refused', () => {
    const second = { name: 'other-1.dist-info/METADATA', content: '' };
    const wheel = buildWheel({ ...plain, members: (all) => [...all, second] });
    assert.equal(findingsOf('WHL-003', withExtra(wheel)).length, 1);
  });

  it('a wheel named demo whose folder is other-1.0.dist-info is refused', () => {
    const wheel = buildWheel({ ...plain, distInfo: 'other-1.0.dist-info' });
    assert.equal(only('WHL-003', withExtra(wheel)).observed, 'other-1.0.dist-info');
  });

  it('a METADATA that is not UTF-8 is refused', () => {
    const wheel = buildWheel({
      ...plain,
      members: (all) =>
        all.map((one) =>
          one.name.endsWith('METADATA') ? { ...one, content: Uint8Array.of(0xff, 0xfe) } : one,
        ),
    });
    assert.match(only('WHL-003', withExtra(wheel)).observed, /UTF-8/);
  });

  it('one folder with METADATA, WHEEL and RECORD is accepted', () => {
    assert.deepEqual(findingsOf('WHL-003', withExtra(buildWheel(plain))), []);
  });
});

describe('WHL-004, METADATA', () => {
  for (const [title, metadata] of [
    ['without Version', ['Metadata-Version: 2.1', 'Name: demo']],
    ['with two names', ['Metadata-Version: 2.1', 'Name: demo', 'Name: demo', 'Version: 1.0']],
    ['of Metadata-Version 9.0', ['Metadata-Version: 9.0', 'Name: demo', 'Version: 1.0']],
    ['of version 1.1 in a file named 1.0', ['Metadata-Version: 2.1', 'Name: demo', 'Version: 1.1']],
    ['of the name other', ['Metadata-Version: 2.1', 'Name: other', 'Version: 1.0']],
    [
      'with Requires-Dist: numpy >> 2',
      ['Metadata-Version: 2.1', 'Name: demo', 'Version: 1.0', 'Requires-Dist: numpy >> 2'],
    ],
    [
      'with Requires-Python: three',
      ['Metadata-Version: 2.1', 'Name: demo', 'Version: 1.0', 'Requires-Python: three'],
    ],
  ] as const) {
    it(`a METADATA ${title} is refused`, () => {
      assert.equal(only('WHL-004', withExtra(buildWheel({ ...plain, metadata }))).answer, 'fail');
    });
  }

  it('Demo_Pkg 1.0.0 in a file named demo_pkg-1.0 is the same distribution', () => {
    const metadata = [
      'Metadata-Version: 2.4',
      'Name: Demo.Pkg',
      'Version: 1.0.0',
      'Summary: a',
      ' b',
      '',
      'Name: body',
    ];
    const wheel = buildWheel({ name: 'demo_pkg', version: '1.0', metadata });
    assert.deepEqual(findingsOf('WHL-004', withExtra(wheel)), []);
  });
});

describe('WHL-005 and WHL-006, the WHEEL file', () => {
  it('Wheel-Version 2.0 is refused, 1.9 is not', () => {
    const of = (version: string) =>
      withExtra(buildWheel({ ...plain, wheel: [`Wheel-Version: ${version}`, 'Tag: py3-none-any'] }));
    assert.equal(only('WHL-005', of('2.0')).observed, 'Wheel-Version: 2.0');
    assert.deepEqual(findingsOf('WHL-005', of('1.9')), []);
  });

  it('a WHEEL file that says cp27-cp27mu-win32 under a py3-none-any name is a warning', () => {
    const wheel = buildWheel({ ...plain, wheel: ['Wheel-Version: 1.0', 'Tag: cp27-cp27mu-win32'] });
    const finding = only('WHL-006', withExtra(wheel));
    assert.deepEqual([finding.severity, finding.observed], ['warning', 'cp27-cp27mu-win32']);
  });

  it('tags of a compressed file name written one a line are accepted', () => {
    const wheel = buildWheel({ ...plain, tag: `cp312-cp312-manylinux2014_x86_64.${linux}` });
    assert.deepEqual(findingsOf('WHL-006', withExtra(wheel)), []);
  });
});

describe('WHL-007 and WHL-011, RECORD', () => {
  const changed = (record: (text: string) => string) => withExtra(buildWheel({ ...plain, record }));

  it('a file changed after RECORD was written is refused and named', () => {
    const wheel = buildWheel({
      ...plain,
      members: (all) =>
        all.map((one) => (one.name.endsWith('.py') ? { ...one, content: 'import evil########\n' } : one)),
    });
    const finding = only('WHL-007', withExtra(wheel));
    assert.match(finding.expected, /^demo\/__init__\.py: sha256=/);
    assert.match(finding.observed, /^digest: sha256=/);
  });

  it('a file that RECORD does not list is refused', () => {
    assert.match(
      only(
        'WHL-007',
        changed((text) => text.replace(/^demo\/.*\n/, '')),
      ).observed,
      /^unlisted/,
    );
  });

  it('a row for a file that is not there is refused', () => {
    assert.match(
      only(
        'WHL-007',
        changed((text) => `gone.py,sha256=x,1\n${text}`),
      ).observed,
      /^absent/,
    );
  });

  it('a row without digest is refused', () => {
    assert.match(
      only(
        'WHL-007',
        changed((text) => text.replace(/,sha256=[^,]*,/, ',,')),
      ).observed,
      /^no-digest/,
    );
  });

  it('a wrong size is refused', () => {
    assert.match(
      only(
        'WHL-007',
        changed((text) => text.replace(/,\d+\n/, ',7\n')),
      ).observed,
      /^size/,
    );
  });

  it('one row twice is refused', () => {
    assert.match(
      only(
        'WHL-007',
        changed((text) => `${text.split('\n')[0]}\n${text}`),
      ).observed,
      /^repeated/,
    );
  });

  it('a RECORD of two columns is refused', () => {
    assert.match(
      only(
        'WHL-007',
        changed(() => 'demo/__init__.py,sha256=x\n'),
      ).observed,
      /^form/,
    );
  });

  it('the right digest in hexadecimal is a warning, not a refusal', () => {
    const hex = (text: string) =>
      text.replace(
        /sha256=([^,]+)/,
        (_, digest: string) => `sha256=${Buffer.from(digest, 'base64url').toString('hex')}`,
      );
    const input = changed(hex);
    assert.equal(only('WHL-011', input).severity, 'warning');
    assert.deepEqual(findingsOf('WHL-007', input), []);
  });

  it('an md5 digest is a warning', () => {
    assert.match(
      only(
        'WHL-011',
        changed((text) => text.replace(/sha256=[^,]+/, 'md5=AAAA')),
      ).observed,
      /^weak/,
    );
  });

  it('digests as RECORD asks for them are accepted, a quoted name included', () => {
    const wheel = buildWheel({ ...plain, files: [{ name: 'demo/a,b.py', content: 'x' }], record: quoteName });
    assert.deepEqual(
      [...findingsOf('WHL-007', withExtra(wheel)), ...findingsOf('WHL-011', withExtra(wheel))],
      [],
    );
  });
});

function quoteName(text: string): string {
  return text.replace('demo/a,b.py', '"demo/a,b.py"');
}

describe('WHL-008, tags', () => {
  const tagged = (tag: string) => withExtra(buildWheel({ ...plain, tag }));

  it('a cp311 wheel is refused on a cp312 runtime', () => {
    const finding = only('WHL-008', tagged(`cp311-cp311-${linux}`));
    assert.equal(finding.expected, 'cp312-cp312-manylinux_2_35_x86_64');
    assert.equal(finding.observed, `cp311-cp311-${linux}: python cp311 ≠ cp312, abi cp311 ≠ cp312`);
  });

  it('a manylinux_2_38 wheel is refused on glibc 2.35, and glibc named', () => {
    const finding = only('WHL-008', tagged('cp312-cp312-manylinux_2_38_x86_64'));
    assert.equal(finding.observed, 'cp312-cp312-manylinux_2_38_x86_64: glibc 2.38 > 2.35');
  });

  it('a cp313-abi3 wheel is refused on 3.12, where cp311-abi3 is accepted', () => {
    assert.equal(
      only('WHL-008', tagged(`cp313-abi3-${linux}`)).observed,
      `cp313-abi3-${linux}: python cp313 > cp312 (abi3)`,
    );
    assert.deepEqual(findingsOf('WHL-008', tagged(`cp311-abi3-${linux}`)), []);
  });

  it('a win_amd64 wheel and a macOS wheel are refused, and the platform named', () => {
    assert.match(
      only('WHL-008', tagged('cp312-cp312-win_amd64')).observed,
      /platform win_amd64 ≠ linux_x86_64/,
    );
    assert.match(only('WHL-008', tagged('cp312-cp312-macosx_11_0_arm64')).observed, /platform macosx/);
  });

  it('an aarch64 wheel is refused by its platform, not by its glibc', () => {
    assert.match(
      only('WHL-008', tagged('cp312-cp312-manylinux_2_39_aarch64')).observed,
      /platform manylinux_2_39_aarch64/,
    );
  });

  it('of two tags the nearer one is observed and both are in evidence', () => {
    const finding = only('WHL-008', tagged('cp311.cp312-cp312-manylinux_2_36_x86_64'));
    assert.match(finding.observed, /^cp312-cp312/);
    assert.equal(finding.evidence.length, 2);
  });

  it('a musllinux wheel is refused on glibc', () => {
    assert.equal(findingsOf('WHL-008', tagged('cp312-cp312-musllinux_1_2_x86_64')).length, 1);
  });

  it('a py3-none-any wheel and a manylinux2014 wheel are accepted', () => {
    assert.deepEqual(findingsOf('WHL-008', tagged('py3-none-any')), []);
    assert.deepEqual(findingsOf('WHL-008', tagged('cp312-cp312-manylinux2014_x86_64')), []);
  });

  it('a profile without tags leaves every wheel unknown', () => {
    const findings = findingsOf('WHL-008', { ...sound, profile: { ...captured, compatible_tags: [] } });
    assert.deepEqual(
      findings.map((finding) => finding.answer),
      ['unknown', 'unknown'],
    );
  });
});

describe('WHL-009, Requires-Python', () => {
  const wanting = (requiresPython: string) => withExtra(buildWheel({ ...plain, requiresPython }));

  it('Requires-Python >=3.13 is refused on 3.12.13', () => {
    assert.equal(only('WHL-009', wanting('>=3.13')).observed, 'Python 3.12.13');
  });

  it('Requires-Python >=3.9,!=3.9.0 is accepted, as on a release candidate >=3.12 is', () => {
    assert.deepEqual(findingsOf('WHL-009', wanting('>=3.9,!=3.9.0')), []);
    const candidate = { ...captured, python: { ...captured.python, version: '3.12.0rc1' } };
    assert.deepEqual(findingsOf('WHL-009', { ...wanting('>=3.12'), profile: candidate }), []);
  });
});

describe('WHL-010, two wheels of one distribution', () => {
  it('tifffile 2026.4.11 beside tifffile 2025.1 is a warning that names both files', () => {
    const finding = only('WHL-010', withExtra(buildWheel({ name: 'tifffile', version: '2025.1' })));
    assert.deepEqual([finding.severity, finding.evidence.length], ['warning', 2]);
  });

  it('one wheel of each distribution is accepted', () => assert.deepEqual(findingsOf('WHL-010', sound), []));
});

describe('WHL-012, a profile that contradicts itself', () => {
  it('a profile whose tags are not those of its python and glibc proves nothing', () => {
    const profile = { ...captured, compatible_tags_computed_equal: false };
    assert.equal(only('WHL-012', { ...sound, profile }).answer, 'unknown');
  });

  it('a profile whose tags were computed is accepted', () =>
    assert.deepEqual(findingsOf('WHL-012', sound), []));
});

it('an escape sequence in the name of a wheel is shown harmless', () => {
  const wheel = { name: 'de\u001b[31mmo.whl', bytes: buildZip([]) };
  for (const finding of audit(withExtra(wheel)).findings)
    assert.doesNotMatch(JSON.stringify(finding), /\\u001b/);
});

describe('WHL-015, source distributions', () => {
  it('demo-1.0.tar.gz in the bundle is reported, results.zip and a log are not', () => {
    assert.equal(only('WHL-015', withExtra(textFile('demo-1.0.tar.gz', 'x'))).observed, 'sdist');
    const others = ['results.zip', 'run-log.tar', 'demo_data.tar.gz', 'demo-1.0-py3-none-any.txt'];
    for (const name of others) assert.deepEqual(findingsOf('WHL-015', withExtra(textFile(name, 'x'))), []);
  });
});

describe('names and numbers in detail', () => {
  it('WHL-015: name-version with the ending of a source archive, in any folder, is one', () => {
    const found = (name: string) => findingsOf('WHL-015', withExtra(textFile(name, 'x'))).length;
    for (const name of [
      'a-1.tar.gz',
      'x/demo_pkg-1.0.tar.bz2',
      'demo-pkg-1.0rc1.tar.xz',
      'a1.b-c2-2!1.0+l.1.tgz',
      'demo-1.0-2.tar.gz',
    ]) {
      assert.equal(found(name), name === 'demo-1.0-2.tar.gz' ? 0 : 1, name);
    }
    for (const name of [
      '-1.0.tar.gz',
      'demo-1.0.tar',
      'demo-1.0.tar.gz.txt',
      'demo.tar.gz',
      'demo-x.tar.gz',
      'demo-1.0.zip',
    ]) {
      assert.equal(found(name), 0, name);
    }
  });

  it('WHL-009: three numbers of the Python count, and one that is no version leaves the question open', () => {
    const on = (version: string, wanted: string) => {
      const profile = { ...captured, python: { ...captured.python, version } };
      return findingsOf('WHL-009', {
        ...withExtra(buildWheel({ ...plain, requiresPython: wanted })),
        profile,
      }).map(({ answer, expected, observed }) => [answer, expected, observed]);
    };
    assert.deepEqual(on('3.12.0rc1', '>=3.12'), []);
    assert.deepEqual(on('3.12', '>=3.12.0,<3.13'), []);
    assert.deepEqual(on('3.12.13.4', '<=3.12.13'), []);
    assert.deepEqual(on('13.2', '>=13.2'), []);
    assert.deepEqual(on('3.12.13+', '==3.12.13'), []);
    assert.deepEqual(on('3.12.13', '<3.12'), [['fail', 'Python <3.12', 'Python 3.12.13']]);
    assert.deepEqual(
      on('three', '>=3').map(([answer]) => answer),
      ['unknown', 'unknown'],
    );
    assert.equal(pythonRelease({ ...captured, python: { ...captured.python, version: 'x3.1' } }), 'x3.1');
  });

  it('the rules say both sides: names, versions, tags, counts', () => {
    const rows = (rule: string, input: typeof sound) =>
      findingsOf(rule, input).map(({ expected, observed }) => [expected, observed]);
    const metadata = ['Metadata-Version: 2.1', 'Name: other', 'Version: 1.1'];
    assert.deepEqual(rows('WHL-004', withExtra(buildWheel({ ...plain, metadata }))), [
      ['demo 1.0', 'other 1.1'],
    ]);
    const without = ['Metadata-Version: 2.1', 'Name: demo'];
    assert.deepEqual(rows('WHL-004', withExtra(buildWheel({ ...plain, metadata: without }))), [
      ['Version', 'Version: '],
    ]);
    const wheel = ['Wheel-Version: 1.0', 'Tag: py3-none-any', 'Tag: py2-none-any'];
    assert.deepEqual(rows('WHL-006', withExtra(buildWheel({ ...plain, wheel }))), [
      ['py3-none-any', 'py2-none-any py3-none-any'],
    ]);
    const versions = (texts: readonly string[]) =>
      texts.flatMap((text) =>
        rows(
          'WHL-005',
          withExtra(buildWheel({ ...plain, wheel: [`Wheel-Version: ${text}`, 'Tag: py3-none-any'] })),
        ),
      );
    assert.deepEqual(
      versions(['1', '11.0', '1.0x']).map(([, observed]) => observed),
      ['Wheel-Version: 1', 'Wheel-Version: 11.0', 'Wheel-Version: 1.0x'],
    );
    assert.deepEqual(versions(['1.0', '1.12']), []);
    const silent = { ...captured, compatible_tags_computed_equal: false };
    const [profile] = rows('WHL-012', { ...sound, profile: silent });
    assert.deepEqual(profile, ['cp312 2.35 x86_64', `${captured.compatible_tags?.length} × compatible_tags`]);
    assert.deepEqual(rows('WHL-010', withExtra(buildWheel({ name: 'numpy', version: '2.0.1' }))), [
      ['numpy × 1', 'numpy × 2'],
    ]);
  });
});

describe('WHL-016, purity', () => {
  const wheelOf = (pure: string, content: Uint8Array) =>
    buildWheel({
      ...plain,
      files: [{ name: 'demo/core.so', content }],
      wheel: ['Wheel-Version: 1.0', `Root-Is-Purelib: ${pure}`, 'Tag: py3-none-any'],
    });
  const own = compiledLibrary();

  it('a library in a wheel with Root-Is-Purelib: true is noted', () => {
    assert.equal(only('WHL-016', withExtra(wheelOf('true', own))).severity, 'note');
  });

  it('a library in a wheel with Root-Is-Purelib: false is not', () => {
    assert.deepEqual(findingsOf('WHL-016', withExtra(wheelOf('false', own))), []);
  });
});

describe('all that is said of a wheel', () => {
  const said = (files: readonly BundleFile[], profile: AuditInput['profile'] = captured) =>
    checkWheels({ bundle: { path: 'bundle', files: [...files] }, profile }).findings.map(
      ({ rule, answer, expected, observed }) => [`${rule} ${answer}`, expected, observed],
    );
  const rules = (...files: BundleFile[]) => said(files).map(([rule]) => rule);
  const pure = ['Wheel-Version: 1.0', 'Root-Is-Purelib: true', 'Tag: py3-none-any'];

  it('a sound wheel with Requires-Python >=3.9 and Root-Is-Purelib: true, and no bundle at all, give no finding', () => {
    assert.deepEqual(said([buildWheel({ ...plain, requiresPython: '>=3.9', wheel: pure })]), []);
    assert.deepEqual(checkWheels({ bundle: undefined, profile: captured }), { evaluated: [], findings: [] });
  });

  it('an archive that cannot be read, a name and a layout that are wrong are told alone', () => {
    assert.deepEqual(rules(textFile('demo-1.0-py3-none-any.whl', 'text')), ['WHL-001 fail']);
    assert.deepEqual(rules(buildWheel({ ...plain, fileName: 'demo-1.0.whl' })), ['WHL-002 fail']);
    assert.deepEqual(rules(buildWheel({ ...plain, members: (all) => all.slice(0, -1) })), ['WHL-003 fail']);
    assert.deepEqual(rules(buildWheel({ ...plain, metadata: ['Name: demo'] })), [
      'WHL-004 fail',
      'WHL-004 fail',
    ]);
  });

  it('two wheels whose names say nothing are not two of one distribution', () => {
    const bad = ['a.whl', 'b.whl'].map((fileName) => buildWheel({ ...plain, fileName }));
    assert.deepEqual(rules(...bad), ['WHL-002 fail', 'WHL-002 fail']);
  });

  it('a row of another size is told as such and not as a weak digest', () => {
    const record = (text: string) => text.replace(/^(demo.*),\d+$/m, '$1,99999');
    assert.deepEqual(rules(buildWheel({ ...plain, record })), ['WHL-007 fail']);
  });

  it('tags stand in any order in the file name, and one of them is enough', () => {
    assert.deepEqual(rules(buildWheel({ ...plain, tag: 'py3.py2-none-any' })), []);
    const { compatible_tags: _, ...silent } = captured;
    const expected = [['WHL-008 unknown', captured.id, 'py2-none-any py3-none-any']];
    for (const profile of [silent, { ...silent, compatible_tags: [] }])
      assert.deepEqual(said([buildWheel({ ...plain, tag: 'py2.py3-none-any' })], profile), expected);
    const [last] = said([], { ...silent, compatible_tags_computed_equal: false });
    assert.deepEqual(last, ['WHL-012 unknown', 'cp312 2.35 x86_64', '0 × compatible_tags']);
  });

  it('a wheel that lies on disk is judged by what was read of it, and broken where nobody read it', () => {
    const whole = buildWheel(plain);
    const onDisk = { name: whole.name, byteLength: whole.bytes.byteLength, sha256: '0'.repeat(64) };
    const bundle = { path: 'bundle', files: [onDisk] };
    assert.deepEqual(checkWheels({ bundle, wheels: [readWheel(whole)], profile: captured }).findings, []);
    assert.deepEqual(said([onDisk]), [['WHL-001 fail', 'zip', 'not read']]);
    assert.deepEqual(
      readWheels([textFile('notes.txt', ''), whole, { ...whole, name: 'A.WHL' }]).map(({ file }) => file),
      [whole.name, 'A.WHL'],
    );
  });
});

function compiledLibrary(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-purity-'));
  try {
    return readFileSync(compileLibrary(folder, 'core.so', { source: 'int f(void) { return 1; }' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
