import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { supplyOf } from '../../../../src/audit/closure/candidate.ts';
import { planInstall } from '../../../../src/audit/closure/plan-install.ts';
import type { InstallOptions } from '../../../../src/audit/closure/stock.ts';
import { readWheels } from '../../../../src/audit/wheels/check-wheels.ts';
import { parseRequirement } from '../../../../src/audit/wheels/requirement.ts';
import { formatVersion } from '../../../../src/audit/wheels/version.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { InstalledDistribution } from '../../../../src/model/profile.ts';
import { captured, linux } from '../../../support/audit-builder.ts';
import {
  brokenNames,
  type Comparison,
  compareWorlds,
  showComparison,
  worldTags,
} from '../../../support/closure-comparison.ts';
import { askPip, askPipCommand, interpreterWithPip, pipMissing } from '../../../support/closure-oracle.ts';
import { commandWords, makeWorld, writeWorld } from '../../../support/closure-world.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const pure = (name: string, version: string, requires: readonly string[] = []) =>
  buildWheel({ name, version, requires });

function plan(
  words: readonly string[],
  wheels: readonly FileBytes[],
  { installed = [], ...options }: InstallOptions & { installed?: readonly InstalledDistribution[] } = {},
) {
  const profile = { ...captured, distributions: [...installed] };
  const roots = words.flatMap((text) => {
    const requirement = parseRequirement(text);
    return requirement === undefined ? [] : [{ requirement }];
  });
  return planInstall(roots, supplyOf(readWheels(wheels), profile), profile, options);
}

function picks(...question: Parameters<typeof plan>): string[] {
  return plan(...question).picks.map(
    ({ name, version, from }) => `${name} ${version === undefined ? '?' : formatVersion(version)} ${from}`,
  );
}

describe('the order in which pip takes wheels', () => {
  it('2.0 is taken before 1.0, and 2.1rc1 not at all', () => {
    const wheels = [pure('demo', '1.0'), pure('demo', '2.1rc1'), pure('demo', '2.0')];
    assert.deepEqual(picks(['demo'], wheels), ['demo 2.0 bundle']);
  });

  it('of one version the better tag is taken, and of one tag the higher build: 10 before 9', () => {
    const of = (more: Partial<Parameters<typeof buildWheel>[0]>) =>
      buildWheel({ name: 'demo', version: '1', ...more });
    const tagged = of({ tag: `cp312-cp312-${linux}` });
    const [found] = plan(['demo'], [of({ build: '99' }), tagged]).picks;
    assert.equal(found?.wheel?.file, tagged.name);
    const [built] = plan(['demo'], [of({ build: '9' }), of({ build: '10' })]).picks;
    assert.equal(built?.wheel?.file, 'demo-1-10-py3-none-any.whl');
  });

  it('a wheel for Python >=3.14 is passed over on 3.12, and still hides the pre-releases', () => {
    const newer = buildWheel({ name: 'demo', version: '2', requiresPython: '>=3.14' });
    assert.deepEqual(picks(['demo'], [newer, pure('demo', '1')]), ['demo 1 bundle']);
    assert.equal(plan(['demo'], [newer, pure('demo', '1rc1')]).outcome, 'refused');
  });
});

describe('what is installed already', () => {
  const installed = [{ name: 'demo', version: '1.0', requires: [] }];
  const wheels = [pure('demo', '2.0'), pure('demo', '1.0')];

  it('demo 1.0 of the image is kept although the bundle has 2.0', () => {
    assert.deepEqual(picks(['demo'], wheels, { installed }), ['demo 1.0 image']);
  });

  it('--upgrade takes 2.0, and for a dependency only with the eager strategy', () => {
    assert.deepEqual(picks(['demo'], wheels, { installed, upgrade: true }), ['demo 2.0 bundle']);
    const more = [...wheels, pure('top', '1', ['demo'])];
    const upgrade = { installed, upgrade: true };
    assert.deepEqual(picks(['top'], more, upgrade), ['demo 1.0 image', 'top 1 bundle']);
    assert.deepEqual(picks(['top'], more, { ...upgrade, eager: true }), ['demo 2.0 bundle', 'top 1 bundle']);
  });

  it('--force-reinstall takes the wheel of the very version that is installed', () => {
    assert.deepEqual(picks(['demo==1.0'], wheels, { installed, forceReinstall: true }), ['demo 1.0 bundle']);
  });

  it('--no-deps leaves out what the wheel requires', () => {
    const top = [pure('top', '1', ['gone'])];
    assert.equal(plan(['top'], top).outcome, 'refused');
    assert.deepEqual(picks(['top'], top, { noDeps: true }), ['top 1 bundle']);
  });

  it('a version that is not known is assumed only where one is asked for', () => {
    const unknown = [{ name: 'demo', version: '', requires: [] }];
    assert.deepEqual(picks(['demo'], [], { installed: unknown }), ['demo ? image']);
    assert.deepEqual(picks(['demo>=1'], [], { installed: unknown }), ['demo ? assumed']);
    assert.deepEqual(picks(['demo>=1'], wheels, { installed: unknown }), ['demo 2.0 bundle']);
  });
});

