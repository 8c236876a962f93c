import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions } from '../../../src/gate/conditions.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { failureCodes, failureEffects } from '../../../src/model/failure.ts';
import type { Language } from '../../../src/model/language.ts';
import { inconclusiveCauseSchema, type Verdict } from '../../../src/model/verdict.ts';
import { refusalOf } from '../../../src/report/refusal.ts';
import { renderReport } from '../../../src/report/report.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { placesOf } from '../../law/laws/sentences.ts';
import { judgedRun, toldRuns } from '../../support/told-runs.ts';

const perfect = judgedRun();

function refusedBy(kind: Verdict['kind'], cause: string, change: Partial<Dossier> = {}): Dossier {
  const known = perfect.verdict?.conditions ?? [];
  const judged = known.map((one) =>
    one.id === cause ? { ...one, answer: 'fail' as const, observed: 'something else' } : one,
  );
  return { ...perfect, ...change, verdict: { kind, cause, packs: ['core', 'nx47'], conditions: judged } };
}

/** What a refusal says is whole: five parts, the first one sentence, and nothing of a template left in them. */
function assertWhole(dossier: Dossier, language: Language, cause: string): void {
  const texts = sentences(language);
  const refusal = refusalOf(dossier, texts);
  assert.ok(refusal !== undefined, cause);
  const { failed, why, where, next, command } = refusal;
  for (const part of [failed, why, where, next, command]) {
    assert.notEqual(part.trim(), '', cause);
    assert.doesNotMatch(part, /\{\w+\}|undefined/, cause);
  }
  assert.match(failed, /[^.]\.$/, cause);
  assert.ok(failed.includes(cause), `${cause}: ${failed}`);
  assert.match(where, /^\S+(?:, event:\d+)?(?::|$)/, cause);
  assert.match(command, /^nx47 (?:rehearse|certify|collect|audit)(?: |$)/, cause);
  const report = renderReport(dossier, language, texts).split('\n');
  const starts = report.slice(6, 11).map((line) => /^\| \*\*(.*?)\*\* \| \S/.exec(line)?.[1]);
  const words = texts.report;
  const parts = [words.refusal.failedTitle, words.why, words.refusal.where, words.fix, words.refusal.command];
  assert.deepEqual(starts, parts, cause);
}

for (const language of ['fr', 'en'] as const) {
  test(`a refusal by any condition starts with what failed, why, where, what to do and the command (${language}: GATE-052)`, () => {
    for (const { id } of conditions) assertWhole(refusedBy('NO-GO', id), language, id);
  });

  test(`a refusal by any failure code starts the same way (${language}: KAGGLE_REFUSED)`, () => {
    const { failures } = sentences(language);
    for (const code of failureCodes.filter((one) => failureEffects[one] === 'no-go')) {
      const places = placesOf(Object.values(failures[code]).join(' '));
      const parameters = Object.fromEntries(places.map((name) => [name, 'x']));
      const incidents = [{ time: perfect.startedAt, step: 'push', code, parameters }];
      assertWhole(refusedBy('NO-GO', code, { incidents }), language, code);
    }
  });

  test(`a refusal by any rule of the audit, pre-check or inconclusive cause starts the same way (${language}: WHL-008)`, () => {
    for (const rule of Object.keys(sentences(language).rules)) {
      assertWhole(refusedBy('NO-GO', rule), language, rule);
    }
    assertWhole(refusedBy('NO-GO', 'precheck-1'), language, 'precheck-1');
    for (const cause of inconclusiveCauseSchema.options) {
      assertWhole(refusedBy('INCONCLUSIVE', cause), language, cause);
    }
    assertWhole(refusedBy('GO-PRIVATE-ROOT', ''), language, 'GO-PRIVATE-ROOT');
  });
}

test('a run that refuses nothing has no refusal: GO, REHEARSED, PENDING, PLANNED', () => {
  for (const kind of ['GO', 'REHEARSED', 'PENDING', 'PLANNED', 'AUDITED'] as const) {
    assert.equal(refusalOf(refusedBy(kind, ''), sentences('en')), undefined);
  }
});

const whereOf = (what: string) => {
  const dossier = toldRuns[what];
  assert.ok(dossier !== undefined);
  return refusalOf(dossier, sentences('en'))?.where;
};

test('a warning is shown by its line of the stream: line 3 of stderr, behind the noise of two lines', () => {
  const dossier = toldRuns['a warning in the log'];
  const stderr = (dossier?.collected?.log ?? []).filter(({ stream }) => stream === 'stderr');
  const lines = stderr
    .map(({ text }) => text)
    .join('')
    .split('\n');
  const at = lines.indexOf('/a.py:3: UserWarning: careful') + 1;
  assert.ok(at > 1);
  assert.equal(
    whereOf('a warning in the log'),
    `evidence/kernel.stderr.log:${at}: /a.py:3: UserWarning: careful`,
  );
});

test('a finding is shown by file and line, an output by its file, a deadline by its step', () => {
  assert.equal(whereOf('an audit that refuses'), 'a.whl:3: cp311');
  assert.equal(
    whereOf('an output that is missing'),
    'evidence/outputs/lumvorax_latency_breakdown.json: absent: lumvorax_latency_breakdown.json',
  );
  assert.match(whereOf('a session that does not end') ?? '', /^logs\/session\.jsonl, event:\d+$/);
});

test('the command goes on with a session that was left on Kaggle, and repeats any other run', () => {
  const { 'a session that does not end': left } = toldRuns;
  assert.ok(left !== undefined);
  const commandOf = (dossier: Dossier) => refusalOf(dossier, sentences('en'))?.command;
  assert.equal(commandOf(left), 'nx47 rehearse');
  assert.equal(commandOf({ ...left, target: 'kaggle' }), 'nx47 collect');
  const again = refusedBy('NO-GO', 'GATE-052', { target: 'kaggle' });
  assert.equal(commandOf(again), 'nx47 certify --execute');
  const settings = { ...again.settings, service: 'http://127.0.0.1:4000' };
  assert.equal(commandOf({ ...again, settings }), 'nx47 certify --execute --service http://127.0.0.1:4000');
});
