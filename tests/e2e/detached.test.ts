import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { coreProject } from '../support/e2e-project.ts';
import { recordedRun, runCommand, runProject, sessionsOf } from '../support/e2e-run.ts';
import { servedKaggle } from '../support/e2e-service.ts';

test('certify --detach ends with 4 and a ticket, collect judges it with the status of the run, and only once', async (t) => {
  const around = await coreProject(t);
  const { to, account } = await servedKaggle(around);
  const detached = await runProject(around.project, ['certify', '--execute', '--detach', ...to], account);
  assert.deepEqual([detached.verdict, detached.status], ['PENDING', 4], detached.stdout + detached.stderr);
  const ticket = join(detached.session, 'ticket.json');
  assert.ok(detached.stdout.includes(`nx47 collect ${ticket}`), detached.stdout);
  assert.match(detached.stderr, /kernel page: http:.*\/code\/ndarray2000\/core-notebook/);

  const before = await sessionsOf(around.project);
  const end = await runCommand(['collect', ticket, ...to], account);
  const { run, report } = await recordedRun(around.project, before, end, around);
  assert.equal(end.status, 1, `a rehearsal where Kaggle was asked for: ${end.stdout}${end.stderr}`);
  assert.deepEqual([run.verdict, run.nonce], ['REHEARSED', detached.run.nonce]);
  assert.ok(report.includes(detached.session.split('/').at(-1) ?? '-'), 'it names the session that pushed');

  const again = await runCommand(['collect', around.project, ...to], account);
  assert.deepEqual([again.status, /TICKET_COLLECTED/.test(again.stderr)], [2, true], again.stderr);
  const stranger = await runCommand(['collect', ticket, '--language', 'en'], account);
  assert.match(stranger.stderr, /TICKET_OTHER_SERVICE/);

  const logs = await runCommand(['logs', 'ndarray2000/core-notebook', '--version', '1', ...to], account);
  assert.match(logs.stdout, /^ndarray2000\/core-notebook v1 \(http:.*\)\n── std/);
  const doctor = await runCommand(['doctor', ...to], account);
  assert.match(doctor.stdout, /^✓ Credentials +ndarray2000, token, KAGGLE_API_TOKEN/m);
});
