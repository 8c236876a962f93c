import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentText } from '../../../src/report/comment.ts';
import { largestSummary, renderSummary } from '../../../src/report/summary.ts';
import { buildDossier } from '../../support/dossier-builder.ts';
import { commandTexts, hostileTexts } from '../../support/hostile-texts.ts';
import { readGantt } from '../../support/mermaid-gantt.ts';
import { longRun, withForeignText } from '../../support/page-runs.ts';
import { obeyedCommands } from '../../support/runner-commands.ts';
import { secretEncodings } from '../../support/secret-encodings.ts';
import { toldOf } from '../../support/told-of-runs.ts';
import { judgedRun, toldRuns } from '../../support/told-runs.ts';

const run = (name: string) => toldRuns[name] ?? buildDossier();
const blocks = (page: string) => page.split('\n\n');

test('the first line is the verdict; of an audit alone, passed or refused, it says that Kaggle was not asked', () => {
  const first = (name: string) => renderSummary(toldOf(run(name))).split('\n')[0];
  assert.equal(first('go'), '## ✅ GO');
  assert.match(first('a warning in the log') ?? '', /^## ❌ NO-GO — GATE-081 not met: /);
  const refused = { ...run('an audit that refuses'), target: 'kaggle' } as const;
  const verdict = { kind: 'AUDITED', cause: '', packs: [], conditions: [] } as const;
  const audited = renderSummary(toldOf({ ...refused, verdict: { ...verdict, packs: [], conditions: [] } }));
  assert.match(audited, /^## 🔵 NO-GO \(not certified on Kaggle\): AUDITED — Kaggle was not asked\.\n/);
  assert.match(renderSummary(toldOf(refused)), /^## ❌ NO-GO — WHL-008.* — Kaggle was not asked\.\n/);
  assert.doesNotMatch(renderSummary(toldOf(run('detached'))), /not asked/);
});

test('every condition stands in the table of its pack, the eight outputs and five metrics in theirs, the phases as numbers and drawing', () => {
  const dossier = run('go');
  const page = renderSummary(toldOf(dossier));
  for (const { id } of dossier.verdict?.conditions ?? []) assert.ok(page.includes(`| ${id} |`), id);
  const rowsBehind = (title: string) => {
    const at = blocks(page).indexOf(`### ${title}`);
    return (blocks(page)[at + 1] ?? '').split('\n').length - 2;
  };
  assert.deepEqual([rowsBehind('The eight persistent outputs'), rowsBehind('The five metrics')], [8, 5]);
  const gantt = blocks(page).find((block) => block.startsWith('```mermaid')) ?? '';
  const { tasks } = readGantt(gantt);
  assert.equal(tasks.length, dossier.steps.length);
  const table = blocks(page)[blocks(page).indexOf(gantt) + 1] ?? '';
  assert.equal(table.split('\n').length, tasks.length + 3);
  assert.ok(tasks.some(({ tag, label }) => tag === 'active' && label.endsWith('Waiting for the session')));
});

test('the ends of both streams are folded: of ten thousand lines the last two hundred', () => {
  const dossier = judgedRun((draft) => {
    const text = Array.from({ length: 10_000 }, (_, at) => `line ${at}\n`).join('');
    draft.log = [{ stream: 'stdout', seconds: 1, text }];
  });
  const page = renderSummary(toldOf(dossier));
  assert.ok(
    page.includes('<details><summary>End of stdout: 200 lines of 10000</summary>\n\n```text\nline 9800\n'),
  );
  assert.ok(page.includes('line 9999\n```\n\n</details>') && !page.includes('line 9799\n'));
});

test('a summary of 900 KiB is never passed: it is cut between its parts, with a note, and every fold is closed', () => {
  const long = '🔵'.repeat(20_000);
  const dossier = withForeignText(Array.from({ length: 1500 }, (_, at) => `${at} ${long} | <b> \`\`\``));
  const told = toldOf(dossier);
  const whole = renderSummary(told, Number.MAX_SAFE_INTEGER);
  for (const limit of [largestSummary, 200_000, 40_000, 5000]) {
    const page = renderSummary(told, limit);
    assert.ok(Buffer.byteLength(page) <= limit, `${Buffer.byteLength(page)} of ${limit}`);
    assert.ok(page.isWellFormed() && !page.includes('\uFFFD') && page.endsWith('\n'));
    assert.equal(page.split('<details>').length, page.split('</details>').length);
    assert.equal((page.match(/^```/gm) ?? []).length % 2, 0);
    if (Buffer.byteLength(whole) > limit)
      assert.match(
        page,
        new RegExp(`\\n\\nSummary cut here: ${Math.floor(limit / 1024)} KiB at most\\..*\\n$`),
      );
  }
});

test('a run of six hours has a summary of less than 100 KiB', () => {
  assert.ok(Buffer.byteLength(renderSummary(toldOf(longRun()))) < 100 * 1024);
});

test('the runner obeys nothing of a summary or a comment of a hostile run', () => {
  const dossier = withForeignText(commandTexts.filter((_, at) => at % 5 === 0));
  const log = commandTexts.map((text) => ({ stream: 'stderr' as const, seconds: 0, text: `${text}\n` }));
  const told = toldOf({ ...dossier, collected: { files: [], log, rawLog: '' } });
  assert.deepEqual(obeyedCommands(renderSummary(told)), []);
  assert.deepEqual(obeyedCommands(commentText(told)), []);
});

test('a secret in a name, a condition, a finding and a log line is in no part of summary or comment', () => {
  const secret = 'KGAT-secret|with*marks';
  const texts = ['raw', 'hex', 'reversed'].map((name) => secretEncodings[name]?.(secret).toString() ?? '');
  const padded = texts.map((text) => `${'x'.repeat(190)}${text}`);
  const dossier = withForeignText([...texts, ...padded]);
  const log = texts.map((text) => ({
    stream: 'stdout' as const,
    seconds: 0,
    text: `${'y'.repeat(490)}${text}\n`,
  }));
  const clean = (text: string) => texts.reduce((left, one) => left.replaceAll(one, '***'), text);
  const told = toldOf({ ...dossier, collected: { files: [], log, rawLog: '' } }, 'en', clean);
  const shown = `${renderSummary(told)}${commentText(told)}`.replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
  for (const text of texts) assert.ok(!shown.includes(text.slice(0, 9)), text);
  assert.ok(shown.includes('***'));
});

test('a comment of a run with a thousand failed conditions has twenty rows, says how many more, and is below 60 KiB', () => {
  const page = commentText(toldOf(withForeignText([...hostileTexts, ...hostileTexts])));
  assert.ok(Buffer.byteLength(page) <= 60 * 1024);
  assert.equal((page.match(/^\| GATE-052 \|/gm) ?? []).length, 20);
  assert.match(page, /\n… and \d+ more: see the report\.\n$/);
});
