import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, numpy, sound, withSettings } from '../../../support/audit-builder.ts';
import { placesOf, withCells, withTexts } from '../../../support/repository-facts.ts';

const invented = 'numpy-2.4.2-cp312-cp312-manylinux_2_27_x86_64.whl';

describe('REP-011, names that the pushed code and the pre-checks expect', () => {
  it(`${invented} in a cell is refused with its line and the wheel that the bundle has`, () => {
    const input = withCells(`wheels = [\n    "${invented}",\n    "${numpy.name}",\n]`);
    const [found, ...more] = findingsOf('REP-011', input);
    assert.deepEqual(more, []);
    assert.deepEqual([found?.line, found?.expected, found?.observed], [2, invented, numpy.name]);
  });

  it('a pre-check with EXPECTED_FILES = ["liblumvorax.so"] is refused when the bundle has no such file', () => {
    const script = {
      'tools/verify.py': 'EXPECTED_FILES: list = [\n  "competitor.tif",\n  "liblumvorax.so",\n]\n',
    };
    const input = withSettings({ prechecks: [['python3', 'tools/verify.py']] }, withTexts(script));
    assert.deepEqual(placesOf('REP-011', input), ['tools/verify.py:3']);
  });

  it('names of the bundle, patterns, and lists of outputs are accepted', () => {
    const source = [
      `wheel = "/kaggle/input/x/${numpy.name}"`,
      'glob("numpy-*-cp312-cp312-*.whl")',
      'f"{name}-{version}-py3-none-any.whl"',
      'EXPECTED_OUTPUTS = ["volume.tif"]',
      'EXPECTED_FILES = ["competitor.tif"]',
    ].join('\n');
    assert.deepEqual(placesOf('REP-011', withCells(source)), []);
    assert.deepEqual(placesOf('REP-011', sound), []);
  });
});

describe('REP-012, names in other scripts', () => {
  it('an older script that names a wheel of another version is a warning, and no REP-011', () => {
    const input = withTexts({ 'old/publish.sh': `#!/bin/sh\ncp ${invented} bundle/\n` });
    assert.deepEqual(placesOf('REP-012', input), ['old/publish.sh:2']);
    assert.deepEqual(placesOf('REP-011', input), []);
    assert.equal(findingsOf('REP-012', input)[0]?.severity, 'warning');
  });

  it('the same name in a document, and the right name in a script, are accepted', () => {
    const input = withTexts({ 'docs/old.md': invented, 'publish.sh': numpy.name });
    assert.deepEqual(placesOf('REP-012', input), []);
  });
});
