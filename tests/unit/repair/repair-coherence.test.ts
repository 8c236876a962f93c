import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditInput } from '../../../src/audit/audit.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { bundleManifestName } from '../../../src/model/manifest.ts';
import { nothingToRepair } from '../../../src/model/repair.ts';
import { repairCoherence } from '../../../src/repair/repair-coherence.ts';
import { textOf } from '../../../src/repair/texts/edited-facts.ts';
import {
  datasetMetadata,
  findingsOf,
  kernelMetadata,
  notebook,
  numpy,
  sound,
  textFile,
  tifffile,
  withExtra,
  withProject,
  withSettings,
} from '../../support/audit-builder.ts';
import { changedLines, diagnosisOf, mendedFacts, textsOf } from '../../support/repair-answers.ts';
import { withTexts } from '../../support/repository-facts.ts';

const metadata = 'kernel/kernel-metadata.json';
const code = 'kernel/certification.ipynb';
const pretty = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const asset = textFile('competitor.tif', 'an image');

/** The sound project as kernel V13, with this title, heading and line of code, and a README. */
function thirteen(changes: { title?: string; heading?: string; line?: string; slug?: string }): AuditInput {
  const {
    title = 'LUMVORAX V13 Test',
    heading = 'LUMVORAX V13',
    line = 'x = 1',
    slug = 'lumvorax-v13-test',
  } = changes;
  const cells = [
    { cell_type: 'markdown', metadata: {}, source: [`# ${heading}\n`, 'text'] },
    { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: [line] },
  ];
  const id = `ndarray2000/${slug}`;
  return withTexts(
    { 'README.md': '# A project\n' },
    withProject({
      kernelMetadata: textFile(metadata, pretty({ ...kernelMetadata, id, title })),
      code: textFile(code, pretty({ ...notebook, cells })),
    }),
  );
}

test('a heading V7 in a kernel V13 is said again as V13, with a note of continuity', async () => {
  const facts = thirteen({ heading: 'LUMVORAX V7 Certification' });
  assert.notDeepEqual(findingsOf('VER-001', facts), []);
  const { repairs, unrepairable } = await diagnosisOf(repairCoherence, facts);
  assert.deepEqual([unrepairable, repairs.map(({ kind }) => kind)], [[], ['version-token']]);
  const texts = textsOf(repairs);
  assert.deepEqual(Object.keys(texts).sort(), ['README.md', code]);
  assert.deepEqual(changedLines(textOf(facts, code) ?? '', texts[code] ?? ''), [1, 1]);
  assert.match(texts[code] ?? '', /"# LUMVORAX V13 Certification\\n"/);
  assert.match(texts['README.md'] ?? '', /V7 → V13/);
  const mended = mendedFacts(facts, repairs);
  assert.deepEqual(findingsOf('VER-001', mended), []);
  assert.deepEqual(await diagnosisOf(repairCoherence, mended), nothingToRepair);
});

test('code that writes the report V7 where nx47.yml asks for V13 writes V13; code that knows both is a decision', async () => {
  const asked = (line: string) => withSettings({ 'main-report': 'lum_report_v13.json' }, thirteen({ line }));
  const facts = asked('open("lum_report_v7.json", "w")');
  const { repairs } = await diagnosisOf(repairCoherence, facts);
  assert.match(textsOf(repairs)[code] ?? '', /open\(\\"lum_report_v13\.json\\", \\"w\\"\)/);
  assert.deepEqual(findingsOf('VER-001', mendedFacts(facts, repairs)), []);
  const both = await diagnosisOf(
    repairCoherence,
    asked('a = "lum_report_v7.json"; b = "lum_report_v13.json"'),
  );
  assert.deepEqual(
    [both.repairs, both.unrepairable.map(({ rule, why }) => [rule, why])],
    [[], [['VER-001', 'decision']]],
  );
});

test('a code file V7 of a kernel V13 gets its name, in the metadata and on disk, with its content', async () => {
  const named = textFile('kernel/lum_v7.ipynb', pretty(notebook));
  const facts = withProject(
    {
      code: named,
      paths: [metadata, named.name],
      kernelMetadata: textFile(
        metadata,
        pretty({
          ...kernelMetadata,
          id: 'ndarray2000/lum-v13-test',
          title: 'Lum V13 test',
          code_file: 'lum_v7.ipynb',
        }),
      ),
    },
    withTexts({ 'README.md': 'V7, then V13\n' }),
  );
  const { repairs } = await diagnosisOf(repairCoherence, facts);
  const changes = repairs.flatMap((one) => one.changes);
  assert.deepEqual(
    changes.filter(({ path }) => path !== metadata),
    [
      { path: named.name, content: undefined },
      { path: 'kernel/lum_v13.ipynb', content: named.bytes },
    ],
  );
  assert.match(textsOf(repairs)[metadata] ?? '', /"code_file": "lum_v13\.ipynb"/);
});

test('the title of a dataset follows the version of its files, where those agree', async () => {
  const bundled = withExtra(textFile('dataset_v4_report.json', '{}'));
  const dataset = textFile(
    'dataset-metadata.json',
    pretty({ ...datasetMetadata, title: 'NX47 dependencies V3' }),
  );
  const facts = withProject({ datasetMetadata: dataset }, bundled);
  const { repairs } = await diagnosisOf(repairCoherence, facts);
  assert.match(textsOf(repairs)['dataset-metadata.json'] ?? '', /"title": "NX47 dependencies V4"/);
  assert.deepEqual(await diagnosisOf(repairCoherence, mendedFacts(facts, repairs)), nothingToRepair);
});

