import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commonForms, maskForms } from '../../../../src/audit/secrets/common-forms.ts';
import { kaggleForms } from '../../../../src/audit/secrets/kaggle-forms.ts';
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

describe('where a form begins and ends', () => {
  const shown = (text: string) => commonForms(text).map(({ kind, at }) => [kind, at]);
  const jwt = (claims: string, head = some(10), signature = some(40)) =>
    [`ey${'J'}${head}`, Buffer.from(claims).toString('base64url'), signature].join('.');
  const begin = (title: string) => `-----BEGIN ${title}-----`;
  const body = some(40);
  const pem = 'PEM PRIVATE KEY';

  for (const [kind, secret] of Object.entries(planted)) {
    it(`${kind} is found behind a space at its offset, and not when its last characters are missing`, () => {
      assert.deepEqual(shown(`is ${secret} .`), [[kind, 3]]);
      assert.deepEqual(shown(secret.slice(0, -25)), []);
    });
  }

  const ofExactLength = [
    'GitHub ghp_…',
    'GitHub github_pat_…',
    'GitLab glpat-…',
    'AWS AKIA…',
    'Google AIza…',
  ];
  for (const kind of [...ofExactLength, 'Hugging Face hf_…', 'npm npm_…']) {
    it(`${kind} with a letter before it, one character more or one less is no such form`, () => {
      const secret = planted[kind] ?? '';
      for (const other of [`a${secret}`, `${secret}a`, secret.slice(0, -1)])
        assert.deepEqual(shown(other), []);
    });
  }

  it('gho_, ghu_, ghs_ and ghr_ are GitHub too, ASIA is AWS, xoxs- is Slack, sk- without proj- is OpenAI', () => {
    for (const mark of ['gho', 'ghu', 'ghs', 'ghr']) {
      assert.deepEqual(shown([mark, some(36)].join('_')), [['GitHub ghp_…', 0]], mark);
    }
    assert.deepEqual(shown(['AS', 'IA', base32(16)].join('')), [['AWS AKIA…', 0]]);
    assert.deepEqual(shown(['xoxs', '203948576', some(16)].join('-')), [['Slack xox…', 0]]);
    assert.deepEqual(shown(['xoxs', '20394857', some(16)].join('-')), []);
    assert.deepEqual(shown(['sk-', some(20), 'T3Blbk', 'FJ', some(20)].join('')), [['OpenAI sk-…', 0]]);
    assert.deepEqual(shown(['sk-', some(19), 'T3Blbk', 'FJ', some(20)].join('')), []);
    assert.deepEqual(shown(['sk-', some(20), 'T3Blbk', 'FJ', some(19)].join('')), []);
  });

  it('a JWT whose claims have exp is a credential, one without or with exp as text is none', () => {
    const found = [['JWT eyJ….eyJ….…', 0]];
    assert.deepEqual(shown(jwt('{"iss":"abc","exp":1}')), found);
    assert.deepEqual(shown(jwt('{"iss":"abc","exp" : 1}')), found);
    for (const claims of ['{"iss":"abc","exp":"x"}', '{"iss":"abc","nbf":123}']) {
      assert.deepEqual(shown(jwt(claims)), []);
    }
    assert.deepEqual(shown(jwt('{"iss":"abc","exp":1}', some(9))), []);
    assert.deepEqual(shown(jwt('{"iss":"abc","exp":1}', some(10), some(39))), []);
  });

  it('a private key of any title, in lines, in a literal and with headers, is one from 40 characters on', () => {
    const titles = ['PRIVATE KEY', 'RSA PRIVATE KEY', 'OPEN SSH PRIVATE KEY', 'PGP PRIVATE KEY BLOCK'];
    for (const title of titles) assert.deepEqual(shown(`${begin(title)}\n${body}`), [[pem, 0]], title);
    const seams = ['\n', '\r\n', String.raw`\n`, String.raw`\r\n`, '\\n" +\n"', "',\n'"];
    for (const seam of seams)
      assert.deepEqual(shown(`${begin('PRIVATE KEY')}${seam}${body}`), [[pem, 0]], seam);
    const headers = [
      'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\n',
      String.raw`Version: 1\n\n`,
      'A: b"\n"',
      `A: b',\n'`,
    ];
    for (const header of headers) {
      assert.deepEqual(shown(`${begin('RSA PRIVATE KEY')}\n${header}${body}`), [[pem, 0]], header);
    }
    for (const other of [
      `${begin('A B C PRIVATE KEY')}\n${body}`,
      `${begin('PUBLIC KEY')}\n${body}`,
      `${begin('PRIVATE KEY')}${body}`,
      `${begin('PRIVATE KEY')}\n${body.slice(1)}`,
      `${begin('PRIVATE KEY')}\n: no\n${body}`,
      `${begin('PRIVATE KEY')}\n4.2: no\n${body}`,
    ]) {
      assert.deepEqual(shown(other), [], other);
    }
  });

  it('a secret that is written like an example is none: EXAMPLE, twelve x, sixteen of one kind, 1234567890abcdef', () => {
    const examples = [
      'EXAMPLE',
      'x'.repeat(12),
      'X'.repeat(12),
      'q'.repeat(16),
      '1234567890abcdef',
      '0123456789',
    ];
    for (const part of examples) {
      const secret = ['ghp', (part + some(36)).slice(0, 36)].join('_');
      assert.deepEqual(shown(secret), [], part);
      const other = ['ghp', (part.slice(1) + some(36)).slice(0, 36)].join('_');
      assert.equal(shown(other).length, 1, part.slice(1));
    }
  });

  it('what is masked names its kind and leaves the rest: x <npm npm_…> y', () => {
    assert.equal(maskForms(`x ${planted['npm npm_…']} y`), 'x <npm npm_…> y');
    assert.equal(maskForms(`x KGAT_${some(20)} y`), 'x <KGAT_…> y');
    assert.equal(maskForms(`x KGAT_${some(19)} y`), `x KGAT_${some(19)} y`);
  });

  it('six million characters behind any beginning end no scan', () => {
    const begun = begin('PRIVATE KEY');
    const letters = ['KGAT_', 'X-Goog-Signature=', 'xoxb-20394857610-', 'sk-', `ey${'J'}`, `${begun}\nA: `];
    for (const [start, filler] of [
      ...letters.map((start) => [start, 'a'] as const),
      ['-----BEGIN ', 'A'] as const,
      [`${begun}\n`, ' '] as const,
      ['key', ' '] as const,
      ['key', '\\'] as const,
    ]) {
      const text = start + filler.repeat(6_000_000);
      assert.ok(commonForms(text).length + kaggleForms(text).length <= 1, start);
      assert.ok(maskForms(text).length > 0);
    }
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
