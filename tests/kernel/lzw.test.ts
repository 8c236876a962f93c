import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInterpreters } from './interpreters.ts';
import { askKit } from './kit-module.ts';
import { runKitSession } from './kit-session.ts';

const python = findInterpreters().at(-1)?.executable ?? 'python3';

test('the example of TIFF 6.0 section 13 is encoded to its codes and back', () => {
  const codes = [256, 7, 258, 8, 8, 258, 6, 6, 257];
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []).map((byte) =>
    Number.parseInt(byte, 2),
  );
  const program =
    'from kernel import lzw\nprint(json.dumps([list(lzw.encode(bytes(order))), list(lzw.decode(lzw.encode(bytes(order))))]))';
  const image = [7, 7, 7, 8, 8, 7, 7, 6, 6];
  assert.deepEqual(askKit(python, program, image), [bytes, image]);
});

test('inputs of every length about a code width, and one that fills the table, come back', () => {
  const program = `
from kernel import lzw
busy = bytes((value * value * 31 + value // 7) & 0xFF for value in range(order))
sizes = [*range(0, 40), *range(240, 270), *range(500, 520), *range(1010, 1030), *range(2030, 2060), *range(3820, 3850), order]
print(json.dumps([size for size in sizes if lzw.decode(lzw.encode(busy[:size])) != busy[:size]]))
`;
  assert.deepEqual(askKit(python, program, 20_000), []);
});

test('a stream that begins without a clear code is refused', () => {
  const program =
    'from kernel import lzw\ntry:\n  lzw.decode(bytes(order))\nexcept ValueError as error:\n  print(json.dumps(str(error)))';
  assert.equal(askKit(python, program, [1, 2, 3]), 'no clear code at the start');
});

test('an imagecodecs whose lzw_encode only copies is judged by the decoder of the kit', () => {
  const broken = 'def lzw_encode(data): return bytes(data)\ndef lzw_decode(data): return bytes(data)';
  const cells = ['import os, sys\nsys.path.insert(0, os.getcwd())\nimport imagecodecs'];
  const session = runKitSession(python, cells, { working: { 'imagecodecs.py': broken } });
  assert.deepEqual(session.observations().lzw?.ok, false);
  assert.equal(runKitSession(python, ['pass']).observations().lzw, null);
});
