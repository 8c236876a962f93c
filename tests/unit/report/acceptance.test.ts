import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier, StepRecord } from '../../../src/model/dossier.ts';
import type { Language } from '../../../src/model/language.ts';
import { type Block, citedIds, type Table, type Text } from '../../../src/report/document.ts';
import { resolveEvidence } from '../../../src/report/evidence.ts';
import { renderReport, reportBlocks } from '../../../src/report/report.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { certified, servedProject } from '../../support/served-project.ts';
import { toldRuns } from '../../support/told-runs.ts';

const blocksOf = (dossier: Dossier, language: Language = 'en') =>
  reportBlocks(dossier, language, sentences(language));
const textOf = (dossier: Dossier, language: Language = 'en') =>
  renderReport(dossier, language, sentences(language)).replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );

/** The blocks below a heading, up to the next one of its level. */
function sectionOf(blocks: readonly Block[], title: string): Block[] {
  const start = blocks.findIndex((one) => one.kind === 'heading' && plain(one.text).startsWith(title));
  assert.ok(start >= 0, title);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((one) => one.kind === 'heading' && one.level <= 2);
  return end < 0 ? rest : rest.slice(0, end);
}

function rowsOf(blocks: readonly Block[], title: string): string[][] {
  const tables = sectionOf(blocks, title).filter((one): one is Table => one.kind === 'table');
  return tables.flatMap(({ rows }) => rows.map((row) => row.map(plain)));
}

function plain(text: Text): string {
  if (typeof text === 'string') return text;
  if ('own' in text) return text.own;
  if ('strong' in text) return text.strong;
  if ('anchor' in text) return text.anchor;
  return 'cites' in text ? text.cites.join(', ') : text.map(plain).join('');
}

/** What the structure of a block is, whatever language its sentences are in. */
function shapeOf(block: Block): unknown {
  const cited = citedIds([block]);
  if (block.kind === 'heading') return [block.kind, block.level, cited];
  if (block.kind === 'table')
    return [block.kind, block.header.length, block.rows.map((row) => row.length), cited];
  if (block.kind === 'list') return [block.kind, block.items.length, cited];
  return block.kind === 'figure' ? [block.kind, block.name] : [block.kind, cited];
}

for (const [what, dossier] of Object.entries(toldRuns)) {
  test(`the report on ${what} says the same in French and English, block by block, row by row, proof by proof`, () => {
    assert.deepEqual(blocksOf(dossier, 'fr').map(shapeOf), blocksOf(dossier, 'en').map(shapeOf));
  });

  test(`every id that the report on ${what} cites leads somewhere, and every section cites one`, () => {
    const blocks = blocksOf(dossier);
    const lost = citedIds(blocks).filter((id) => resolveEvidence(id, dossier) === undefined);
    assert.deepEqual(lost, []);
    const titles = blocks.flatMap((one) =>
      one.kind === 'heading' && one.level === 2 ? [plain(one.text)] : [],
    );
    const without = titles.filter((title) => {
      const own = blocks.filter((one) => one.kind === 'heading' && plain(one.text) === title);
      const isIndex = ['Index of evidence', 'Conclusion'].includes(title);
      return !isIndex && citedIds([...own, ...sectionOf(blocks, title)]).length === 0;
    });
    assert.deepEqual(without, []);
    assert.doesNotMatch(textOf(dossier), /not found \|/);
  });
}

test('the last line of a report is GO for a GO alone, else NO-GO with the cause beside it', () => {
  const lines = Object.entries(toldRuns).map(([what, dossier]) => [
    what,
    textOf(dossier).trimEnd().split('\n').at(-1),
  ]);
  assert.deepEqual(lines, [
    ['rehearsed', 'NO-GO (not certified on Kaggle): REHEARSED'],
    ['go', 'GO'],
    [
      'a status that is not ok',
      'NO-GO — GATE-052 not met: The status of the report is “ok” ("ok_with_warnings")',
    ],
    [
      'a warning in the log',
      'NO-GO — GATE-081 not met: The log has neither warning nor error (1 lines | stderr: /a.py:3: UserWarning: careful)',
    ],
    [
      'an output that is missing',
      'NO-GO — GATE-024 not met: Output 4, latency breakdown: present, readable, intact (absent: lumvorax_latency_breakdown.json)',
    ],
    ['an audit that refuses', 'NO-GO — WHL-008: Wheel not compatible with the target runtime'],
    ['a session that does not end', 'NO-GO (not proven) — INCONCLUSIVE/deadline'],
    ['detached', 'NO-GO (not certified on Kaggle) — PENDING'],
  ]);
});

