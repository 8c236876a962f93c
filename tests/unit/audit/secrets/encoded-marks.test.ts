import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasMark, mayHoldCredential } from '../../../../src/audit/secrets/encoded-marks.ts';

const words = ['KGAT_', 'KAGGLE', 'Kaggle', 'kaggle', 'USERNAME', 'Username', 'username', 'user_name'];
const backwards = (word: string) => word.split('').reverse().join('');
/** Bytes that are no text, so that nothing but the planted part can be what was recognised. */
const noise = (length: number) =>
  Buffer.from(Array.from({ length }, (_, index) => 0x80 + ((index * 37) % 120)));
const run = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part))).toString('base64');

describe('marks of a Kaggle credential', () => {
  it('KGAT_ and user_name are marks, forwards and backwards; KGAT alone and username in parts are none', () => {
    for (const word of words) {
      assert.ok(hasMark(`x ${word} y`), word);
      assert.ok(hasMark(`x ${backwards(word)} y`), backwards(word));
    }
    for (const text of ['', 'KGAT', 'user name', 'KaGgLe', 'token = 1']) assert.ok(!hasMark(text), text);
  });

  it('KGAT_ at byte 90, 91 or 92 of a long run of base64 is seen, noise of the same length is not', () => {
    for (const shift of [90, 91, 92]) {
      assert.ok(!mayHoldCredential(run(noise(shift), noise(40))), `noise ${shift}`);
      for (const word of [...words, ...words.map(backwards)]) {
        assert.ok(mayHoldCredential(run(noise(shift), word, noise(32))), `${word} at ${shift}`);
        assert.ok(
          !mayHoldCredential(run(noise(shift), word.slice(0, 2), noise(32))),
          `${word} cut at ${shift}`,
        );
      }
    }
  });
});

describe('runs of base64 that begin like something encoded once more', () => {
  const long = run(noise(120));

  it('H4sI anywhere is a gzip member; eJ, eN and eF are zlib members within the first three characters', () => {
    assert.ok(mayHoldCredential(`${long}H4sI${long}`));
    for (const head of ['eJ', 'eN', 'eF']) {
      for (const before of ['', '+', '++', '+++']) assert.ok(mayHoldCredential(`${before}${head}${long}`));
      assert.ok(!mayHoldCredential(`++++${head}${long}`), head);
    }
  });

  it('48 characters of text without a gap may be base64 again, with noise before or after them they are not', () => {
    const text = 'QmFzZTY0IGluIGJhc2U2NCBpbiBiYXNlNjQgYWdhaW4gLi4u';
    assert.ok(mayHoldCredential(run(text)));
    assert.ok(mayHoldCredential(run(text, noise(90))));
    assert.ok(!mayHoldCredential(run(noise(6), text, noise(90))));
    assert.ok(!mayHoldCredential(run(text.slice(0, 36), noise(90))));
    assert.ok(mayHoldCredential(run(text.slice(0, 20))));
    assert.ok(!mayHoldCredential(run(text.slice(0, 19))));
  });

  it('me:0f9e8d is the beginning of user:key in a run of at most 120 characters', () => {
    assert.ok(mayHoldCredential(run('you:0f9e8d', noise(20))));
    assert.ok(mayHoldCredential(run('you:0F9E8D', noise(80))));
    assert.ok(!mayHoldCredential(run('you:0F9E8D', noise(83))));
    for (const other of ['yo:0f9e8d', 'you:0f9e8', 'you 0f9e8d']) {
      assert.ok(!mayHoldCredential(run(other, noise(20))), other);
    }
    assert.ok(!mayHoldCredential(run(noise(6), 'you:0f9e8d', noise(20))));
  });
});
