import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleCommand } from '../../src/bundle-command.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { auditDocumentSchema } from '../../src/report/audit-json.ts';
import { hasProfilePython, projectWith, runHere } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const pure = buildWheel({ name: 'other', version: '2.0' });
const old = buildWheel({ name: 'one', version: '1.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' });
const isFailure = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;

async function bundleOf(project: string) {
  const answer = await runHere(bundleCommand, ['bundle', project, '--format', 'json', '--language', 'en']);
  return { status: answer.status, document: auditDocumentSchema.parse(JSON.parse(answer.text)) };
}

for (const [wheel, verdict, status] of [
  [pure, 'AUDITED', 0],
  [old, 'NO-GO', 1],
] as const) {
  test(`a recipe that copies ${wheel.name} makes bundle/ with its manifest, and the audit says ${verdict}`, async (t) => {
    const copy = `[cp, vendor.whl, '{staging}/${wheel.name}']`;
    const recipe = `bundle: { path: bundle, recipe: { commands: [${copy}] } }`;
    const project = await projectWith(t, [], [recipe]);
    await writeFile(join(project, 'vendor.whl'), wheel.bytes);
    if (!(await hasProfilePython())) {
      await assert.rejects(bundleOf(project), isFailure('PYTHON_MISSING'));
      return;
    }
    const before = await contentsBelow(project);
    const made = await bundleOf(project);
    assert.deepEqual([made.document.verdict, made.status], [verdict, status]);
    assert.deepEqual(await readdir(join(project, 'bundle')), ['bundle-manifest.json', wheel.name].sort());
    assert.deepEqual(await contentsBelow(project, '.nx47', 'bundle'), before);
  });
}

test('a bundle that is there already is audited as it is: no file of it changes', async (t) => {
  const project = await projectWith(t, [old]);
  const before = await contentsBelow(project);
  const { document, status } = await bundleOf(project);
  assert.deepEqual([document.cause, status], ['WHL-008', 1]);
  assert.deepEqual(await contentsBelow(project, '.nx47'), before);
});

test('a project without a bundle, or with an empty one and no recipe, is CONFIG_MISSING_KEY', async (t) => {
  await assert.rejects(bundleOf(await projectWith(t, [])), isFailure('CONFIG_MISSING_KEY'));
  const empty = await projectWith(t, [], ['bundle: { path: bundle }']);
  await assert.rejects(bundleOf(empty), isFailure('CONFIG_MISSING_KEY'));
});
