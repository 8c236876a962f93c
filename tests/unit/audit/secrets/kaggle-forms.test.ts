import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { basicCredentials, isPlaceholder, kaggleForms } from '../../../../src/audit/secrets/kaggle-forms.ts';

const key = ['0f9e8d7c6b5a4938', '271605f4e3d2c1b0'].join('');
const json = '{"username": …, "key": …}';
/** Rule, kind, place and value of each credential in a text. */
const hits = (text: string) => kaggleForms(text).map(({ rule, kind, at, value }) => [rule, kind, at, value]);

describe('forms of a Kaggle credential', () => {
  it('KGAT_ with 20 characters is a token, with 19 it is none', () => {
    const body = 'aB3-_x9Zq7Lm2Np4Rt6Y';
    assert.deepEqual(hits(`= KGAT_${body};`), [['SEC-001', 'KGAT_…', 2, body]]);
    assert.deepEqual(hits(`= KGAT_${body.slice(1)};`), []);
    assert.equal(hits(`KGAT_${body} KGAT_${body}x`).length, 2);
  });

  it('a key of 32 digits is one only beside a user name, within 300 characters before or after', () => {
    const pair = `key: ${key}`;
    assert.deepEqual(hits(pair), []);
    assert.deepEqual(hits(`username: me\n${pair}`), [['SEC-002', json, 13, key]]);
    assert.equal(hits(`username=${'.'.repeat(291)}${pair}`).length, 1);
    assert.equal(hits(`username=${'.'.repeat(292)}${pair}`).length, 0);
    const after = (gap: number) => `${pair}${' '.repeat(gap)}user_name: me`;
    assert.equal(hits(after(300 - pair.length - 10)).length, 1);
    assert.equal(hits(after(300 - pair.length - 9)).length, 0);
  });

  for (const name of [
    'username',
    'user_name',
    'USERNAME',
    'kaggle_username',
    '"username"',
    String.raw`\"username\"`,
  ]) {
    it(`${name} : is a user name beside a key`, () => {
      for (const sign of [':', ' :', '=', ' \t= '])
        assert.equal(hits(`${name}${sign} me, key=${key}`).length, 1);
    });
  }

  for (const name of ['my-username:', 'xusername:', 'username', 'usernames:', 'user-name:']) {
    it(`${name} is no user name beside a key`, () => assert.deepEqual(hits(`${name} me, key=${key}`), []));
  }

  it('"key", \'key\' and \\"key\\" with : or = are read; apikey, keys and 33 digits are not', () => {
    const beside = (text: string) => hits(`username: me, ${text}`).length;
    for (const text of [
      `"key": "${key}"`,
      `'key':'${key}'`,
      `"key" : ${key}`,
      `key\n=\n${key}`,
      String.raw`\"key\":\"${key}\"`,
      String.raw`\\\"key\\\": \\\"${key}\\\"`,
      `KEY=${key.toUpperCase()}`,
    ]) {
      assert.equal(beside(text), 1, text.replaceAll(key, '…'));
    }
    for (const text of [
      `apikey: ${key}`,
      `x-key: ${key}`,
      `keys: ${key}`,
      `key ${key}`,
      `key: ${key}0`,
      `key: ${key}z`,
    ]) {
      assert.equal(beside(text), 0, text.replaceAll(key, '…'));
    }
  });

  it('KAGGLE_KEY with =, : or a comma is an assignment, however it is quoted', () => {
    for (const text of [
      `KAGGLE_KEY=${key}`,
      `KAGGLE_KEY : '${key}'`,
      `environ["KAGGLE_KEY"] = "${key}"`,
      `setdefault('KAGGLE_KEY', '${key}')`,
      String.raw`environ[\"KAGGLE_KEY\"]\n=\"${key}\"`.replace(String.raw`\n`, '\n'),
    ]) {
      const [hit] = hits(text);
      assert.deepEqual(hit, ['SEC-003', 'KAGGLE_KEY=…', text.indexOf('KAGGLE_KEY'), key]);
    }
    for (const text of [
      `KAGGLE_KEY ${key}`,
      `KAGGLE_KEY=${key}a`,
      `KAGGLE_KEY=x${key}`,
      `KAGGLE_KEYS=${key}`,
    ]) {
      assert.deepEqual(hits(text), []);
    }
  });

  it('three different characters are a placeholder of documentation, four are a key', () => {
    assert.ok(isPlaceholder('xXxXxX0-'));
    assert.ok(isPlaceholder('aAaAbBcC'));
    assert.ok(!isPlaceholder('abcd'));
  });
});

describe('the credentials of HTTP Basic', () => {
  it('someone:key is one, whole', () => {
    const text = `some-one_2:${key}`;
    assert.deepEqual(basicCredentials(text), [
      { rule: 'SEC-002', kind: 'Basic user:key', at: 0, value: key },
    ]);
  });

  it('a name of two characters, of 52, text around it, and a key of zeros are none', () => {
    for (const text of [
      '',
      `ab:${key}`,
      `${'a'.repeat(52)}:${key}`,
      `-abc:${key}`,
      ` abc:${key}`,
      `abc:${key}0`,
      `abc:${key} `,
      `abc:${'0'.repeat(32)}`,
    ]) {
      assert.deepEqual(basicCredentials(text), [], text);
    }
    for (const name of ['abc', 'a'.repeat(51)]) assert.equal(basicCredentials(`${name}:${key}`).length, 1);
  });
});
