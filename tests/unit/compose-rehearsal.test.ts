import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { knownImage } from '../../src/compose-rehearsal.ts';
import { parseProfile } from '../../src/profile/parse.ts';
import { notebookOf } from '../support/rehearsal-machine.ts';
import { certified, servedProject } from '../support/served-project.ts';

const profile = parseProfile(await readFile(join(import.meta.dirname, '../../profiles/kaggle-py312.json')));
const [same, other] = ['3.12.1', '3.11.7'].map((version) => ({ executable: '/usr/bin/python3', version }));
assert.ok(same !== undefined && other !== undefined);
const importing = notebookOf('import numpy, sklearn\nimport imagecodecs\nif False: import torch');

test('of kaggle-py312 scipy comes at 1.16.3, pytz may be there in some version, imagecodecs is not', () => {
  const image = knownImage(profile, same);
  assert.deepEqual(image.pinsNamed(['scipy', 'pytz', 'setuptools']), ['scipy==1.16.3']);
  assert.deepEqual(['pytz', 'imagecodecs'].map(image.mayHave), [true, false]);
  assert.deepEqual(image.neededModules(importing), ['numpy', 'sklearn']);
});

test('on a 3.11 nothing is known to be there of an image for 3.12, and numpy is needed all the same', () => {
  const image = knownImage(profile, other);
  assert.deepEqual(image.pinsNamed(['scipy']), []);
  assert.equal(image.mayHave('pytz'), false);
  assert.deepEqual(image.neededModules(importing), ['numpy', 'sklearn']);
});

test('what a whole list does not have is not there: neither pytz nor sklearn, while cv2 is that of opencv-python', () => {
  const whole = { ...profile, unknown: profile.unknown.filter((name) => name !== 'distributions') };
  const image = knownImage(whole, same);
  assert.equal(image.mayHave('pytz'), false);
  assert.deepEqual(image.neededModules(notebookOf('import sklearn, cv2')), ['cv2']);
});

test('a notebook that imports sklearn, which Kaggle may have, is INCONCLUSIVE/machine before its session', async (t) => {
  const served = await servedProject(t, [], { cell: 'import sklearn' });
  const run = await certified(served);
  assert.deepEqual([run.verdict.kind, run.verdict.cause], ['INCONCLUSIVE', 'machine']);
  assert.deepEqual(
    run.dossier.incidents.map(({ code, parameters }) => [code, parameters['modules']]),
    [['SESSION_LACKS_MODULES', 'sklearn']],
  );
  // Nothing goes on on the service: there is nothing to collect later.
  assert.equal(run.ticketPath, '');
  assert.ok(!run.events.some(({ goal }) => goal.startsWith('left behind')));
});

test('one that imports imagecodecs, which Kaggle has not, is NO-GO by its session', async (t) => {
  const served = await servedProject(t, [], { cell: 'import imagecodecs' });
  const run = await certified(served);
  assert.equal(run.verdict.kind, 'NO-GO');
});
