import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../../../support/audit-builder.ts';
import { placesOf, withTexts } from '../../../support/repository-facts.ts';

const lfs = 'filter=lfs diff=lfs merge=lfs -text';

describe('REP-021, ignored reports', () => {
  it('*.json, *.log and *.jsonl in .gitignore are each refused with line and hidden files', () => {
    const input = withTexts({ '.gitignore': 'node_modules/\n*.json\n*.log\n*.jsonl\n*.whl\n' });
    assert.deepEqual(placesOf('REP-021', input), ['.gitignore:2', '.gitignore:3', '.gitignore:4']);
    assert.ok(findingsOf('REP-021', input)[0]?.evidence.includes('session/20260101_run/outputs/report.json'));
  });

  it('the same rules with !session/ and !session/** below them are accepted', () => {
    const text = '*.json\n*.log\n*.jsonl\n*.csv\nresults/\n!session/\n!session/**\n';
    assert.deepEqual(placesOf('REP-021', withTexts({ '.gitignore': text })), []);
    assert.deepEqual(placesOf('REP-021', withTexts({ 'docs/.gitignore': '*.json\n' })), []);
  });
});

describe('REP-022, reports through a filter', () => {
  it('*.csv and *.log sent to LFS are refused, and so is a report that lies under results/**', () => {
    const input = withTexts({
      '.gitattributes': `*.csv ${lfs}\n*.log ${lfs}\nresults/** ${lfs}\n*.tar ${lfs}\n`,
      'results/v7/validation_report.json': '{"status":"ok"}',
    });
    assert.deepEqual(placesOf('REP-022', input), [
      '.gitattributes:1',
      '.gitattributes:2',
      '.gitattributes:3',
    ]);
    assert.deepEqual(findingsOf('REP-022', input)[2]?.evidence, ['results/v7/validation_report.json']);
  });

  it('line ends turned to CRLF and $Id$ put in are refused too', () => {
    assert.equal(placesOf('REP-022', withTexts({ '.gitattributes': '*.csv eol=crlf\n' })).length, 1);
    assert.equal(placesOf('REP-022', withTexts({ '.gitattributes': '*.md ident\n' })).length, 1);
  });

  it('LFS for archives only, and session/** -filter after it, are accepted', () => {
    assert.deepEqual(placesOf('REP-022', withTexts({ '.gitattributes': `*.tar ${lfs}\n* text=auto\n` })), []);
    const text = `*.csv ${lfs}\n*.log ${lfs}\nsession/** -filter -diff -merge -text\n`;
    assert.deepEqual(placesOf('REP-022', withTexts({ '.gitattributes': text })), []);
  });
});

it('REP-022: of a path that several attributes change, the first is said, once', () => {
  const input = withTexts({ '.gitattributes': '*.csv filter=lfs ident eol=crlf\n' });
  const [found, ...more] = findingsOf('REP-022', input);
  assert.deepEqual(more, []);
  assert.match(found?.observed ?? '', /filter=lfs/);
  assert.doesNotMatch(found?.observed ?? '', /ident|eol/);
});
