import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { matrixSection, renderMatrix } from '../../../src/report/matrix.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { sound, withExtra } from '../../support/audit-builder.ts';
import { auditedDossier, documentOf } from '../../support/audited-dossier.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const old = buildWheel({ name: 'one', version: '1.0', tag: 'cp311-cp311-manylinux_2_38_x86_64' });
const texts = sentences('en');

test('the report has a row for each wheel of each profile: its tag in three columns, why not, its rules', () => {
  const dossier = auditedDossier(withExtra(old));
  const beside = { ...auditedDossier(sound).auditBefore, profile: 'kaggle-py312' };
  const section = matrixSection(
    { ...dossier, auditBeside: { findings: [], rulesRun: [], ...beside } },
    texts,
  );
  const text = renderMarkdown(section).replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
  assert.match(text, /^### session-3\.12\.13 — the runtime prefers cp312-cp312-manylinux_2_35_x86_64$/m);
  assert.match(
    text,
    /^\| one-1\.0-\S+ \| cp311 \| cp311 \| manylinux_2_38_x86_64 \| FAIL \(nearest: python cp311 ≠ cp312, abi cp311 ≠ cp312, glibc 2\.38 > 2\.35\) \| WHL-008 \|$/m,
  );
  assert.match(text, /^\| numpy-2\.0\.2-\S+ \| cp312 \| cp312 \| manylinux_2_17_x86_64 \| ok \| {2}\|$/m);
  assert.match(text, /^### kaggle-py312 — /m);
});

test('without a wheel there is no section', () => {
  const { auditBefore, ...dossier } = auditedDossier(sound);
  assert.ok(auditBefore !== undefined);
  const { wheels: _, ...bare } = auditBefore;
  assert.deepEqual(matrixSection({ ...dossier, auditBefore: bare }, texts), []);
});

test('in a terminal the columns of wheel, Python, ABI and platform are aligned', () => {
  const { wheels } = documentOf(withExtra(old));
  assert.ok(wheels !== undefined);
  const [, header = '', ...rows] = renderMatrix(wheels, texts).split('\n');
  assert.equal(rows.length, 3);
  const column = header.indexOf('Python');
  for (const row of rows) assert.match(row.slice(column - 2), /^ {2}(?:cp31[12]|py3) /);
});
