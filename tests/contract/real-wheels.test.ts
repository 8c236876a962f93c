import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { secretsIn } from '../../src/audit/secrets/check-secrets.ts';
import { readWheel } from '../../src/audit/wheels/wheel.ts';
import { readZip } from '../../src/codec/zip.ts';
import { compareThese, showComparison } from '../support/closure-comparison.ts';
import { interpreterWithPip, pipMissing } from '../support/closure-oracle.ts';
import { generationFiles, readFileBytes, realWheelFiles, realWheelsMissing } from '../support/real-wheels.ts';
import { makeRealWorlds } from '../support/real-worlds.ts';

const isLong = process.env['NX47_LONG'] === '1';
const paths = generationFiles().length === 0 ? [] : realWheelFiles();
if (paths.length === 0) console.log(realWheelsMissing);

const many = { worlds: 20, commands: 40 };

/** Keys that a distribution publishes on purpose, for its own tests: true findings, and no secrets. */
const publishedKeys = /^(?:tornado\/test\/test\.key|twisted\/conch\/test\/|twisted\/test\/)/;

describe(`${paths.length} wheels as their authors published them`, () => {
  it('none is refused: archive, name, metadata and every line of RECORD are sound', (t) => {
    let entries = 0;
    for (const path of paths) {
      const wheel = readWheel(readFileBytes(path));
      const told = { broken: wheel.broken, layout: wheel.layout, record: wheel.recordProblems };
      assert.deepEqual(told, { broken: '', layout: '', record: [] }, path);
      assert.ok(wheel.metadata !== undefined && typeof wheel.naming !== 'string', path);
      entries += readZip(readFileBytes(path).bytes, { streamed: false }).entries.length;
    }
    t.diagnostic(`${paths.length} wheels, ${entries} entries`);
    if (isLong) assert.ok(paths.length >= 200, String(paths.length));
  });

  it('no text in any of them is taken for a credential, but for private keys that are published as such', (t) => {
    let texts = 0;
    let keys = 0;
    for (const path of isLong ? paths : generationFiles()) {
      const zip = readZip(readFileBytes(path).bytes);
      for (const entry of zip.entries.filter(({ isFolder, bytes }) => !isFolder && bytes <= 1 << 20)) {
        const bytes = zip.content(entry);
        if (bytes.includes(0)) continue;
        texts += 1;
        for (const { kind, line } of secretsIn({ name: entry.name, bytes })) {
          assert.ok(publishedKeys.test(entry.name), `${path} ${entry.name}:${line}: ${kind}`);
          assert.equal(kind, 'PEM PRIVATE KEY', entry.name);
          keys += 1;
        }
      }
    }
    t.diagnostic(`${texts} texts, ${keys} private keys`);
  });
});

describe('real wheels of three generations, put to pip', () => {
  const interpreter = interpreterWithPip();
  if (interpreter === undefined) console.log(pipMissing);
  const worlds =
    paths.length === 0
      ? []
      : makeRealWorlds(generationFiles().map(readFileBytes), isLong ? many : { worlds: 4, commands: 25 });
  const comparisons = interpreter === undefined ? [] : compareThese(interpreter, worlds);

  it(`for ${comparisons.length} sets of requirements our picks are those of pip, and what it refuses is refused`, (t) => {
    const different = comparisons.filter(({ ours, pips }) => ours !== pips);
    assert.deepEqual(
      different.map((one) => showComparison({ ...one, world: { ...one.world, wheels: [] } })),
      [],
    );
    const refused = comparisons.filter(({ pips }) => pips === 'refused').length;
    const installs = comparisons.filter(({ pips }) => pips !== 'refused' && pips !== '').length;
    t.diagnostic(`${comparisons.length} commands: ${refused} refused, ${installs} install something`);
    assert.ok(8 * refused >= comparisons.length && 3 * installs >= comparisons.length);
  });
});
