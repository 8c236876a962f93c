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

/** Each point as `line id title`. */
const told = (text: string) => parsePoints(text).map(({ id, title, line }) => `${line} ${id} ${title}`);
const long = 'x'.repeat(160);

for (const [what, text, expected] of [
  ['quotes in quotes', '> > 1. a > b\n>> 2. c\n>3. d', ['1 1 a > b', '2 2 c', '3 3 d']],
  ['a list that starts at 7', '7. a', ['1 7 a']],
  ['a list that starts at 7 below a heading', '# T\n7. a', ['2 7 a']],
  ['a paragraph ended by blanks', 'In\n   \n2020. That', ['3 2020 That']],
  ['a paragraph ended by a bullet', 'In\n  - x\n7. y', ['3 7 y']],
  ['a number in a bullet after prose', 'In\n-   5. b', ['2 5 b']],
  ['an item after the prose of an item', '1. a\nmore\n3. b', ['1 1 a', '3 3 b']],
  ['a bold number in a heading', '## ** 2. A**\n### __3. B__', ['1 2 2. A', '2 2.3 3. B']],
  ['a dotted number alone', '## 12.1', ['1 12.1 12.1']],
  ['a dotted number of three', '## 1.2.13 A', ['1 1.2.13 1.2.13 A']],
  ['a dotted number behind a section sign', '## § 3.1 A', ['1 3.1 § 3.1 A']],
  ['a number of two digits', '## 12. A', ['1 12 12. A']],
  ['a number before a dash', '## 4  — A', ['1 4 4  — A']],
  ['a bold number with its text behind', '## **4.** A', ['1 4 4. A']],
  ['a number alone', '## 4.', ['1 4 4.']],
  ['a section sign, two blanks and two digits', '## §  12', ['1 12 §  12']],
  ['a heading without a word', '## 1. A\n##\n1. b', ['1 1 1. A', '3 1-2 b']],
  ['a heading closed by signs', '## 1. A  ##  ', ['1 1 1. A']],
  ['an underline with blanks behind', '2) Part\n---  \n1. x', ['1 2 2) Part', '3 2.1 x']],
  ['an underline with a word behind', '2. Part\n--- x\n1. y', ['1 2 Part', '3 1 y']],
  ['an underline with a word before', '2. Part\nx ---\n1. y', ['1 2 Part', '3 1 y']],
  ['a table of one row', '## 1. A\n| x |\n---\n1. b', ['1 1 1. A', '4 1.1 b']],
  ['an underlined text with a bar', '## 1. A\na | b\n---\n1. c', ['1 1 1. A', '4 a-b.1 c']],
  ['a bullet above a rule', '## 1. A\n- x\n---\n1. b', ['1 1 1. A', '4 1.1 b']],
  ['an indented underlined heading', '  __2. A__\n---', ['1 2 2. A']],
  ['two blanks behind the number of an item', '1.  a\n   1. b', ['1 1 a', '2 1-2 b']],
  ['an item of two digits', '12. a', ['1 12 a']],
  ['an item without a text', '1.\n2. b', ['1 1 ', '2 2 b']],
  ['an item one blank further in', '1. a\n 1. b', ['1 1 a', '2 1-2 b']],
  ['an item a tab further in', '1. a\n\t1. b', ['1 1 a', '2 1.1 b']],
  ['an item a blank and a tab further in', '1. a\n \t1. b', ['1 1 a', '2 1.1 b']],
  ['a tab that reaches to column four only', '123. a\n \t1. b', ['1 123 a', '2 1 b']],
  ['an indented number in bold', '  **1. a** b', ['1 1 1. a b']],
  ['lines that end with a carriage return', '## 1. A\r1. b', ['1 1 1. A', '2 1.1 b']],
  ['a fence behind a word', 'x ``` y\n1. b\n```', ['2 1 b']],
  ['a fence of one sign', '`a`\n1. b\n`\n~ c\n2. d\n~', ['2 1 b', '5 2 d']],
  ['an item right behind a fenced block', '```\nx\n```\n7. a', ['4 7 a']],
  ['a comment in an item', '1. a <!-- xyz --> b', ['1 1 a  b']],
  ['a comment of two lines', '<!-- x\ny -->\n1. a', ['3 1 a']],
  ['blanks behind a title', '1. `a`  ', ['1 1 a']],
  ['a title of 160 signs', `1. ${long}`, [`1 1 ${long}`]],
  ['a title of 161 signs', `1. ${long}y`, [`1 1 ${long}…`]],
  ['two dashes in a heading', '## Never -- do!\n1. a', ['2 never-do.1 a']],
] as const) {
  test(`points with line, id and title: ${what}`, () => assert.deepEqual(told(text), [...expected]));
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
  ['a year below a heading and a line of prose', '# T\nIn\n2020. That'],
  ['a year behind a word of one letter', 'A b\n2020. That'],
  ['a year behind a dash', 'so - that\n2020. That'],
  ['a sign behind the number', '## 2*. A'],
  ['a dotted number in a sentence', '## See 3.1 x'],
  ['a number in a sentence', '## See 4. A'],
  ['a section in a sentence', '## See § 4'],
  ['a letter behind the full stop', '## 4.x A'],
  ['a number in bold in a sentence', 'see **1. a**'],
  ['a fence closed with blanks behind', '```\n1. a\n```  '],
  ['a shorter fence within', '````\n1. a\n```\n2. b\n````'],
  ['an indented fence within', '```\n1. a\n    ```\n2. b\n```'],
  ['a comment that begins with its end', '<!--> 1. x\n2. b -->'],
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

test('200,000 lines made to slow the reader are read within two seconds of a processor', () => {
  const started = process.cpuUsage();
  for (const text of ['~~~a\n', '```\n```x\n', '<!-- ', '**', '# a '])
    parsePoints(text.repeat(200_000 / text.length));
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 2_000_000);
});
