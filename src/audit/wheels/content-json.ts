import { z } from 'zod';
import type { ElfFile } from '../../codec/elf.ts';
import type { RecordProblem } from './record.ts';
import { packSymbols, unpackSymbols } from './symbols-text.ts';
import type { WheelContent } from './wheel-content.ts';

const text = z.string();
const texts = z.array(text);
const recordProblemSchema = z.strictObject({
  kind: z.enum(['form', 'unlisted', 'absent', 'repeated', 'size', 'digest', 'no-digest', 'encoding', 'weak']),
  path: text,
  expected: text,
  observed: text,
});
const versionSchema = z.strictObject({ name: text, weak: z.boolean() });
const elfSchema = z.strictObject({
  class: z.union([z.literal(32), z.literal(64)]),
  data: z.enum(['little', 'big']),
  osabi: z.number(),
  abiVersion: z.number(),
  isPadded: z.boolean(),
  type: z.number(),
  machine: z.number(),
  isDynamic: z.boolean(),
  interpreter: text.optional(),
  soname: text.optional(),
  needed: texts,
  filters: texts,
  rpath: text.optional(),
  runpath: text.optional(),
  verneed: z.array(z.strictObject({ file: text, versions: z.array(versionSchema) })),
  verdef: texts,
  isVersioned: z.boolean(),
  flags: z.strictObject({
    staticTls: z.boolean(),
    pie: z.boolean(),
    noopen: z.boolean(),
    textrel: z.boolean(),
    execstack: z.boolean(),
    relr: z.boolean(),
  }),
  tlsBytes: z.number(),
  isaLevel: z.number(),
  symbols: z.strictObject({ versions: z.array(z.tuple([text.nullable(), text.nullable()])), names: text }),
});
const contentSchema = z.strictObject({
  broken: text,
  layout: text,
  metadata: text,
  wheel: text,
  recordProblems: z.array(recordProblemSchema),
  modules: texts,
  libraries: z.strictObject({
    files: z.array(z.strictObject({ path: text, identity: text, elf: elfSchema })),
    broken: z.array(z.strictObject({ path: text, why: text })),
  }),
});
type KeptElf = z.infer<typeof elfSchema>;

/** What was read of a wheel as JSON can hold it; undefined when it cannot (a symbol's name with a line end). */
export function contentToJson(content: WheelContent): unknown {
  const files = content.libraries.files.map(({ path, identity, elf }) => {
    const symbols = packSymbols(elf.symbols);
    return symbols === undefined ? undefined : { path, identity, elf: { ...elf, symbols } };
  });
  if (files.includes(undefined)) return undefined;
  return { ...content, libraries: { files, broken: content.libraries.broken } };
}

/** The same from JSON; undefined when that is anything else than what `contentToJson` gives. */
export function contentFromJson(json: unknown): WheelContent | undefined {
  const parsed = contentSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { libraries, ...content } = parsed.data;
  const files = libraries.files.flatMap(({ path, identity, elf }) => {
    const read = elfOf(elf);
    return read === undefined ? [] : [{ path, elf: read, identity }];
  });
  if (files.length !== libraries.files.length) return undefined;
  const recordProblems: RecordProblem[] = content.recordProblems;
  return { ...content, recordProblems, libraries: { files, broken: libraries.broken } };
}

/** What JSON leaves out stands there as undefined, as a reader of the file gives it. */
function elfOf(kept: KeptElf): ElfFile | undefined {
  const symbols = unpackSymbols(kept.symbols);
  if (symbols === undefined) return undefined;
  const { interpreter, soname, rpath, runpath } = kept;
  return { ...kept, interpreter, soname, rpath, runpath, symbols };
}
