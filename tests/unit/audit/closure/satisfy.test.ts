import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Supply, supplyOf } from '../../../../src/audit/closure/candidate.ts';
import { planInstall } from '../../../../src/audit/closure/plan-install.ts';
import { satisfy } from '../../../../src/audit/closure/satisfy.ts';
import { readWheels } from '../../../../src/audit/wheels/check-wheels.ts';
import { parseRequirement, type Requirement } from '../../../../src/audit/wheels/requirement.ts';
import type { Wheel } from '../../../../src/audit/wheels/wheel.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import { captured } from '../../../support/audit-builder.ts';
import { isSatisfiable, smallWorld } from '../../../support/closure-brute-force.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const bare = { ...captured, distributions: [] };
const pure = (name: string, version: string, requires: readonly string[] = []) =>
  buildWheel({ name, version, requires });
const supplyFor = (wheels: readonly FileBytes[]) => supplyOf(readWheels(wheels), bare);
const roots = (...texts: readonly string[]) => texts.flatMap((text) => parseRequirement(text) ?? []);
const outcome = (wanted: readonly Requirement[], supply: Supply) =>
  satisfy(wanted, supply, bare, { limit: 5_000 }).outcome;

it('a 2 clashes with b 1, so a 1 is found', () => {
  const supply = supplyFor([
    pure('a', '2', ['c<1']),
    pure('a', '1', ['c']),
    pure('b', '1', ['c>=1']),
    pure('c', '0.5'),
    pure('c', '1'),
  ]);
  const found = satisfy(roots('a', 'b'), supply, bare, { limit: 100 });
  assert.equal(found.outcome, 'found');
  const files = found.outcome === 'found' ? found.pins.map(({ wheel }) => wheel?.file) : [];
  assert.deepEqual(files, ['a-1-py3-none-any.whl', 'b-1-py3-none-any.whl', 'c-1-py3-none-any.whl']);
});

it('numpy<2 beside numpy>=2 is impossible', () => {
  const supply = supplyFor([pure('numpy', '1.26'), pure('numpy', '2.0'), pure('a', '1', ['numpy<2'])]);
  assert.equal(outcome(roots('a', 'numpy>=2'), supply), 'impossible');
});

it('nine bystanders of nine versions each are not tried again for a clash that they have no part in', () => {
  const bystanders = Array.from({ length: 9 }, (_, name) =>
    Array.from({ length: 9 }, (__, version) => pure(`x${name}`, `${version + 1}`)),
  ).flat();
  const supply = supplyFor([...bystanders, pure('a', '1', ['c<1']), pure('a', '2', ['c<1']), pure('c', '1')]);
  const wanted = roots('a', ...Array.from({ length: 9 }, (_, name) => `x${name}`), 'c');
  const found = satisfy(wanted, supply, bare, { limit: 1_000 });
  assert.equal(found.outcome, 'impossible');
  assert.ok(found.steps < 50, `${found.steps} steps`);
});

it('a search that reaches its limit is undecided', () => {
  const supply = supplyFor([pure('a', '1', ['b']), pure('b', '1')]);
  assert.equal(satisfy(roots('a'), supply, bare, { limit: 1 }).outcome, 'undecided');
});

it('400 small worlds are satisfiable exactly where trying every choice finds one; where pip has a plan, they are', () => {
  let impossible = 0;
  for (const { wheels, wanted, truth, told } of judgedWorlds()) {
    const supply = supplyOf(wheels, bare);
    assert.equal(outcome(wanted, supply), truth ? 'found' : 'impossible', told);
    const plan = planInstall(
      wanted.map((requirement) => ({ requirement })),
      supply,
      bare,
      { limit: 20_000 },
    );
    if (plan.outcome === 'found') assert.ok(truth, told);
    if (!truth) impossible += 1;
  }
  assert.ok(impossible > 80 && impossible < 320, `${impossible} impossible`);
});

type JudgedWorld = {
  readonly wheels: readonly Wheel[];
  readonly wanted: readonly Requirement[];
  readonly truth: boolean;
  readonly told: string;
};
let judged: readonly JudgedWorld[] = [];

/** Trying every choice takes longer than any search: it is done once. */
function judgedWorlds(): readonly JudgedWorld[] {
  if (judged.length > 0) return judged;
  judged = Array.from({ length: 400 }, (_, index) => {
    const { wheels, wanted } = smallWorld(index + 1);
    const told = `seed ${index + 1}: ${wheels.map(({ name }) => name).join(' ')}`;
    const truth = isSatisfiable(wanted, supplyFor(wheels), bare);
    return { wheels: readWheels(wheels), wanted, truth, told };
  });
  return judged;
}
