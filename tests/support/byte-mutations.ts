import fc from 'fast-check';

/** One change to a sequence of bytes; positions are shares of its length, so that they fit any seed. */
export type Mutation =
  | { readonly kind: 'set'; readonly at: number; readonly value: number }
  | { readonly kind: 'number'; readonly at: number; readonly width: number; readonly value: number }
  | { readonly kind: 'cut' | 'double' | 'zero'; readonly at: number; readonly length: number }
  | { readonly kind: 'splice'; readonly at: number; readonly bytes: Uint8Array };

/** Values at which sizes, counts and offsets go wrong. */
const edges = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe,
  0xffff_ffff,
];
// Doubles are drawn by exponent, nearly all close to 0: whole numbers spread over the file.
const place = fc.integer({ min: 0, max: 1_000_000 }).map((share) => share / 1_000_000);

const single = fc.record({
  kind: fc.constant('set' as const),
  at: place,
  value: fc.integer({ min: 0, max: 255 }),
});
const field = fc.record({
  kind: fc.constant('number' as const),
  at: place,
  width: fc.constantFrom(2, 4, 8),
  value: fc.constantFrom(...edges),
});
const span = fc.record({
  kind: fc.constantFrom('cut' as const, 'double' as const, 'zero' as const),
  at: place,
  length: fc.integer({ min: 1, max: 200 }),
});
const splice = fc.record({
  kind: fc.constant('splice' as const),
  at: place,
  bytes: fc.uint8Array({ maxLength: 40 }),
});

/**
 * One to five changes: mostly single bytes and whole fields with edge values, which leave the rest in its place and
 * reach deep into a reader; sometimes spans cut, doubled or zeroed, and bytes put in.
 */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: single },
    { weight: 4, arbitrary: field },
    { weight: 1, arbitrary: span },
    { weight: 1, arbitrary: splice },
  ),
  { minLength: 1, maxLength: 5 },
);

/** The seed with the changes made, in order. */
export function mutate(seed: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce<Uint8Array>((bytes, change) => apply(bytes, change), Uint8Array.from(seed));
}

function apply(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.min(bytes.length, Math.floor(change.at * bytes.length));
  if (change.kind === 'set') return Uint8Array.from(bytes).fill(change.value, at, at + 1);
  if (change.kind === 'number') return withNumber(bytes, at - (at % change.width), change);
  if (change.kind === 'splice') return joined(bytes.subarray(0, at), change.bytes, bytes.subarray(at));
  const end = Math.min(bytes.length, at + change.length);
  if (change.kind === 'zero') return Uint8Array.from(bytes).fill(0, at, end);
  if (change.kind === 'double') return joined(bytes.subarray(0, end), bytes.subarray(at));
  return joined(bytes.subarray(0, at), bytes.subarray(end));
}

function withNumber(
  bytes: Uint8Array,
  at: number,
  field: { readonly width: number; readonly value: number },
): Uint8Array {
  const changed = Buffer.from(bytes);
  if (at + field.width > changed.length) return changed;
  if (field.width === 8) changed.writeBigUInt64LE(BigInt(field.value), at);
  else changed.writeUIntLE(field.value % 2 ** (8 * field.width), at, field.width);
  return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
