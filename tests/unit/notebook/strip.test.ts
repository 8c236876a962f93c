import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assembleNotebook } from '../../../src/notebook/assemble.ts';
import { compareNotebooks } from '../../../src/notebook/compare.ts';
import { stripNotebook } from '../../../src/notebook/strip.ts';
import { codeCell, emptyKit, notebook, run } from './notebooks.ts';

test("taking the kit's cell out of an assembled notebook gives the user's notebook back, for any sources", () => {
  const sources = fc.array(fc.oneof(fc.string(), fc.array(fc.string()), fc.constant("'''\\'\n%%time")), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(sources, (all) => {
      const own = notebook(
        all.map((source, index) => codeCell(source, `cell-${index}`, { metadata: { tags: ['x'] } })),
      );
      const stripped = stripNotebook(assembleNotebook({ notebook: own, kit: emptyKit, run }).text);
      assert.deepEqual(compareNotebooks(new TextDecoder().decode(own), stripped, 'whole'), { answer: 'ok' });
    }),
    { numRuns: 60 },
  );
});

test('a kit cell that came back as a list of lines and without its metadata is still found', () => {
  const { text } = assembleNotebook({ notebook: notebook([codeCell('pass')]), kit: emptyKit, run });
  const document = JSON.parse(text);
  document.cells[0] = codeCell(document.cells[0].source.split(/(?<=\n)/), 'other');
  assert.equal(JSON.parse(stripNotebook(JSON.stringify(document))).cells.length, 1);
});

test('a markdown cell that quotes the marker stays', () => {
  const { text } = assembleNotebook({ notebook: notebook([codeCell('pass')]), kit: emptyKit, run });
  const source = JSON.parse(text).cells[0].source;
  const quoted = notebook([{ cell_type: 'markdown', id: 'm', metadata: {}, source }]);
  assert.equal(JSON.parse(stripNotebook(new TextDecoder().decode(quoted))).cells.length, 1);
});
