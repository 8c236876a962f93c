import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { createMachine } from '../../src/compose.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { parseProfile } from '../../src/profile/parse.ts';
import { profileCommand } from '../../src/profile-command.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';

const profile = (...words: string[]) =>
  profileCommand(parseCommandLine(['profile', ...words]), quietSurroundings(), 'en');
const refusal = (code: FailureCode, shown: RegExp) => (error: unknown) =>
  error instanceof Failure && error.code === code && shown.test(JSON.stringify(error.parameters));

test('profile show kaggle-py312 names Python, glibc, tags, distributions, what is absent and what is not known', async () => {
  const { text, status } = await profile('show', 'kaggle-py312');
  assert.equal(status, 0);
  assert.match(text, /^kaggle-py312 \(derived\)\n {2}Python: cpython 3\.12\.\d+, cp312, pip /);
  assert.match(text, /^ {2}Tags: \d+, most preferred: cp312-cp312-manylinux_2_35_x86_64$/m);
  assert.match(text, /^ {2}Distributions — \d+ \(list not complete\)\n(?: {4}.*\n)* {4}numpy 2\.0\.2$/m);
  assert.match(text, /^ {2}Absent\n {4}imagecodecs$/m);
  const json = await profile('show', 'kaggle-py312', '--format', 'json');
  assert.equal(parseProfile(new TextEncoder().encode(json.text)).id, 'kaggle-py312');
});

test('profile probe prints a profile of an interpreter of this machine, which diff reads again from a file', async (t) => {
  const found = await createPythons(createMachine(quietSurroundings())).findAny();
  assert.ok(found !== undefined);
  const { text } = await profile('probe', '--python', found.executable);
  const probed = parseProfile(new TextEncoder().encode(text));
  assert.deepEqual([probed.origin, probed.python.version], ['probe', found.version]);
  const file = join(await freshFolder(t), 'here.json');
  await writeFile(file, text);
  assert.equal((await profile('diff', file, file)).text, 'No difference.\n');
  const { text: table } = await profile('diff', 'kaggle-py312', file);
  assert.match(table, /^fact +kaggle-py312 +\S+here\.json\n/);
  assert.match(table, /^distribution torch +\d\S* +∅$/m);
  const rows = z
    .array(z.strictObject({ fact: z.string(), expected: z.string(), observed: z.string() }))
    .parse(JSON.parse((await profile('diff', 'kaggle-py312', file, '--format=json')).text));
  assert.equal(rows.length, table.trimEnd().split('\n').length - 1);
});

test('an unknown action, name or file and a file that is no profile are USAGE_BAD_VALUE', async (t) => {
  await assert.rejects(profile('shwo'), refusal('USAGE_BAD_VALUE', /show NAME/));
  await assert.rejects(profile('show', 'kaggle-py399'), refusal('USAGE_BAD_VALUE', /kaggle-py312/));
  await assert.rejects(profile('show', '../kaggle-py312'), refusal('USAGE_BAD_VALUE', /kaggle-py312/));
  const file = join(await freshFolder(t), 'bad.json');
  await writeFile(file, '{"schema": 1}');
  await assert.rejects(profile('show', file), refusal('USAGE_BAD_VALUE', /nx47\.runtime-profile\/1/));
});

test('a program that is no Python is PYTHON_BROKEN, an absent one TOOL_MISSING', async () => {
  await assert.rejects(profile('probe', '--python', 'true'), refusal('PYTHON_BROKEN', /true/));
  await assert.rejects(profile('probe', '--python', 'false'), refusal('PYTHON_BROKEN', /false/));
  await assert.rejects(profile('probe', '--python', 'no-such-python'), refusal('TOOL_MISSING', /no-such/));
});
