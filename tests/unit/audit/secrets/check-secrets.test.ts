import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../../../../src/audit/audit.ts';
import {
  findingsOf,
  jsonFile,
  notebook,
  sound,
  textFile,
  withExtra,
  withProject,
} from '../../../support/audit-builder.ts';

const key = '0123456789abcdef'.split('').reverse().join('').repeat(2);
const token = `KGAT_${key}`;
const text = (name: string, content: string) => withProject({ texts: [textFile(name, content)] });

describe('SEC-001, tokens', () => {
  it('a KGAT_ token in line 3 of a script is refused with file and line, never with its value', () => {
    const input = text('deploy.py', `import os\n\nos.environ["KAGGLE_API_TOKEN"] = "${token}"\n`);
    const [finding] = findingsOf('SEC-001', input);
    assert.deepEqual([finding?.file, finding?.line], ['deploy.py', 3]);
    assert.ok(!JSON.stringify(audit(input)).includes(key));
  });

  it('a token in the bundle, in the notebook, and in a file of another encoding is found', () => {
    assert.equal(findingsOf('SEC-001', withExtra(textFile('readme.txt', token)))[0]?.file, 'readme.txt');
    const cell = { cell_type: 'code', source: `t = "${token}"` };
    const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells: [cell] });
    assert.equal(findingsOf('SEC-001', withProject({ code })).length, 1);
    const bytes = new Uint8Array([0xe9, 0xff, ...Buffer.from(token)]);
    assert.equal(findingsOf('SEC-001', withProject({ texts: [{ name: 'latin.txt', bytes }] })).length, 1);
  });

  it('KGAT_xxxxxxxxxxxxxxxxxxxxxxxx in documentation is no token', () => {
    assert.deepEqual(findingsOf('SEC-001', text('README.md', `KGAT_${'x'.repeat(24)}`)), []);
    assert.deepEqual(findingsOf('SEC-001', sound), []);
  });
});

describe('SEC-002, kaggle.json', () => {
  it('a kaggle.json with a key of 32 digits is refused', () => {
    const input = text('.kaggle/kaggle.json', `{"username":"someone","key":"${key}"}`);
    assert.deepEqual([findingsOf('SEC-002', input)[0]?.file], ['.kaggle/kaggle.json']);
  });

  it('the same JSON inside a notebook cell, with escaped quotes, is refused', () => {
    const cell = { cell_type: 'code', source: `open("k","w").write('{"key": "${key}", "username": "me"}')` };
    const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells: [cell] });
    assert.equal(findingsOf('SEC-002', withProject({ code })).length, 1);
  });

  it('a cache entry whose key is an md5 is not refused', () => {
    assert.deepEqual(findingsOf('SEC-002', text('cache.json', `{"path":"a","key":"${key}"}`)), []);
  });
});

describe('SEC-003, KAGGLE_KEY', () => {
  for (const line of [
    `KAGGLE_KEY=${key}`,
    `export KAGGLE_KEY="${key}"`,
    `KAGGLE_KEY: ${key}`,
    `os.environ['KAGGLE_KEY'] = '${key.toUpperCase()}'`,
    `os.environ.setdefault("KAGGLE_KEY", "${key}")`,
  ]) {
    it(`${line.replace(new RegExp(key, 'i'), '<32 digits>')} is refused`, () => {
      assert.equal(findingsOf('SEC-003', text('run.sh', `#!/bin/sh\n${line}\n`))[0]?.line, 2);
    });
  }

  it('an expression that names a secret, and a key of zeros, are accepted', () => {
    assert.deepEqual(
      findingsOf('SEC-003', text('ci.yml', ['KAGGLE_KEY: $', '{{ secrets.KAGGLE_KEY }}'].join(''))),
      [],
    );
    assert.deepEqual(findingsOf('SEC-003', text('doc.md', `KAGGLE_KEY=${'0'.repeat(32)}\n`)), []);
  });
});
