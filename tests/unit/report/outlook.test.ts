import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outlook } from '../../../src/model/finding.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { outlookSection, renderOutlook } from '../../../src/report/outlook.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { sound } from '../../support/audit-builder.ts';
import { auditedDossier } from '../../support/audited-dossier.ts';

const texts = sentences('en');
const common = { libc: 'glibc 2.35', lacking: [], open: [] };
const stopped = {
  file: 'numpy-2.0.2-cp312.whl',
  distribution: 'numpy',
  reasons: [{ rule: 'WHL-008', observed: 'python cp312 ≠ cp313' }],
  instead: [],
  image: '2.1.3',
};
const outlook: Outlook = {
  first: 'kaggle-py312',
  last: 'kaggle-py312',
  profiles: [
    { ...common, profile: 'kaggle-py312', python: '3.12.13', answer: 'ok', stopped: [] },
    { ...common, profile: 'kaggle-py313', python: '3.13.15', answer: 'fail', stopped: [stopped] },
  ],
};

test('a terminal shows which wheel stops on kaggle-py313, the version that would not, and the limits of it', () => {
  const text = renderOutlook(outlook, texts);
  assert.match(text, /^ {2}kaggle-py313 \(Python 3\.13\.15, glibc 2\.35\) {2}FAIL$/m);
  assert.match(text, /WHL-008 python cp312 ≠ cp313 → numpy 2\.1\.3 of the image/);
  assert.match(
    text,
    /fits from profile kaggle-py312 to profile kaggle-py312; nothing is said of any runtime/,
  );
  const none = { ...outlook, first: '', last: '', profiles: [] };
  assert.match(renderOutlook(none, texts), /fits none of these profiles/);
});

test('what is open and lacking under a profile is told, and a file without a substitute says so', () => {
  const bare = { ...stopped, distribution: '', image: '' };
  const lacking = [{ rule: 'DEP-001', expected: 'scipy>=1', observed: 'bundle ∅' }];
  const one = { ...common, profile: 'p', python: '3.13', stopped: [bare], lacking, open: ['ELF-007'] };
  const text = renderOutlook({ ...outlook, profiles: [{ ...one, answer: 'fail' }] }, texts);
  assert.match(text, /→ nothing known here/);
  assert.match(text, /lacking: DEP-001 scipy>=1 \(bundle ∅\)/);
  assert.match(text, /left open: ELF-007/);
});

test('the report of a run has the forecast as a table, of the audit beside a rehearsal too; without one, nothing', () => {
  const dossier = auditedDossier(sound);
  const { auditBefore } = dossier;
  assert.ok(auditBefore !== undefined);
  const { outlook: _, ...bare } = auditBefore;
  assert.deepEqual(outlookSection({ ...dossier, auditBefore: bare }, texts), []);
  const beside = { ...dossier, auditBefore: bare, auditBeside: { ...bare, outlook } };
  assert.match(renderMarkdown(outlookSection(beside, texts)), /\| kaggle-py313 \| 3/);
});
