import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { AuditInput } from '../../../src/audit/audit.ts';
import { parseStrictJson } from '../../../src/codec/strict-json.ts';
import { conditions } from '../../../src/gate/conditions.ts';
import { failureEffects } from '../../../src/model/failure.ts';
import { type RuntimeProfile, runtimeProfileSchema } from '../../../src/model/profile.ts';
import {
  captured,
  findingsOf,
  jsonFile,
  kernelMetadata,
  notebook,
  sound,
  textFile,
  tifffile,
  withExtra,
  withFiles,
  withProject,
  withSettings,
} from '../../support/audit-builder.ts';
import { compileLibrary, patchVersion } from '../../support/elf-fixtures.ts';
import { withCells, withSymbols, withTexts } from '../../support/repository-facts.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-incidents-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A runtime of glibc 2.35 whose libraries are known, as a session captures them. */
const runtime: RuntimeProfile = runtimeProfileSchema.parse({
  ...captured,
  platform: { ...captured.platform, libc: { name: 'glibc', version: '2.35' } },
  compatible_tags: captured.compatible_tags,
  loader: {
    libs: {
      python: { needed: ['libm.so.6', 'libc.so.6'], verdef: [], symbols: ['Py_Initialize'] },
      'libc.so.6': {
        needed: [],
        verdef: ['GLIBC_2.2.5', 'GLIBC_2.29', 'GLIBC_2.35'],
        symbols: ['puts@@GLIBC_2.2.5', '__cxa_finalize@@GLIBC_2.2.5'],
      },
      'libm.so.6': { needed: ['libc.so.6'], verdef: ['GLIBC_2.29'], symbols: ['exp@@GLIBC_2.29'] },
    },
    cache: { 'libc.so.6': '', 'libm.so.6': '' },
    process_global: ['python', 'libc.so.6', 'libm.so.6'],
  },
});

function library(
  name: string,
  source: string,
  flags: readonly string[],
  change = (bytes: Uint8Array) => bytes,
): AuditInput {
  const bytes = change(readFileSync(compileLibrary(folder, name, { source, flags })));
  const input = withExtra({ name: 'liblumvorax.so', bytes });
  return { ...withSettings({ native: { library: 'liblumvorax.so' } }, input), profile: runtime };
}

const useExp = 'double exp(double); double lum_exp(double x) { return exp(x); }';
const useMany = `extern void neural_config_create_default(void); extern void lum_logf(void);
extern void unified_forensic_log(void); double exp(double); double tanh(double);
double lum_all(double x) { neural_config_create_default(); lum_logf(); unified_forensic_log(); return exp(x) + tanh(x); }`;

const kernel = (changes: Readonly<Record<string, unknown>>, input = sound) =>
  withProject(
    { kernelMetadata: jsonFile('kernel/kernel-metadata.json', { ...kernelMetadata, ...changes }) },
    input,
  );
const asset = textFile('competitor.tif', 'an image');
const key = '0f9e8d7c6b5a4938271605f4e3d2c1b0';
const failing = '{"status": "fail", "error": "undefined symbol: lum_logf"}';
const spec = (name: string) => ({ ...notebook, metadata: { kernelspec: { name } } });
const uncompiled = (error: string): AuditInput => ({
  ...sound,
  compilation: {
    minor: '3.12',
    cells: [
      { cell: 1, ok: false, line: 1, error },
      { cell: 2, ok: true, line: 0, error: '' },
    ],
  },
});

