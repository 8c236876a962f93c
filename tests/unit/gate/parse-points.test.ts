import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePoints } from '../../../src/gate/parse-points.ts';

const ids = (text: string) => parsePoints(text).map(({ id }) => id);

test('a heading Phase 2 with items 1 and 2 gives phase-2, phase-2.1 and phase-2.2, with their lines', () => {
  const points = parsePoints('# Title\n\n### Phase 2 — **Fix**\n1. `one`\n   - detail\n2. two\n');
  assert.deepEqual(points, [
    { id: 'phase-2', title: 'Phase 2 — Fix', line: 3 },
    { id: 'phase-2.1', title: 'one', line: 4 },
    { id: 'phase-2.2', title: 'two', line: 6 },
  ]);
});

for (const [what, text, expected] of [
  [
    'items below an unnumbered heading bear its name',
    '# T\n## Never do!\n1. a\n2) b',
    ['never-do.1', 'never-do.2'],
  ],
  ['accents leave the name', '## Éléments à livrer\n1. a', ['elements-a-livrer.1']],
  ['a dotted heading is absolute', '## 3) C\n### 3.1 D\n1. x\n### 3.2. E', ['3', '3.1', '3.1.1', '3.2']],
  [
    'a plain number counts below a numbered heading',
    '## 2. A\n### 1. B\n### 2. C\n## 3. D',
    ['2', '2.1', '2.2', '3'],
  ],
  ['a section sign is a number', '## § 4 A\n## §5. B', ['4', '5']],
  ['a list in a list', '1. a\n   1. b\n   2. c\n2. d', ['1', '1.1', '1.2', '2']],
  ['a list in a bullet', '## 1. A\n- x:\n  1. b\n  2. c', ['1', '1.1', '1.2']],
  ['a number in bold', '## A\n**1. First** thing\n\n**Étape 2 : second**', ['a.1', 'etape-2']],
  ['underlined headings', '1. Title\n===\n\n2) Part\n---\n1. x', ['1', '1.2', '1.2.1']],
  ['a quoted list', '> 1. a\n> 2. b', ['1', '2']],
  ['a list that starts again', '## A\n1. a\n\ntext\n\n1. b', ['a.1', 'a.1-2']],
  ['all items numbered 1', '1. a\n1. b', ['1', '1-2']],
  ['Windows lines', '## 1. A\r\n1. b\r\n', ['1', '1.1']],
  ['an unnumbered heading below a numbered one', '## 1. A\n### Do\n1. b', ['1', '1.do.1']],
] as const) {
  test(`numbered points: ${what}`, () => assert.deepEqual(ids(text), [...expected]));
}

for (const [what, text] of [
  ['a fenced block', '```\n1. a\n# 2. b\n```'],
  ['a fence of tildes', '~~~ text\n1. a\n~~~'],
  ['a longer closing fence', '```\n1. a\n`````'],
  ['a comment', '<!-- 1. a\n## 2. b -->'],
  ['a year that begins a line of prose', 'It was in\n2020. That year all went well.'],
  ['a decimal', '3.14 is no point'],
  ['a heading with a number within', '# Contract of 200 rules'],
  ['an escaped number', '1\\. a'],
] as const) {
  test(`no point: ${what}`, () => assert.deepEqual(ids(text), []));
}

test('a fence that is never closed takes no point away', () => {
  assert.deepEqual(ids('```\n## 1. A\n1. b'), ['1', '1.1']);
  assert.deepEqual(ids('<!-- ## 1. A\n1. b'), ['1']);
});

test('ids are unique and lines ascend, whatever the text', () => {
  const line = fc.constantFrom(
    '# A',
    '## 1. B',
    '1. c',
    '   2. d',
    '- x',
    '**3) e**',
    '```',
    '',
    'text',
    '<!--',
    '-->',
    '---',
    '> 4. q',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
      const points = parsePoints(lines.join('\n'));
      assert.equal(new Set(points.map(({ id }) => id)).size, points.length);
      const at = points.map((point) => point.line);
      assert.deepEqual(
        at,
        at.toSorted((one, other) => one - other),
      );
    }),
    { numRuns: 300 },
  );
});

test('200,000 lines made to slow the reader are read within two seconds', () => {
  const started = performance.now();
  for (const text of ['~~~a\n', '```\n```x\n', '<!-- ', '**', '# a '])
    parsePoints(text.repeat(200_000 / text.length));
  assert.ok(performance.now() - started < 2000);
});
