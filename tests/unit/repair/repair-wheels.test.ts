import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type AuditInput, audit } from '../../../src/audit/audit.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import type { FileBytes } from '../../../src/model/facts.ts';
import type { Diagnosis } from '../../../src/model/repair.ts';
import type { WheelSource } from '../../../src/model/world.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { repairWheels } from '../../../src/repair/repair-wheels.ts';
import { factsAfter } from '../../../src/repair/wheels/audit-edit.ts';
import { readFolder } from '../../../src/repair/wheels/read-folder.ts';
import {
  captured,
  findingsOf,
  jsonFile,
  kaggle,
  notebook,
  numpy,
  sound,
  tifffile,
  withFiles,
  withProject,
  withSettings,
} from '../../support/audit-builder.ts';
import { freshFolder } from '../../support/folders.ts';
import { testWorld } from '../../support/test-world.ts';
import { buildWheel } from '../../support/wheel-builder.ts';
import { unreachableIndex, wheelIndex } from '../../support/wheel-index.ts';

const asset: FileBytes = { name: 'competitor.tif', bytes: new TextEncoder().encode('an image') };
const cp = (name: string, version: string, minor: number, abi = `cp3${minor}`) =>
  buildWheel({ name, version, tag: `cp3${minor}-${abi}-manylinux_2_17_x86_64` });
const pure = (name: string, version: string, requires: readonly string[] = []) =>
  buildWheel({ name, version, requires });
const next = parseProfile(readFileSync(new URL('../../../profiles/kaggle-py313.json', import.meta.url)));
const facts = (files: readonly FileBytes[], input: AuditInput = sound) => withFiles([...files, asset], input);

type Extra = { readonly earlierFiles?: readonly string[]; readonly lock?: string };

