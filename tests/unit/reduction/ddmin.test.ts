import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ddmin, type Sameness } from '../../../src/reduction/ddmin.ts';
import { deterministicChoice } from '../../support/deterministic-choice.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const maskOf = (units: readonly number[]) => units.reduce((mask, unit) => mask | (1 << unit), 0);

/** An answer for every subset of `count` units, drawn once: a question has one answer however often it is put. */
function drawnAnswers(count: number, seed: number, odds: readonly Sameness[]): Sameness[] {
  const choice = deterministicChoice(seed);
  const answers = numbers(2 ** count).map(() => choice.of(odds));
  answers[2 ** count - 1] = 'same';
  return answers;
}

async function minimised(count: number, answers: readonly Sameness[]) {
  let asked = 0;
  const reduced = await ddmin(numbers(count), async (rest) => {
    asked += 1;
    return answers[maskOf(rest)] ?? 'other';
  });
  return { ...reduced, asked };
}

function assertMinimal(kept: readonly number[], answers: readonly Sameness[], seed: number): void {
  assert.equal(answers[maskOf(kept)], 'same', `seed ${seed}: ${kept}`);
  for (const unit of kept) {
    const rest = kept.filter((one) => one !== unit);
    assert.notEqual(answers[maskOf(rest)], 'same', `seed ${seed}: ${unit} of ${kept}`);
  }
}

test('2 of 64 units are found, whatever they are, in fewer than 100 questions', async () => {
  for (const [one, other] of [
    [0, 63],
    [31, 32],
    [17, 18],
    [5, 60],
  ] as const) {
    let asked = 0;
    const { kept, isMinimal } = await ddmin(numbers(64), async (rest) => {
      asked += 1;
      return rest.includes(one) && rest.includes(other) ? 'same' : 'other';
    });
    assert.deepEqual([...kept], [one, other]);
    assert.ok(isMinimal && asked < 100, `${asked} questions`);
  }
});

test('where failing needs one set of units, exactly that set is left, for each of the 256 sets of 8 units', async () => {
  for (const wanted of numbers(256)) {
    const { kept } = await ddmin(numbers(8), async (rest) =>
      (maskOf(rest) & wanted) === wanted ? 'same' : 'other',
    );
    assert.equal(maskOf(kept), wanted);
  }
});

test('500 drawn predicates over 9 units, monotone or not, end 1-minimal by brute force', async () => {
  for (const seed of numbers(500)) {
    const answers = drawnAnswers(9, seed, ['same', 'other', 'other']);
    const { kept, isMinimal } = await minimised(9, answers);
    assert.ok(isMinimal);
    assertMinimal(kept, answers, seed);
  }
});

test('500 drawn predicates with a third of the answers unknown end in a set that is known to fail the same way', async () => {
  for (const seed of numbers(500)) {
    const answers = drawnAnswers(9, seed, ['same', 'other', 'unknown']);
    const { kept } = await minimised(9, answers);
    assertMinimal(kept, answers, seed);
  }
});

test('a question that may not be put any more ends with what is known to fail, and says that it is not minimal', async () => {
  for (const most of numbers(30)) {
    let asked = 0;
    const { kept, isMinimal } = await ddmin(numbers(16), async (rest) => {
      asked += 1;
      if (asked > most) return 'stop';
      return rest.includes(3) && rest.includes(11) ? 'same' : 'other';
    });
    assert.ok(kept.includes(3) && kept.includes(11));
    assert.equal(isMinimal, asked <= most);
    if (isMinimal) assert.deepEqual([...kept], [3, 11]);
  }
});

test('nothing at all is left where nothing at all fails the same way, and nothing is asked of nothing', async () => {
  assert.deepEqual(await ddmin(numbers(5), async () => 'same'), { kept: [], isMinimal: true });
  const untouched = await ddmin([], () => assert.fail('asked'));
  assert.deepEqual(untouched, { kept: [], isMinimal: true });
});
