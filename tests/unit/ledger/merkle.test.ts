import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  consistencyProof,
  GrowingTree,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
} from '../../../src/ledger/merkle.ts';

// The eight leaves and the roots of their first n that implementations of RFC 6962 publish as test data.
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
// (index, size, path) and (older, newer, path) of the same test data.
const inclusions: readonly (readonly [number, number, readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
];
const consistencies: readonly (readonly [number, number, readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const hashes = leaves.map((leaf) => leafHash(leaf));
const bytes = (path: readonly string[]) => path.map((hex) => Buffer.from(hex, 'hex'));
const root = (size: number) => Buffer.from(roots[size] ?? '', 'hex');

test('the roots of 0 to 8 leaves are those that other implementations publish', () => {
  const tree = new GrowingTree();
  const grown = [tree.root().toString('hex')];
  for (const hash of hashes) {
    tree.add(hash);
    grown.push(tree.root().toString('hex'));
  }
  assert.deepEqual(grown, roots);
  assert.equal(tree.size, 8);
});

for (const [index, size, path] of inclusions) {
  test(`the published path of leaf ${index} of ${size} is ours, and leads to the root`, () => {
    assert.deepEqual(inclusionProof(hashes.slice(0, size), index), bytes(path));
    const leaf = hashes[index] ?? Buffer.alloc(0);
    assert.ok(isIncluded({ leaf, index, size, root: root(size) }, bytes(path)));
  });
}

for (const [older, newer, path] of consistencies) {
  test(`the published proof that ${older} leaves begin ${newer} is ours, and holds`, () => {
    assert.deepEqual(consistencyProof(hashes.slice(0, newer), older), bytes(path));
    const heads = [older, newer].map((size) => ({ size, root: root(size) }));
    const [first, second] = heads;
    assert.ok(first !== undefined && second !== undefined && isConsistent(first, second, bytes(path)));
  });
}

test('every proof of every tree of 1 to 40 leaves holds, and none for another leaf, index, size or root', () => {
  const all = Array.from({ length: 41 }, (_, at) => leafHash(`leaf ${at}`));
  const heads = all.map((_, size) => rootOf(all.slice(0, size)));
  const headOf = (size: number) => ({ size, root: heads[size] ?? Buffer.alloc(0) });
  for (let size = 1; size <= 40; size += 1) {
    const tree = all.slice(0, size);
    for (let at = 0; at < size; at += 1) {
      const proof = inclusionProof(tree, at);
      const claim = { leaf: all[at] ?? Buffer.alloc(0), index: at, ...headOf(size) };
      assert.ok(isIncluded(claim, proof));
      const wrong = [
        isIncluded({ ...claim, leaf: all[at + 1] ?? Buffer.alloc(0) }, proof),
        isIncluded({ ...claim, index: at === 0 ? size : at - 1 }, proof),
        isIncluded(claim, [...proof, claim.leaf]),
        size > 1 && isIncluded(claim, proof.slice(1)),
      ];
      assert.deepEqual(wrong.filter(Boolean), [], `leaf ${at} of ${size}`);
      const older = at + 1;
      const steps = consistencyProof(tree, older);
      assert.ok(isConsistent(headOf(older), headOf(size), steps), `${older} of ${size}`);
      assert.equal(
        isConsistent({ size: older, root: headOf(size).root }, headOf(size), steps),
        older === size,
      );
      assert.equal(
        isConsistent(headOf(older), { size, root: heads[size - 1] ?? Buffer.alloc(0) }, steps),
        false,
      );
      assert.equal(isConsistent(headOf(older), headOf(size), [...steps, claim.leaf]), false);
    }
  }
});

test('a tree of no leaves begins nothing, a larger one begins no smaller one', () => {
  const head = { size: 2, root: root(2) };
  assert.equal(isConsistent({ size: 0, root: root(0) }, head, []), false);
  assert.equal(isConsistent(head, { size: 1, root: root(1) }, []), false);
});
