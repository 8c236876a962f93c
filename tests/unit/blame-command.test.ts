import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { blameCommand } from '../../src/blame-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { numpy, tifffile } from '../support/audit-builder.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { freshFolder } from '../support/folders.ts';
import { type GitProject, gitProject } from '../support/git-project.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const lineSchema = z.looseObject({ good: z.string(), bad: z.string(), skipped: z.array(z.string()) });
const failureSchema = z.looseObject({
  failure: z.looseObject({ rules: z.array(z.looseObject({ rule: z.string() })) }),
  blamed: z.looseObject({
    relation: z.string(),
    commits: lineSchema
      .extend({ merge: z.looseObject({ kind: z.string(), line: lineSchema.optional() }).optional() })
      .optional(),
    bundle: z.looseObject({ changes: z.array(z.unknown()) }).optional(),
  }),
});
const toldSchema = z.looseObject({
  good: z.string(),
  bad: z.string(),
  commits: z.number(),
  session: z.string(),
  unmade: z.array(z.string()),
  failures: z.array(failureSchema),
  told: z.array(z.looseObject({ id: z.string(), subject: z.string(), stat: z.array(z.string()) })),
  asked: z.strictObject({ audits: z.number(), rehearsals: z.number(), known: z.number() }),
});

type Asked = { readonly git: GitProject; readonly cache: string };

/** `nx47 blame` in this process, with a cache of its own. */
async function answered({ git, cache }: Asked, ...more: readonly string[]) {
  const around = quietSurroundings();
  const line = parseCommandLine(['blame', git.root, '--language', 'en', ...more]);
  return blameCommand(line, { ...around, environment: { ...around.environment, NX47_CACHE: cache } });
}

async function blamed(asked: Asked, ...more: readonly string[]) {
  const { text, status } = await answered(asked, '--format', 'json', ...more);
  return { ...toldSchema.parse(JSON.parse(text)), status };
}

const metadataPath = 'notebook/kernel-metadata.json';
/** MET-003: a title that would make another kernel. */
const otherTitle = (text: string) => text.replace('"Core notebook"', '"Quite another name"');

/** Thirteen commits on main: a merge, one that nobody can audit, and a branch in which the title was changed. */
async function history(t: TestContext) {
  const git = await gitProject(t, await projectWith(t, []));
  const read = (name: string) => readFile(join(git.root, name), 'utf8');
  const metadata = await read(metadataPath);
  const config = await read('nx47.yml');
  const commits = [await git.commit({ '.gitignore': '.nx47/\n' })];
  const commit = async (files: Record<string, string>) => commits.push(await git.commit(files));
  for (const number of [1, 2, 3]) await commit({ 'notes.txt': `${number}\n` });
  await git.git('checkout', '--quiet', '-b', 'branch');
  const inside = [
    await git.commit({ 'inside.txt': '1\n' }),
    await git.commit({ [metadataPath]: otherTitle(metadata) }),
    await git.commit({ 'inside.txt': '2\n' }),
  ];
  await git.git('checkout', '--quiet', 'main');
  await commit({ 'notes.txt': '4\n' });
  await commit({ 'nx47.yml': 'kernel: [\n' });
  await commit({ 'nx47.yml': config });
  await git.git('merge', '--quiet', '--no-ff', '--message=take the branch', 'branch');
  commits.push(await git.git('rev-parse', 'HEAD'));
  for (const number of [5, 6, 7, 8]) await commit({ 'notes.txt': `${number}\n` });
  return { git, commits, inside };
}

test('of 12 commits with a merge and one that can not be read, the commit of the branch that changed the title is named', async (t) => {
  const { git, commits, inside } = await history(t);
  const cache = await freshFolder(t);
  const before = await contentsBelow(git.root);
  const {
    failures,
    told,
    status,
    asked,
    commits: count,
  } = await blamed({ git, cache }, '--good', commits[0] ?? '');
  assert.equal(count, 11);
  const [failure] = failures;
  assert.equal(failures.length, 1);
  assert.equal(failure?.failure.rules[0]?.rule, 'MET-003');
  const { relation, commits: line } = failure?.blamed ?? {};
  assert.deepEqual([status, relation, line?.bad], [0, 'commits', commits[7]]);
  assert.deepEqual([line?.merge?.kind, line?.merge?.line?.bad], ['branch', inside[1]]);
  const culprit = told.find(({ id }) => id === inside[1]);
  assert.match(culprit?.stat.join('\n') ?? '', /kernel-metadata\.json/);
  assert.deepEqual(
    await contentsBelow(git.root),
    before,
    'neither the project nor its repository is touched',
  );
  const again = await answered({ git, cache }, '--good', commits[0] ?? '');
  assert.match(again.text, new RegExp(`First bad commit: ${commits[7]?.slice(0, 12)} take the branch`));
  assert.match(
    again.text,
    new RegExp(`in the branch that was merged:\nFirst bad commit: ${inside[1]?.slice(0, 12)}`),
  );
  // Only the commit that gave no answer is asked again.
  assert.match(again.text, /^1 audits, 0 rehearsals/m);
  assert.deepEqual([asked.rehearsals, asked.audits < 12], [0, true]);
});

