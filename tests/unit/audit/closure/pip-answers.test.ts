import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { readWheels } from '../../../../src/audit/wheels/check-wheels.ts';
import type { Wheel } from '../../../../src/audit/wheels/wheel.ts';
import { brokenNames, planWorld, worldTags } from '../../../support/closure-comparison.ts';
import { profileOf } from '../../../support/closure-oracle.ts';
import { makeWorld, type World } from '../../../support/closure-world.ts';

const answer = z.object({ picks: z.string(), broken: z.array(z.string()) });
const { worlds, ...recorded } = z
  .object({
    pip: z.string(),
    packaging: z.string(),
    version: z.string(),
    markers: z.record(z.string(), z.string()),
    tags: z.array(z.string()),
    worlds: z.array(z.object({ seed: z.number(), answers: z.array(answer) })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../fixtures/pip-answers.json', import.meta.url), 'utf8')));

/** Nothing that is installed where it was recorded has a part in the worlds. */
const facts = { ...recorded, installed: [] };

describe(`what pip ${facts.pip} said to four commands in each of ${worlds.length} worlds`, () => {
  for (const { seed, answers } of worlds) {
    let opened: { readonly world: World; readonly wheels: readonly Wheel[] } | undefined;
    it(`world ${seed}: our picks are those of pip, and so is what they break`, () => {
      opened ??= openWorld(seed);
      const { world, wheels } = opened;
      const profile = profileOf(facts, [...world.installed]);
      const pips = answers.map(({ picks }) => picks);
      assert.deepEqual(planWorld(world, profile, wheels), pips);
      for (const [index, command] of world.commands.entries()) {
        const { picks = '', broken = [] } = answers[index] ?? {};
        const { certain, possible } = brokenNames({ world, command, profile, pips: picks }, wheels);
        assert.ok(
          certain.every((name) => broken.includes(name)),
          `${certain} are broken, pip: ${broken}`,
        );
        assert.ok(
          broken.every((name) => possible.includes(name)),
          `pip: ${broken} are broken, ${possible}`,
        );
      }
    });
  }
});

function openWorld(seed: number): { readonly world: World; readonly wheels: readonly Wheel[] } {
  const world = makeWorld(seed, worldTags(facts));
  return { world, wheels: readWheels(world.wheels) };
}
