import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supplyOf } from '../../../../src/audit/closure/candidate.ts';
import { readWheels } from '../../../../src/audit/wheels/check-wheels.ts';
import { formatVersion } from '../../../../src/audit/wheels/version.ts';
import { sha256Hex } from '../../../../src/codec/digest.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { BundledWheel } from '../../../../src/repair/wheels/bundle-wheels.ts';
import { type OfferBook, openOfferBook } from '../../../../src/repair/wheels/offer-book.ts';
import { type Edit, smallestEdit } from '../../../../src/repair/wheels/smallest-edit.ts';
import { compareCosts, type Demand, type WheelWorld } from '../../../../src/repair/wheels/wheel-world.ts';
import { having, pure, requirements } from '../../../support/closure-builder.ts';
import { deterministicChoice } from '../../../support/deterministic-choice.ts';
import { cheapestEdit } from '../../../support/wheel-edit-brute-force.ts';
import { wheelIndex } from '../../../support/wheel-index.ts';

const profile = having();

function bundled(files: readonly FileBytes[]): BundledWheel[] {
  const wheels = [...supplyOf(readWheels(files), profile).candidates.values()].flat();
  return wheels.map((usable) => {
    const { file, name, version } = usable;
    const bytes = files.find((one) => one.name === file)?.bytes ?? new Uint8Array();
    return { file, name, version, sha256: sha256Hex(bytes), usable, against: [] };
  });
}

function bookOf(files: readonly FileBytes[], offered: readonly FileBytes[]) {
  const index = wheelIndex('/nowhere', offered);
  const target = { interpreter: { executable: 'python', version: '3.12.1' }, minor: '3.12', glibc: '2.35' };
  const source = {
    lockedNames: new Set<string>(),
    locked: async () => [],
    list: (name: string) => index.list(name, target),
    describe: (some: readonly string[]) => index.describe(some, target),
  };
  const book = openOfferBook(bundled(files), source, { profile, next: undefined, standing: new Map() });
  return { book, asked: index.asked };
}

function closures(texts: readonly string[]): Demand[] {
  return requirements(...texts).map((requirement) => ({ kind: 'closure', requirement, onlyWheels: true }));
}

/** The edit of a bundle towards these requirements, and everything that the index was asked on the way. */
async function edit(files: readonly FileBytes[], offered: readonly FileBytes[], ...texts: readonly string[]) {
  const { book, asked } = bookOf(files, offered);
  return { found: told(await smallestEdit(book, { demands: closures(texts), assumes: false })), asked };
}

function told(answer: Edit): unknown {
  if (answer.outcome === 'impossible')
    return answer.core.flatMap((demand) => (demand.kind === 'closure' ? [demand.requirement.name] : []));
  if (answer.outcome !== 'found') return answer.outcome;
  const chosen = [...answer.chosen.values()].map(
    ({ wheel }) => `${wheel.name} ${formatVersion(wheel.version)}`,
  );
  return { cost: answer.cost, chosen: chosen.sort(), ...(answer.proven ? {} : { proven: false }) };
}

test('numpy 1 of the bundle for numpy>=2 is replaced, the index is asked about numpy and about one wheel of it', async () => {
  const offered = ['2.0', '2.1', '2.2'].map((version) => pure('numpy', version));
  const { found, asked } = await edit(
    [pure('numpy', '1.0'), pure('other', '1.0')],
    offered,
    'numpy>=2',
    'other',
  );
  assert.deepEqual(found, { cost: [2, 2, 0], chosen: ['numpy 2.2', 'other 1.0'] });
  assert.deepEqual(asked, ['list numpy', 'describe numpy-2.2-py3-none-any.whl']);
});

test('where the newest needs what cannot be had, the next version is asked about until one can', async () => {
  const offered = [pure('a', '3', ['nobody']), pure('a', '2', ['b>=2']), pure('a', '1'), pure('b', '2')];
  const { found, asked } = await edit([], offered, 'a');
  assert.deepEqual(found, { cost: [1, 2, 0], chosen: ['a 1'] });
  assert.deepEqual(asked.filter((line) => line.startsWith('describe a')).length, 3);
});

