import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DatasetHistory, HistoryVersion } from '../../../src/model/history.ts';
import { historySection, renderHistory } from '../../../src/report/history-table.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { buildDossier } from '../../support/dossier-builder.ts';

const none = { isListed: true, files: 1, bytes: 10, wheels: [], lost: [], replaced: [], fitsNoMore: [] };
const version = (number: number, changes: Partial<HistoryVersion> = {}): HistoryVersion => ({
  version: number,
  createdAt: `2026-03-0${number}T10:00:00Z`,
  notes: '',
  ...none,
  ...changes,
});
const wheel = (file: string, answer: 'ok' | 'fail', ...reasons: readonly string[]) => ({
  file,
  answer,
  tag: '',
  reasons: [...reasons],
});
const history: DatasetHistory = {
  schema: 'nx47.dataset-history/1',
  ref: { owner: 'ada', slug: 'data' },
  profile: 'kaggle-py312',
  omitted: 3,
  versions: [
    version(1, { wheels: [wheel('a-1.whl', 'fail', 'python cp311 ≠ cp312'), wheel('b.whl', 'ok')] }),
    version(2, {
      wheels: [wheel('a-2.whl', 'ok')],
      lost: ['b.whl'],
      replaced: [{ from: 'a-1.whl', to: ['a-2.whl'] }],
      fitsNoMore: ['b'],
    }),
    version(3, { isListed: false }),
  ],
};

test('a terminal gets wheel × version with a mark for each, then what each version lost and why wheels do not fit', () => {
  assert.equal(
    renderHistory(history, sentences('en')),
    [
      'Published versions of ada/data, profile kaggle-py312 (3 older ones are not shown)',
      '',
      '  wheel    v1  v2  v3',
      '  a-1.whl  ✗   ·   ?',
      '  a-2.whl  ·   ✓   ?',
      '  b.whl    ✓   ·   ?',
      '',
      '  v1 (2026-03-01): 1 files, 10 bytes',
      '  v2 (2026-03-02): 1 files, 10 bytes; lost: b.whl; replaced: a-1.whl → a-2.whl; no wheel fits any more: b',
      '  v3 (2026-03-03): its files are no longer listed',
      '  ✗ a-1.whl: python cp311 ≠ cp312',
      '',
    ].join('\n'),
  );
});

const withHistory = (versions: DatasetHistory['versions']) => ({
  ...buildDossier(),
  history: { ...history, versions },
});

test('a report gets the same as Markdown, in which a file name is only text', () => {
  const evil = version(1, { wheels: [wheel('a|b`c`.whl', 'ok')] });
  const text = renderMarkdown(historySection(withHistory([evil]), sentences('fr')));
  assert.match(text, /^## Versions publiées de ada&#47;data, profil kaggle-py312/);
  assert.match(text, /\| a&#124;b&#96;c&#96;&#46;whl \| ✓ \|/);
});

test('thirteen versions stand in two tables, and a dataset without versions in none', () => {
  const versions = Array.from({ length: 13 }, (_, at) => version(1, { version: at + 1 }));
  const sections = historySection(withHistory(versions), sentences('en'));
  assert.equal(sections.length, 4);
  assert.deepEqual(historySection(withHistory([]), sentences('en')), []);
  assert.deepEqual(historySection(buildDossier(), sentences('en')), []);
  assert.match(renderHistory({ ...history, versions: [] }, sentences('en')), /No version is published/);
});
