import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { verdictSchema } from '../../../src/model/verdict.ts';
import { certifiedDossier } from '../../support/certified-dossier.ts';
import { buildDossier, someNoise } from '../../support/dossier-builder.ts';

const perfect = buildDossier();
const fileNames = perfect.collected?.files.map((file) => file.name) ?? [];

/** A dossier with some parts gone, some outputs of arbitrary bytes, an arbitrary log, target and mode. */
const dossiers: fc.Arbitrary<Dossier> = fc
  .record({
    target: fc.constantFrom('kaggle', 'rehearsal'),
    mode: fc.constantFrom('dry-run', 'observe', 'execute'),
    gone: fc.subarray(['auditBefore', 'auditAfter', 'manifest', 'dataset', 'kernel', 'session', 'collected']),
    bytes: fc.dictionary(
      fc.constantFrom(...fileNames),
      fc.oneof(fc.uint8Array({ maxLength: 80 }), jsonBytes()),
    ),
    log: fc.array(
      fc.record({ stream: fc.constantFrom('stdout', 'stderr'), seconds: fc.nat(), text: fc.string() }),
    ),
    checkAnswer: fc.constantFrom('ok', 'fail', 'unknown'),
    code: fc.constantFrom('KAGGLE_REFUSED', 'SESSION_DEADLINE', 'WHL-001', 'toString', ''),
    keep: fc.boolean(),
  })
  .map(({ target, mode, gone, bytes, log, checkAnswer, code, keep }) => {
    if (keep) return { ...perfect, target, mode };
    const files =
      perfect.collected?.files.map(({ name, bytes: own }) => ({ name, bytes: bytes[name] ?? own })) ?? [];
    const steps = perfect.steps.map((step) => ({ ...step, checkAnswer }));
    const incidents = [{ time: '', step: '', code, parameters: {} }];
    const parts = { target, mode, collected: { log, rawLog: '', files }, steps, incidents };
    return { ...perfect, ...parts, ...Object.fromEntries(gone.map((part) => [part, undefined])) };
  });

function jsonBytes(): fc.Arbitrary<Uint8Array> {
  return fc.json({ maxDepth: 3 }).map((text) => new TextEncoder().encode(text));
}

test('no dossier makes the judge throw, and none makes a rehearsal GO', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const verdict = judge(dossier, someNoise);
      verdictSchema.parse(verdict);
      assert.notEqual(verdict.kind, 'GO');
      if (verdict.kind === 'REHEARSED') assert.equal(dossier.target, 'rehearsal');
      for (const { answer, evidence } of verdict.conditions)
        assert.ok(answer !== 'ok' || evidence.length > 0);
    }),
    { numRuns: 250 },
  );
});

test('the same dossier gives the same verdict', () => {
  assert.deepEqual(judge(perfect, someNoise), judge(perfect, someNoise));
});

test('a run on Kaggle of which nobody knows how it got there is INCONCLUSIVE/unproven', () => {
  const { transport: _, ...unseen } = perfect;
  const verdict = judge({ ...unseen, target: 'kaggle' }, someNoise);
  assert.deepEqual([verdict.kind, verdict.cause], ['INCONCLUSIVE', 'unproven']);
});

test('a status asked for after 30 s on Kaggle is NO-GO, in a rehearsal it is not', () => {
  const session = perfect.session;
  assert.ok(session);
  const early = { ...perfect, session: { ...session, waitedSeconds: 30 } };
  assert.equal(judge({ ...early, target: 'kaggle' }, someNoise).cause, 'GATE-014');
  assert.equal(judge(early, someNoise).kind, 'REHEARSED');
});

