import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkClosure } from '../../src/audit/closure/check-closure.ts';
import { readPipLines } from '../../src/audit/closure/read-pip-lines.ts';
import { checkNotebook } from '../../src/audit/repository/check-notebook.ts';
import { checkRepository } from '../../src/audit/repository/check-repository.ts';
import { parseHeaders, parseMetadata } from '../../src/audit/wheels/metadata.ts';
import { parseRecord } from '../../src/audit/wheels/record.ts';
import { readElf } from '../../src/codec/elf.ts';
import { readZip } from '../../src/codec/zip.ts';
import { jsonFile, notebook, withProject } from './audit-builder.ts';
import { mutate, mutations } from './byte-mutations.ts';
import { compileLibrary } from './elf-fixtures.ts';
import { archives } from './fuzz-archives.ts';
import { changedLibraries } from './fuzz-libraries.ts';
import { metadataTexts, notebooks } from './fuzz-texts.ts';
import { buildWheel } from './wheel-builder.ts';

/** One reader, with what is put to it. Only a Failure is an answer beside a value. */
export type FuzzedReader = {
  readonly inputs: fc.Arbitrary<Uint8Array>;
  read(bytes: Uint8Array): unknown;
};
export const readerNames = ['zip', 'elf', 'metadata', 'notebook'] as const;
export type ReaderName = (typeof readerNames)[number];

/** The four readers that foreign bytes reach first. */
export function fuzzReaders(): Record<ReaderName, FuzzedReader> {
  const libraries = compileSeeds();
  const wheel = buildWheel({
    name: 'demo',
    version: '1.0',
    requires: ['numpy>=1.19; python_version > "3.8"', 'extra[one,two]~=2.0'],
    requiresPython: '>=3.9',
    files: [
      { name: 'demo/__init__.py', content: 'x = 1\n'.repeat(50) },
      { name: 'demo/core.so', content: libraries[3] ?? '' },
    ],
  });
  const seed = jsonFile('kernel/certification.ipynb', notebook);
  return {
    zip: { inputs: mixed(archives, [wheel.bytes]), read: readWhole },
    elf: { inputs: mixed(changedLibraries(libraries), libraries), read: readElf },
    metadata: { inputs: mixed(metadataTexts, [Buffer.from(metadataSeed)]), read: readMetadata },
    notebook: { inputs: mixed(notebooks, [seed.bytes]), read: readNotebookWhole },
  };
}

const metadataSeed =
  'Metadata-Version: 2.1\nName: demo\nVersion: 1.0\nRequires-Dist: numpy>=1; extra == "a"\nRequires-Python: >=3.9\n\nText\n';

/** Two thirds made by rule, one third the seeds with any bytes changed. */
function mixed(made: fc.Arbitrary<Uint8Array>, seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const changed = fc
    .tuple(fc.constantFrom(...seeds), mutations)
    .map(([seed, changes]) => mutate(seed, changes));
  const both = fc.tuple(made, mutations).map(([bytes, changes]) => mutate(bytes, changes));
  return fc.oneof(
    { weight: 4, arbitrary: made },
    { weight: 3, arbitrary: changed },
    { weight: 1, arbitrary: both },
  );
}

function readWhole(bytes: Uint8Array): void {
  const archive = readZip(bytes);
  for (const entry of archive.entries) archive.content(entry);
}

function readMetadata(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('utf8');
  parseMetadata(text);
  parseHeaders(text);
  parseRecord(text);
}

/** Every rule that reads the notebook; none may throw at all. */
function readNotebookWhole(bytes: Uint8Array): void {
  const input = withProject({ code: { name: 'kernel/certification.ipynb', bytes } });
  try {
    checkNotebook(input);
    checkRepository(input);
    checkClosure(input);
    readPipLines(input.project.code);
  } catch (error) {
    throw new Error('a rule on notebooks threw', { cause: error });
  }
}

function compileSeeds(): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-fuzz-'));
  const calls =
    'int puts(const char *); int ours(void) { return 1; } int f(void) { return puts("") + ours(); }';
  const make = (name: string, source: string, flags: readonly string[] = []): Uint8Array =>
    readFileSync(compileLibrary(folder, name, { source, flags }));
  try {
    return [
      make('calls.so', calls, ['-lm', '-Wl,-rpath,$ORIGIN']),
      make('sysv.so', calls, ['-Wl,--hash-style=sysv', '-s']),
      make('tls.so', 'static __thread char room[64]; char *f(int i) { return room + i; }'),
      make('small.so', 'static int a; int *p = &a;', ['-nostdlib', '-Wl,-z,pack-relative-relocs']),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
