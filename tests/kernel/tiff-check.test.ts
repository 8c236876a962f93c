import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { findInterpreters } from './interpreters.ts';
import { askKit } from './kit-module.ts';

const python = findInterpreters().at(-1)?.executable ?? 'python3';

/**
 * A tifffile that writes what a case says: the number of tag 259, what the strip holds, and what imread gives back.
 * `order`: one case. The kit has to find by the bytes what it wrote.
 */
const program = `
import struct, types
from kernel import lzw
from kernel.lzw_check import check_lzw
class Array:
    def __init__(self, content): self.content = content
    def reshape(self, *_): return self
    def tobytes(self): return self.content
def imwrite(file, pixels, compression):
    strip = {"lzw": lzw.encode, "copy": bytes, "short": lambda image: lzw.encode(image[:-1])}[order["strip"]](pixels.content)
    order_ = order["order"]
    end = {"<": b"II", ">": b"MM"}[order_]
    tags = [(259, 3, [order["compression"]]), (273, 4, []), (279, 4, [len(strip)])]
    if order["predictor"]: tags.append((317, 3, [order["predictor"]]))
    data_at = 8 + 2 + 12 * len(tags) + 4 + 8
    tags[1] = (273, 4, [data_at])
    out = end + struct.pack(order_ + "HI", 42, 8) + struct.pack(order_ + "H", len(tags))
    for tag, kind, values in tags:
        text = b"".join(struct.pack(order_ + {3: "H", 4: "I"}[kind], value) for value in values)
        out += struct.pack(order_ + "HHI", tag, kind, len(values)) + text[:4].ljust(4, b"\\0")
    file.write(out + struct.pack(order_ + "I", 0) + bytes(8) + strip)
def imread(file): return Array(lzw.synthetic_image() if order["returns"] else b"")
sys.modules["tifffile"] = types.SimpleNamespace(imwrite=imwrite, imread=imread) if order["tifffile"] else None
sys.modules["numpy"] = types.SimpleNamespace(frombuffer=lambda content, dtype: Array(content))
sys.modules["imagecodecs"] = types.SimpleNamespace(lzw_encode=lzw.encode, lzw_decode=lzw.decode, __file__="codec.py")
if not order["tifffile"]: del sys.modules["tifffile"]
print(json.dumps(check_lzw()))
`;

const answerSchema = z.strictObject({
  ok: z.boolean(),
  error: z.string(),
  codec: z.string(),
  tiff: z.strictObject({ ok: z.boolean(), error: z.string(), compression: z.number().nullable() }).nullable(),
});
const honest = {
  ...{ tifffile: true, compression: 5, strip: 'lzw', order: '<', predictor: 0, returns: true },
};
const judged = (changes: object) => answerSchema.parse(askKit(python, program, { ...honest, ...changes }));

test('a TIFF whose tag 259 is 5 and whose strip decodes to the image is LZW, in both byte orders', () => {
  for (const order of ['<', '>']) {
    const answer = judged({ order });
    assert.deepEqual([answer.ok, answer.tiff?.compression], [true, 5], answer.error);
  }
});

for (const [title, changes, error] of [
  ['a TIFF that falls back to ADOBE_DEFLATE', { compression: 8 }, /^tag 259 is \[8\], not 5/],
  ['an uncompressed TIFF', { compression: 1, strip: 'copy' }, /^tag 259 is \[1\]/],
  [
    'a TIFF that says 5 over bytes that are no LZW',
    { strip: 'copy' },
    /clear code|outside of the table|decode/,
  ],
  ['a TIFF that lacks a pixel', { strip: 'short' }, /^the strips do not decode/],
  ['a TIFF with a predictor', { predictor: 2 }, /^tag 317 is \[2\]/],
  ['a reader that gives another image back', { returns: false }, /^imread does not/],
  ['a notebook that never imports tifffile', { tifffile: false }, /^tifffile was never imported/],
] as const) {
  test(`${title} is no LZW round trip`, () => {
    const answer = judged(changes);
    assert.equal(answer.ok, false);
    assert.match(answer.error, error);
  });
}
