import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareWorlds, showComparison } from '../../../support/closure-comparison.ts';
import { interpreterWithPip, pipMissing } from '../../../support/closure-oracle.ts';

const many = process.env['NX47_LONG'] === '1' ? 300 : 12;
const seeds = Array.from({ length: many }, (_, index) => index + 1001);
const limits = ['nxa<2', 'nxb>=1.0', 'nxc!=1.0', 'nxd==1.*', 'nxe~=1.0', 'nxf<=1.0', 'nxa>=1.0', 'nxb<1.1'];

describe(`${many} generated worlds put to pip with --pre and with a constraints file`, () => {
  const interpreter = interpreterWithPip();
  if (interpreter === undefined) console.log(pipMissing);
  const compare = (name: string, vary: Parameters<typeof compareWorlds>[2]) =>
    it(`${name}: our picks are those of pip`, () => {
      if (interpreter === undefined) return;
      const comparisons = compareWorlds(interpreter, seeds, vary);
      const different = comparisons.filter(({ ours, pips }) => ours !== pips);
      assert.deepEqual(different.map(showComparison), []);
      assert.ok(comparisons.some(({ pips }) => pips !== 'refused' && pips !== ''));
    });

  compare('--pre', (command) => ({ ...command, options: [...command.options, '--pre'] }));
  compare('-c', (command, seed) => ({
    ...command,
    constraints: [limits[seed % 8], limits[(seed * 3 + 1) % 8]].flatMap((line) => line ?? []),
  }));
});
