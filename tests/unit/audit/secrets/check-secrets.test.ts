import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AuditInput, audit } from '../../../../src/audit/audit.ts';
import { checkSecrets } from '../../../../src/audit/secrets/check-secrets.ts';
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

describe('what is scanned', () => {
  const bundled = (name: string, bytes: Uint8Array) =>
    secretFindings(withExtra({ name, bytes })).map(({ file }) => file);
  const secretFindings = (input: AuditInput) => checkSecrets(input).findings;
  /** A token at the end of so many bytes, which are text or not. */
  const padded = (size: number, filler: number) => {
    const bytes = Buffer.alloc(size, filler);
    bytes.write(` ${token}\n`, size - token.length - 2);
    return bytes;
  };

  it('the six rules are evaluated on a sound project, and find nothing', () => {
    assert.deepEqual(checkSecrets(sound), {
      evaluated: ['SEC-001', 'SEC-002', 'SEC-003', 'SEC-004', 'SEC-005', 'SEC-006'],
      findings: [],
    });
  });

  it('the finding on a token expects nothing and shows the form: KGAT_…, KAGGLE_KEY=…, kaggle.json', () => {
    const name = 'x/kaggle.json';
    const input = withProject({
      texts: [textFile('a.sh', `${token}\nKAGGLE_KEY=${key}\n`)],
      paths: [name, `KGAT_${'abc1'.repeat(7)}`],
    });
    const rows = secretFindings(input).map((one) => [
      one.rule,
      one.answer,
      one.line,
      one.expected,
      one.observed,
    ]);
    assert.deepEqual(rows, [
      ['SEC-001', 'fail', 1, '∅', 'KGAT_…'],
      ['SEC-003', 'fail', 2, '∅', 'KAGGLE_KEY=…'],
      ['SEC-004', 'fail', undefined, '∅', 'kaggle.json'],
      ['SEC-001', 'fail', undefined, '∅', 'KGAT_…'],
    ]);
  });

  it('the dataset metadata is scanned, a file that is listed twice is scanned once', () => {
    const datasetMetadata = textFile('dataset-metadata.json', token);
    assert.equal(secretFindings(withProject({ datasetMetadata })).length, 1);
    assert.equal(secretFindings(withProject({ datasetMetadata, texts: [datasetMetadata] })).length, 1);
    assert.deepEqual(secretFindings(withProject({ datasetMetadata: undefined })), []);
    assert.deepEqual(secretFindings({ ...sound, bundle: undefined }), []);
  });

  it('what a wheel holds is not scanned, a binary of 4 MiB and a text of 16 MiB are, larger ones are not', () => {
    const text = Buffer.from(token);
    assert.deepEqual(bundled('a-1-py3-none-any.whl', text), []);
    assert.deepEqual(bundled('.whl.txt', text), ['.whl.txt']);
    assert.deepEqual(bundled('a.bin', padded(4 << 20, 0)), ['a.bin']);
    assert.deepEqual(bundled('a.bin', padded((4 << 20) + 1, 0)), []);
    assert.deepEqual(bundled('a.txt', padded(16 << 20, 0x2e)), ['a.txt']);
    assert.deepEqual(bundled('a.txt', padded((16 << 20) + 1, 0x2e)), []);
  });

  it('one place is one finding, two rules of one line are two, and a hundred of a form are enough', () => {
    const texts = (content: string) =>
      secretFindings(text('a.sh', content)).map(({ rule, line }) => [rule, line]);
    assert.deepEqual(texts(`${token} ${token}\n${token}`), [
      ['SEC-001', 1],
      ['SEC-001', 2],
    ]);
    assert.equal(texts(`KAGGLE_KEY=${key} ${token}`).length, 2);
    assert.equal(texts(`${token}\n`.repeat(101)).length, 100);
    const github = ['ghp', 'aQ7dZk2RmX9vB4nTw8sYc5LhJ3pGf6aQ7dZk'].join('_');
    assert.equal(texts(`${github}\n`.repeat(101)).length, 100);
    assert.deepEqual(texts(Buffer.from(`secret ${github} and kaggle`).toString('base64')), []);
  });

  it('user:key is a credential only where it was encoded: as plain text it is a line of a checksum file', () => {
    const pair = `someone:${key}`;
    assert.deepEqual(secretFindings(text('a.txt', pair)), []);
    assert.deepEqual(
      secretFindings(text('a.txt', Buffer.from(pair).toString('base64'))).map(({ observed }) => observed),
      ['Basic user:key (base64)'],
    );
  });

  it('only a whole name is the file of a key: my-kaggle.json and kaggle.json.md are none', () => {
    const named = (paths: readonly string[]) => secretFindings(withProject({ paths: [...paths] })).length;
    assert.equal(named(['my-kaggle.json', 'kaggle.json.md', 'kaggleXjson', 'a.kaggle/access_token']), 0);
    assert.equal(named(['KAGGLE.JSON', '.kaggle/access_token', 'home/.kaggle/ACCESS_TOKEN']), 3);
  });

  it('a file of the bundle whose name is a token is named without it', () => {
    const found = bundled(`KGAT_${'abc1'.repeat(7)}`, new Uint8Array());
    assert.deepEqual(found, ['bundle-manifest.json', '<KGAT_…>']);
  });
});
