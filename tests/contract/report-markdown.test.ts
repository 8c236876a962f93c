import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import { table } from '../../src/report/document.ts';
import { cell, fence, renderMarkdown } from '../../src/report/markdown.ts';
import { renderReport } from '../../src/report/report.ts';
import { sentences } from '../../src/text/sentences.ts';
import { debianTool, missingProgram } from '../support/debian-tools.ts';
import { commandTexts, hostileTexts, markupTexts } from '../support/hostile-texts.ts';
import { kindsOf, partsOf } from '../support/markdown-parts.ts';
import { withForeignText } from '../support/page-runs.ts';
import { toldRuns } from '../support/told-runs.ts';

const tool = debianTool('cmark-gfm');
const marked = (xml: string) =>
  [...xml.matchAll(/<html_(?:inline|block)[^>]*>([^<]*)</g)].map(([, html = '']) => html);
const plainTexts = hostileTexts.map((text, at) => (text.trim() === '' ? text : `plain${at}`));
const report = (dossier: Dossier) => renderReport(dossier, 'fr', sentences('fr'));

test('a report whose every foreign place is hostile has the parts of a plain one for cmark-gfm: no link, no heading, no row, no cell more', (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram['cmark-gfm']);
  const hostile = partsOf(report(withForeignText(hostileTexts)));
  const plain = partsOf(report(withForeignText(plainTexts)));
  assert.deepEqual(kindsOf(hostile), kindsOf(plain));
  assert.deepEqual([...new Set(marked(hostile))], ['&lt;br&gt;']);
  assert.ok(!Object.hasOwn(kindsOf(hostile), 'link') && !Object.hasOwn(kindsOf(hostile), 'image'));
});

test('each hostile text alone, as a cell, a list item, a heading, a paragraph and a fence, is one text for cmark-gfm', (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram['cmark-gfm']);
  const texts = [...markupTexts, ...commandTexts.filter((_, at) => at % 11 === 0)];
  const made = (all: readonly string[]) =>
    renderMarkdown([
      table(
        ['a', 'b'],
        all.map((text) => [text, 'end']),
      ),
      { kind: 'list', items: all },
      ...all.flatMap((text) => [
        { kind: 'heading', level: 3, text } as const,
        { kind: 'paragraph', text: ['x ', text] } as const,
        { kind: 'code', text } as const,
      ]),
    ]);
  const plain = texts.map((text) => (text.trim() === '' ? text : 'plain'));
  assert.deepEqual(kindsOf(partsOf(made(texts))), kindsOf(partsOf(made(plain))));
});

test('a cell, decoded by cmark-gfm, says what the text said, and a row keeps its last cell', (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram['cmark-gfm']);
  const readable = [
    'a | b',
    '**GO**',
    '<b>x</b>',
    'a \\| b',
    '&lt;',
    'https://evil.example',
    '@octocat #1',
    '`x`',
  ];
  const xml = partsOf(
    renderMarkdown([
      table(
        ['a', 'b'],
        readable.map((text) => [text, 'end']),
      ),
    ]),
  );
  const rows = xml.replaceAll('\u200B', '').split('<table_row>').slice(1);
  const words = rows.map((row) =>
    [...row.matchAll(/<text[^>]*>([^<]*)</g)]
      .map(([, text = '']) => text)
      .join('')
      .replace(
        /&(lt|gt|amp|quot);/g,
        (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '',
      ),
  );
  assert.deepEqual(
    words,
    readable.map((text) => `${text}end`),
  );
});

test('without the entities of a cell, or with a fence of three backticks, cmark-gfm sees other parts', (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram['cmark-gfm']);
  const broken = markupTexts.filter((text) => {
    const row = (shown: string) => kindsOf(partsOf(`| a | b |\n|---|---|\n| ${shown} | end |\n`));
    return JSON.stringify(row(text.replaceAll('\n', ' '))) !== JSON.stringify(row('plain'));
  });
  assert.ok(broken.length > 15, `${broken.length}`);
  assert.notDeepEqual(
    kindsOf(partsOf('```text\n```\n# GO\n```\n```\n')),
    kindsOf(partsOf(fence('```\n# GO\n```'))),
  );
  assert.equal(cell('|'), '&#124;');
});

test('the report of a run that nobody attacked has no part that its reader would not expect', (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram['cmark-gfm']);
  for (const dossier of Object.values(toldRuns)) {
    const kinds = Object.keys(kindsOf(partsOf(report(dossier)))).sort();
    const known =
      'code code_block document heading item list paragraph strong table table_cell table_header table_row xml';
    assert.deepEqual(
      kinds.filter((kind) => !known.split(' ').includes(kind)),
      [],
    );
  }
});