/** Row of the list of incidents → what happened, the facts, and the rules that say it before a run is spent. */
const predicted: readonly (readonly [
  row: number,
  what: string,
  input: () => AuditInput,
  rules: readonly string[],
])[] = [
  [
    1,
    'wheels for cp311 in a bundle for Python 3.12, the package counted as pre-installed',
    () =>
      withFiles([
        buildWheel({ name: 'numpy', version: '2.4.2', tag: 'cp311-cp311-manylinux_2_17_x86_64' }),
        tifffile,
        asset,
      ]),
    ['WHL-008'],
  ],
  [
    2,
    'wheel names that nobody published',
    () => withCells('EXPECTED = ["pillow-12.1.1-cp312-cp312-linux_x86_64.whl"]'),
    ['REP-011'],
  ],
  [
    3,
    'imagecodecs dropped from the bundle while it is required',
    () => withSettings({ required: { packages: ['imagecodecs'] } }),
    ['DEP-001'],
  ],
  [
    4,
    'tifffile imported before imagecodecs is installed',
    () => ({
      ...withExtra(buildWheel({ name: 'imagecodecs', version: '2026.3.6' })),
      project: withCells('import tifffile', '!pip install imagecodecs').project,
    }),
    ['NBK-005'],
  ],
  [
    5,
    'GLIBC_2.38 asked of a glibc 2.35',
    () => library('new.so', useExp, ['-lm'], (bytes) => patchVersion(bytes, 'GLIBC_2.29', 'GLIBC_2.38')),
    ['ELF-006'],
  ],
  [
    5,
    'folders of the machine that built the library, searched before any other',
    () => library('nix.so', useExp, ['-lm', '-Wl,-rpath,/nix/store/0abc-glibc-2.40/lib']),
    ['ELF-012'],
  ],
  [
    6,
    'undefined symbols, one of which each run would have named',
    () => library('undefined.so', useMany, []),
    ['ELF-007'],
  ],
  [
    7,
    'a stub appended so that a symbol exists',
    () =>
      withSymbols(
        ['unified_forensic_log'],
        withTexts({ 'native/log.c': 'void unified_forensic_log(const char *msg) { (void)msg; }\n' }),
      ),
    ['REP-013'],
  ],
  [
    7,
    'functions that the kernel calls and the library no longer exports',
    () => {
      const input = library('few.so', useExp, ['-lm']);
      const native = { library: 'liblumvorax.so', symbols: ['lum_exp', 'lum_group_create', 'lum_all'] };
      return { ...withSettings({ native }, input), profile: runtime };
    },
    ['ELF-008'],
  ],
  [
    8,
    'a build report that is Python source',
    () => withExtra(textFile('dataset_v4_build_report.json', 'import json\nprint(json)\n')),
    ['REP-017'],
  ],
  [
    10,
    'a folder and a text that claim GO beside a report that failed',
    () => withTexts({ 'v15_CERTIFIED/RAPPORT.md': '# VERDICT: GO\n', 'v15_CERTIFIED/report.json': failing }),
    ['REP-014'],
  ],
  [
    10,
    'a success whose log was not found, by its own words',
    () => withTexts({ 'r/FINAL.md': '# SUCCESS\nLogs non trouvés\n' }),
    ['REP-014'],
  ],
  [
    14,
    'a .py in a kernel that is a notebook',
    () => kernel({ code_file: 'main.py' }, withProject({ code: textFile('kernel/main.py', 'x = 1') })),
    ['MET-004'],
  ],
  [16, 'the dataset is no source of the kernel', () => kernel({ dataset_sources: [] }), ['MET-005']],
  [
    17,
    'one of two mount paths, written into the code',
    () => withCells('root = "/kaggle/input/nx47-dependencies"'),
    ['NBK-006'],
  ],
  [
    17,
    'one of two mount paths of a competition',
    () =>
      kernel(
        { competition_sources: ['vesuvius-challenge'] },
        withCells('root = "/kaggle/input/competitions/vesuvius-challenge"'),
      ),
    ['NBK-006'],
  ],
  [
    18,
    'a pull without metadata',
    () => withProject({ kernelMetadata: { name: 'kernel/kernel-metadata.json', bytes: new Uint8Array() } }),
    ['MET-001'],
  ],
  [
    19,
    'folders, which the official client leaves out',
    () => withExtra(textFile('wheels/list.txt', 'a')),
    ['MET-015'],
  ],
  [
    19,
    'a script that uploads them without a word on folders',
    () =>
      withTexts(
        { 'publish.sh': 'kaggle datasets version -p bundle -m again\n' },
        withExtra(textFile('wheels/list.txt', 'a')),
      ),
    ['MET-027'],
  ],
  [
    20,
    'kernel and dataset of two accounts',
    () => kernel({ id: 'someone-else/lumvorax-certification' }),
    ['MET-010'],
  ],
  [
    21,
    'a token in a script, a key in kaggle.json, a private key',
    () =>
      withTexts({
        'deploy_to_kaggle.py': `TOKEN = "KGAT_${key}"\n`,
        '.kaggle/kaggle.json': `{"username": "someone", "key": "${key}"}`,
        id_rsa: [
          '-----BEGIN OPENSSH PRIVATE',
          ` KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU'.repeat(2)}\n`,
        ].join(''),
      }),
    ['SEC-001', 'SEC-002', 'SEC-004', 'SEC-005'],
  ],
  [
    22,
    'a folder that is the name of a variable',
    () => withProject({ paths: ['$KAGGLE_CONFIG_DIR/kaggle.json'] }),
    ['REP-024', 'SEC-004'],
  ],
  [
    23,
    '"is_private": "true", a title V7 for a slug V13',
    () =>
      kernel({
        is_private: 'true',
        title: 'LUMVORAX V7 Certification Test',
        id: 'ndarray2000/lumvorax-v13-certification-test',
      }),
    ['MET-003', 'MET-011', 'VER-001'],
  ],
  [
    24,
    'reports ignored by git, or sent to LFS',
    () =>
      withTexts({
        '.gitignore': '*.json\n*.log\n*.whl\nresults/\n',
        '.gitattributes': '*.csv filter=lfs\nresults/** filter=lfs\n',
      }),
    ['REP-021', 'REP-022'],
  ],
  [
    25,
    'a pointer in place of the metadata, and of an asset',
    () =>
      withProject(
        { unreadable: [{ path: 'modules/vesu/kernel-metadata.json', why: 'lfs-pointer' }] },
        withFiles([
          textFile('competitor.tif', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n'),
        ]),
      ),
    ['REP-007', 'REP-019'],
  ],
  [
    28,
    'from __future__ in the middle of a cell',
    () => withCells('x = 1\nfrom __future__ import annotations'),
    ['NBK-007'],
  ],
  [
    28,
    'IndentationError, unterminated string',
    () => uncompiled('IndentationError: unindent does not match'),
    ['NBK-002'],
  ],
  [28, "NameError: name 'Path' is not defined", () => withCells('p = Path("/kaggle/input")'), ['NBK-008']],
  [
    28,
    "NameError: name 'false' is not defined",
    () => withCells('{"cells": [], "trusted": false}'),
    ['NBK-008'],
  ],
  [28, 'a notebook pasted into a cell', () => withCells('{"cells": [], "nbformat": 4}'), ['NBK-004']],
  [
    28,
    'No such kernel named c',
    () => withProject({ code: jsonFile('kernel/certification.ipynb', spec('c')) }),
    ['NBK-003'],
  ],
  [
    28,
    'Offline dependency directory not found: no bundle',
    () => ({ ...sound, bundle: undefined }),
    ['REP-010'],
  ],
  [
    29,
    'sources that the test needs and the dataset lacks',
    () => withSettings({ required: { files: ['native_sources.tif'] } }),
    ['REP-001'],
  ],
  [30, 'empty evidence', () => withTexts({ 'results/certification_report.json': '' }), ['REP-016']],
  [
    32,
    'a bundle without the library that the journal calls deployed',
    () => ({ ...withSettings({ native: { library: 'liblumvorax.so' } }), profile: runtime }),
    ['ELF-001'],
  ],
  [
    32,
    'a library of other bytes than the manifest says, or none',
    () => ({
      ...sound,
      bundle: {
        path: 'bundle',
        files: (sound.bundle?.files ?? []).map((file) =>
          file.name === 'competitor.tif' ? textFile(file.name, 'other bytes') : file,
        ),
      },
    }),
    ['REP-004'],
  ],
  [
    32,
    'a build report that was written for another asset',
    () =>
      withExtra(jsonFile('build_report.json', { built: { 'competitor.tif': { sha256: '0'.repeat(64) } } })),
    ['REP-028'],
  ],
];

/** Row → what catches it where there is nothing to see before a run: a condition of the judge, or a failure. */
const afterwards: readonly (readonly [row: number, what: string, ids: readonly string[]])[] = [
  [3, 'a new version of the dataset without a file of the old one', ['GATE-093']],
  [4, 'the fallback to another compression', ['GATE-061']],
  [6, 'two of 42 functions exported', ['GATE-064']],
  [11, 'a local run passed off as a validation', ['GATE-034', 'GATE-041', 'GATE-055', 'GATE-057']],
  [13, 'still RUNNING after 59 s', ['GATE-011', 'GATE-014', 'SESSION_DEADLINE']],
  [14, 'another kind of kernel on the service', ['KERNEL_KIND_CHANGED']],
  [
    15,
    'sources that the service dropped, with exit status 0',
    ['KERNEL_SOURCE_REFUSED', 'GATE-004', 'GATE-005'],
  ],
  [16, 'a dataset version that is not ready', ['DATASET_NOT_READY', 'GATE-033']],
  [19, 'a list of files that is not the manifest', ['DATASET_MISMATCH', 'GATE-003']],
  [
    20,
    'wrong credentials, or those of another account',
    ['CREDENTIALS_INVALID', 'CREDENTIALS_OTHER_USER', 'KAGGLE_DENIED'],
  ],
  [26, 'a history that was rewritten', ['GATE-096']],
  [28, 'an exception in a cell', ['GATE-013']],
  [32, 'three libraries of one name', ['GATE-038']],
  [34, 'warnings of the platform beside those of the notebook', ['GATE-081']],
];

describe('every incident of the field is said before it costs a run', () => {
  for (const [row, what, input, rules] of predicted) {
    it(`${row}: ${what} → ${rules.join(', ')}`, () => {
      for (const rule of rules) {
        assert.ok(
          findingsOf(rule, input()).some(({ answer }) => answer === 'fail'),
          `${rule} says nothing`,
        );
        assert.deepEqual(findingsOf(rule, sound), [], `${rule} on a sound project`);
      }
    });
  }

  it('6: all four undefined symbols are named at once, with the library that would provide one of them', () => {
    const found = JSON.stringify(findingsOf('ELF-007', library('undefined.so', useMany, [])));
    for (const symbol of ['neural_config_create_default', 'lum_logf', 'unified_forensic_log']) {
      assert.ok(found.includes(symbol), symbol);
    }
    assert.match(found, /tanh \(libm\.so\.6, -lm\)/);
  });

  it('35: 1771857848988258657 nanoseconds keep every digit', () => {
    assert.equal(parseStrictJson(Buffer.from('1771857848988258657')), 1771857848988258657n);
  });
});

describe('files made to be slow', () => {
  const long = (text: string) => text.repeat(Math.floor(400_000 / text.length));
  for (const [name, text] of [
    ['native/lum.c', long('lum_all(')],
    ['native/stubs.c', long('void lum_all(int a){} ')],
    ['a.py', long('"a-1-py3-none-any.whl" pip install ')],
    ['b.py', long('["pip", "x", ')],
    ['report.md', long('# GO | SUCCESS \n')],
    ['c.txt', long(`{"username": "a", "key": "${key}"} `)],
    ['d.txt', long('H4sIAAAAAAAA/x^')],
    ['e.py', long("((('''")],
    ['.gitignore', long('[')],
    ['a/.gitignore', long('a\n')],
    ['b/.gitignore', long('!*\n*\n')],
    ['c/.gitignore', long(' \\ ')],
    ['d/.gitignore', long('**/*/')],
    ['.gitattributes', long('a b\n')],
    ['a/.gitattributes', long('* filter=lfs ')],
  ] as const) {
    it(`${name} of 400 kB of ${JSON.stringify(text.slice(0, 24))} is answered within 5 s of the processor`, () => {
      const code = textFile('kernel/main.py', text);
      const input = withSymbols(['lum_all'], withProject({ code }, withTexts({ [name]: text })));
      const before = process.cpuUsage();
      assert.ok(findingsOf('REP-013', input).length <= 400);
      const spent = process.cpuUsage(before);
      assert.ok((spent.user + spent.system) / 1e6 < 5, `${(spent.user + spent.system) / 1e6} s`);
    });
  }
});

describe('what can only be seen afterwards is refused then', () => {
  const known = new Set([...conditions.map(({ id }) => id), ...Object.keys(failureEffects)]);
  for (const [row, what, ids] of afterwards) {
    it(`${row}: ${what} → ${ids.join(', ')}`, () => {
      assert.deepEqual(
        ids.filter((id) => !known.has(id)),
        [],
      );
    });
  }

  it('no row of the list is left out', () => {
    const rows = [...predicted, ...afterwards].map(([row]) => row);
    const listed = [
      1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 32,
      34,
    ];
    assert.deepEqual(
      [...new Set(rows)].sort((a, b) => a - b),
      listed,
    );
  });
});