test('two versions in one slug are a decision', async () => {
  const facts = thirteen({ slug: 'lumvorax-v13-v14-test', title: 'Lumvorax V13 V14 test' });
  const { repairs, unrepairable } = await diagnosisOf(repairCoherence, facts);
  assert.deepEqual(
    [repairs, unrepairable.map(({ rule, why }) => [rule, why])],
    [[], [['VER-001', 'decision']]],
  );
});

const old = 'numpy-1.26.4-cp312-cp312-manylinux_2_17_x86_64.whl';

test('names in lists of a verifier follow the bundle; a wheel that the bundle has not, and a command, do not', async () => {
  const lists = (text: string) => withTexts({ 'verify.py': text });
  const facts = lists(`EXPECTED = [\n    "${old}",\n    "${tifffile.name}",\n]\n`);
  const { repairs } = await diagnosisOf(repairCoherence, facts);
  assert.equal(
    textsOf(repairs)['verify.py'],
    `EXPECTED = [\n    "${numpy.name}",\n    "${tifffile.name}",\n]\n`,
  );
  assert.deepEqual(await diagnosisOf(repairCoherence, mendedFacts(facts, repairs)), nothingToRepair);
  const lost = await diagnosisOf(repairCoherence, lists('EXPECTED = ["scipy-1.0-py3-none-any.whl"]\n'));
  assert.deepEqual([lost.repairs, lost.proposals, lost.unrepairable[0]?.why], [[], [], 'decision']);
  const own = await diagnosisOf(repairCoherence, lists(`run("pip install ${old}")\n`));
  assert.deepEqual([own.repairs, own.unrepairable[0]?.why], [[], 'own-code']);
  assert.equal(textsOf(own.proposals)['verify.py'], `run("pip install ${numpy.name}")\n`);
});

/** The sound bundle with these files instead, under the manifest that it had. */
function under(manifest: string, ...files: readonly { name: string; bytes: Uint8Array }[]): AuditInput {
  return { ...sound, bundle: { path: 'bundle', files: [...files, textFile(bundleManifestName, manifest)] } };
}

const entry = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  name,
  bytes: bytes.byteLength,
  sha256: sha256Hex(bytes),
});
const manifestText = (...files: readonly { name: string; bytes: Uint8Array }[]) =>
  `${JSON.stringify({ schema: 'nx47.bundle-manifest/1', files: files.map(entry) }, null, 2)}\n`;

for (const [what, manifest, rules] of [
  ['is no JSON', '{', ['REP-003']],
  ['has another digest', manifestText(textFile('competitor.tif', 'other'), numpy, tifffile), ['REP-004']],
  ['lacks a file', manifestText(asset, numpy), ['REP-006']],
  ['names the wheel before', manifestText(asset, { ...numpy, name: old }, tifffile), ['REP-005', 'REP-006']],
] as const) {
  test(`a manifest that ${what} is written again from the bundle`, async () => {
    const facts = under(manifest, asset, numpy, tifffile);
    const { repairs, unrepairable } = await diagnosisOf(repairCoherence, facts);
    assert.deepEqual([unrepairable, repairs.map(({ kind }) => kind)], [[], ['manifest']]);
    assert.deepEqual([...new Set(repairs[0]?.serves.map(({ rule }) => rule))].sort(), rules);
    const text = textsOf(repairs)[`bundle/${bundleManifestName}`] ?? '';
    assert.equal(text, manifestText(asset, numpy, tifffile));
    const mended = under(text, asset, numpy, tifffile);
    for (const rule of rules) assert.deepEqual(findingsOf(rule, mended), []);
    assert.deepEqual(await diagnosisOf(repairCoherence, mended), nothingToRepair);
  });
}

test('a file that is lost stays in the manifest, as a decision, unless nx47.yml lets it go', async () => {
  const facts = under(
    manifestText(asset, textFile('notes.txt', 'gone'), numpy, tifffile),
    asset,
    numpy,
    tifffile,
  );
  const { repairs, unrepairable } = await diagnosisOf(repairCoherence, facts);
  assert.deepEqual(
    [repairs, unrepairable.map(({ file, why }) => [file, why])],
    [[], [['notes.txt', 'decision']]],
  );
  const oneLine = JSON.stringify(
    JSON.parse(manifestText(asset, textFile('notes.txt', 'gone'), numpy, tifffile)),
  );
  const other = await diagnosisOf(repairCoherence, under(oneLine, asset, numpy, tifffile));
  assert.deepEqual(other.repairs, [], 'a manifest in another style is no finding');
  const allowed = await diagnosisOf(repairCoherence, withSettings({ removals: ['*.txt'] }, facts));
  assert.equal(allowed.repairs.length, 1);
});

test('a build report of another numpy says the right digest, without a command that writes it, and the manifest follows', async () => {
  const report = (sha256: string) =>
    textFile('build.json', `{ "${numpy.name}": {"sha256": "${sha256}" } }\n`);
  const stale = report('0'.repeat(64));
  const facts = under(manifestText(stale, asset, numpy, tifffile), stale, asset, numpy, tifffile);
  const { repairs } = await diagnosisOf(repairCoherence, facts);
  const texts = textsOf(repairs);
  const right = report(sha256Hex(numpy.bytes));
  assert.equal(texts['bundle/build.json'], new TextDecoder().decode(right.bytes));
  assert.equal(texts[`bundle/${bundleManifestName}`], manifestText(right, asset, numpy, tifffile));
});

test('a sound project has nothing to bring together', async () => {
  assert.deepEqual(await diagnosisOf(repairCoherence, sound), nothingToRepair);
});
