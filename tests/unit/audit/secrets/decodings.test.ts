import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
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

/** What a text holds beside itself: which encodings, which texts, and the line where each begins. */
const held = (text: string) =>
  decodings(text)
    .slice(1)
    .map(({ encoding, text: decoded, lineOf }) => [encoding, decoded, lineOf(0)]);
const latin1 = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part))).toString('latin1');

describe('what a text is decoded to', () => {
  it('kaggle%2Fa%0D%0A is decoded as URI without a new line, %zz and a text without a mark are left', () => {
    assert.deepEqual(held('kaggle%2Fa%0D%0Ab%zz'), [['URI', 'kaggle/a  b%zz', 1]]);
    assert.deepEqual(held('a%2Fb'), []);
    assert.deepEqual(held('kaggle%2'), []);
    assert.deepEqual(held('KGAT%5Fx'), [['URI', 'KGAT_x', 1]]);
  });

  it('escapes of JSON lose every backslash in front, a number of four or two digits is its character', () => {
    const text = String.raw`kaggle \\"a\" \/ \u0041\\\u0042\x43 \n\\r\t \u00e \x4z`;
    assert.deepEqual(held(text), [['JSON', String.raw`kaggle "a" / ABC     \u00e \x4z`, 1]]);
  });

  it('&quot; &APOS; &amp; &lt; &gt; &#x5F; &#95; are decoded, an entity of no character is nothing', () => {
    assert.deepEqual(held('kaggle &quot;&APOS;&amp;&lt;&gt;&#x5F;&#95;&#10;&#x0d;.'), [
      ['HTML', `kaggle "'&<>__  .`, 1],
    ]);
    assert.deepEqual(held('kaggle &#x10ffff;&#x110000;&#9999999;&nbsp;'), [
      ['HTML', `kaggle \u{10ffff}&nbsp;`, 1],
    ]);
  });

  it('literals beside each other are joined: \'KGAT\' \'_x\', "KGAT"+"_x", and with spaces or tabs', () => {
    const seams = [`''`, `' '`, `'+'`, `' + '`, `'\t+\t'`, `'  +  '`, `""`, String.raw`\" + \"`];
    for (const seam of seams) {
      const joined = held(`a = 'KGAT${seam}_x'`).filter(([name]) => name === 'joined');
      assert.deepEqual(joined, [['joined', `a = 'KGAT_x'`, 1]], seam);
    }
    for (const name of ['username', 'user_name', 'KAGGLE_KEY', 'kaggle_key']) {
      assert.equal(held(`${name}: 'a' + 'kaggle'`).length, 1, name);
    }
    assert.deepEqual(held(`'kaggle' + 'x'`), []);
    assert.deepEqual(held(`KGAT_ '' .`), []);
  });

  it('two bytes a character, and backwards, are whole texts; each line stays where it was', () => {
    assert.deepEqual(held('\0k\0a\0g\0g\0l\0e'), [['UTF-16', 'kaggle', 1]]);
    for (const mark of ['_TAGK', 'YEK_ELGGAK', 'emanresu', 'EMANRESU']) {
      const text = `a\nb\n${mark}`;
      const found = decodings(text).slice(1);
      assert.deepEqual(
        found.map(({ encoding, text: decoded }) => [encoding, decoded]),
        [['reversed', text.split('').reverse().join('')]],
      );
      assert.deepEqual([found[0]?.lineOf(0), found[0]?.lineOf(mark.length + 1)], [3, 2]);
    }
    assert.deepEqual(held('TAGK'), []);
  });

  it('base64 of either alphabet is decoded at each of four beginnings where a mark comes out', () => {
    const inner = '>>>kaggle???0123456789';
    const plain = Buffer.from(inner).toString('base64');
    const url = plain.replaceAll('+', '-').replaceAll('/', '_');
    assert.notEqual(plain, url);
    assert.deepEqual(held(`\n${plain}`), [['base64', inner, 2]]);
    assert.deepEqual(held(`\n${url}`), [['base64', inner, 2]]);
    for (const before of ['A', 'AB', 'ABC']) {
      assert.ok(
        held(before + plain).some(([, decoded]) => decoded === inner),
        before,
      );
    }
    const wrapped = (wrap: string) => held(`${plain.slice(0, 24)}${wrap}${plain.slice(24)}`);
    for (const wrap of [
      '\n',
      '\r\n',
      '\n  \t',
      String.raw`\n`,
      String.raw`\r\n`,
      '\n", "',
      String.raw`\n","`,
    ]) {
      assert.deepEqual(wrapped(wrap)[0], ['base64', inner, 1], JSON.stringify(wrap));
    }
    assert.ok(wrapped(' ').every(([, decoded]) => decoded !== inner));
  });

  it('base64 of noise, of something without a mark, and of 14 bytes is left alone', () => {
    assert.deepEqual(held(base64('nothing of interest stands here')), []);
    assert.deepEqual(held(base64('kaggle01234567')), []);
    assert.deepEqual(held('e'.repeat(60)), []);
  });

  it('hex is decoded from either digit and from 40 digits on', () => {
    const digits = hex('kaggle/0123456789/01');
    assert.deepEqual(held(`\n\n${digits}`), [['hex', 'kaggle/0123456789/01', 3]]);
    assert.deepEqual(held(`0${digits}`), [['hex', 'kaggle/0123456789/01', 1]]);
    assert.deepEqual(held(digits.slice(2)), []);
  });

  it('user:key in base64 is decoded whole; with a letter more on either side it is not', () => {
    const pair = `someone:${key}`;
    assert.deepEqual(held(base64(pair)), [['base64', pair, 1]]);
    for (const other of [`.${pair}`, `${pair}0`, `s:${key}`])
      assert.deepEqual(held(base64(other)), [], other);
  });

  it('base64 in gzip in base64 is named base64 › gzip › base64, and a fourth layer is not opened', () => {
    const wrap = (text: string) => gzipSync(base64(text)).toString('base64');
    const inner = 'kaggle and nothing else here';
    const once = held(wrap(inner));
    assert.deepEqual(once.at(-1), ['base64 › gzip › base64', inner, 1]);
    assert.ok(!held(base64(wrap(inner))).some(([, decoded]) => decoded === inner));
    assert.equal(held(base64(base64(inner))).at(-1)?.[0], 'base64 › base64');
  });
});

