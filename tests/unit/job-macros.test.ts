import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { projectMacros } from '../../src/job-macros.ts';
import { freshFolder } from '../support/folders.ts';
import { orderOf, workerPlace, workOne } from '../support/job-spool.ts';

const shout = `name: shout
goal: write a file again in capitals
VERSION: 1.0.0
INPUT_SCHEMA: { type: object, properties: { more: { type: string } } }
OUTPUT_SCHEMA: { type: object, properties: { seen: { type: string } }, required: [seen] }
ALLOWLIST:
  commands: [dd, ls, rm]
  paths: { read: [words.txt], write: [loud] }
RISKS: [replaces the file before]
EVIDENCE_REQUIRED: [command]
steps:
  - { argv: [ls], deadlineSeconds: 10, output: seen }
  - { argv: [dd, if=words.txt, of=loud/words.txt, conv=ucase], deadlineSeconds: 10, touches: [loud/words.txt] }
verify:
  - { file: loud/words.txt, exists: true }
rollback:
  - { argv: [rm, -f, loud/words.txt], deadlineSeconds: 10 }
`;

/** A project with this macro, and a worker that knows it. */
async function project(t: TestContext) {
  const root = await freshFolder(t);
  for (const folder of ['macros', 'loud']) await mkdir(join(root, folder));
  await writeFile(join(root, 'macros/shout.yml'), shout);
  await writeFile(join(root, 'words.txt'), 'hello\n');
  await writeFile(join(root, 'loud/words.txt'), 'OLD\n');
  await writeFile(join(root, 'secret.txt'), 'not named\n');
  const place = workerPlace(root, {});
  return { root, place: { ...place, macros: projectMacros(root, place.files) } };
}

test('a macro of the project works as a job on copies of what it names; its change is an output, the project stays', async (t) => {
  const { root, place } = await project(t);
  const { STATUS, OUTPUT, EVIDENCE } = await workOne(place, orderOf('j1', { MACRO_NAME: 'shout' }));
  assert.equal(STATUS, 'DONE', JSON.stringify(EVIDENCE));
  assert.deepEqual(
    OUTPUT.map(({ path }) => path),
    ['loud/words.txt', 'output.json'],
  );
  const artefacts = join(place.spool.jobs, 'j1/outcome/artefacts');
  assert.equal(await readFile(join(artefacts, 'loud/words.txt'), 'utf8'), 'HELLO\n');
  assert.equal(await readFile(join(root, 'loud/words.txt'), 'utf8'), 'OLD\n');
  const { values } = JSON.parse(await readFile(join(artefacts, 'output.json'), 'utf8'));
  assert.deepEqual(values, { seen: 'loud\noutputs\nwords.txt' });
  assert.deepEqual(await readdir(place.spool.work), []);
});

test('an input that the macro does not know is REFUSED, and nothing of it is run', async (t) => {
  const { place } = await project(t);
  const order = orderOf('j1', { MACRO_NAME: 'shout', INPUT: { other: 1 } });
  const { STATUS, EVIDENCE } = await workOne(place, order);
  assert.equal(STATUS, 'REFUSED');
  assert.match(JSON.stringify(EVIDENCE), /MACRO_INPUT_REFUSED/);
});
