import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import { commentText } from '../../src/report/comment.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { debianTool, missingProgram } from '../support/debian-tools.ts';
import { commandTexts, hostileTexts, markupTexts } from '../support/hostile-texts.ts';
import { kindsOf, markupOf, partsOf } from '../support/markdown-parts.ts';
import { withForeignText } from '../support/page-runs.ts';
import { toldOf } from '../support/told-of-runs.ts';
import { toldRuns } from '../support/told-runs.ts';

const tool = debianTool('cmark-gfm');
const texts = [...hostileTexts, ...commandTexts.filter((_, at) => at % 29 === 0)];
const plain = texts.map((text, at) => (text.trim() === '' ? text : `plain${at}`));

// The log ends with what closes a fold, a fence or a comment, each at the start of a line and behind a sign.
const logged = (all: readonly string[]): Dossier => {
  const ends = all.slice(0, markupTexts.length).filter((text) => text.split('\n').length < 20);
  const log = ends.map((text) => ({ stream: 'stdout' as const, seconds: 0, text: `${text}\nx${text}\n` }));
  const errors = ends.map((text) => ({ stream: 'stderr' as const, seconds: 0, text: `${text}\n` }));
  return { ...withForeignText(all), collected: { files: [], rawLog: '', log: [...log, ...errors] } };
};

for (const [name, render] of Object.entries({ summary: renderSummary, comment: commentText })) {
  test(`the ${name} of a run whose every foreign place is hostile has the parts of a plain one for cmark-gfm: no heading, row, cell, link or tag more`, (t) => {
    if (tool === undefined) return t.diagnostic(missingProgram['cmark-gfm']);
    const [hostile, harmless] = [texts, plain].map((all) => partsOf(render(toldOf(logged(all)))));
    assert.ok(hostile !== undefined && harmless !== undefined);
    assert.deepEqual(kindsOf(hostile), kindsOf(harmless));
    const tags = new Set(
      markupOf(hostile).map((html) => html.replace(/<summary>[^<]*<\/summary>/, '').trim()),
    );
    assert.deepEqual([...tags].sort(), name === 'summary' ? ['</details>', '<br>', '<details>'] : ['<br>']);
  });
}

test('cmark-gfm sees as many headings, tables, rows and blocks as the summary of each kind of run wrote', (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram['cmark-gfm']);
  for (const [name, dossier] of Object.entries(toldRuns)) {
    const page = renderSummary(toldOf(dossier));
    const lines = page.split('\n');
    const kinds = kindsOf(partsOf(page));
    const tables = lines.filter((line) => /^\|(?:---\|)+$/.test(line)).length;
    const rows = lines.filter((line) => line.startsWith('| ') || line.startsWith('|  |')).length;
    const written = {
      heading: lines.filter((line) => /^#{2,3} /.test(line)).length,
      table: tables,
      table_header: tables,
      table_row: rows - tables,
      code_block: lines.filter((line) => /^`{3,}\w/.test(line)).length,
    };
    const seen = Object.fromEntries(Object.keys(written).map((kind) => [kind, kinds[kind] ?? 0]));
    assert.deepEqual(seen, written, name);
    assert.ok((kinds['link'] ?? 0) <= 2, name);
  }
});
