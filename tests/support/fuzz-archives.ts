import fc from 'fast-check';
import { type ArchivePlan, buildZip, type EntryPlan, extraField } from './zip-build.ts';

const sizes = fc.constantFrom(0, 1, 22, 23, 0x7fff, 0xffff, 0x10000, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff);
const names = fc.constantFrom('a', 'a/', 'a/b', 'b.txt', 'demo-1.0.dist-info/RECORD', 'é');
const badNames = fc.constantFrom('', '../x', '/x', 'a\\b', 'a\0b', 'a\n', 'C:/x', 'x'.repeat(300), 'a/../b');
const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((found) => Buffer.from(found));
const contents = fc.oneof(
  bytes(60),
  fc.integer({ min: 0, max: 4000 }).map((length) => Buffer.alloc(length, 'ab')),
);
const fields = fc
  .tuple(fc.constantFrom(1, 0x7075, 0x5455, 9), bytes(32))
  .map(([id, body]) => extraField(id, body));
const extras = fc.oneof(fields, bytes(12));

/** One falsehood about an entry. */
const entryChanges: fc.Arbitrary<Partial<EntryPlan>> = fc.oneof(
  fc.record({ name: badNames }),
  fc.record({ method: fc.constantFrom(9, 12, 14, 93, 99) }),
  fc.record({ flags: fc.constantFrom(1, 8, 0x40, 0x800, 0x2000, 0x808) }),
  fc.record({ crc: fc.nat() }),
  fc.record({ size: sizes }),
  fc.record({ localSize: sizes }),
  fc.record({ centralSize: sizes }),
  fc.record({ offset: sizes }),
  fc.record({ localName: fc.oneof(names, badNames) }),
  fc.record({ data: bytes(40) }),
  fc.record({ localExtra: extras }),
  fc.record({ centralExtra: extras }),
  fc.record({ comment: fc.constantFrom('c', 'PK\u0005\u0006') }),
  fc.record({ unixMode: fc.constantFrom(0o120777, 0o40755, 0o100755, 0) }),
  fc.record({ after: bytes(24) }),
  fc.record({ isLocalOnly: fc.constant(true) }),
  fc.record({ isCentralOnly: fc.constant(true) }),
);
const planChanges: fc.Arbitrary<Partial<ArchivePlan>> = fc.oneof(
  fc.record({ prefix: fc.constantFrom(Buffer.from('MZ'), Buffer.alloc(30)) }),
  fc.record({ beforeDirectory: bytes(9) }),
  fc.record({ beforeEnd: bytes(9) }),
  fc.record({ comment: fc.constantFrom(Buffer.from('c'), Buffer.from('PK\u0005\u0006')) }),
  fc.record({ trailing: bytes(9) }),
  fc.record({ count: fc.constantFrom(0, 1, 9, 0xffff) }),
  fc.record({ directoryOffset: sizes }),
  fc.record({ directorySize: sizes }),
);
/** None, mostly; one or two otherwise. */
const few = <T>(change: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant([undefined, undefined]) },
    { weight: 2, arbitrary: fc.tuple(change, fc.option(change, { nil: undefined })) },
  );

const entry = fc
  .tuple(fc.record({ name: names, content: contents, method: fc.constantFrom(0, 8) }), few(entryChanges))
  .map(([plan, [one, other]]): EntryPlan => ({ ...plan, ...one, ...other }));

/** Archives written field by field, honest but for a few fields; some with two entries of one name. */
export const archives: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.array(entry, { maxLength: 4 }), few(planChanges))
  .map(([entries, [one, other]]) => buildZip({ entries, ...one, ...other }));
