import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { judgeCommand } from '../../src/judge-command.ts';
import { changeRowSchema } from '../../src/model/repository.ts';
import { transportSchema } from '../../src/model/transport.ts';
import { verdictSchema } from '../../src/model/verdict.ts';
import { capturedProfile } from '../support/captured-profile.ts';
import { testAuthority } from '../support/certificates.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';
import { type ServedProject, servedProject } from '../support/served-project.ts';
import { connectProxy, tlsFront } from '../support/tls-front.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '../..');
const image = `gcr.io/kaggle-images/python@sha256:${'1'.repeat(64)}`;
const lines = [
  'profile: profiles/captured.json',
  `image: { docker: '${image}' }`,
  'journals: [JOURNAL.md]',
  "bundle: { path: bundle, recipe: { commands: [['{python}', '--version']], files: { model.bin: nx47.yml } } }",
];

const endSchema = z.strictObject({ verdict: verdictSchema, sessionFolder: z.string(), status: z.number() });
const recordedSchema = z.looseObject({
  transport: transportSchema,
  changes: z.looseObject({ rows: z.array(changeRowSchema) }),
});

/** A project in git that has all that Kaggle is asked for, its profile captured from the interpreter that will run it. */
async function wholeProject(t: TestContext): Promise<ServedProject> {
  const served = await servedProject(t, [], { lines });
  const git = await gitProject(t, served.project);
  await git.commit({ 'profiles/captured.json': await capturedProfile(image), 'JOURNAL.md': 'one\n' });
  await git.commit({ 'JOURNAL.md': 'one\ntwo\n' });
  return served;
}

/** The run in a process of its own that trusts a test's authority, its way to api.kaggle.com a proxy to the service. */
async function certifiedBehind(t: TestContext, { project, url, around }: ServedProject) {
  const authority = testAuthority('NX47 test authority');
  const front = await tlsFront(url, 'api.kaggle.com', authority.issue('api.kaggle.com'));
  const proxy = await connectProxy(front.port);
  const file = join(await freshFolder(t), 'authority.pem');
  await writeFile(file, authority.ca);
  const env = {
    ...around.environment,
    HTTPS_PROXY: `http://somebody:a-password@127.0.0.1:${proxy.port}`,
    NODE_EXTRA_CA_CERTS: file,
  };
  try {
    const program = join(repository, 'tests/support/certify-hastily.ts');
    const { stdout } = await run(process.execPath, [program, project], { env, maxBuffer: 1 << 24 });
    return { ...endSchema.parse(JSON.parse(stdout)), proxy, front };
  } finally {
    for (const one of [front, proxy]) await one.close();
  }
}

test('a perfect run that reaches api.kaggle.com through a proxy and a private authority ends GO-PRIVATE-ROOT, and its evidence says so again', async (t) => {
  const served = await wholeProject(t);
  const { verdict, status, sessionFolder, proxy, front } = await certifiedBehind(t, served);
  assert.deepEqual(
    verdict.conditions.filter(({ answer }) => answer !== 'ok').map(({ id, observed }) => `${id} ${observed}`),
    [],
  );
  assert.deepEqual([verdict.kind, verdict.cause, status], ['GO-PRIVATE-ROOT', 'GATE-091', 3]);
  assert.deepEqual([...new Set(proxy.served)], ['api.kaggle.com:443']);
  assert.ok(front.served.some((line) => line.startsWith('POST /v1/kernels.KernelsApiService/SaveKernel')));

  const text = await readFile(join(sessionFolder, 'reports/run.json'), 'utf8');
  const { transport, changes } = recordedSchema.parse(JSON.parse(text));
  const [peer] = transport.peers;
  assert.deepEqual([transport.peers.length, peer?.builtInRoot, peer?.chain.length], [1, false, 2]);
  assert.equal(peer?.requests, front.served.length);
  assert.ok(!text.includes('a-password'));
  const files = changes.rows.map(({ file, impact }) => `${file}: ${impact}`);
  const dataset = 'dataset ndarray2000/small-bundle v1';
  assert.deepEqual(files, [`bundle/model.bin: ${dataset}`, `bundle/bundle-manifest.json: ${dataset}`]);

  const again = await judgeCommand(parseCommandLine(['judge', sessionFolder, '--format', 'json']), 'en');
  assert.equal(again.status, 3);
  assert.match(again.text, /"kind": "GO-PRIVATE-ROOT"/);
});

test('the same project with a file that is not committed is NO-GO before anything is sent', async (t) => {
  const served = await wholeProject(t);
  await writeFile(join(served.project, 'notes.txt'), 'a thought');
  const { verdict, status, front } = await certifiedBehind(t, served);
  assert.deepEqual([verdict.kind, verdict.cause, status], ['NO-GO', 'GATE-096', 1]);
  assert.deepEqual(front.served, []);
});
