import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readElf } from '../../../src/codec/elf.ts';
import { readElfImage } from '../../../src/codec/elf-image.ts';
import { Failure } from '../../../src/model/failure.ts';
import { sample, seededRandom, sharedObjects } from '../../support/elf-machine.ts';
import { nmLines, ownDynamicLines, ownSymbolLines, readelfLines } from '../../support/elf-oracle.ts';

const isLong = process.env['NX47_LONG'] === '1';
const batchSize = 60;

test('symbols and dynamic entries of the shared objects of this machine are those of nm and readelf', async (t) => {
  const all = sharedObjects();
  const chosen = isLong ? all : sample(all, batchSize, 47);
  assert.ok(chosen.length > 0, 'no shared object found');
  let symbols = 0;
  const differences: string[] = [];
  for (let start = 0; start < chosen.length; start += batchSize) {
    const paths = chosen.slice(start, start + batchSize);
    const [fromNm, fromReadelf] = await Promise.all([nmLines(paths), readelfLines(paths)]);
    for (const [index, path] of paths.entries()) {
      const elf = readElf(readFileSync(path));
      differences.push(...differ(path, ownSymbolLines(elf), fromNm[index] ?? []));
      differences.push(...differ(path, ownDynamicLines(elf), fromReadelf[index] ?? []));
      symbols += elf.symbols.length;
    }
  }
  assert.deepEqual(differences, []);
  t.diagnostic(`${chosen.length} of ${all.length} files, ${symbols} symbols, 0 differences`);
});

function differ(path: string, ours: readonly string[], theirs: readonly string[]): string[] {
  if (ours.join('\n') === theirs.join('\n')) return [];
  const [own, foreign] = [new Set(ours), new Set(theirs)];
  return [
    `${path}: ${ours.length} against ${theirs.length}`,
    ...ours.filter((line) => !foreign.has(line)).map((line) => `+ ${line}`),
    ...theirs.filter((line) => !own.has(line)).map((line) => `- ${line}`),
  ];
}

test('three hundred damaged copies of a library are read or refused as ELF_INVALID, each at once', (t) => {
  const original = readFileSync(
    sharedObjects().find((path) => /libstdc\+\+\.so/.test(path)) ?? process.execPath,
  );
  const random = seededRandom(1);
  let refused = 0;
  const started = performance.now();
  for (let round = 0; round < 300; round += 1) {
    const damaged = damage(original, random);
    try {
      readElf(damaged);
    } catch (error) {
      assert.ok(error instanceof Failure && error.code === 'ELF_INVALID', String(error));
      refused += 1;
    }
  }
  const seconds = (performance.now() - started) / 1000;
  assert.ok(refused > 50 && refused < 300, `${refused} refused`);
  assert.ok(seconds < 60, `${seconds} s`);
  t.diagnostic(`${refused} of 300 refused in ${seconds.toFixed(1)} s`);
});

/** One to four bytes of header, program headers, dynamic section or version tables set at random, or the end cut off. */
function damage(original: Buffer, random: () => number): Buffer {
  const below = (limit: number): number => Math.floor(random() * limit);
  if (random() < 0.1) return original.subarray(0, below(original.length));
  const copy = Buffer.from(original);
  const image = readElfImage(original);
  const dynamic = image.segments.find(({ kind }) => kind === 2);
  const regions = [
    [0, 64],
    [64, image.segments.length * 56],
    [dynamic?.offset ?? 0, dynamic?.fileBytes ?? 64],
    [0, Math.min(original.length, 400_000)],
  ] as const;
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const [start, length] = regions[below(regions.length)] ?? regions[0];
    copy[start + below(length)] = random() < 0.5 ? below(256) : below(2) * 255;
  }
  return copy;
}