test('a required condition that is unknown makes a rehearsal INCONCLUSIVE/unproven', () => {
  const unknown = {
    rule: 'ELF-004',
    severity: 'error',
    answer: 'unknown',
    file: '',
    expected: '',
    observed: '',
  } as const;
  const findings = [{ ...unknown, evidence: [] }];
  const verdict = judge(
    { ...perfect, auditAfter: { profile: 'session', findings, rulesRun: ['ELF-004'] } },
    someNoise,
  );
  assert.deepEqual([verdict.kind, verdict.cause], ['INCONCLUSIVE', 'unproven']);
});

test('an unknown finding before the push does not block, because the second audit answers it', () => {
  const unknown = {
    rule: 'ELF-004',
    severity: 'error',
    answer: 'unknown',
    file: '',
    expected: '',
    observed: '',
  } as const;
  const findings = [{ ...unknown, evidence: [] }];
  const verdict = judge(
    { ...perfect, auditBefore: { profile: 'local', findings, rulesRun: ['ELF-004'] } },
    someNoise,
  );
  assert.equal(verdict.kind, 'REHEARSED');
});

test('a second audit against another profile than the captured one proves nothing', () => {
  const verdict = judge(
    { ...perfect, auditAfter: { profile: 'kaggle-py312', findings: [], rulesRun: ['X'] } },
    someNoise,
  );
  assert.equal(verdict.kind, 'INCONCLUSIVE');
});

test('a publish step without its own check leaves the dataset unproven', () => {
  const steps = perfect.steps.map((step) =>
    step.macro === 'publish' ? { ...step, checkAnswer: 'unknown' as const } : step,
  );
  const verdict = judge({ ...perfect, steps }, someNoise);
  assert.equal(verdict.conditions.find(({ id }) => id === 'GATE-003')?.answer, 'unknown');
  assert.equal(verdict.kind, 'INCONCLUSIVE');
});

test('a second audit whose own post-check was never answered leaves the run unproven', () => {
  const steps = perfect.steps.map((step) =>
    step.macro === 'audit-again' ? { ...step, checkAnswer: 'fail' as const } : step,
  );
  const verdict = judge({ ...perfect, steps }, someNoise);
  assert.equal(verdict.conditions.find(({ id }) => id === 'GATE-040')?.answer, 'unknown');
  assert.equal(verdict.kind, 'INCONCLUSIVE');
});

test('a pre-check that passed without evidence leaves the pre-checks unproven', () => {
  const prechecks = perfect.prechecks.map((row, index) => (index === 0 ? { ...row, evidence: '' } : row));
  const verdict = judge({ ...perfect, prechecks }, someNoise);
  assert.equal(verdict.conditions.find(({ id }) => id === 'GATE-001')?.answer, 'unknown');
});

for (const [code, kind, cause] of [
  ['KAGGLE_REFUSED', 'NO-GO', 'KAGGLE_REFUSED'],
  ['SESSION_DEADLINE', 'INCONCLUSIVE', 'deadline'],
  ['KAGGLE_CAPACITY', 'INCONCLUSIVE', 'capacity'],
] as const) {
  test(`a run that ${code} stopped before the session is ${kind} ${cause}`, () => {
    const { session: _session, collected: _collected, auditAfter: _after, ...rest } = perfect;
    const incidents = [{ time: '', step: 'push', code, parameters: {} }];
    const verdict = judge({ ...rest, incidents }, someNoise);
    assert.deepEqual([verdict.kind, verdict.cause], [kind, cause]);
  });
}

test('a dry run that nothing refuses is PLANNED, whatever its dossier holds', () => {
  assert.equal(judge({ ...perfect, mode: 'dry-run' }, someNoise).kind, 'PLANNED');
});

test('leaving core out of the packs leaves none of its conditions out', () => {
  const settings = { ...perfect.settings, packs: ['nx47' as const] };
  const ids = judge({ ...perfect, settings }, someNoise).conditions.map(({ id }) => id);
  assert.ok(ids.includes('GATE-031'));
});

test('a file collected twice under one name is refused', () => {
  const { collected } = perfect;
  assert.ok(collected);
  const files = [...collected.files, ...collected.files.slice(0, 1)];
  assert.equal(judge({ ...perfect, collected: { ...collected, files } }, someNoise).cause, 'GATE-021');
});

