import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compatibleTags } from '../../../src/profile/tags.ts';
import { askPackaging, oracleMissing } from '../../support/packaging-oracle.ts';

type Place = {
  readonly minor: number;
  readonly glibc: readonly [number, number];
  readonly machine: string;
  readonly abi: string;
  readonly pip?: string;
};

function tags(
  { minor, glibc, machine, abi, pip }: Place,
  implementation = 'cpython',
  libc = 'glibc',
): string[] {
  return compatibleTags({
    python: { implementation, version: `3.${minor}.1`, abi, pip, ext_suffixes: [] },
    platform: { machine, libc: { name: libc, version: glibc.join('.') } },
  });
}

const kaggle: Place = { minor: 12, glibc: [2, 35], machine: 'x86_64', abi: 'cp312' };

it('CPython 3.12 on glibc 2.35 has 960 tags, its own first and linux_x86_64 last of each group', () => {
  const found = tags(kaggle);
  assert.equal(found.length, 960);
  assert.equal(found[0], 'cp312-cp312-manylinux_2_35_x86_64');
  assert.equal(
    found.indexOf('cp312-cp312-linux_x86_64'),
    found.indexOf('cp312-abi3-manylinux_2_35_x86_64') - 1,
  );
  assert.ok(
    found.includes('cp39-abi3-manylinux2014_x86_64') && !found.includes('cp313-abi3-manylinux2014_x86_64'),
  );
  assert.ok(!found.some((tag) => tag.includes('musllinux')));
});

it('PyPy and musl have no known tags, which is not the same as none that fit', () => {
  assert.deepEqual(tags(kaggle, 'pypy'), []);
  assert.deepEqual(tags(kaggle, 'cpython', 'musl'), []);
});

it('a free-threaded 3.13t has no stable ABI for pip 24.1.2, and cp313-abi3t for pip 26.1', () => {
  const place = { ...kaggle, minor: 13, abi: 'cp313t' };
  assert.ok(!tags({ ...place, pip: '24.1.2' }).some((tag) => tag.includes('abi3')));
  assert.ok(tags({ ...place, pip: '26.1' }).includes('cp312-abi3t-linux_x86_64'));
});

it('3.10 to 3.14 and 3.13t on seven glibc versions and two machines have the tags that packaging lists, in its order', () => {
  const places = ['cp310', 'cp311', 'cp312', 'cp313', 'cp313t', 'cp314'].flatMap((abi) =>
    [17, 28, 31, 35, 36, 39, 41].flatMap((glibc) =>
      ['x86_64', 'aarch64'].map(
        (machine): Place => ({ minor: Number(abi.slice(3, 5)), glibc: [2, glibc], machine, abi }),
      ),
    ),
  );
  assert.equal(places.length, 84);
  const answers = askPackaging({ tags: places });
  if (answers === undefined) return console.log(oracleMissing);
  assert.deepEqual(
    places.map((place) => tags(place)),
    answers['tags'],
  );
});
