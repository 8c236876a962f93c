import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/gate/judge.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { LogRecord } from '../../src/model/log.ts';
import { buildDossier, plainNotebook, someNoise } from '../support/dossier-builder.ts';
import { findInterpreters } from './interpreters.ts';
import { runKitSession } from './kit-session.ts';

const [interpreter] = findInterpreters();

/** The dossier of a plain notebook that really ran behind the kit: its outputs, its streams, its times. */
function realRun(cells: readonly string[]): Dossier {
  assert.ok(interpreter);
  const changes = { packs: ['core' as const], prefix: 'nx47_', main_report: null };
  const started = new Date(Date.now() - 1000).toISOString();
  const session = runKitSession(interpreter.executable, cells, { run: changes });
  const records: LogRecord[] = [
    { stream: 'stdout', seconds: 1, text: session.stdout },
    { stream: 'stderr', seconds: 1, text: session.stderr },
  ];
  const files = [...session.files].map(([name, bytes]) => ({ name, bytes }));
  const perfect = buildDossier(plainNotebook);
  assert.ok(perfect.kernel && perfect.session);
  return {
    ...perfect,
    ledgerHead: 'a'.repeat(64),
    userCells: cells.length,
    kernel: { ...perfect.kernel, pushedAt: started },
    session: { ...perfect.session, interpreter: '', endedAt: new Date().toISOString() },
    collected: { log: records, rawLog: '', files },
  };
}

function failed(dossier: Dossier): string[] {
  return judge(dossier, someNoise)
    .conditions.filter(({ answer }) => answer === 'fail')
    .map(({ id, observed }) => `${id} ${observed}`);
}

test('what the kit really leaves for a clean notebook fails at its folder alone, which is not /kaggle/working here', () => {
  const flaws = failed(realRun(["print('hello')", 'nx47.count(items=4, pixels=4096)\nsum(range(100000))']));
  assert.equal(flaws.length, 1, flaws.join('\n'));
  assert.match(flaws[0] ?? '', /^GATE-034 /);
});

test('a real UserWarning is found three times: in the log, by the kit and in the count of the report', () => {
  const flaws = failed(realRun(["import warnings\nprint('x')\nwarnings.warn('old')"]));
  assert.deepEqual(
    flaws.map((flaw) => flaw.slice(0, 8)).filter((id) => id !== 'GATE-034'),
    ['GATE-053', 'GATE-081', 'GATE-082'],
  );
});
