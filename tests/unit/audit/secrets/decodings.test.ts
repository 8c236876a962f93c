import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { audit } from '../../../../src/audit/audit.ts';
import { secretsIn } from '../../../../src/audit/secrets/check-secrets.ts';
import { decodings } from '../../../../src/audit/secrets/decodings.ts';
import { readZip } from '../../../../src/codec/zip.ts';
import { findingsOf, jsonFile, notebook, withExtra, withProject } from '../../../support/audit-builder.ts';
import { base64, hex, secretEncodings } from '../../../support/secret-encodings.ts';

const key = ['0f9e8d7c6b5a4938', '271605f4e3d2c1b0'].join('');
const token = `KGAT_${key}`;

/** What is planted, by the rule that must say it. */
const forms: readonly (readonly [rule: string, text: string])[] = [
  ['SEC-001', token],
  ['SEC-001', `export KAGGLE_API_TOKEN=${token}`],
  ['SEC-002', `{"username":"someone","key":"${key}"}`],
  ['SEC-002', `username: someone\nkey: ${key}\n`],
  ['SEC-002', `api = {'key': '${key}', 'username': 'someone'}`],
  ['SEC-003', `KAGGLE_KEY=${key}`],
];

describe('Kaggle credentials in other encodings', () => {
  for (const [name, encode] of Object.entries(secretEncodings)) {
    it(`each Kaggle form as ${name} is found by SEC-001, SEC-002 or SEC-003, and shown nowhere`, () => {
      for (const [rule, text] of forms) {
        const bytes = new Uint8Array(
          Buffer.concat([Buffer.from('first line\n# '), encode(text), Buffer.from(' \nlast line\n')]),
        );
        const planted = [
          withExtra({ name: 'notes.txt', bytes }),
          withProject({ [bytes.includes(0) ? 'binaries' : 'texts']: [{ name: 'notes.txt', bytes }] }),
        ];
        for (const input of planted) {
          const [found] = findingsOf(rule, input);
          assert.equal(found?.file, 'notes.txt', `${rule} ${name}: ${text.slice(0, 12)}`);
          const shown = JSON.stringify(audit(input));
          for (const part of [key, key.slice(0, 8), key.slice(-8), hex(key), base64(key).slice(0, 20)]) {
            assert.ok(!shown.includes(part), `${name}: ${part.length} digits shown`);
          }
        }
      }
    });
  }

  it('the line is that of the encoded text: line 3 for base64 in line 3, line 2 for a reversed token in line 2', () => {
    const lines = (text: string) => secretsIn({ name: 'a', bytes: new Uint8Array(Buffer.from(text)) });
    assert.deepEqual(lines(`a\nb\n${base64(token)}\n`)[0]?.line, 3);
    assert.deepEqual(lines(`a\n${token.split('').reverse().join('')}\nb\nc\n`)[0]?.line, 2);
    assert.deepEqual(lines(`a\n%0A%0A\n${encodeURIComponent(token).replaceAll('_', '%5F')}\n`)[0]?.line, 3);
    assert.match(lines(`a ${hex(token)}`)[0]?.kind ?? '', /^KGAT_… \(hex\)$/);
  });

  it('a key in the output of a notebook, and the header Basic of HTTP, are found', () => {
    const output = { output_type: 'stream', name: 'stdout', text: [`{"username":"me","key":"${key}"}\n`] };
    const cell = { cell_type: 'code', source: 'print(1)', outputs: [output] };
    const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells: [cell] });
    assert.equal(findingsOf('SEC-002', withProject({ code })).length, 1);
    const header = `Authorization: Basic ${base64(`someone:${key}`)}\n`;
    const texts = [{ name: 'curl.log', bytes: new Uint8Array(Buffer.from(header)) }];
    assert.equal(findingsOf('SEC-002', withProject({ texts })).length, 1);
  });

  it('a token split into two literals of Python is found', () => {
    const bytes = new Uint8Array(Buffer.from(`t = "KGAT_" + "${key}"\n`));
    assert.equal(findingsOf('SEC-001', withProject({ texts: [{ name: 'a.py', bytes }] })).length, 1);
  });
});

const clean = (name: string, bytes: Uint8Array) => secretsIn({ name, bytes });

describe('what is no credential', () => {
  it('no tracked file of this repository holds one', () => {
    const root = join(import.meta.dirname, '../../../..');
    const argv = ['-c', 'safe.directory=*', '-C', root, 'ls-files', '-z'];
    const paths = execFileSync('git', argv, { encoding: 'utf8' }).split('\0').filter(Boolean);
    assert.ok(paths.length > 300);
    const found = paths.flatMap((path) =>
      clean(path, readFileSync(join(root, path))).map(({ rule, line }) => `${path}:${line}: ${rule}`),
    );
    assert.deepEqual(found, []);
  });

  it('no text in the wheel of pip that this Python brings along is one', () => {
    const argv = ['-c', 'import ensurepip, os; print(os.path.dirname(ensurepip.__file__))'];
    const folder = join(execFileSync('python3', argv, { encoding: 'utf8' }).trim(), '_bundled');
    const wheels = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.whl'));
    for (const { name } of wheels) {
      const zip = readZip(readFileSync(join(folder, name)));
      const found = zip.entries
        .filter((entry) => !entry.isFolder && /\.(?:py|txt|md|rst|json)$|METADATA|RECORD/.test(entry.name))
        .flatMap((entry) =>
          clean(entry.name, zip.content(entry)).map(({ kind }) => `${entry.name}: ${kind}`),
        );
      assert.deepEqual(found, []);
    }
  });

  it('a key of 32 digits beside a user name is a digest if a file at hand has that MD5, and only then', () => {
    const text = `{"username": "me", "key": "${key}"}`;
    assert.equal(
      secretsIn({ name: 'a', bytes: Buffer.from(text) }, { digests: (value) => value === key }).length,
      0,
    );
    assert.equal(
      secretsIn({ name: 'a', bytes: Buffer.from(text) }, { digests: (value) => value !== key }).length,
      1,
    );
    // MD5 of the empty file, which lies beside it.
    const digest = 'd41d8cd98f00b204e9800998ecf8427e';
    const cache = { name: 'cache.json', bytes: Buffer.from(`{"username": "me", "key": "${digest}"}`) };
    assert.equal(findingsOf('SEC-002', withProject({ texts: [cache] })).length, 1);
    const empty = { name: 'py.typed', bytes: new Uint8Array() };
    assert.deepEqual(findingsOf('SEC-002', withProject({ texts: [cache, empty] })), []);
  });

  it('a bomb of a gigabyte in a gzip member is left alone', () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    const layers = decodings(bomb.toString('latin1'));
    assert.ok(layers.every(({ text }) => text.length <= 16 << 20));
  });
});
