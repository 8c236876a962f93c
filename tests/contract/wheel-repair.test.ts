import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createWheelSource } from '../../src/compose-rehearsal.ts';
import { createFiles } from '../../src/host/files.ts';
import { bundleManifestName } from '../../src/model/manifest.ts';
import type { Diagnosis } from '../../src/model/repair.ts';
import { repairWheels } from '../../src/repair/repair-wheels.ts';
import { bundleManifest, manifestText } from '../../src/survey/bundle-manifest.ts';
import { readBundle } from '../../src/survey/read-bundle.ts';
import { hasProfilePython } from '../support/audited-project.ts';
import { type Breakage, brokenProject, soundProject } from '../support/broken-project.ts';
import { brokenWheels } from '../support/broken-wheels.ts';
import { freshFolder } from '../support/folders.ts';
import { thisMachine } from '../support/rehearsal-machine.ts';
import { applyChanges, groundOf, refusals } from '../support/repair-ground.ts';

const isReady = await hasProfilePython();
if (!isReady) console.log('NOT RUN: repairs of real wheels (no CPython 3.12)');

/** No index: what the lock names is in the cache, and whatever else is asked for is nowhere. */
const offline = { PATH: process.env['PATH'] ?? '', PIP_CONFIG_FILE: '/dev/null', PIP_NO_INDEX: '1' };

type Wheels = ReturnType<typeof createWheelSource>;

async function repaired(root: string, wheels: Wheels): Promise<Diagnosis> {
  const { ground, tools } = await groundOf(root);
  const diagnosis = await repairWheels(ground, { ...tools, wheels });
  await applyChanges(
    root,
    diagnosis.repairs.flatMap(({ changes }) => changes),
  );
  // Which is the work of another repairer.
  const bundle = await readBundle(join(root, 'bundle'), 'bundle', createFiles());
  assert.ok(bundle);
  await writeFile(join(root, 'bundle', bundleManifestName), manifestText(bundleManifest(bundle)));
  return diagnosis;
}

function breakages(...words: readonly string[]): Breakage[] {
  return words.flatMap((word) => brokenWheels.filter(({ what }) => what.includes(word)));
}

for (const words of [['cp311'], ['made up', 'older pillow', 'cut off', 'glibc 2.39']]) {
  test(`after a repair of ${words.join(', ')} the bundle is the sound one again, and nothing is left to repair`, async () => {
    if (!isReady) return;
    const [sound, root] = [await soundProject(), await brokenProject(...breakages(...words))];
    const before = await groundOf(root);
    const ruled = new Set(before.ground.audit.findings.map(({ rule }) => rule));
    for (const { rules } of breakages(...words))
      assert.ok(
        rules.every((rule) => ruled.has(rule)),
        String([...ruled]),
      );
    const wheels = createWheelSource(thisMachine({ environment: offline }));
    const { unrepairable } = await repaired(root, wheels);
    assert.deepEqual(unrepairable, []);
    const after = await groundOf(root);
    assert.deepEqual(refusals(after.ground), refusals((await groundOf(sound)).ground));
    const files = async (folder: string) => readFile(join(folder, 'bundle', bundleManifestName), 'utf8');
    assert.equal(await files(root), await files(sound));
    assert.deepEqual((await repairWheels(after.ground, { ...after.tools, wheels })).repairs, []);
  });
}

test('without a lock the dropped imagecodecs and tifffile are found, described and fetched by pip', async (t) => {
  if (!isReady) return;
  const root = await brokenProject(...breakages('were dropped'));
  const { ground } = await groundOf(await soundProject());
  const home = thisMachine();
  const lock = join(ground.request.root, 'requirements/cp312.txt');
  assert.ok(ground.interpreter);
  const shelf = await createWheelSource(home).download(lock, ground.interpreter, '2.35');
  const settings = await readFile(join(root, 'nx47.yml'), 'utf8');
  await writeFile(
    join(root, 'nx47.yml'),
    settings.replace('    requirements: requirements/cp{minor}.txt\n', ''),
  );
  const environment = { ...offline, PIP_FIND_LINKS: shelf };
  const cache = join(await freshFolder(t), 'cache');
  const { repairs } = await repaired(root, createWheelSource(thisMachine({ environment, cache })));
  assert.deepEqual(
    repairs.flatMap(({ changes }) => changes.map(({ path }) => path)),
    [
      'bundle/imagecodecs-2026.3.6-cp311-abi3-manylinux_2_28_x86_64.whl',
      'bundle/tifffile-2026.4.11-py3-none-any.whl',
    ],
  );
  assert.deepEqual(repairs.flatMap(({ because }) => because).at(-1), 'lock: ∅');
  const after = (await groundOf(root)).ground.audit.findings;
  assert.deepEqual(
    after
      .filter(({ rule }) => rule.startsWith('DEP-0') || rule.startsWith('WHL-00'))
      .filter(({ severity }) => severity === 'error'),
    [],
  );
});
