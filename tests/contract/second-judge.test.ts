import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { conditions } from '../../src/gate/conditions.ts';
import { judge } from '../../src/gate/judge.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { perfect } from '../support/breakages.ts';
import { buildDossier } from '../support/dossier-builder.ts';
import { freshFolder } from '../support/folders.ts';
import { generatedDossier } from '../support/generated-dossiers.ts';
import { keepEvidence } from '../support/kept-evidence.ts';
import { judgedAgain, type SecondVerdict, secondJudge } from '../support/second-judge.ts';
import { someNoise } from '../support/some-noise.ts';
import { workingPythons } from '../support/working-pythons.ts';

const isLong = process.env['NX47_LONG'] === '1';
const cases = isLong ? 100_000 : 2_000;
/** In a long run every time others. */
const first = isLong ? Date.now() % 1_000_000_000 : 1;
const pythons = workingPythons();
const run = promisify(execFile);

function* dossiers(from: number, count: number) {
  for (let number = from; number < from + count; number += 1) yield generatedDossier(number);
}

/** Ids of conditions, and `kind` or `cause`, in which the two judges differ. */
function differing(ours: Verdict, theirs: SecondVerdict): string[] {
  const answers = new Map(ours.conditions.map(({ id, answer }) => [id, answer]));
  const ids = [...new Set([...answers.keys(), ...Object.keys(theirs.answers)])].sort();
  return [
    ...(['kind', 'cause'] as const).filter((part) => ours[part] !== theirs[part]),
    ...ids.filter((id) => answers.get(id) !== theirs.answers[id]),
  ];
}

test(`${cases} generated dossiers: the two judges agree on every answer and every verdict`, async (t) => {
  const failed = new Map(conditions.map(({ id }) => [id, 0]));
  const kinds = new Map<string, number>();
  let number = first;
  for await (const [dossier, theirs] of judgedAgain(pythons.oldest, dossiers(first, cases))) {
    const ours = judge(dossier, someNoise);
    assert.deepEqual(differing(ours, theirs), [], `dossier ${number}`);
    kinds.set(ours.kind, (kinds.get(ours.kind) ?? 0) + 1);
    for (const { id, answer } of ours.conditions)
      if (answer === 'fail') failed.set(id, (failed.get(id) ?? 0) + 1);
    number += 1;
  }
  t.diagnostic(`from ${first}: ${JSON.stringify(Object.fromEntries(kinds))}`);
  assert.equal(number, first + cases);
  const rare = [...failed].filter(([, count]) => count < cases / 100);
  assert.deepEqual(rare, [], 'each condition fails in at least one of a hundred');
  assert.ok((kinds.get('GO') ?? 0) >= cases / 10, 'one of ten is GO');
});

test('each CPython of the machine judges the same dossiers alike', async () => {
  for (const python of pythons.all) {
    for await (const [dossier, theirs] of judgedAgain(python, dossiers(700_000, 40)))
      assert.deepEqual(differing(judge(dossier, someNoise), theirs), [], python);
  }
});

test('python docs/judge.py FOLDER prints each answer and the verdict, with the exit status of the verdict', async (t) => {
  const session = await freshFolder(t);
  await keepEvidence(session, perfect);
  const { stdout } = await run(pythons.oldest, [secondJudge, session]);
  assert.match(stdout, /^GATE-001 {2}ok\n/);
  assert.match(stdout, /\nREHEARSED\n$/);
  const refused = await freshFolder(t);
  const broken = buildDossier((draft) => {
    draft.report['status'] = 'fail';
  });
  await keepEvidence(refused, broken);
  const failure = await run(pythons.oldest, [secondJudge, join(refused, 'evidence'), '--json']).catch(
    (error: { readonly code: number; readonly stdout: string }) => error,
  );
  assert.ok('code' in failure);
  assert.equal(failure.code, 1);
  assert.deepEqual(JSON.parse(failure.stdout).cause, 'GATE-052');
});

test('evidence that was changed, or that is none, is unusable: status 2', async (t) => {
  const session = await freshFolder(t);
  const status = () =>
    run(pythons.oldest, [secondJudge, session]).then(
      () => 0,
      (error: { readonly code: number }) => error.code,
    );
  assert.equal(await status(), 2);
  await keepEvidence(session, perfect);
  assert.equal(await status(), 0);
  await appendFile(join(session, 'evidence/outputs/lumvorax_events_ns.jsonl'), '\n');
  assert.equal(await status(), 2);
});

test('docs/judge.py is one file of at most 400 lines that imports nothing but the standard library', async () => {
  const lines = (await readFile(secondJudge, 'utf8')).split('\n');
  assert.ok(lines.length - 1 <= 400, `${lines.length - 1} lines`);
  assert.deepEqual(
    lines.filter((line) => line.length > 120),
    [],
  );
  assert.deepEqual(
    lines.filter((line) => /^\s*(?:import|from) /.test(line)),
    ['import collections, datetime, hashlib, itertools, json, math, operator, pathlib, re, sys'],
  );
});
