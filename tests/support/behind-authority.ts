import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { verdictSchema } from '../../src/model/verdict.ts';
import { capturedProfile } from './captured-profile.ts';
import { testAuthority } from './certificates.ts';
import { freshFolder } from './folders.ts';
import { gitProject } from './git-project.ts';
import { type ServedProject, servedProject } from './served-project.ts';
import { connectProxy, tlsFront } from './tls-front.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '../..');
const image = `gcr.io/kaggle-images/python@sha256:${'1'.repeat(64)}`;
const lines = [
  'profile: profiles/captured.json',
  `image: { docker: '${image}' }`,
  'journals: [JOURNAL.md]',
  "bundle: { path: bundle, recipe: { commands: [['{python}', '--version']], files: { model.bin: nx47.yml } } }",
];

const endSchema = z.strictObject({
  verdict: verdictSchema,
  sessionFolder: z.string(),
  status: z.number(),
  /** null where no loop was entered. */
  loop: z
    .strictObject({
      stop: z.string(),
      session: z.string(),
      attempts: z.array(z.looseObject({ target: z.string(), verdict: z.string(), cause: z.string() })),
    })
    .nullable(),
});

/** A project in git that has all that Kaggle is asked for, its profile captured from the interpreter that will run it. */
export async function wholeProject(t: TestContext): Promise<ServedProject> {
  const served = await servedProject(t, [], { lines });
  const git = await gitProject(t, served.project);
  await git.commit({ 'profiles/captured.json': await capturedProfile(image), 'JOURNAL.md': 'one\n' });
  await git.commit({ 'JOURNAL.md': 'one\ntwo\n' });
  return served;
}

/** The run in a process of its own that trusts a test's authority, its way to api.kaggle.com a proxy to the service. */
export async function certifiedBehind(t: TestContext, { project, url, around }: ServedProject, attempts = 1) {
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
    const { stdout } = await run(process.execPath, [program, project, '', String(attempts)], {
      env,
      maxBuffer: 1 << 24,
    });
    return { ...endSchema.parse(JSON.parse(stdout)), proxy, front };
  } finally {
    for (const one of [front, proxy]) await one.close();
  }
}