test('of seven versions of a that all need b and c three are read in search of something smaller, not all', async () => {
  const offered = ['7', '6', '5', '4', '3', '2', '1'].map((version) => pure('a', version, ['b', 'c', 'd']));
  const { found, asked } = await edit(
    offered.slice(0, 1),
    [...offered, pure('b', '1'), pure('c', '1'), pure('d', '1')],
    'a',
  );
  assert.deepEqual(found, { cost: [3, 6, 0], chosen: ['a 7', 'b 1', 'c 1', 'd 1'], proven: false });
  assert.equal(asked.filter((line) => line.startsWith('describe a')).length, 2);
});

test('one wheel that is added is less than two that are replaced', async () => {
  const offered = [pure('b', '2', ['c']), pure('c', '1'), pure('a', '2')];
  const { found } = await edit([pure('a', '1', ['c']), pure('b', '1', ['a'])], offered, 'b');
  assert.deepEqual(found, { cost: [1, 2, 0], chosen: ['a 1', 'b 1', 'c 1'] });
});

test('two requirements that exclude each other are the core, those beside them are not', async () => {
  const offered = [pure('numpy', '1'), pure('numpy', '2'), pure('old', '1', ['numpy<2'])];
  const { found } = await edit([pure('calm', '1')], offered, 'calm', 'numpy>=2', 'old');
  assert.deepEqual(found, ['numpy', 'old']);
});

const worlds = process.env['NX47_LONG'] === '1' ? 1500 : 60;

test(`${worlds} bundles and indexes of which little is asked get the edit that knowing all of them would give`, async () => {
  let [unproven, impossible, spared] = [0, 0, 0];
  for (let seed = 1; seed <= worlds; seed += 1) {
    const choose = deterministicChoice(seed * 104_729);
    const offered = someWheels(choose);
    const files = offered.filter(() => choose.below(4) === 0);
    const names = ['a', 'b', 'c', 'd', 'e'];
    const demands = closures([
      choose.of(names),
      `${choose.of(names)}${choose.of(['', '>=2', '<3'])}`,
      choose.of(names),
    ]);
    const { book, asked } = bookOf(files, offered);
    const found = await smallestEdit(book, { demands, assumes: false });
    const described = asked.filter((line) => line.startsWith('describe')).length;
    if (described < offered.length / 2) spared += 1;
    const truth = cheapestEdit(await whole(book, demands));
    const told = `seed ${seed}: ${JSON.stringify(truth)} ${JSON.stringify(asked)}`;
    if (found.outcome !== 'found') {
      assert.deepEqual([found.outcome, truth], ['impossible', undefined], told);
      impossible += 1;
    } else if (found.proven) assert.deepEqual(found.cost, truth, told);
    else {
      assert.ok(truth !== undefined && compareCosts(found.cost, truth) >= 0, told);
      unproven += 1;
    }
  }
  assert.ok(
    unproven < worlds / 10 && impossible > 0 && spared > worlds / 2,
    `${unproven} ${impossible} ${spared}`,
  );
});

function someWheels(choose: ReturnType<typeof deterministicChoice>): FileBytes[] {
  const names = ['a', 'b', 'c', 'd', 'e'];
  return names.flatMap((name) => {
    const common = Array.from(
      { length: choose.below(3) },
      () => choose.of(names) + choose.of(['', '>=2', '!=1']),
    );
    return ['1', '2', '3'].map((version) => {
      const own =
        choose.below(4) === 0 ? [choose.of([...names, 'nobody']) + choose.of(['', '<2', '>=3'])] : [];
      return pure(name, version, [...common, ...own]);
    });
  });
}

/** Everything that the index has, asked for. */
async function whole(book: OfferBook, demands: readonly Demand[]): Promise<WheelWorld> {
  for (;;) {
    const world = book.world({ demands, assumes: false });
    const unknown = [...world.choices.values()].flat().filter(({ isKnown }) => !isKnown);
    if (unknown.length === 0) return world;
    await book.learn(unknown);
  }
}
