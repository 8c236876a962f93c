import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { renderJunit } from '../../../src/report/junit.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { perfect, setReport } from '../../support/breakages.ts';
import { buildDossier, someNoise } from '../../support/dossier-builder.ts';

const readerPath = join(import.meta.dirname, '..', '..', 'support', 'read_junit.py');
const readSchema = z.object({
  flaws: z.array(z.string()),
  cases: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});

function read(xml: string) {
  const text = execFileSync('python3', [readerPath], { input: xml, encoding: 'utf8' });
  return readSchema.parse(JSON.parse(text));
}

function judged(dossier: Dossier): Dossier {
  return { ...dossier, verdict: judge(dossier, someNoise) };
}

function junit(dossier: Dossier) {
  return read(renderJunit(judged(dossier), sentences('en')));
}

test('a clean rehearsal is one test for each condition, in the shape of the Ant task, none failed', () => {
  const { flaws, cases } = junit(perfect);
  const { verdict } = judged(perfect);
  assert.deepEqual(flaws, []);
  assert.equal(cases.length, verdict?.conditions.length);
  assert.deepEqual([...new Set(cases.map(([, outcome]) => outcome))].toSorted(), ['passed', 'skipped']);
  assert.ok(cases.some(([name]) => name.startsWith('GATE-052 ')));
});

test('a failed condition is a failure with what was seen, why and what to do', () => {
  const { flaws, cases } = junit(buildDossier(setReport('status', 'ok_with_warnings')));
  assert.deepEqual(flaws, []);
  const [failed] = cases.filter(([, outcome]) => outcome === 'failure');
  assert.match(failed?.[2] ?? '', /"ok_with_warnings"$/);
  assert.match(failed?.[3] ?? '', /output:lumvorax_360_validation_report_v3_complete\.json/);
});

test('a required condition that is not proven is an error, on Kaggle one that only Kaggle shows', () => {
  const { cases } = junit({ ...perfect, target: 'kaggle' });
  assert.ok(cases.some(([name, outcome]) => name.startsWith('GATE-098') && outcome === 'error'));
  assert.ok(!cases.some(([, outcome]) => outcome === 'skipped'));
});

test('a run that was refused before it could be judged shows its cause, not an empty green suite', () => {
  const verdict = { kind: 'NO-GO' as const, cause: 'WHL-001', packs: [], conditions: [] };
  const { flaws, cases } = read(renderJunit({ ...perfect, verdict }, sentences('en')));
  assert.deepEqual(flaws, []);
  assert.deepEqual(
    cases.map(([name, outcome, message]) => [name, outcome, message]),
    [['verdict NO-GO', 'error', 'WHL-001']],
  );
});

const hostile = [
  ']]></failure><testcase name="forged"/>',
  '"><testcase name="x"/><a b="',
  "' onload='x",
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  '&lt;&#0;&#x1F;&amp',
  '\u0000\u0001\u0008\u000B\u001B[31mred\u001B[0m\u007F\u0085',
  '\uFFFE\uFFFF\uD800 \uDC00 \u{1F600}',
  'line 1\nline 2\r\nline 3\ttab',
  '<?xml version="1.1"?><!-- -- -->',
];

test('hostile observed texts forge no test, leave the document well-formed and no control character in it', () => {
  for (const text of hostile) {
    const verdict = judge(perfect, someNoise);
    const conditions = verdict.conditions.map((one) => ({
      ...one,
      answer: 'fail' as const,
      observed: text,
      expected: text,
      evidence: [text],
    }));
    const xml = renderJunit(
      {
        ...perfect,
        place: { machine: text, terminal: '' },
        verdict: { ...verdict, cause: text, conditions },
      },
      sentences('fr'),
    );
    const { flaws, cases } = read(xml);
    assert.deepEqual([flaws, cases.length], [[], conditions.length], text);
    assert.doesNotMatch(xml, /[^\t\n\P{Cc}]/u);
    assert.doesNotMatch(xml, /[\uFFFE\uFFFF]/);
  }
});

test('no text at all breaks the document', () => {
  const verdict = judge(perfect, someNoise);
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 60, seed: 47 });
  const conditions = texts.map((observed, at) => ({
    ...{ id: `GATE-${100 + at}`, pack: 'core' as const, scope: 'both' as const, answer: 'fail' as const },
    ...{ expected: observed, observed, evidence: [] },
  }));
  const { flaws, cases } = read(
    renderJunit({ ...perfect, verdict: { ...verdict, conditions } }, sentences('en')),
  );
  assert.deepEqual([flaws, cases.length], [[], 60]);
});
