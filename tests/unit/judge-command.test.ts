import assert from 'node:assert/strict';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { judge } from '../../src/gate/judge.ts';
import { judgeCommand } from '../../src/judge-command.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { Failure } from '../../src/model/failure.ts';
import { runPages } from '../../src/report/run-pages.ts';
import { sentences } from '../../src/text/sentences.ts';
import { buildDossier, someNoise } from '../support/dossier-builder.ts';
import { freshFolder } from '../support/folders.ts';
import { keepEvidence } from '../support/kept-evidence.ts';

const perfect = buildDossier();

async function recorded(t: TestContext, dossier: Dossier): Promise<string> {
  const session = await freshFolder(t);
  const verdict = judge(dossier, someNoise);
  await keepEvidence(session, dossier, await runPages({ ...dossier, verdict }, sentences('en'), 'en'));
  return session;
}

const judged = (...argv: string[]) => judgeCommand(parseCommandLine(['judge', ...argv]), 'en');

test('a session judged again from its evidence gives the verdict that it recorded, status 0 for REHEARSED', async (t) => {
  const session = await recorded(t, perfect);
  for (const folder of [session, join(session, 'evidence')]) {
    const { text, status } = await judged(folder);
    assert.equal(status, 0);
    assert.match(text, /REHEARSED/);
    assert.match(text, /The recorded verdict is the same: REHEARSED\.\n$/);
  }
});

test('a refused run judged again has the status of a refusal and names the condition', async (t) => {
  const session = await recorded(
    t,
    buildDossier((draft) => {
      draft.report['status'] = 'fail';
    }),
  );
  const { text, status } = await judged(session);
  assert.equal(status, 1);
  assert.match(text, /GATE-052/);
});

test('a recorded GO that the evidence does not give is said, with status 1', async (t) => {
  const session = await recorded(t, perfect);
  const path = join(session, 'reports/run.json');
  const run = await runPages({ ...perfect, verdict: judge(perfect, someNoise) }, sentences('en'), 'en');
  const text = (run['reports/run.json'] ?? '').replace('"verdict": "REHEARSED"', '"verdict": "GO"');
  await writeFile(path, text.replace('"answer": "unknown"', '"answer": "ok"'));
  const answer = await judged(session);
  assert.equal(answer.status, 1);
  assert.match(answer.text, /THE RECORDED VERDICT IS ANOTHER: GO; what differs: kind, GATE-\d{3}\.\n$/);
  const json = JSON.parse((await judged(session, '--format=json')).text);
  assert.deepEqual([json.kind, json.recorded.kind, json.differences[0]], ['REHEARSED', 'GO', 'kind']);
});

test('evidence without a recorded verdict is judged alone, and a run that ended before it was judged is said to have', async (t) => {
  const session = await recorded(t, perfect);
  await rm(join(session, 'reports/run.json'));
  assert.match((await judged(session)).text, /No verdict is recorded beside this evidence\.\n$/);
  const run = { verdict: 'NO-GO', cause: 'KAGGLE_REFUSED', conditions: [] };
  await writeFile(join(session, 'reports/run.json'), JSON.stringify(run));
  const { text, status } = await judged(session);
  assert.match(text, /The run had ended with NO-GO KAGGLE_REFUSED, before/);
  assert.equal(status, 0);
});

test('an output that was changed after the run is refused before anything is judged, and so is a damaged record', async (t) => {
  const session = await recorded(t, perfect);
  const codeOf = () =>
    judged(session).then(
      () => '',
      (error: unknown) => (error instanceof Failure ? error.code : String(error)),
    );
  await writeFile(join(session, 'reports/run.json'), '{"verdict": "YES"}');
  assert.equal(await codeOf(), 'EVIDENCE_INVALID');
  await appendFile(join(session, 'evidence/outputs/lumvorax_events_ns.jsonl'), '\n');
  assert.equal(await codeOf(), 'EVIDENCE_CHANGED');
});

test('SARIF is no form of a verdict', async () => {
  await assert.rejects(judged('.', '--format=sarif'), (error) => error instanceof Failure);
});