describe('what a plan tells of each name', () => {
  const told = (...question: Parameters<typeof plan>) =>
    plan(...question).picks.map(({ name, from, wheel, idle }) => [name, from, wheel?.file, idle?.file]);
  const file = 'demo-1.0-py3-none-any.whl';
  const installed = [{ name: 'demo', version: '1.0', requires: [] }];

  it('a wheel of the version that is there is chosen and not installed, unless it is forced, ignored or asked of the bundle', () => {
    const chosen = (options: InstallOptions, version = '1.0') =>
      told(['demo'], [pure('demo', '1.0')], {
        installed: [{ name: 'demo', version, requires: [] }],
        ...options,
      });
    const idle = ['demo', 'image', undefined, file];
    assert.deepEqual(chosen({ upgrade: true, requested: new Set() }), [
      ['demo', 'image', undefined, undefined],
    ]);
    assert.deepEqual(chosen({ forceReinstall: true }), [['demo', 'bundle', file, undefined]]);
    assert.deepEqual(chosen({ ignoreInstalled: true }), [['demo', 'bundle', file, undefined]]);
    assert.deepEqual(chosen({ bundleOnly: new Set(['demo']) }), [['demo', 'bundle', file, undefined]]);
    assert.deepEqual(chosen({ bundleOnly: new Set(['demo']) }, ''), [['demo', 'bundle', file, undefined]]);
    const supply = supplyOf(readWheels([pure('demo', '1.0')]), { ...captured, distributions: installed });
    const [wheel] = supply.candidates.get('demo') ?? [];
    assert.ok(wheel);
    const { picks: given } = planInstall([{ wheel, extras: [] }], supply, captured);
    assert.deepEqual(
      given.map(({ name, from, wheel: one, idle: other }) => [name, from, one, other?.file]),
      [idle],
    );
  });

  it('a wheel given by its path under an extra brings what the extra requires, and is one pick', () => {
    const head = ['Metadata-Version: 2.1', 'Name: demo', 'Version: 1.0', 'Provides-Extra: all'];
    const demo = buildWheel({
      name: 'demo',
      version: '1.0',
      metadata: [...head, 'Requires-Dist: part; extra == "all"', 'Requires-Python: >=3.8'],
    });
    const profile = { ...captured, distributions: [] };
    const supply = supplyOf(readWheels([pure('part', '1'), demo]), profile);
    const [wheel] = supply.candidates.get('demo') ?? [];
    assert.ok(wheel);
    const of = (extras: string[]) =>
      planInstall([{ wheel, extras }], supply, profile).picks.map(({ name }) => name);
    assert.deepEqual([of(['all']), of([])], [['demo', 'part'], ['demo']]);
  });

  it('--upgrade reaches a name that is asked for under an extra, and versions of the plain name narrow it', () => {
    const wheels = [pure('demo', '2.0'), pure('demo', '1.0'), pure('demo', '3.0')];
    assert.deepEqual(told(['demo[x]', 'demo<3'], wheels, { installed, upgrade: true }), [
      ['demo', 'bundle', 'demo-2.0-py3-none-any.whl', undefined],
    ]);
  });

  it('requirements that could not be decided are doubts, chains name a version that is not known by ?', () => {
    const doubtful = plan(['demo; platform_release > "5"'], [pure('demo', '1')]);
    assert.deepEqual([doubtful.outcome, doubtful.doubts, doubtful.chains], ['found', ['demo'], []]);
    const unknown = [{ name: 'demo', version: '', requires: ['gone'] }];
    const refused = plan(['demo'], [], { installed: unknown });
    assert.deepEqual([refused.outcome, refused.doubts, refused.chains], ['refused', [], ['demo ? → gone']]);
    assert.deepEqual(plan(['gone>1'], []).chains, ['gone>1']);
    assert.deepEqual(plan([], []), { outcome: 'found', rounds: 1, doubts: [], picks: [], chains: [] });
  });

  it('picks stand by the alphabet, whatever the order in which they were decided', () => {
    const wheels = [pure('z', '1', ['m']), pure('m', '1', ['b']), pure('b', '1')];
    assert.deepEqual(picks(['z'], wheels), ['b 1 bundle', 'm 1 bundle', 'z 1 bundle']);
    assert.equal(plan(['z'], wheels).rounds, 4);
  });
});