async function diagnose(
  t: TestContext,
  input: AuditInput,
  offered: readonly FileBytes[] | WheelSource,
  { earlierFiles, lock }: Extra = {},
): Promise<Diagnosis & { readonly added: AuditInput; readonly asked: readonly string[] }> {
  const folder = await freshFolder(t);
  const root = join(folder, 'project');
  if (lock !== undefined) await put(join(root, 'requirements/cp312.txt'), lock);
  const recipe = { requirements: 'requirements/cp{minor}.txt', commands: [], files: {} };
  const withLock = lock === undefined ? input : withSettings({ bundle: { path: 'bundle', recipe } }, input);
  const index = 'list' in offered ? { ...offered, asked: [] } : wheelIndex(folder, offered);
  const request = {
    settings: withLock.request,
    root,
    file: `${root}/nx47.yml`,
    target: 'kaggle' as const,
    waitSeconds: 59,
  };
  const interpreter = { executable: '/usr/bin/python3', version: '3.12.1' };
  const ground = {
    request,
    audit: audit(withLock),
    facts: withLock,
    interpreter,
    work: join(folder, 'work'),
  };
  const diagnosis = await repairWheels(
    earlierFiles === undefined ? ground : { ...ground, earlierFiles },
    testWorld({ wheels: index }),
  );
  return {
    ...diagnosis,
    added: await applied(withLock, diagnosis),
    asked: index.asked,
  };
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The facts after the repair. */
async function applied(input: AuditInput, { repairs }: Diagnosis): Promise<AuditInput> {
  const changes = repairs
    .flatMap((repair) => repair.changes)
    .filter(({ path }) => path.startsWith('bundle/'));
  const removed = changes.flatMap(({ path, content }) => (content === undefined ? [path.slice(7)] : []));
  const added = [];
  for (const { path, content } of changes) {
    if (typeof content !== 'object' || !('from' in content)) continue;
    const read = await readFolder(dirname(content.from), createFiles());
    for (const fetched of read)
      if (fetched.path === content.from) added.push({ name: path.slice(7), fetched });
  }
  return factsAfter(input, { removed, added });
}

function names({ repairs }: Diagnosis): string[] {
  return repairs.flatMap(({ changes }) =>
    changes.map(({ path, content }) => `${content === undefined ? '-' : '+'}${path.replace('bundle/', '')}`),
  );
}

function remaining(input: AuditInput): string[] {
  return audit(input)
    .findings.filter(({ rule, severity }) => /^(?:WHL|DEP)-/.test(rule) && severity !== 'note')
    .map(({ rule, file }) => `${rule} ${file}`);
}

function pin(file: FileBytes, version: string): string {
  const [name] = file.name.split('-');
  return `${name}==${version} \\\n    --hash=sha256:${sha256Hex(file.bytes)}\n`;
}

test('a cp311 numpy 2.0.2 becomes the cp312 one of 2.0.2 although 2.3.0 is offered, and the certificate says why', async (t) => {
  const [old, same, newer] = [cp('numpy', '2.0.2', 11), cp('numpy', '2.0.2', 12), cp('numpy', '2.3.0', 12)];
  const answer = await diagnose(t, facts([old, tifffile]), [same, newer]);
  assert.deepEqual(names(answer), [`-${old.name}`, `+${same.name}`]);
  const [because] = answer.repairs.flatMap((repair) => repair.because);
  assert.equal(
    because,
    `numpy 2.0.2 → 2.0.2: −${old.name} (WHL-008 cp311-cp311-manylinux_2_17_x86_64: python cp311 ≠ cp312, abi cp311 ≠ cp312) ` +
      `+${same.name} (sha256:${sha256Hex(same.bytes)}) ⇐ numpy>=2.0, tifffile 2026.4.11 → numpy>=1.19.2, kept: numpy`,
  );
  assert.deepEqual(remaining(answer.added), []);
});

test('of numpy 2.0.2 for cp312 alone and for every Python from cp312 on, the one that lasts to cp313 is taken', async (t) => {
  const lasting = cp('numpy', '2.0.2', 12, 'abi3');
  const input = { ...facts([cp('numpy', '2.0.2', 11), tifffile]), shipped: [kaggle, next] };
  const answer = await diagnose(t, input, [cp('numpy', '2.0.2', 12), lasting]);
  assert.deepEqual(names(answer).slice(1), [`+${lasting.name}`]);
});

test('a package that is nowhere comes in the version of the image, else in the newest, and asks for nothing else', async (t) => {
  const wanted = withSettings(
    { required: { packages: ['numpy', 'scipy', 'own-one'] } },
    facts([numpy, tifffile]),
  );
  const image = captured.distributions.find(({ name }) => name === 'scipy')?.version ?? '';
  const offered = ['1.0', image, '9.0'].map((version) => pure('scipy', version));
  const answer = await diagnose(t, wanted, [
    ...offered,
    pure('own-one', '1.0'),
    pure('own-one', '2.0'),
    pure('own-one', '3.0rc1'),
  ]);
  assert.deepEqual(names(answer).sort(), [
    '+own_one-2.0-py3-none-any.whl',
    `+scipy-${image}-py3-none-any.whl`,
  ]);
  assert.ok(!answer.asked.includes('list numpy'), String(answer.asked));
});

test('a lock is changed only where its pin is another, and is asked before the index', async (t) => {
  const [same, other] = [cp('numpy', '2.0.2', 12), pure('tifffile', '2026.5.1', ['numpy'])];
  const lock = `# kept\n${pin(tifffile, '2026.4.11')}numpy==1.0 \\\n    --hash=sha256:${'0'.repeat(64)}\n`;
  const broken = facts([cp('numpy', '2.0.2', 11), tifffile]);
  const answer = await diagnose(t, broken, [same, other, tifffile], { lock });
  const text = answer.repairs
    .flatMap(({ changes }) => changes)
    .find(({ path }) => path === 'requirements/cp312.txt');
  assert.equal(text?.content, `# kept\n${pin(tifffile, '2026.4.11')}${pin(same, '2.0.2')}`);
  const right = await diagnose(t, broken, [same, other, tifffile], {
    lock: pin(tifffile, '2026.4.11') + pin(same, '2.0.2'),
  });
  assert.deepEqual(names(right).length, 2);
  assert.deepEqual(right.asked, []);
});

test('tifffile 2026.4.11 of the earlier bundle comes back although 2026.5 is offered; under removals it stays away', async (t) => {
  const unasked = withSettings(
    { required: { packages: ['numpy>=2.0'], files: ['competitor.tif'] } },
    facts([numpy]),
  );
  const offered = [tifffile, pure('tifffile', '2026.5.1')];
  const earlier = { earlierFiles: [numpy.name, tifffile.name, 'competitor.tif'] };
  const answer = await diagnose(t, unasked, offered, earlier);
  assert.deepEqual(names(answer), [`+${tifffile.name}`]);
  assert.deepEqual(
    answer.repairs.flatMap(({ serves }) => serves),
    [{ rule: 'GATE-093', file: tifffile.name }],
  );
  const agreed = withSettings({ removals: ['tifffile-*.whl'] }, unasked);
  assert.deepEqual(names(await diagnose(t, agreed, offered, earlier)), []);
});

test('of two wheels of tifffile the one that pip would not choose goes, and nothing is asked of the index', async (t) => {
  const older = pure('tifffile', '2025.1.1', ['numpy']);
  const answer = await diagnose(t, facts([numpy, tifffile, older]), unreachableIndex());
  assert.deepEqual(names(answer), [`-${older.name}`]);
});

test('a dependency that nobody knows to be in the image comes into the bundle; where no wheel has it, that is said', async (t) => {
  const input = {
    ...facts([numpy, pure('tifffile', '2026.4.11', ['numpy', 'zarr-of-us'])]),
    profile: kaggle,
  };
  const answer = await diagnose(t, input, [pure('zarr-of-us', '1.0')]);
  assert.deepEqual(names(answer), ['+zarr_of_us-1.0-py3-none-any.whl']);
  const none = await diagnose(t, input, []);
  assert.deepEqual(names(none), []);
  assert.deepEqual(none.unrepairable, [
    {
      rule: 'DEP-002',
      file: '',
      why: 'no-wheel',
      core: ['required: tifffile', 'index: tifffile 2026.4.11', 'index: zarr-of-us ∅'],
    },
  ]);
});

test('a wheel that nothing requires gets what it requires where that can be had, and stays as it is where not', async (t) => {
  const input = facts([numpy, tifffile, pure('viewer', '1.0', ['lens>=2'])]);
  const answer = await diagnose(t, input, [pure('lens', '1.0'), pure('lens', '2.1')]);
  assert.deepEqual(names(answer), ['+lens-2.1-py3-none-any.whl']);
  const none = await diagnose(t, input, [pure('lens', '1.0')]);
  assert.deepEqual(
    [names(none), none.unrepairable.map(({ rule, why }) => [rule, why])],
    [[], [['DEP-006', 'no-wheel']]],
  );
});

test('requirements that exclude each other are a conflict of exactly these two, and numpy>=9 alone has no wheel', async (t) => {
  const two = withSettings(
    { required: { packages: ['numpy>=2', 'old', 'tifffile'] } },
    facts([numpy, tifffile]),
  );
  const clash = await diagnose(t, two, [pure('old', '1.0', ['numpy<2']), cp('numpy', '1.26.4', 12)]);
  assert.deepEqual(
    clash.unrepairable.map(({ why, core }) => [why, core]),
    [['conflict', ['required: numpy>=2', 'required: old']]],
  );
  const nine = withSettings({ required: { packages: ['numpy>=9', 'tifffile'] } }, facts([numpy, tifffile]));
  const none = await diagnose(t, nine, [numpy]);
  assert.deepEqual(
    none.unrepairable.map(({ rule, why, core }) => [rule, why, core]),
    [['DEP-002', 'no-wheel', ['required: numpy>=9', 'index: numpy 2.0.2']]],
  );
});

test('an index that cannot be reached is no wheel, with what pip said', async (t) => {
  const answer = await diagnose(t, facts([cp('numpy', '2.0.2', 11), tifffile]), unreachableIndex());
  assert.deepEqual(answer.repairs, []);
  assert.deepEqual(new Set(answer.unrepairable.map(({ why }) => why)), new Set(['no-wheel']));
  assert.deepEqual(answer.unrepairable[0]?.core, ['WHEELS_UNREACHABLE', 'connection error: refused']);
});

test('a wheel of the index whose RECORD does not hold is passed over for the next version', async (t) => {
  const tag = 'cp312-cp312-manylinux_2_17_x86_64';
  const spoilt = buildWheel({
    name: 'numpy',
    version: '2.0.2',
    tag,
    record: (text) => text.replace('sha256=', 'sha256=A'),
  });
  const good = cp('numpy', '2.1.0', 12);
  const answer = await diagnose(t, facts([cp('numpy', '2.0.2', 11), tifffile]), [spoilt, good]);
  assert.deepEqual(names(answer).slice(1), [`+${good.name}`]);
});

test('a repaired bundle asks for no further repair, and what people decide is theirs', async (t) => {
  const answer = await diagnose(t, facts([cp('numpy', '2.0.2', 11), tifffile]), [numpy]);
  const again = await diagnose(t, answer.added, unreachableIndex());
  assert.deepEqual([again.repairs, again.unrepairable], [[], []]);
  const wrong = withSettings(
    { required: { packages: ['numpy>=2.0', 'tifffile', 'num py'] } },
    facts([numpy, tifffile]),
  );
  assert.equal(findingsOf('DEP-003', wrong).length, 1);
  const left = await diagnose(t, wrong, unreachableIndex());
  assert.deepEqual(left.unrepairable, [{ rule: 'DEP-003', file: 'nx47.yml', why: 'decision', core: [] }]);
});

test('a wheel that comes with another digest than the index names is not taken', async (t) => {
  const right = cp('numpy', '2.0.2', 12);
  const tag = 'cp312-cp312-manylinux_2_17_x86_64';
  const files = [{ name: 'numpy/other.py', content: 'other = 1\n' }];
  const other = buildWheel({ name: 'numpy', version: '2.0.2', tag, files });
  const folder = await freshFolder(t);
  const index = wheelIndex(folder, [right]);
  const shelf = join(folder, 'swapped');
  await mkdir(shelf);
  await writeFile(join(shelf, right.name), other.bytes);
  const answer = await diagnose(t, facts([cp('numpy', '2.0.2', 11), tifffile]), {
    ...index,
    download: async () => shelf,
  });
  assert.deepEqual(answer.repairs, []);
});

test('entries of a lock for another system are no wheels of this one, and one that leads elsewhere is left alone', async (t) => {
  const same = cp('numpy', '2.0.2', 12);
  const windows = `colorama==0.4 ; sys_platform == "win32" --hash=sha256:${'0'.repeat(64)}\n`;
  const broken = facts([cp('numpy', '2.0.2', 11), tifffile]);
  const lock = pin(tifffile, '2026.4.11') + pin(same, '2.0.2');
  const answer = await diagnose(t, broken, [same, tifffile], { lock: `${lock}${windows}` });
  assert.deepEqual(names(answer).slice(1), [`+${same.name}`]);
  const led = await diagnose(t, broken, [same, tifffile], {
    lock: `-r base.txt\n${pin(tifffile, '2026.4.11')}`,
  });
  assert.deepEqual(names(led).slice(1), [`+${same.name}`]);
  assert.equal(led.repairs[0]?.because.at(-1), 'requirements/cp312.txt: -r base.txt');
});

test('a file that the last version had, and that the next will not, is named for the list of removals', async (t) => {
  const old = cp('numpy', '2.0.2', 11);
  const input = facts([old, tifffile]);
  const answer = await diagnose(t, input, [numpy], { earlierFiles: [old.name, tifffile.name] });
  assert.equal(answer.repairs[0]?.because.at(-1), `removals ∌ ${old.name}`);
  const listed = withSettings({ removals: ['numpy-2.0.2-cp311-*'] }, input);
  const agreed = await diagnose(t, listed, [numpy], { earlierFiles: [old.name, tifffile.name] });
  assert.equal(agreed.repairs[0]?.because.at(-1), 'lock: ∅');
});

test('a wheel of the bundle whose RECORD does not hold is replaced, by the next version where the index has the same bytes', async (t) => {
  const tag = 'cp312-cp312-manylinux_2_17_x86_64';
  const record = (text: string) => text.replace('sha256=', 'sha256=A');
  const spoilt = buildWheel({ name: 'numpy', version: '2.0.2', tag, record });
  const [good, next2] = [cp('numpy', '2.0.2', 12), cp('numpy', '2.1.0', 12)];
  const answer = await diagnose(t, facts([spoilt, tifffile]), [good, next2]);
  assert.deepEqual(names(answer), [`+${good.name}`]);
  const same = await diagnose(t, facts([spoilt, tifffile]), [spoilt, next2]);
  assert.deepEqual(names(same), [`-${spoilt.name}`, `+${next2.name}`]);
});

test('what a pip line of the notebook asks of the bundle comes into it, and what names no folder of it does not', async (t) => {
  const line = (options: string) => `!pip install --no-index ${options} numpy tifffile viewer`;
  const withLine = (options: string) => {
    const cells = [
      { cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source: line(options) },
    ];
    const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells });
    return facts([numpy, tifffile], withProject({ code }));
  };
  const offered = [pure('viewer', '1.0', ['lens']), pure('lens', '1.0')];
  const own = withLine('--find-links /kaggle/input/nx47-dependencies --force-reinstall');
  const answer = await diagnose(t, own, offered);
  assert.deepEqual(names(answer).sort(), ['+lens-1.0-py3-none-any.whl', '+viewer-1.0-py3-none-any.whl']);
  assert.deepEqual(remaining(answer.added), []);
  assert.deepEqual(names(await diagnose(t, withLine(''), offered)), []);
});

test('where a requirement can be had nowhere, or only from an index that is not there, the rest is repaired all the same', async (t) => {
  const needy = pure('tifffile', '2026.4.11', ['numpy', 'zarr-of-us']);
  const good = cp('numpy', '2.0.2', 12);
  const input = { ...facts([cp('numpy', '2.0.2', 11), needy]), profile: kaggle };
  const lock = pin(good, '2.0.2');
  const { download } = wheelIndex(await freshFolder(t), [good]);
  for (const offered of [[good], { ...unreachableIndex(), download }]) {
    const answer = await diagnose(t, input, offered, { lock });
    assert.deepEqual(names(answer).slice(1), [`+${good.name}`, '+requirements/cp312.txt']);
    assert.deepEqual(
      answer.unrepairable.map(({ rule, why }) => [rule, why]),
      [['DEP-002', 'no-wheel']],
    );
  }
});
