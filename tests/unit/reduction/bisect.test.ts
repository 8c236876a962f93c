import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bisect, type Side } from '../../../src/reduction/bisect.ts';
import { deterministicChoice } from '../../support/deterministic-choice.ts';

/** A line whose ends are good and bad, and what every state between says. */
function drawnLine(seed: number, odds: readonly Side[]): Side[] {
  const choice = deterministicChoice(seed);
  const between = Array.from({ length: choice.below(40) }, () => choice.of(odds));
  return ['good', ...between, 'bad'];
}

async function turnOf(line: readonly Side[]) {
  const asked: number[] = [];
  const turn = await bisect(line.length, async (state) => {
    asked.push(state);
    return line[state] ?? 'stop';
  });
  return { ...turn, asked };
}

test('the first bad state of 1000 is found in at most 10 questions, wherever it is', async () => {
  for (const first of [1, 2, 499, 500, 998, 999]) {
    const line = Array.from({ length: 1000 }, (_, state): Side => (state < first ? 'good' : 'bad'));
    const { bad, good, skipped, asked } = await turnOf(line);
    assert.deepEqual([good, bad, skipped], [first - 1, first, []]);
    assert.ok(asked.length <= 10, `${asked.length} questions`);
  }
});

test('two neighbours need no question', async () => {
  assert.deepEqual(await turnOf(['good', 'bad']), { good: 0, bad: 1, skipped: [], unasked: 0, asked: [] });
});

test('1000 drawn lines, turning once or many times and a third unknown, end between a good and a bad state with only unknown ones between', async () => {
  for (let seed = 0; seed < 1000; seed += 1) {
    const line = drawnLine(seed, ['good', 'bad', 'unknown']);
    const { good, bad, skipped, unasked, asked } = await turnOf(line);
    assert.equal(line[good], 'good', `seed ${seed}`);
    assert.equal(line[bad], 'bad', `seed ${seed}`);
    const between = Array.from({ length: bad - good - 1 }, (_, index) => good + 1 + index);
    assert.deepEqual(skipped, between, `seed ${seed}`);
    assert.ok(between.every((state) => line[state] === 'unknown'));
    assert.equal(unasked, 0);
    assert.equal(new Set(asked).size, asked.length, 'no state is asked twice');
  }
});

test('1000 drawn lines that turn once, with states that give no answer, end around the very turn', async () => {
  for (let seed = 0; seed < 1000; seed += 1) {
    const choice = deterministicChoice(seed);
    const length = 2 + choice.below(40);
    const first = 1 + choice.below(length - 1);
    const line = Array.from({ length }, (_, state): Side => {
      const isMute = state > 0 && state < length - 1 && choice.below(3) === 0;
      return isMute ? 'unknown' : state < first ? 'good' : 'bad';
    });
    const { good, bad } = await turnOf(line);
    assert.equal(good, line.lastIndexOf('good'), `seed ${seed}`);
    assert.equal(bad, line.indexOf('bad'), `seed ${seed}`);
  }
});

test('a line on which nothing more may be asked keeps its open range, with how many were not asked', async () => {
  let asked = 0;
  const turn = await bisect(101, async (state) => {
    asked += 1;
    return asked > 3 ? 'stop' : state < 37 ? 'good' : 'bad';
  });
  assert.deepEqual(turn, { good: 25, bad: 37, skipped: [], unasked: 11 });
});
