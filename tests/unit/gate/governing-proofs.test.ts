import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../../../src/audit/rules.ts';
import { conditions } from '../../../src/gate/conditions.ts';
import {
  builtInProofs,
  operationalPromptProofs,
  shippedDocument,
  shippedProofs,
  withoutLayout,
} from '../../../src/gate/governing-proofs.ts';
import { parsePoints } from '../../../src/gate/parse-points.ts';
import { proofSchema } from '../../../src/model/governing.ts';
import { consoleEn } from '../../../src/text/en-console.ts';

const shipped = readFileSync(new URL(`../../../${shippedDocument}`, import.meta.url), 'utf8');

test('every point of the shipped document has its proofs, and no proof is without its point', () => {
  const ids = parsePoints(shipped).map(({ id }) => id);
  const lowest = ids.filter((id) => !ids.some((other) => other.startsWith(`${id}.`)));
  assert.deepEqual(Object.keys(shippedProofs), lowest);
  assert.ok(lowest.length >= 20);
});

for (const [name, proofs] of Object.entries({ shippedProofs, operationalPromptProofs })) {
  test(`${name} names conditions of the table and steps of the story, and never the condition that it serves`, () => {
    const ids = conditions.map(({ id }) => id);
    const known = [...ids, ...Object.keys(rules), ...Object.keys(consoleEn.steps)];
    for (const proof of Object.values(proofs).flat()) {
      assert.ok(known.includes(proof), proof);
      assert.notEqual(proof, 'GATE-099');
      proofSchema.parse(proof);
    }
  });
}

test('a document of the same numbers is not the one that the built-in proofs are for', () => {
  assert.deepEqual(builtInProofs('### Phase 1\n1. other\n'), {});
});

test('line ends and trailing blanks make no other document', () => {
  assert.equal(withoutLayout('\uFEFFa  \r\nb\t\r\n\r\n'), 'a\nb');
});

test('the skeleton of the operational prompt has the points that its proofs are for', () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}. x`).join('\n');
  const phases = [3, 3, 3, 4, 0].map((count, at) => `### Phase ${at + 1} — x\n${list(count)}`);
  const parts = [
    '# T',
    '## Interdictions absolues',
    list(4),
    '## P',
    ...phases,
    '## Livrables obligatoires',
    list(4),
  ];
  const ids = parsePoints(parts.join('\n')).map(({ id }) => id);
  const lowest = ids.filter((id) => !ids.some((other) => other.startsWith(`${id}.`)));
  assert.deepEqual(lowest, Object.keys(operationalPromptProofs));
});

test('a lone carriage return ends a line, and a mark within the text stays', () => {
  assert.equal(withoutLayout('a \rb'), 'a\nb');
  assert.equal(withoutLayout('a\uFEFFb'), 'a\uFEFFb');
});
