import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/gate/judge.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { certifiedDossier } from '../support/certified-dossier.ts';
import { type RunDraft, someNoise } from '../support/dossier-builder.ts';
import { withHarmlessNoise } from '../support/harmless-noise.ts';

const cleanRuns = 199;
const largeLogBytes = 50_000_000;

test(`${cleanRuns} clean runs with progress bars, the word error in data, events and every script are all GO`, () => {
  const refused = Array.from({ length: cleanRuns }, (_, seed) => seed).flatMap((seed) => {
    const verdict = judge(
      certifiedDossier((draft) => withHarmlessNoise(draft, seed)),
      someNoise,
    );
    return verdict.kind === 'GO' ? [] : [`${seed}: ${toldOf(verdict)}`];
  });
  assert.deepEqual(refused, []);
});

test('a clean run with a log of 50 MB is GO', () => {
  const verdict = judge(certifiedDossier(withLargeLog), someNoise);
  assert.equal(toldOf(verdict), 'GO');
});

function toldOf({ kind, conditions }: Verdict): string {
  const failed = conditions.filter(({ answer }) => answer === 'fail');
  return [kind, ...failed.map(({ id, observed }) => `${id} ${observed}`)].join('; ');
}

function withLargeLog(draft: RunDraft): void {
  const line = '{"event": "tile", "errors": 0, "text": "a warning light, off", "at": 1795255239123456789}\n';
  const said = line.repeat(Math.ceil(largeLogBytes / line.length));
  draft.stdout += said;
  draft.log.push({ stream: 'stdout', seconds: 3, text: said });
}
