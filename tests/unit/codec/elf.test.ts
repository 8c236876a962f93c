import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readElf } from '../../../src/codec/elf.ts';
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
