import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeRun } from '../../../macros/judge-run.ts';
import { buildDossier, someNoise } from '../../support/dossier-builder.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';

test('a log with one UserWarning is judged twice alike: the verdict is NO-GO and the step is DONE', async (t) => {
  const assets = {
    kit: async () => ({}),
    kitPath: (name: string) => name,
    profile: async () => undefined,
    profileNames: async () => [],
    platformNoise: async () => JSON.stringify(someNoise),
    governingDocument: async () => '',
    programDigest: async () => 'test-program',
  };
  const on = await bench(t, { assets });
  const dossier = buildDossier((draft) => {
    draft.stderr = 'warn.py:1: UserWarning: odd\n';
    draft.log.push({ stream: 'stderr', seconds: 3, text: draft.stderr });
  });
  const verdict = outputOf(await runOn(on, judgeRun, { dossier }));
  assert.equal(verdict.kind, 'NO-GO');
  assert.deepEqual(
    verdict.log?.problems.map(({ text }) => text),
    ['warn.py:1: UserWarning: odd'],
  );
});
