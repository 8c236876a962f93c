import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditCommand } from '../../src/audit-command.ts';
import { readBaseline } from '../../src/baseline.ts';
import { baselineCommand } from '../../src/baseline-command.ts';
import { createFiles } from '../../src/host/files.ts';
import { Failure } from '../../src/model/failure.ts';
import { projectWith, runHere } from '../support/audited-project.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const old = buildWheel({ name: 'one', version: '1.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' });
const write = (project: string, ...more: string[]) =>
  runHere(baselineCommand, ['baseline', 'write', project, '--language', 'en', ...more]);

test('after baseline write the same audit is 1, with --advisory 0', async (t) => {
  const project = await projectWith(t, [old]);
  const audit = (...more: string[]) => runHere(auditCommand, ['audit', project, ...more]);
  assert.equal((await audit('--advisory')).status, 1);
  const written = await write(project, '--reason', 'known', '--expires', '2999-12-31');
  assert.match(written.text, /nx47-baseline\.json: \d+ findings until 2999-12-31, 0 taken out\n$/);
  const rules = (await readBaseline(project, createFiles())).map(({ rule }) => rule);
  assert.ok(rules.includes('WHL-008'));
  assert.deepEqual([(await audit()).status, (await audit('--advisory')).status], [1, 0]);
});

for (const [why, given] of [
  ['no reason', ['--expires', '2999-12-31']],
  ['no day', ['--reason', 'r']],
  ['a day that has passed', ['--reason', 'r', '--expires', '2020-01-01']],
  ['the 31st of February', ['--reason', 'r', '--expires', '2999-02-31']],
] as const) {
  test(`baseline write with ${why} is USAGE_BAD_VALUE, and nothing is written`, async (t) => {
    const project = await projectWith(t, [old]);
    await assert.rejects(
      write(project, ...given),
      (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
    );
    assert.deepEqual(await readBaseline(project, createFiles()), []);
  });
}
