import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { certifiedBehind, wholeProject } from '../support/behind-authority.ts';
import { gitProject } from '../support/git-project.ts';

const metadata = 'notebook/kernel-metadata.json';

test('a project that is refused for Kaggle is mended in a copy, rehearsed, then run there, and its journal goes on', async (t) => {
  const served = await wholeProject(t);
  const { project } = served;
  const git = await gitProject(t, project);
  const text = await readFile(join(project, metadata), 'utf8');
  await writeFile(
    join(project, metadata),
    text.replace(/"enable_internet":\s*false/, '"enable_internet": true'),
  );
  await git.git('commit', '--quiet', '--all', '--message=internet on');
  const base = (await git.git('rev-parse', 'HEAD')).trim();

  const { verdict, loop, sessionFolder } = await certifiedBehind(t, served, 3);
  assert.equal(loop?.stop, 'done', JSON.stringify(loop));
  assert.deepEqual(
    loop?.attempts.map(({ target, verdict: kind, cause }) => `${target} ${kind} ${cause}`),
    ['kaggle NO-GO MET-006', 'kaggle GO-PRIVATE-ROOT GATE-091'],
  );
  assert.equal(verdict.kind, 'GO-PRIVATE-ROOT');

  // What was certified lies with the other certified sessions, the rehearsal of it below .nx47/.
  assert.equal(sessionFolder.startsWith(`${project}/session/`), true, sessionFolder);
  assert.equal((await readdir(join(project, 'session'))).length, 2);
  const branch = `nx47/repair/${base.slice(0, 12)}`;
  const subjects = (await git.git('log', '--reverse', '--format=%s', `${base}..${branch}`))
    .trim()
    .split('\n');
  assert.deepEqual(subjects.filter((one) => one.startsWith('fix: ')).length, 1, subjects.join('\n'));
  assert.equal((await git.git('rev-parse', 'HEAD')).trim(), base);
  const journal = await git.git('show', `${branch}:JOURNAL.md`);
  assert.ok(journal.startsWith('one\ntwo\n') && journal.length > 'one\ntwo\n'.length, journal);
});
