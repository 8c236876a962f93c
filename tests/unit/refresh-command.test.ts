import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { auditCommand } from '../../src/audit-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import { createClock } from '../../src/host/clock.ts';
import { createFiles } from '../../src/host/files.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { nothingRan } from '../../src/model/event.ts';
import { Failure } from '../../src/model/failure.ts';
import { parseProfile } from '../../src/profile/parse.ts';
import { refreshCommand } from '../../src/refresh-command.ts';
import { auditDocumentSchema } from '../../src/report/audit-json.ts';
import { projectWith, quietSurroundings, runHere } from '../support/audited-project.ts';

const output = 'evidence/outputs/nx47_runtime_profile.json';
const files = createFiles();
const image = `gcr.io/kaggle-images/python@sha256:${'1'.repeat(64)}`;

/** A session as a run leaves it: its summary, the profile that came back, the ledger that has the digest of it. */
async function sessionAt(folder: string, target: 'kaggle' | 'rehearsal', python: string): Promise<void> {
  const base = join(import.meta.dirname, '../../profiles/kaggle-py312.json');
  const parsed = parseProfile(new Uint8Array(await readFile(base)));
  const captured = { ...parsed, id: `session-${python}@abc`, origin: 'session', observations: {} };
  const profile = `${JSON.stringify({ ...captured, python: { ...parsed.python, version: python } })}\n`;
  const run = {
    schema: 'nx47.run/1',
    target,
    kernel: { owner: 'alice', slug: 'k', version: 4, image },
    session: { endedAt: '2026-03-01T10:00:00.000Z' },
  };
  await mkdir(join(folder, dirname(output)), { recursive: true });
  await mkdir(join(folder, 'reports'));
  await mkdir(join(folder, 'logs'));
  await writeFile(join(folder, output), profile);
  await writeFile(join(folder, 'reports/run.json'), JSON.stringify(run));
  const append = (line: string) => files.append(join(folder, 'logs/session.jsonl'), line);
  const ledger = new Ledger({ append }, createClock(), { sessionId: 's', taskId: 'T1' });
  await ledger.append({
    ...{ macro: 'collect', step: 1, phase: 'VERIFY', state: 'DONE', goal: '', machine: 'm', terminal: 't' },
    ...{
      touches: [],
      command: '',
      ...nothingRan,
      output: '',
      decision: '',
    },
    evidence: [{ kind: 'file', ref: output, sha256: sha256Hex(profile) }],
  });
}

const refresh = (...words: readonly string[]) => {
  const line = parseCommandLine(['profile', 'refresh', ...words]);
  return refreshCommand(line, quietSurroundings(), 'en');
};
const isRefused = (error: unknown) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE';

test('the profile of a run is kept once under profiles/ and an audit can be held against it by its path', async (t) => {
  const project = await projectWith(t, []);
  const session = join(project, 'session/20260301_k_100000z-1');
  await sessionAt(session, 'kaggle', '3.12.99');
  const { text } = await refresh(session);
  await refresh(session);
  const [name = '', ...more] = await readdir(join(project, 'profiles'));
  assert.deepEqual(more, []);
  assert.match(name, /^session-3\.12\.99-abc-[0-9a-f]{8}\.json$/);
  assert.match(text, new RegExp(`profile: profiles/${name}`));
  const kept = parseProfile(new Uint8Array(await readFile(join(project, 'profiles', name))));
  assert.equal(kept.provenance?.['kernel_version'], 4);
  assert.equal(kept.provenance?.['docker_image'], image);
  const argv = ['audit', project, '--format', 'json', '--profile', `profiles/${name}`];
  const answer = await runHere(auditCommand, argv);
  assert.equal(auditDocumentSchema.parse(JSON.parse(answer.text)).profile, 'session-3.12.99@abc');
  const elsewhere = ['audit', project, '--profile', '../profiles/kaggle-py312.json'];
  const isUnknown = (error: unknown) => error instanceof Failure && error.code === 'PROFILE_UNKNOWN';
  await assert.rejects(runHere(auditCommand, elsewhere), isUnknown);
});

test('a profile that was changed after its run, and a session without one, are refused', async (t) => {
  const project = await projectWith(t, []);
  const session = join(project, 'session/20260301_k_100000z-1');
  await sessionAt(session, 'kaggle', '3.12.99');
  await cp(session, join(project, 'session/20260302_k_100000z-1'), { recursive: true });
  const text = await readFile(join(session, output), 'utf8');
  await writeFile(join(session, output), text.replace('3.12.99', '3.12.98'));
  await assert.rejects(refresh(session), isRefused);
  await assert.rejects(refresh(join(project, 'notebook')), isRefused);
});

test('without a session the newest of the project that ran on Kaggle counts, a rehearsal never', async (t) => {
  const project = await projectWith(t, []);
  const before = process.cwd();
  t.after(() => process.chdir(before));
  process.chdir(project);
  await sessionAt(join(project, 'session/20260303_k_100000z-1'), 'rehearsal', '3.12.1');
  await assert.rejects(refresh(), isRefused);
  await sessionAt(join(project, 'session/20260301_k_100000z-1'), 'kaggle', '3.12.2');
  await sessionAt(join(project, 'session/20260302_k_100000z-1'), 'kaggle', '3.12.3');
  assert.match((await refresh()).text, /session-3\.12\.3-abc/);
});
