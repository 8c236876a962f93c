import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isJsonObject, type JsonValue, parseStrictJson } from '../../src/codec/strict-json.ts';
import { outputNames, runtimeProfileName } from '../../src/model/kernel-outputs.ts';
import { runtimeProfileSchema } from '../../src/model/profile.ts';
import { userCells } from '../../src/notebook/user-cells.ts';
import { findInterpreters } from './interpreters.ts';
import { mainReport, notebookOf, runKitSession } from './kit-session.ts';

const names = outputNames(['core', 'nx47'], mainReport);
const python = findInterpreters().at(-1)?.executable ?? 'python3';

test('warnings that only a stream shows are counted: of a child, of a shell command, of C', () => {
  const cells = [
    `import os, subprocess, sys
print("warnings: 0, then {'warning': 'in data'} and a banner", flush=True)
sys.stderr.write("\\x1b[33mWARNING: pip is old\\x1b[0m\\n")
sys.stderr.write("lum.c:3:1: warning: unused variable\\n")
sys.stderr.write("/site/a.py:1: DeprecationWarning: gone soon\\n  gone()\\n")
sys.stderr.write('{"level": "WARNING", "text": "json"}\\nWarnings: none\\n')`,
    "import logging, warnings\nlogging.basicConfig()\nlogging.warning('once')\nwarnings.warn('twice?')",
  ];
  const { warnings, ...seen } = runKitSession(python, cells).observations();
  assert.deepEqual(warnings, [
    { source: 'stream', text: 'WARNING: pip is old' },
    { source: 'stream', text: 'lum.c:3:1: warning: unused variable' },
    { source: 'stream', text: '/site/a.py:1: DeprecationWarning: gone soon' },
    { source: 'logging', text: 'WARNING: root: once' },
    { source: 'warnings', text: '<cell>:4: UserWarning: twice?' },
  ]);
  assert.equal(seen['warnings_count'], 5);
});

test('every number of nanoseconds is an exact integer, in each output and each line', () => {
  const session = runKitSession(python, [`open('${mainReport}', 'w').write('{}')`, 'nx47.count(items=1)']);
  const whole = [...session.files].filter(([name]) => /json$/.test(name)).map(([, bytes]) => bytes);
  const lines = session
    .text(names.events)
    .trim()
    .split('\n')
    .map((line) => Buffer.from(line));
  const stamps = [...whole, ...lines].flatMap((bytes) => stampsIn(parseStrictJson(bytes)));
  assert.ok(stamps.length > 18, `${stamps.length}`);
  // Past 2^53 a reader of floating point would have changed the last digits.
  assert.ok(stamps.some((stamp) => typeof stamp === 'bigint' && stamp > 2n ** 60n));
  for (const stamp of stamps) assert.ok(typeof stamp === 'bigint' || Number.isSafeInteger(stamp), `${stamp}`);
});

test('the session says what image it runs in and which wheels it takes, in the profile and the fingerprint', () => {
  const image = 'gcr.io/kaggle-private-byod/python@sha256:58f6';
  const environment = { KAGGLE_DOCKER_IMAGE: image, KAGGLE_KERNEL_RUN_TYPE: 'Batch' };
  const session = runKitSession(python, ['pass'], { environment });
  const profile = runtimeProfileSchema.parse(JSON.parse(session.text(runtimeProfileName)));
  const hardware = JSON.parse(session.text(names.hardware));
  assert.equal(profile.provenance?.['docker_image'], image);
  assert.equal(hardware.image.docker_image, image);
  assert.match(profile.compatible_tags?.[0] ?? '', /^cp3\d+-cp3\d+-manylinux/);
  assert.deepEqual(hardware.tags_head, profile.compatible_tags?.slice(0, 8));
  assert.equal(Object.keys(hardware.distributions).length, profile.distributions.length);
});

/** Values of members whose name ends in `_ns`, and of maps that such a name holds. */
function stampsIn(value: JsonValue, named = false): JsonValue[] {
  if (Array.isArray(value)) return value.flatMap((one) => stampsIn(one, named));
  if (!isJsonObject(value)) return named ? [value] : [];
  return Object.entries(value).flatMap(([name, one]) =>
    stampsIn(one, named || /(?:^|_)ns$|^latency_ns|^phases$/.test(name)),
  );
}

test('what ran is told by the digests of the cells, as the project has them; one that raised is marked', () => {
  const cells = ["print('é')  \r\nprint(2)\n\n", 'nx47.count(items=1)', '1 / 0'];
  const { executed } = runKitSession(python, cells).observations().cells;
  const bytes = Buffer.from(JSON.stringify(notebookOf(cells)));
  const own = userCells({ name: 'run.ipynb', bytes }).map(({ sha256 }) => sha256);
  assert.deepEqual(
    executed,
    own.map((sha256, index) => ({ sha256, raised: index === 2 })),
  );
});
