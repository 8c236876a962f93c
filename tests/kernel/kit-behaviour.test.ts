import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { parseStrictJson } from '../../src/codec/strict-json.ts';
import { kitReportName, outputNames } from '../../src/model/kernel-outputs.ts';
import { findInterpreters } from './interpreters.ts';
import { cellCounts, mainReport, mounted, runKitSession } from './kit-session.ts';

const names = outputNames(['core', 'nx47'], mainReport);
const python = findInterpreters().at(-1)?.executable ?? 'python3';
const dataset = { owner: 'someone', slug: 'wheels', manifest: 'bundle-manifest.json' };
const writes = (text: string) => `open('${mainReport}', 'w').write(${JSON.stringify(text)})`;

test('a cell that ends the process by os._exit leaves what was printed up to then, whole', () => {
  const session = runKitSession(python, [
    "print('one')",
    writes('{"status": "ok"}'),
    "print('last words')\nimport os\nos._exit(9)",
  ]);
  assert.equal(session.status, 9);
  assert.equal(session.text(names.stdout), 'one\nlast words\n');
  assert.equal(session.stdout, 'one\nlast words\n');
  assert.equal(session.observations().cells.run, 2);
  for (const [name, { sha256 }] of Object.entries(session.checksums().files)) {
    assert.equal(
      sha256,
      createHash('sha256')
        .update(session.files.get(name) ?? '')
        .digest('hex'),
      name,
    );
  }
});

test('without a shell the outputs are sealed at exit', () => {
  const session = runKitSession(python, ["print('plain')", writes('{}')], { mode: 'plain' });
  assert.equal(session.text(names.stdout), 'plain\n');
  assert.equal(session.observations().cells.run, 1);
  assert.equal(JSON.parse(session.text(mainReport)).warnings_count, 0);
});

test('a UserWarning and a logging.warning are counted and shown as without the kit', () => {
  const cells = [
    "import logging, warnings\nwarnings.warn('careful')\nlogging.getLogger('lum').warning('mind %d', 3)",
  ];
  const session = runKitSession(python, cells);
  assert.match(session.stderr, /^<cell>:2: UserWarning: careful\nmind 3\n$/);
  assert.equal(session.text(names.stderr), session.stderr);
  assert.deepEqual(session.observations().warnings, [
    { source: 'warnings', text: '<cell>:2: UserWarning: careful' },
    { source: 'logging', text: 'WARNING: lum: mind 3' },
  ]);
});

test('logging.basicConfig still configures the root logger', () => {
  const cells = [
    "import logging\nlogging.basicConfig(format='%(levelname)s|%(message)s')\nlogging.warning('kept')",
  ];
  assert.equal(runKitSession(python, cells).stderr, 'WARNING|kept\n');
});

for (const mode of ['shell', 'tee'] as const) {
  test(`a write that a tool puts on the stream for one cell and takes back copies each text once (${mode})`, () => {
    const cells = [
      "import sys\nfound = sys.stdout.write\nseen = []\nsys.stdout.write = lambda text: (seen.append(text), found(text))[1]\nprint('a')",
      "sys.stdout.write = found\nprint('b')\nassert seen == ['a', '\\n'], seen",
      "print('c')",
    ];
    const session = runKitSession(python, cells, { mode });
    assert.equal(session.stdout, 'a\nb\nc\n');
    assert.equal(session.text(names.stdout), session.stdout);
  });
}

test('what twenty threads print at once stands in the log in the order of the stream', () => {
  const cell = `import threading
def say(number):
    for turn in range(50): print(number, turn)
threads = [threading.Thread(target=say, args=(number,)) for number in range(20)]
[thread.start() for thread in threads]; [thread.join() for thread in threads]`;
  const cells = ['import sys\nsys.setswitchinterval(1e-6)', cell];
  const session = runKitSession(python, cells, { mode: 'tee' });
  assert.equal(session.text(names.stdout), session.stdout);
});

test('what a forked child prints is in the log once', () => {
  const fork =
    "import os, sys\nchild = os.fork()\nif child == 0:\n    print('child', flush=True)\n    os._exit(0)\nos.waitpid(child, 0)\nprint('parent')";
  assert.equal(
    runKitSession(python, [fork], { flags: ['-W', 'ignore'] }).text(names.stdout),
    'child\nparent\n',
  );
});

test('a forked child that leaves the cell on its own way seals nothing', () => {
  const fork =
    'import os, sys\nchild = os.fork()\nif child == 0:\n    sys.exit(0)\nos.waitpid(child, 0)\nos._exit(0)';
  const session = runKitSession(python, [fork], { flags: ['-W', 'ignore'] });
  assert.deepEqual(cellCounts(session), { run: 0, raised: 0 });
});

test('an error of the kit is kept in the observations and shown to nobody', () => {
  const cells = [
    'import os, shutil\nfolder = os.getcwd()\nshutil.rmtree(folder)',
    'os.mkdir(folder)',
    "nx47.count(items='three')\nnx47.count(items=2)",
  ];
  const session = runKitSession(python, cells);
  assert.equal(session.status, 0);
  assert.equal(session.stdout + session.stderr, '');
  const errors = String(session.observations()['kit_errors']);
  assert.match(errors, /post_run_cell: FileNotFoundError/);
  assert.match(errors, /count: ValueError: no count: 'three'/);
});