test('the last incident that kept the run open is its cause; a usage error behind it is not', () => {
  const { session: _session, collected: _collected, auditAfter: _after, ...rest } = perfect;
  const causeOf = (...codes: readonly string[]) => {
    const incidents = codes.map((code) => ({ time: '', step: '', code, parameters: {} }));
    const { kind, cause } = judge({ ...rest, incidents }, someNoise);
    return `${kind} ${cause}`;
  };
  assert.equal(causeOf('KAGGLE_CAPACITY', 'SESSION_DEADLINE'), 'INCONCLUSIVE deadline');
  assert.equal(causeOf('SESSION_DEADLINE', 'USAGE_BAD_VALUE'), 'INCONCLUSIVE deadline');
  assert.equal(causeOf('USAGE_BAD_VALUE'), 'INCONCLUSIVE unproven');
  assert.equal(causeOf(), 'INCONCLUSIVE unproven');
  assert.equal(causeOf('SESSION_DEADLINE', 'KAGGLE_REFUSED', 'KAGGLE_DENIED'), 'NO-GO KAGGLE_REFUSED');
});

test('a refusal that the run got over leaves it REHEARSED; one in a dry run that is open is NO-GO', () => {
  const incidents = [{ time: '', step: 'push', code: 'KAGGLE_REFUSED', parameters: {} }];
  const over = judge({ ...perfect, incidents }, someNoise);
  assert.deepEqual([over.kind, over.cause], ['REHEARSED', '']);
  const { kernel: _, ...rest } = perfect;
  const open = judge({ ...rest, incidents, mode: 'dry-run' }, someNoise);
  assert.deepEqual([open.kind, open.cause], ['NO-GO', 'KAGGLE_REFUSED']);
});

test('a run that was only planned or rehearsed, or that is GO, has no cause', () => {
  for (const [dossier, kind] of [
    [{ ...perfect, mode: 'dry-run' }, 'PLANNED'],
    [{ ...perfect, mode: 'observe' }, 'PLANNED'],
    [perfect, 'REHEARSED'],
    [certifiedDossier(), 'GO'],
  ] as const) {
    const verdict = judge(dossier, someNoise);
    assert.deepEqual([verdict.kind, verdict.cause], [kind, '']);
  }
});

test('without any condition nothing is proven: a table of none is INCONCLUSIVE', () => {
  const verdict = judge(certifiedDossier(), someNoise, []);
  assert.deepEqual([verdict.kind, verdict.cause, verdict.conditions], ['INCONCLUSIVE', 'unproven', []]);
});

test('a verdict holds the packs, and log, surface and governing document only where there are any', () => {
  const { log, surface, governed, packs } = judge(perfect, someNoise);
  assert.deepEqual(packs, ['core', 'nx47']);
  assert.ok(log !== undefined && surface !== undefined && governed !== undefined);
  const { collected: _collected, governing: _governing, ...rest } = perfect;
  const bare = judge(rest, someNoise);
  for (const key of ['log', 'surface', 'governed']) assert.ok(!Object.hasOwn(bare, key), key);
});

test('a condition that is ok by no evidence is unknown, one that fails without evidence fails', () => {
  const row = { id: 'GATE-001', pack: 'core', scope: 'both' } as const;
  const judged = (answer: 'ok' | 'fail') => {
    const told = { answer, expected: 'x', observed: 'y', evidence: [] };
    const { conditions } = judge(perfect, someNoise, [{ ...row, judge: () => told }]);
    return conditions;
  };
  const told = { ...row, expected: 'x', observed: 'y', evidence: [] };
  assert.deepEqual(judged('ok'), [{ ...told, answer: 'unknown' }]);
  assert.deepEqual(judged('fail'), [{ ...told, answer: 'fail' }]);
});
