import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Side } from '../../../src/reduction/bisect.ts';
import { type BlameGround, blame, type Difference } from '../../../src/reduction/blame.ts';
import { deterministicChoice } from '../../support/deterministic-choice.ts';

const differences: readonly Difference[] = ['a.whl', 'b.whl', 'c.so', 'd.whl', 'e.json'].map((name) => ({
  name,
  change: 'changed',
}));
const line = Array.from({ length: 13 }, (_, index) => `c${index}`);

type Rule = (commit: number, taken: ReadonlySet<string>) => Side;

/** A line of 13 commits and 5 changes of the bundle, of which a rule says which states are bad. */
function groundOf(rule: Rule, parts: Partial<BlameGround> = {}): BlameGround {
  return {
    line,
    differences,
    side: async (commit, taken) => rule(line.indexOf(commit), new Set(taken.map(({ name }) => name))),
    mergedBy: async () => undefined,
    ...parts,
  };
}

const bad = (is: boolean): Side => (is ? 'bad' : 'good');
const names = (changes: readonly Difference[] = []) => changes.map(({ name }) => name);

test('for each of 12 commits and each pair of changes of the bundle, a failure that takes both names both', async () => {
  for (let first = 1; first < line.length; first += 1) {
    for (const pair of [
      ['a.whl', 'e.json'],
      ['b.whl', 'c.so'],
    ]) {
      const both = groundOf((commit, taken) => bad(commit >= first && pair.every((name) => taken.has(name))));
      const { relation, commits, bundle } = await blame(both);
      assert.deepEqual([relation, commits?.bad, names(bundle?.changes)], ['both', `c${first}`, pair]);
    }
  }
});

test('a commit alone, a change of the bundle alone, and each of them alone are told apart', async () => {
  const commit = await blame(groundOf((at) => bad(at >= 5)));
  assert.deepEqual([commit.relation, commit.commits?.bad, commit.bundle], ['commits', 'c5', undefined]);
  const wheel = await blame(groundOf((_, taken) => bad(taken.has('b.whl'))));
  assert.deepEqual(
    [wheel.relation, wheel.commits, names(wheel.bundle?.changes)],
    ['bundle', undefined, ['b.whl']],
  );
  const either = await blame(groundOf((at, taken) => bad(at >= 5 || taken.has('b.whl'))));
  assert.deepEqual(
    [either.relation, either.commits?.bad, names(either.bundle?.changes)],
    ['either', 'c5', ['b.whl']],
  );
});

test('300 drawn failures of a commit, of changes, of both or of either, with states that give no answer, blame by brute force', async () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const choice = deterministicChoice(seed);
    const first = 1 + choice.below(12);
    const wanted = differences.filter(() => choice.below(3) === 0).map(({ name }) => name);
    const needed = wanted.length === 0 ? ['a.whl'] : wanted;
    const kind = choice.of(['commits', 'bundle', 'both', 'either'] as const);
    const mute = new Set([choice.below(13), choice.below(13)].filter((at) => at > 0 && at < 12));
    const rule: Rule = (commit, taken) => {
      if (mute.has(commit)) return 'unknown';
      const [ofCommit, ofBundle] = [commit >= first, needed.every((name) => taken.has(name))];
      if (kind === 'commits') return bad(ofCommit);
      if (kind === 'bundle') return bad(ofBundle);
      return bad(kind === 'both' ? ofCommit && ofBundle : ofCommit || ofBundle);
    };
    const blamed = await blame(groundOf(rule));
    assert.equal(blamed.relation, kind, `seed ${seed}`);
    if (kind !== 'bundle') {
      const around = [blamed.commits?.good, ...(blamed.commits?.skipped ?? []), blamed.commits?.bad];
      assert.ok(around.includes(`c${first}`), `seed ${seed}: c${first} in ${around}`);
      assert.ok((blamed.commits?.skipped ?? []).every((id) => mute.has(line.indexOf(id))));
    }
    if (kind !== 'commits') assert.deepEqual(names(blamed.bundle?.changes), needed, `seed ${seed}`);
  }
});

test('a good commit that fails as well is told as older, one that gives no answer is believed', async () => {
  assert.equal((await blame(groundOf(() => 'bad'))).relation, 'older');
  const trusted = await blame(groundOf((at) => (at === 0 ? 'unknown' : bad(at >= 3)), { differences: [] }));
  assert.deepEqual([trusted.relation, trusted.isTrusted, trusted.commits?.bad], ['commits', true, 'c3']);
  const mute = await blame(groundOf((at, taken) => (at === 0 || taken.size === 0 ? 'unknown' : 'bad')));
  assert.equal(mute.relation, 'open');
});

test('a merge that is the first bad commit is opened: the commit of its branch is named, a branch in a branch too', async () => {
  const branches = new Map([
    ['c6', { base: 'c2', commits: ['x1', 'x2', 'x3', 'x4'] }],
    ['x3', { base: 'c1', commits: ['y1', 'y2', 'y3'] }],
  ]);
  const broken = new Set(['x3', 'x4', 'y2', 'y3']);
  const ground = groundOf(() => 'good', {
    differences: [],
    side: async (commit) => bad(broken.has(commit) || (commit.startsWith('c') && line.indexOf(commit) >= 6)),
    mergedBy: async (commit) => branches.get(commit),
  });
  const { commits } = await blame(ground);
  assert.equal(commits?.bad, 'c6');
  assert.ok(commits?.merge?.kind === 'branch');
  assert.deepEqual([commits.merge.line.good, commits.merge.line.bad], ['x2', 'x3']);
  assert.ok(commits.merge.line.merge?.kind === 'branch');
  assert.equal(commits.merge.line.merge.line.bad, 'y2');
});

test('a merge of two sides that work alone, of a branch that was bad from its start, or of a mute one is told so', async () => {
  const kinds = { itself: ['good', 'good'], older: ['bad', 'bad'], open: ['unknown', 'good'] } as const;
  for (const [kind, [tip, base]] of Object.entries(kinds)) {
    const ground = groundOf(() => 'good', {
      differences: [],
      side: async (commit) =>
        commit === 'tip' ? tip : commit === 'base' ? base : bad(line.indexOf(commit) >= 6),
      mergedBy: async (commit) => (commit === 'c6' ? { base: 'base', commits: ['tip'] } : undefined),
    });
    assert.equal((await blame(ground)).commits?.merge?.kind, kind);
  }
});
