import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Language } from '../../../src/model/language.ts';
import { renderReport } from '../../../src/report/report.ts';
import type { ReportTexts } from '../../../src/report/texts.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { buildDossier, type RunDraft, someNoise } from '../../support/dossier-builder.ts';

const rules = {
  'WHL-001': { title: 'No compatible tag', why: 'pip skips it.', fix: 'Take the cp312 wheel.' },
};
const texts: Record<Language, ReportTexts> = {
  fr: { ...sentences('fr'), rules },
  en: { ...sentences('en'), rules },
};

function judged(change?: (draft: RunDraft) => void): Dossier {
  const dossier = buildDossier(change);
  return { ...dossier, verdict: judge(dossier, someNoise) };
}

function report(dossier: Dossier, language: Language): string {
  return renderReport(dossier, language, texts[language]);
}

function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

test('a clean rehearsal ends with a line that says it is not certified on Kaggle', () => {
  assert.equal(lastLineOf(report(judged(), 'en')), 'NO-GO (not certified on Kaggle): REHEARSED');
  assert.equal(lastLineOf(report(judged(), 'fr')), 'NO-GO (non certifié sur Kaggle) : REHEARSED');
});

test('a run with status ok_with_warnings ends with NO-GO and its cause', () => {
  const dossier = judged((draft) => {
    draft.report['status'] = 'ok_with_warnings';
  });
  assert.equal(
    lastLineOf(report(dossier, 'fr')),
    'NO-GO — GATE-052 non remplie : Le statut du rapport est « ok » (&#34;ok&#95;with&#95;warnings&#34;)',
  );
  assert.match(report(dossier, 'fr'), /&#34;ok&#95;with&#95;warnings&#34;/);
});

test('a GO ends with GO alone', () => {
  const dossier = judged();
  const verdict = { kind: 'GO', cause: '', packs: [], conditions: [] } as const;
  assert.equal(
    lastLineOf(report({ ...dossier, verdict: { ...verdict, packs: [], conditions: [] } }, 'fr')),
    'GO',
  );
});

test('a session that does not end is told with its deadline, and reads NO-GO', () => {
  const dossier = judged((draft) => {
    const parameters = { seconds: 60, status: 'running' };
    draft.dossier = {
      ...draft.dossier,
      session: undefined,
      collected: undefined,
      auditAfter: undefined,
      incidents: [{ time: '2026-11-21T10:01:00Z', step: 'wait', code: 'SESSION_DEADLINE', parameters }],
    };
  });
  const text = report(dossier, 'en');
  assert.equal(lastLineOf(text), 'NO-GO (not proven) — INCONCLUSIVE/deadline');
  assert.match(text, /60 s/);
});

test('every step shows its time, goal, command, output, decision and post-check', () => {
  const text = report(judged(), 'en');
  const line = text.split('\n').find((one) => one.startsWith('| event:4 |')) ?? '';
  for (const part of [
    'publish',
    '2026-11-21T10:00:00.000Z',
    'Publishing the dataset',
    'publish &#45;&#45;now',
    'the service lists exactly the files of the manifest, in this version',
  ]) {
    assert.ok(line.includes(part), part);
  }
  assert.match(text, /```text\npublish done\n```/);
});

test('the two tables hold eight and five rows, PASS for a perfect run', () => {
  const rows = report(judged(), 'en').match(/^\| .* \| \*\*PASS\*\* \|/gm) ?? [];
  assert.equal(rows.length, 13);
});

test('failed conditions stand first, with why and fix', () => {
  const text = report(
    judged((draft) => {
      draft.report['competitor_assets_test'] = { status: 'fail' };
    }),
    'en',
  );
  const first = text.split('\n').find((line) => line.startsWith('| GATE-')) ?? '';
  assert.match(first, /^\| GATE-067 .*\*\*FAIL\*\*/);
  assert.match(text, /Make the \.lum from the \.tif again/);
});

test('a finding shows rule, file:line, expected, observed, why and fix', () => {
  const text = report(
    judged((draft) => {
      const finding = { rule: 'WHL-001', severity: 'error', answer: 'fail', file: 'a.whl', line: 3 } as const;
      const findings = [{ ...finding, expected: 'cp312', observed: 'cp311', evidence: [] }];
      draft.dossier.auditBefore = { profile: 'local', findings, rulesRun: ['WHL-001'] };
    }),
    'en',
  );
  assert.match(
    text,
    /\| WHL-001 \| error FAIL \| a\.whl:3 \| cp312 \| cp311 \| No compatible tag\. pip skips it\. \|/,
  );
});

test('every suppressed log line is counted and listed', () => {
  const text = report(judged(), 'en');
  assert.match(text, /Platform lines left out \(3\)/);
  assert.match(text, /\| 1 \| stderr \| frozen-modules \| 0\.00s &#45; Debugger warning/);
});

test('a run that stopped at the audit tells that nothing was judged', () => {
  const dossier = buildDossier((draft) => {
    const verdict = { kind: 'NO-GO', cause: 'WHL-001', packs: ['core', 'nx47'], conditions: [] } as const;
    draft.dossier = {
      verdict: { ...verdict, packs: ['core'], conditions: [] },
      kernel: undefined,
      session: undefined,
    };
  });
  const text = report(dossier, 'en');
  assert.match(text, /The run stopped before it could be judged/);
  assert.equal(lastLineOf(text), 'NO-GO — WHL-001: No compatible tag');
});

test('no sentence of report or condition hedges', () => {
  const hedges =
    /\b(probable(?:ment)?|peut-être|à vérifier|sans doute|probably|maybe|perhaps|possibly|likely)\b/i;
  for (const room of [texts.fr.report, texts.en.report, texts.fr.conditions, texts.en.conditions]) {
    assert.doesNotMatch(JSON.stringify(room), hedges);
  }
});

const hostile = [
  '| a | b |\n|---|---|',
  '```\n# GO\n```',
  '````````',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '@everyone #1 https://evil.example www.evil.example',
  '\u001B[2J\u001B]0;title\u0007\u202Eevil\u0000\u0008',
  '::error::x\n##[error]y\r::set-output name=a::b',
  '&#124; &amp; <!-- ',
  '\uD800 lone',
];

for (const text of hostile) {
  test(`hostile text ${JSON.stringify(text)} opens no markup of its own`, () => {
    const rendered = report(withForeign(text), 'en');
    const clean = report(withForeign('plain'), 'en');
    const count = (whole: string, pattern: RegExp) => (whole.match(pattern) ?? []).length;
    const outside = withoutFences(rendered);
    for (const pattern of [/^#+ /gm, /[<](?!br>)/g, /https?:\/\//g, /!\[/g, /@/g]) {
      assert.equal(count(outside, pattern), count(withoutFences(clean), pattern), String(pattern));
    }
    assertTablesAreWhole(outside);
    assert.doesNotMatch(rendered, /[\u0000-\u0008\u000B-\u001F\u007F\u202E\uD800]/);
    assert.doesNotMatch(rendered, /^\s*::|##\[/m);
    assert.match(lastLineOf(rendered), /^NO-GO — GATE-\d{3} not met: /);
  });
}

test('a refusal whose message is markup ends the report as inert text', () => {
  const dossier = buildDossier((draft) => {
    const parameters = { operation: 'SaveKernel', message: '<b>`x`</b>\n# GO\nGO' };
    draft.dossier.incidents = [{ time: '', step: 'push', code: 'KAGGLE_REFUSED', parameters }];
    draft.dossier.verdict = { kind: 'NO-GO', cause: 'KAGGLE_REFUSED', packs: ['core'], conditions: [] };
  });
  const last = lastLineOf(report(dossier, 'en'));
  assert.match(last, /^NO-GO — KAGGLE/);
  assert.doesNotMatch(last, /<(?!br>)|`/);
});

/** The same run, with a foreign text wherever one can come from outside. */
function withForeign(text: string): Dossier {
  const dossier = judged((draft) => {
    draft.report['notes'] = text;
    draft.stderr = `${text}\n`;
    draft.log.push({ stream: 'stderr', seconds: 3, text: `${text} error\n` });
  });
  const [step] = dossier.steps;
  assert.ok(step);
  const foreign = { goal: text, command: text, output: text, decision: text, touches: [text], check: text };
  const finding = { rule: 'WHL-001', severity: 'error', answer: 'fail', file: text } as const;
  const findings = [{ ...finding, expected: text, observed: text, evidence: [text] }];
  return {
    ...dossier,
    steps: [{ ...step, ...foreign, evidence: [{ kind: 'file', ref: text }] }],
    incidents: [
      { time: text, step: text, code: 'KAGGLE_REFUSED', parameters: { operation: text, message: text } },
    ],
    prechecks: [{ id: text, command: text, answer: 'ok', observed: text, evidence: text }],
    auditBeside: { profile: text, findings, rulesRun: [] },
  };
}

/** Every row of a table has as many cells as its header, so no foreign text made or closed a cell. */
function assertTablesAreWhole(text: string): void {
  let borders = 0;
  for (const line of text.split('\n')) {
    const count = (line.match(/\|/g) ?? []).length;
    if (borders > 0 && count > 0) assert.equal(count, borders, line);
    borders = count;
  }
}

/** The report less its code blocks, whose fences must hold. */
function withoutFences(text: string): string {
  const lines: string[] = [];
  let fence = '';
  for (const line of text.split('\n')) {
    if (fence === '') fence = /^(`{3,})text$/.exec(line)?.[1] ?? '';
    else if (/^`{3,}\s*$/.test(line) && line.trim().length >= fence.length) fence = '';
    else continue;
    if (fence === '' && !/^`{3,}\s*$/.test(line)) lines.push(line);
  }
  assert.equal(fence, '', 'a fence stays open');
  return lines.join('\n');
}

test('what was told before the first write stands in the report, file names as they are and harmless', () => {
  const ref = { owner: 'ada', slug: 'check' };
  const kernel = {
    ref,
    title: '``` Check',
    action: 'create',
    version: 1,
    isPrivate: true,
    asksPrivate: true,
  } as const;
  const card = { kernel: { ...kernel, bytes: 5, internet: false, sources: [] }, secrets: ['HF_TOKEN'] };
  const text = report({ ...judged(), card }, 'en');
  assert.match(text, /## What was to be sent — event:1\n\n````text\nKernel ada\/check: new, version 1\n/);
  assert.match(text, /HF_TOKEN/);
  assert.doesNotMatch(report(judged(), 'en'), /What was to be sent/);
});