describe('compressed members', () => {
  const payload = 'name = kaggle';
  const body = deflateRawSync(payload);
  const header = (flags: number) => Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]);
  const extra = Buffer.concat([Buffer.from([3, 1]), Buffer.alloc(0x103, 7)]);
  const gzip = ['gzip', payload, 2];

  it('a member begins behind its extra field of 259 bytes, its name, its comment and its header CRC', () => {
    const parts: readonly (readonly [number, readonly (string | Buffer)[]])[] = [
      [0, []],
      [1, []],
      [2, [Buffer.from([1, 2])]],
      [4, [extra]],
      [8, ['a.txt\0']],
      [16, ['made by hand\0']],
      [24, ['a.txt\0', 'made by hand\0']],
      [30, [extra, 'a.txt\0', 'made by hand\0', Buffer.from([1, 2])]],
    ];
    for (const [flags, fields] of parts) {
      assert.deepEqual(held(`a\n${latin1(header(flags), ...fields, body)}`), [gzip], `flags ${flags}`);
    }
  });

  it('a member that is cut off is read as far as it goes, a broken one is left alone', () => {
    const long = deflateRawSync(`${payload}${hex(String(body))}`);
    const [found] = held(latin1(header(0), long.subarray(0, -6)));
    assert.ok(String(found?.[1]).startsWith(payload));
    assert.deepEqual(held(latin1(header(0), Buffer.alloc(20, 0xff))), []);
    assert.deepEqual(held(latin1('a\n', deflateSync(payload))), [['zlib', payload, 2]]);
  });

  it('the first 64 beginnings of members are tried, and no further one', () => {
    const after = (count: number) => held(`${'x\x9c.'.repeat(count)}${latin1(deflateSync(payload))}`);
    assert.deepEqual(after(63), [['zlib', payload, 1]]);
    assert.deepEqual(after(64), []);
  });

  it('a credential in a run of eight million letters, or of digits, is found across the parts that are read', () => {
    const within = (run: string) => secretsIn({ name: 'a', bytes: Buffer.from(run) });
    for (const at of [6_000_000, 999_990, 1_998_980]) {
      const filler = (length: number) => 'A'.repeat(length);
      const [found] = within(`${filler(at)}${base64(` ${token} `)}${filler(8_000_000 - at)}`);
      assert.equal(found?.kind, 'KGAT_… (base64)');
      const [digits] = within(`${'0'.repeat(at)}${hex(` ${token} `)}${'0'.repeat(8_000_000 - at)}`);
      assert.equal(digits?.kind, 'KGAT_… (hex)');
    }
  });

  it('a member of 8 MiB is read, one byte more is not', () => {
    const sized = (size: number) => held(latin1(deflateSync(Buffer.alloc(size, 0x41)))).length;
    assert.deepEqual([sized(8 << 20), sized((8 << 20) + 1)], [1, 0]);
  });

  it('the same text by two ways is held once', () => {
    const twice = latin1(deflateSync(payload), deflateSync(payload));
    assert.deepEqual(held(twice), [['zlib', payload, 1]]);
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
