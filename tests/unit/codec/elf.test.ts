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
  for (let start = 0; start < chosen.length; start += batchSize) {
    const paths = chosen.slice(start, start + batchSize);
    const [fromNm, fromReadelf] = await Promise.all([nmLines(paths), readelfLines(paths)]);
    for (const [index, path] of paths.entries()) {
      const elf = readElf(readFileSync(path));
      assert.deepEqual(ownSymbolLines(elf), fromNm[index], path);
      assert.deepEqual(ownDynamicLines(elf), fromReadelf[index], path);
      symbols += elf.symbols.length;
    }
  }
  t.diagnostic(`${chosen.length} of ${all.length} files, ${symbols} symbols, 0 differences`);
});
