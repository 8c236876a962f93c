import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareWorlds, worldTags } from './closure-comparison.ts';
import { askPip, interpreterWithPip } from './closure-oracle.ts';

/** Writes down what pip says to generated worlds, for tests without pip: `node tests/support/record-pip-answers.ts`. */
const interpreter = interpreterWithPip();
if (interpreter === undefined) throw new Error('no interpreter here has pip 24.1 or 24.2');
const { facts } = askPip(interpreter, []);
const seeds = Array.from({ length: 100 }, (_, index) => 1001 + index);
const comparisons = compareWorlds(interpreter, seeds);
const relevant = new Set([...worldTags(facts), 'py3-none-any', 'py2.py3-none-any']);
const recorded = {
  pip: facts.pip,
  version: facts.version,
  packaging: facts.packaging,
  markers: { ...facts.markers, platform_release: '6.1.0', platform_version: '#1 SMP' },
  tags: facts.tags.filter((tag) => relevant.has(tag)),
  worlds: seeds.map((seed) => ({
    seed,
    answers: comparisons
      .filter((one) => one.seed === seed)
      .map(({ pips, broken }) => ({ picks: pips, broken })),
  })),
};
const path = fileURLToPath(new URL('../fixtures/pip-answers.json', import.meta.url));
writeFileSync(path, `${JSON.stringify(recorded)}\n`);