test('each step has UTC times, goal, exact command, output, decision, files, check and its own event', () => {
  const { go } = toldRuns;
  assert.ok(go !== undefined);
  const rows = rowsOf(blocksOf(go), 'Steps');
  assert.equal(rows.length, go.steps.length);
  for (const [index, row] of rows.entries()) {
    const step: StepRecord | undefined = go.steps[index];
    assert.equal(row[0], `event:${step?.step}`);
    assert.match(row[2] ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z\n\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.equal(row[4], step?.command);
    for (const at of [1, 3, 5, 7]) assert.notEqual(row[at], '', `${index} ${at}`);
  }
  assert.match(textOf(go), /### Significant output — event:3 audit\n\n```text\naudit done\n```/);
});

test('the head names dataset version 3, kernel version 7 and the status after the wait of 59 s', () => {
  const { go } = toldRuns;
  assert.ok(go !== undefined);
  const text = textOf({ ...go, settings: { ...go.settings, wait: 59 } });
  assert.match(text, /\*\*Dataset version\*\* \| ndarray2000\/nx47-dependencies v3 \| dataset:v3 \|/);
  assert.match(text, /\*\*Kernel version\*\* \| ndarray2000\/test-360-dep-lumvorax v7 .* \| kernel:v7 \|/);
  assert.match(
    text,
    /\*\*Wait\*\* \| 70 s in all; first wait asked for: 59 s; status after it: running \| event:6 \|/,
  );
});

test('the report says its commit and how to come back to kernel version 6 and dataset version 2', () => {
  const { go } = toldRuns;
  assert.ok(go?.kernel !== undefined && go.dataset !== undefined);
  const head = 'c'.repeat(40);
  const repository = {
    head,
    tree: '',
    dirty: [],
    isShallow: false,
    unread: '',
    grown: { paths: [], edges: 0, lost: null },
  };
  assert.match(textOf({ ...go, repository }), new RegExp(`\\*\\*Commit\\*\\* \\| ${head} \\|`));
  const commandOf = (dossier: Dossier) => sectionOf(blocksOf(dossier), 'Going back').at(1);
  const published = { ...go, dataset: { ...go.dataset, reused: false } };
  assert.deepEqual(commandOf(published), {
    kind: 'code',
    text: 'nx47 rollback --dataset 2 --kernel 6 --execute',
  });
  assert.deepEqual(commandOf({ ...go, dataset: { ...go.dataset, reused: true } }), {
    kind: 'code',
    text: 'nx47 rollback --kernel 6 --execute',
  });
  const { dataset: _, kernel: __, ...nothing } = go;
  assert.equal(commandOf(nothing), undefined);
  const first = {
    ...go,
    dataset: { ...go.dataset, reused: false, version: 1 },
    kernel: { ...go.kernel, version: 1 },
  };
  assert.equal(commandOf(first), undefined);
});

test('an incident has its root cause, its correction and the step that tested it again; one without says so', () => {
  const { go, 'a session that does not end': deadline } = toldRuns;
  assert.ok(go !== undefined && deadline !== undefined);
  const [row = []] = rowsOf(blocksOf(go), 'Incidents');
  assert.deepEqual([row[1], row[2], row[6]], ['publish', 'UPLOAD_INCOMPLETE', 'ok event:4']);
  assert.ok(row[4] !== '' && row[5] !== '');
  const [still = []] = rowsOf(blocksOf(deadline), 'Incidents');
  assert.match(still[6] ?? '', /^not yet in this run: nx47 rehearse$/);
});

test('a failed condition is an incident too, with root cause and correction', () => {
  const { 'a status that is not ok': run } = toldRuns;
  assert.ok(run !== undefined);
  const [row = []] = rowsOf(blocksOf(run), 'Incidents');
  assert.equal(row[2], 'GATE-052');
  assert.match(row[3] ?? '', /ok_with_warnings/);
  assert.equal(row[7], 'output:lumvorax_360_validation_report_v3_complete.json');
});

test('the two tables hold eight and five rows, each with its proof', () => {
  const { rehearsed } = toldRuns;
  assert.ok(rehearsed !== undefined);
  const outputs = rowsOf(blocksOf(rehearsed), 'The eight persistent outputs');
  const metrics = rowsOf(blocksOf(rehearsed), 'The five metrics').slice(0, 5);
  assert.deepEqual([outputs.length, metrics.length], [8, 5]);
  for (const row of [...outputs, ...metrics]) {
    assert.equal(row[1], 'PASS');
    assert.match(row[3] ?? '', /^(?:output|event):/);
  }
});

test('a changed file has its reason, its effect and its proof; differences stand as a diff', () => {
  const { go } = toldRuns;
  assert.ok(go !== undefined);
  const [proof = ''] = go.changes?.rows.map((row) => row.proof) ?? [];
  assert.match(proof, /^event:4 sha256 [0-9a-f]{64}$/);
  assert.deepEqual(rowsOf(blocksOf(go), 'Changes'), [
    ['bundle/liblumvorax_replit.so', 'build the bundle', 'dataset ndarray2000/nx47-dependencies v3', proof],
    [
      'dataset ndarray2000/nx47-dependencies',
      'Publishing the dataset',
      'a session mounts this version of the dataset',
      'event:4 bbbbbbbbbbbbbbbb',
    ],
  ]);
  assert.match(
    textOf(go),
    /^--- local\n\+\+\+ nx47_runtime_profile\.json\n- libc: glibc 2\.35\n\+ libc: glibc 2\.36$/m,
  );
  assert.match(
    textOf(go),
    /^--- \/dev\/null\n\+\+\+ ndarray2000\/nx47-dependencies v3\n\+ numpy-2\.0\.2-\S+$/m,
  );
});

test('a version that was kept says why it fits: the tag of the wheel, the origin of what was imported', () => {
  const { rehearsed } = toldRuns;
  assert.ok(rehearsed !== undefined);
  const rows = rowsOf(blocksOf(rehearsed), 'Versions kept');
  const of = (name: string) => rows.filter((row) => row[0] === name).map((row) => row.slice(1));
  assert.deepEqual(of('numpy'), [
    ['2.0.2', 'tag cp312-cp312-manylinux_2_17_x86_64 accepted by profile session', 'event:8'],
    ['2.0.2', 'imported in the session, provided by the image', 'output:nx47_runtime_profile.json'],
  ]);
  assert.deepEqual(of('Python')[0]?.[0], 'cpython 3.12.1 (cp312)');
});

test('the continuity from V7 to V13 names what came before and what is in force, for kernel, dataset and report', () => {
  const { rehearsed } = toldRuns;
  assert.ok(rehearsed !== undefined);
  const rows = rowsOf(blocksOf(rehearsed), 'Continuity: V7 historic → V13 strict operational');
  assert.deepEqual(
    rows.map((row) => row.slice(0, 3)),
    [
      [
        'Kernel version',
        'ndarray2000/test-360-dep-lumvorax, versions 1 to 6: none of them is deleted',
        'ndarray2000/test-360-dep-lumvorax, version 7',
      ],
      [
        'Dataset version',
        'ndarray2000/nx47-dependencies, versions 1 to 2: none of them is deleted',
        'ndarray2000/nx47-dependencies, version 3',
      ],
      [
        'Main report',
        'families that are read: v3_complete, v6_binary, v13_strict',
        'lumvorax_360_validation_report_v3_complete.json, family v3_complete',
      ],
      ['Session', '1 reports of earlier sessions, kept', '20261121_rehearsal-100000-1'],
    ],
  );
});

test('what a person types to do it again names this dataset and this kernel, in words that a shell takes as one', () => {
  const { rehearsed } = toldRuns;
  assert.ok(rehearsed !== undefined);
  const settings = { ...rehearsed.settings, bundle: { path: "it's here" } };
  const [, code] = sectionOf(blocksOf({ ...rehearsed, settings }), 'Doing it by hand');
  assert.ok(code?.kind === 'code');
  assert.match(code.text, /^kaggle datasets version -p 'it'\\''s here' -m 'nx47 [0-9a-f]{16}'$/m);
  assert.match(code.text, /^kaggle kernels pull \S+ -p pulled -m\nkaggle kernels push -p pulled$/m);
  assert.match(code.text, /^sleep 59\nkaggle kernels status ndarray2000\/test-360-dep-lumvorax$/m);
});

test('a real rehearsal is reported whole: every step is cited, every id leads somewhere, both languages agree', async (t) => {
  const recipe =
    "bundle: { path: bundle, recipe: { commands: [['{python}', '--version']], files: { model.bin: nx47.yml } } }";
  const { dossier } = await certified(await servedProject(t, [], { lines: [recipe] }));
  assert.equal(dossier.verdict?.kind, 'REHEARSED');
  const blocks = blocksOf(dossier);
  assert.deepEqual(
    citedIds(blocks).filter((id) => resolveEvidence(id, dossier) === undefined),
    [],
  );
  assert.deepEqual(blocksOf(dossier, 'fr').map(shapeOf), blocks.map(shapeOf));
  assert.deepEqual(
    rowsOf(blocks, 'Steps').map((row) => row[1]),
    dossier.steps.map(({ macro }) => macro),
  );
  assert.ok(rowsOf(blocks, 'Changes').some((row) => row[0]?.includes('core-notebook')));
  assert.ok(rowsOf(blocks, 'The eight persistent outputs').every((row) => row[1] === 'PASS'));
});