test('a kit that cannot start leaves the notebook alone and its reason in a file', () => {
  const session = runKitSession(python, ["nx47.count(items=1)\nprint('goes on')"], {
    kit: { 'kit.py': '1 / 0' },
  });
  assert.deepEqual([session.status, session.stdout, session.stderr], [0, 'goes on\n', '']);
  assert.match(session.text('nx47_kit_error.txt'), /ZeroDivisionError/);
});

test('a message and a file name that are no UTF-8 leave every JSON output readable', () => {
  const cells = [
    "open(b'bad-\\xff.txt', 'w').close()\nimport logging\nlogging.warning('\\udc80')\nraise ValueError('\\udcff')",
  ];
  const session = runKitSession(python, cells);
  const json = [...session.files].filter(([name]) => name.endsWith('.json'));
  assert.ok(json.length >= 4);
  for (const [, content] of json) parseStrictJson(content);
  for (const line of session.text(names.events).trim().split('\n')) parseStrictJson(Buffer.from(line));
  assert.deepEqual(session.checksums()['not_hashed'], ['bad-\\udcff.txt']);
});

test('a notebook that counted nothing is measured by the round trip of the kit', () => {
  const session = runKitSession(python, [writes('{}')]);
  assert.equal(session.observations().counted_by, 'kit');
  const report = JSON.parse(session.text(mainReport));
  assert.ok(report.throughput_items_per_s > 0 && report.throughput_pixels_per_s > 1000);
});

test('a main report that the notebook never wrote is written by nobody', () => {
  const session = runKitSession(python, ['pass']);
  assert.equal(session.files.has(mainReport), false);
  assert.equal(session.checksums().main_report_sha256, null);
});

test('with no main report named the kit writes its own, without a status', () => {
  const session = runKitSession(python, ['pass'], {
    run: { main_report: null, packs: ['core'], prefix: 'nx47_' },
  });
  const report = JSON.parse(session.text(kitReportName));
  assert.equal(report.warnings_count, 0);
  assert.equal('status' in report, false);
  assert.ok(session.files.has('nx47_checksums_manifest.json'));
});

test('a report rewritten by a later cell is completed again from its new bytes', () => {
  const cells = [writes('{"status": "fail"}'), writes('{"status": "ok", "warnings_count": 7}'), 'pass'];
  const session = runKitSession(python, cells);
  const report = JSON.parse(session.text(mainReport));
  assert.deepEqual([report.status, report.warnings_count], ['ok', 7]);
  const own = createHash('sha256').update('{"status": "ok", "warnings_count": 7}').digest('hex');
  assert.equal(session.checksums().main_report_sha256, own);
});

test('a report with status twice keeps its bytes, and the reason is in the manifest', () => {
  const text = '{"status": "fail", "status": "ok"}';
  const session = runKitSession(python, [writes(text), 'pass']);
  assert.equal(session.text(mainReport), text);
  assert.equal(session.checksums().main_report_irregular, 'duplicate key "status"');
  assert.equal(session.checksums().main_report_sha256, createHash('sha256').update(text).digest('hex'));
});

for (const folder of ['datasets/someone/wheels', 'wheels', 'elsewhere/deeper']) {
  test(`the bundle is found and hashed below /kaggle/input/${folder}`, () => {
    const input = mounted(folder, { 'a.bin': 'first', 'sub/b.bin': 'second' });
    const session = runKitSession(python, ['pass'], { run: { dataset }, input });
    const { bundle_root, bundle_manifest_sha256, bundle_mismatches } = session.checksums();
    assert.equal(bundle_root, `${session.root}/input/${folder}`);
    const manifest = input[`${folder}/bundle-manifest.json`] ?? '';
    assert.equal(bundle_manifest_sha256, createHash('sha256').update(manifest).digest('hex'));
    assert.deepEqual(bundle_mismatches, {});
  });
}

test('a file that is missing, one of another size and one with a changed byte are named', () => {
  const good = mounted('wheels', { 'changed.bin': 'first', 'gone.bin': 'x', 'longer.bin': 'abc' });
  const { 'wheels/gone.bin': _, ...kept } = good;
  const input = {
    ...kept,
    'wheels/changed.bin': 'fIrst',
    'wheels/longer.bin': 'abcd',
    'wheels/more.bin': '',
  };
  const manifest = runKitSession(python, ['pass'], { run: { dataset }, input }).checksums();
  assert.equal(manifest.bundle_mismatches['gone.bin'], 'missing');
  assert.equal(manifest.bundle_mismatches['longer.bin'], '4 bytes instead of 3');
  assert.match(manifest.bundle_mismatches['changed.bin'] ?? '', /^sha256 [0-9a-f]{64}$/);
  assert.deepEqual(manifest['bundle_extra'], ['more.bin']);
});

test('a dataset that is not mounted is null in the manifest', () => {
  const manifest = runKitSession(python, ['pass'], { run: { dataset } }).checksums();
  assert.deepEqual([manifest.bundle_root, manifest.bundle_manifest_sha256], [null, null]);
});

test('a run type in the environment and the folder /kaggle/working together are Kaggle, the folder alone is not', () => {
  const cells = ["import os\nos.environ['KAGGLE_KERNEL_RUN_TYPE'] = 'Batch'\nos.chdir('/')"];
  assert.equal(runKitSession(python, cells).observations().on_kaggle, true);
  assert.equal(runKitSession(python, ['pass']).observations().on_kaggle, false);
});
