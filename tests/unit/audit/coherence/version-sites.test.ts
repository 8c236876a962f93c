import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionSites, versionTokens } from '../../../../src/audit/coherence/version-sites.ts';
import {
  datasetMetadata,
  jsonFile,
  kernelMetadata,
  notebook,
  sound,
  textFile,
  withExtra,
  withProject,
  withSettings,
} from '../../../support/audit-builder.ts';
import { withCells } from '../../../support/repository-facts.ts';

const show = (input: typeof sound) =>
  versionSites(input).map(
    ({ subject, version, file, line, text }) => `${file}:${line} ${subject} V${version} ${text}`,
  );

test('title, id and code file of the kernel and title and id of the dataset are places of versions, each with its line', () => {
  const kernel = { ...kernelMetadata, id: 'me/a-v1', title: 'A V2', code_file: 'a_v3.ipynb' };
  const dataset = { ...datasetMetadata, id: 'me/d-v4', title: 'D V5' };
  const input = withProject({
    kernelMetadata: jsonFile('kernel/kernel-metadata.json', kernel),
    datasetMetadata: jsonFile('dataset-metadata.json', dataset),
  });
  assert.deepEqual(show(input), [
    'kernel/kernel-metadata.json:3 kernel V2 A V2',
    'kernel/kernel-metadata.json:2 kernel V1 me/a-v1',
    'kernel/kernel-metadata.json:4 kernel V3 a_v3.ipynb',
    'dataset-metadata.json:3 dataset V5 D V5',
    'dataset-metadata.json:2 dataset V4 me/d-v4',
  ]);
  assert.deepEqual(show(sound), []);
  const broken = textFile('kernel/kernel-metadata.json', '{"title": "A V2"');
  assert.deepEqual(show(withProject({ kernelMetadata: broken, datasetMetadata: undefined })), []);
});

test('the first hundred files of the bundle with dataset in their name, and settings with it, are places of the dataset', () => {
  const files = ['x/DataSet_v1.csv', 'other_v2.csv'].map((name) => textFile(name, ''));
  assert.deepEqual(show(withExtra(...files)), ['x/DataSet_v1.csv:1 dataset V1 DataSet_v1.csv']);
  const many = Array.from({ length: 101 }, (_, index) => textFile(`dataset_v1_${index}.csv`, ''));
  assert.equal(versionSites(withExtra(...many)).length, 100);
  const settings = textFile('conf/nx47.yml', 'a: 1\nbundle: out/dataset_v3\ncheck: make dataset-v4\n');
  const configured = withSettings(
    { bundle: { path: 'out/dataset_v3' }, prechecks: [['make', 'dataset-v4', 'kernel-v9']] },
    withProject({ texts: [settings] }),
  );
  assert.deepEqual(show(configured), [
    'conf/nx47.yml:2 dataset V3 out/dataset_v3',
    'conf/nx47.yml:3 dataset V4 dataset-v4',
  ]);
  assert.deepEqual(show({ ...withSettings({ bundle: undefined }), bundle: undefined }), []);
});

test('a main report is placed in the settings, or on line 1 of nx47.yml where they are not at hand', () => {
  const report = { 'main-report': 'report_v6.json' };
  const settings = textFile('nx47.yml', '# V1\n\nmain-report: report_v6.json\n');
  assert.deepEqual(show(withSettings(report, withProject({ texts: [settings] }))), [
    'nx47.yml:3 report V6 report_v6.json',
  ]);
  const silent = withProject({ texts: [textFile('nx47.yml', '# V1\n\nkernel: a\n')] });
  assert.deepEqual(show(withSettings(report, silent)), ['nx47.yml:1 report V6 report_v6.json']);
  const elsewhere = withProject({ texts: [textFile('other.yml', 'main-report: report_v6.json')] });
  assert.deepEqual(show(withSettings(report, elsewhere)), ['nx47.yml:1 report V6 report_v6.json']);
});

test('headings of the first level and names of reports in the code are places in the notebook', () => {
  const markdown = (source: unknown) => ({ cell_type: 'markdown', metadata: {}, source });
  const cells = [
    markdown(['# Test V4\n', 'and V5\n']),
    markdown('# Other V6 "quoted" V7'),
    markdown(['## Second level V8']),
    ...notebook.cells,
  ];
  const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells });
  const found = versionSites(withProject({ code })).map(({ version, text }) => [version, text]);
  assert.deepEqual(found, [
    [4, 'Test V4'],
    [6, 'Other V6 '],
  ]);
  const compact = textFile(
    'kernel/certification.ipynb',
    '{"cells": [\n{"cell_type": "markdown", "source"  :  [  "# A V9"]}\n], "nbformat": 4}',
  );
  assert.deepEqual(show(withProject({ code: compact })), ['kernel/certification.ipynb:2 kernel V9 A V9']);
  const writing = withCells(
    'x = 1\nopen("/kaggle/working/report_v6_binary.json", "w")\nopen(\'My-Report_v7.json\'); "report_v8.txt"',
  );
  const reports = versionSites(writing).map(({ subject, line, text }) => [subject, line, text]);
  assert.deepEqual(reports, [
    ['report', 2, 'report_v6_binary.json'],
    ['report', 3, 'My-Report_v7.json'],
  ]);
});

test('V4, v13_strict and -v7- are versions, each once; v1.2, av4, V4a, V2026 and a V alone are none', () => {
  for (const [text, versions] of [
    ['V4', [4]],
    ['_v13_strict and v13', [13]],
    ['a-v7-b_V8.json', [7, 8]],
    ['v7. Then V8.', [7, 8]],
    ['v1.2 av4 9v4 V4a V44b V2026 V', []],
    ['v123 v1234', [123]],
  ] as const) {
    assert.deepEqual(versionTokens(text), versions, text);
  }
});