/** A session that passed, with its bundle, as a rehearsal leaves them: what it was about, and the bytes by digest. */
async function leavePassed(git: GitProject, bundle: readonly FileBytes[], head = ''): Promise<void> {
  const session = '.nx47/session/20261101_project_100000z-1';
  const files = bundle.map(({ name, bytes }) => ({
    name,
    bytes: bytes.byteLength,
    sha256: sha256Hex(bytes),
  }));
  const manifest = { schema: 'nx47.bundle-manifest/1', files };
  const verdict = { mode: 'execute', verdict: { kind: head === '' ? 'REHEARSED' : 'GO' } };
  await git.put(`${session}/reports/verdict.json`, JSON.stringify(verdict));
  await git.put(`${session}/evidence/dossier.json`, JSON.stringify({ manifest, repository: { head } }));
  for (const { bytes } of bundle) {
    const digest = sha256Hex(bytes);
    const path = `.nx47/kaggle/contents/${digest.slice(0, 2)}/${digest}`;
    await git.put(path, '');
    await writeFile(join(git.root, path), bytes);
  }
}

/** An untracked bundle that lost numpy since it passed, and a commit in the middle that requires numpy. */
async function lostWheel(t: TestContext) {
  const project = await projectWith(t, [tifffile], ['required: { packages: [tifffile] }']);
  const git = await gitProject(t, project);
  const config = await readFile(join(git.root, 'nx47.yml'), 'utf8');
  const first = await git.commit({ '.gitignore': '.nx47/\nbundle/\n' });
  await git.commit({ 'notes.txt': '1\n' });
  const requires = await git.commit({ 'nx47.yml': config.replace('[tifffile]', "['example>=2']") });
  await git.commit({ 'notes.txt': '2\n' });
  return { git, first, requires };
}

/** A newer session that did not pass: nothing of it counts as good. */
const refusedRun = JSON.stringify({ mode: 'execute', verdict: { kind: 'NO-GO' } });
const refusedDossier = JSON.stringify({
  manifest: { schema: 'nx47.bundle-manifest/1', files: [] },
  repository: { head: 'HEAD' },
});
const example = buildWheel({ name: 'example', version: '2.1', files: [] });

test('a wheel that is gone from the bundle and a commit that requires it are both named: neither breaks it alone', async (t) => {
  const { git, first, requires } = await lostWheel(t);
  await leavePassed(git, [tifffile, example, numpy], first);
  await git.put('.nx47/session/20261102_project_100000z-1/reports/verdict.json', refusedRun);
  await git.put('.nx47/session/20261102_project_100000z-1/evidence/dossier.json', refusedDossier);
  const { failures, good, session, unmade, status } = await blamed({ git, cache: await freshFolder(t) });
  assert.equal(good, first, 'the newest certified commit is the good one');
  assert.deepEqual([session, unmade], ['20261101_project_100000z-1', []]);
  const dependency = failures.find(({ failure }) => failure.rules[0]?.rule === 'DEP-001');
  const { relation, commits, bundle } = dependency?.blamed ?? {};
  assert.deepEqual([status, relation, commits?.bad], [0, 'both', requires]);
  assert.deepEqual(bundle?.changes, [{ name: example.name, change: 'removed' }]);
});

test('a bundle whose earlier bytes are gone is named as not tried, and only the commit is blamed', async (t) => {
  const { git, first, requires } = await lostWheel(t);
  await leavePassed(git, [tifffile, example]);
  const digest = sha256Hex(example.bytes);
  // Bytes that are not what their name says are none that can be gone back to.
  await writeFile(join(git.root, '.nx47/kaggle/contents', digest.slice(0, 2), digest), 'damaged');
  const { failures, unmade } = await blamed(
    { git, cache: await freshFolder(t) },
    '--good',
    first,
    '--rule',
    'DEP-001',
  );
  assert.deepEqual(unmade, [example.name]);
  assert.deepEqual([failures[0]?.blamed.relation, failures[0]?.blamed.commits?.bad], ['commits', requires]);
});

test('no good commit, one that is not before the bad one, and a name that is none are refused by their codes', async (t) => {
  const { git, first } = await lostWheel(t);
  const asked = { git, cache: await freshFolder(t) };
  await assert.rejects(blamed(asked), { code: 'BLAME_GOOD_MISSING' });
  await assert.rejects(blamed(asked, '--good', 'HEAD', '--bad', first), { code: 'BLAME_NOT_BEFORE' });
  await assert.rejects(blamed(asked, '--good', 'nowhere'), { code: 'BLAME_REVISION_UNKNOWN' });
  await assert.rejects(answered(asked, '--format', 'sarif'), { code: 'USAGE_BAD_VALUE' });
});