it('a search that reaches its limit is undecided, and says what was being tried', () => {
  const wheels = [pure('a', '1', ['b']), pure('b', '1', ['c']), pure('c', '1')];
  const { outcome, chains } = plan(['a'], wheels, { limit: 4 });
  assert.deepEqual([outcome, chains], ['undecided', ['a 1 → b']]);
});

it('wheels that only require each other make pip end in an error of its own', () => {
  const found = plan(['nxa~=1.0', 'nxa'], circleOfSeed437());
  assert.equal(found.outcome, 'refused');
});

/** Found by a generated world: nxd[all] and nxe are pinned on the way, and then nothing leads to them any more. */
function circleOfSeed437(): FileBytes[] {
  return [
    pure('nxa', '1.0+local.1'),
    pure('nxa', '1.0.post1', ['nxd[all]']),
    pure('nxb', '3.0', ['nxa==1.0']),
    pure('nxd', '3.0', ['nxe<2']),
    pure('nxe', '1.0', ['nxb>=3', 'nxe']),
  ];
}

const many = process.env['NX47_LONG'] === '1' ? 500 : 25;
const seeds = Array.from({ length: many }, (_, index) => index + 1);

describe(`${many} generated worlds, four commands each, put to pip`, () => {
  const interpreter = interpreterWithPip();
  if (interpreter === undefined) console.log(pipMissing);
  let known: readonly Comparison[] | undefined;
  const comparisons = () => {
    known ??= interpreter === undefined ? [] : compareWorlds(interpreter, seeds);
    return known;
  };

  it('the rules for versions that this pip, 24.1 or 24.2, works by are those of packaging 24.1', () => {
    if (interpreter === undefined) return;
    const { pip, packaging } = askPip(interpreter, []).facts;
    assert.match(pip, /^24\.[12]\b/);
    assert.equal(packaging, '24.1');
  });

  it('our picks are those of pip, and what it refuses is refused', () => {
    const different = comparisons().filter(({ ours, pips }) => ours !== pips);
    assert.deepEqual(different.map(showComparison), []);
  });

  it('at least a quarter of the commands is refused, and at least a quarter installs something', () => {
    const all = comparisons();
    const refused = all.filter(({ pips }) => pips === 'refused').length;
    const installs = all.filter(({ pips }) => pips !== 'refused' && pips !== '').length;
    assert.ok(4 * refused >= all.length, `${refused} refused`);
    assert.ok(4 * installs >= all.length, `${installs} install something`);
  });

  it('pip calls broken what we are certain of, and nothing that we do not name', () => {
    for (const one of comparisons()) {
      const { certain, possible } = brokenNames(one);
      const told = `${showComparison(one)}\nbroken: ${one.broken}`;
      assert.deepEqual(
        certain.filter((name) => !one.broken.includes(name)),
        [],
        told,
      );
      assert.deepEqual(
        one.broken.filter((name) => !possible.includes(name)),
        [],
        told,
      );
    }
  });

  it("`python -m pip install` as a command of its own says what pip's resolver said in our process", () => {
    if (interpreter === undefined) return;
    for (const seed of seeds.slice(0, 2)) compareCommand(interpreter, seed);
  });
});

function compareCommand(interpreter: string, seed: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-world-'));
  try {
    const world = makeWorld(seed, worldTags(askPip(interpreter, []).facts));
    const places = writeWorld(folder, world);
    const commands = world.commands.slice(0, 2).map((command) => commandWords(command, places.wheels));
    const [answers = []] = askPip(interpreter, [{ ...places, commands }]).answers;
    for (const [index, words] of commands.entries()) {
      const { status, picks: found } = askPipCommand(interpreter, places, words);
      assert.deepEqual([status !== 0, found], [answers[index]?.status !== 0, answers[index]?.picks]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
