import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commonForms, maskForms } from '../../../../src/audit/secrets/common-forms.ts';
import { findingsOf, textFile, withProject } from '../../../support/audit-builder.ts';

/** Letters and digits without a pattern that an example would have; written in parts, as nothing here may look real. */
const some = (length: number) =>
  Array.from({ length }, (_, index) => 'aQ7dZk2RmX9vB4nTw8sYc5LhJ3pGf6'.charAt((index * 7) % 30)).join('');
const letters = (length: number) => some(length).replace(/\d/g, 'q');
const base32 = (length: number) =>
  some(length)
    .toUpperCase()
    .replace(/[^A-Z2-7]/g, 'Q');

const planted: Readonly<Record<string, string>> = {
  'GitHub ghp_…': ['ghp', some(36)].join('_'),
  'GitHub github_pat_…': ['github_pat', some(22), some(59)].join('_'),
  'GitLab glpat-…': ['glpat', some(20)].join('-'),
  'AWS AKIA…': ['AK', 'IA', base32(16)].join(''),
  'Google AIza…': ['AI', 'za', some(35)].join(''),
  'Google X-Goog-Signature=…': ['X-Goog-Signature', Buffer.from(some(40)).toString('hex')].join('='),
  'Hugging Face hf_…': ['hf', letters(34)].join('_'),
  'Slack xox…': ['xoxb', '20394857610', some(24)].join('-'),
  'OpenAI sk-…': ['sk-proj-', some(24), 'T3Blbk', 'FJ', some(24)].join(''),
  'npm npm_…': ['npm', some(36)].join('_'),
  'JWT eyJ….eyJ….…': [
    `ey${'J'}${some(20)}`,
    Buffer.from('{"iss":"a","exp":1800000000}').toString('base64url'),
    some(43),
  ].join('.'),
  'PEM PRIVATE KEY': [`-----BEGIN RSA PRIVATE`, ` KEY-----\n`, some(64)].join(''),
};

describe('SEC-005, credentials of other services', () => {
  for (const [kind, secret] of Object.entries(planted)) {
    it(`${kind} in line 2 of config.py is refused, and not shown`, () => {
      const input = withProject({ texts: [textFile('config.py', `import os\nsecret = "${secret}"\n`)] });
      const [found] = findingsOf('SEC-005', input);
      assert.deepEqual([found?.file, found?.line, found?.observed], ['config.py', 2, kind]);
      assert.ok(!maskForms(`x ${secret} y`).includes(secret.slice(-12, -2)));
    });
  }

  it('a sha256, a commit, a UUID, the header of a key without the key, and an example are accepted', () => {
    const harmless = [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'da39a3ee5e6b4b0d3255bfef95601890afd80709',
      '-----BEGIN PRIVATE KEY-----',
      `AKIAIOSFODNN7EXAMPLE ghp_${'x'.repeat(36)}`,
      'hf_hub_download(repo_id="owner/name")',
      // The token of a public link: it never ends.
      [
        `ey${'J'}${some(20)}`,
        Buffer.from('{"iss":"urn:app","aud":["x"]}').toString('base64url'),
        some(43),
      ].join('.'),
    ];
    assert.deepEqual(commonForms(harmless.join('\n')), []);
    assert.deepEqual(
      findingsOf('SEC-005', withProject({ texts: [textFile('a.md', harmless.join('\n'))] })),
      [],
    );
  });

  it('a token in the name of a file is not shown by the rule that names the file', () => {
    const token = `KGAT_${'0f9e8d7c6b5a4938'.repeat(2)}`;
    const [found] = findingsOf('SEC-001', withProject({ paths: [`logs/${token}.txt`] }));
    assert.equal(found?.file, 'logs/<KGAT_…>.txt');
  });
});

describe('SEC-004, the key file of Kaggle', () => {
  it('.kaggle/kaggle.json is refused even when it is empty, docs/kaggle.md is not', () => {
    const paths = ['.kaggle/kaggle.json', '$KAGGLE_CONFIG_DIR/kaggle.json', 'docs/kaggle.md', 'access_token'];
    const found = findingsOf('SEC-004', withProject({ paths })).map(({ file }) => file);
    assert.deepEqual(found, ['$KAGGLE_CONFIG_DIR/kaggle.json', '.kaggle/kaggle.json']);
    assert.deepEqual(findingsOf('SEC-004', withProject({ paths: ['docs/kaggle.md'] })), []);
  });
});
