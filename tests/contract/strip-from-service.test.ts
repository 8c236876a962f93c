import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import { Failure } from '../../src/model/failure.ts';
import { Secret } from '../../src/model/secret.ts';
import { assembleSource } from '../../src/notebook/assemble-source.ts';
import { stripCommand } from '../../src/strip-command.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { alice, freshFolder, startedService } from '../support/rehearsal-service.ts';
import { emptyKit, run } from '../unit/notebook/notebooks.ts';

const ref = { owner: 'alice', slug: 'my-kernel' };
const sourceOf = (version: number) => `"""doc"""\nprint(${version})\n`;

/** A service with two versions of one script, each pushed with the kit in it, and `nx47 strip` asking that service. */
async function pushedTwice(t: TestContext) {
  const { url } = await startedService(t);
  const kaggle = createKaggleClient({
    baseUrl: url,
    credentials: { kind: 'token', token: new Secret(alice.token) },
    environment: {},
    signal: new AbortController().signal,
    callDeadlineSeconds: 20,
  });
  for (const version of [1, 2]) {
    const bytes = new TextEncoder().encode(sourceOf(version));
    const { text } = assembleSource({ code: { name: 'run.py', bytes }, kit: emptyKit, run });
    await kaggle.pushKernel({
      ...{ ref, title: 'My kernel', text, language: 'python', kind: 'script', isPrivate: true },
      ...{ enableInternet: false, enableGpu: false, datasetSources: [], competitionSources: [] },
      ...{ kernelSources: [], sessionTimeoutSeconds: 60 },
    });
  }
  const quiet = quietSurroundings();
  const around = { ...quiet, environment: { ...quiet.environment, KAGGLE_API_TOKEN: alice.token } };
  const folder = await freshFolder(t);
  return (...words: string[]) =>
    stripCommand(parseCommandLine(['strip', ...words, '--service', url]), around, 'en', folder);
}

test('strip alice/my-kernel prints the latest version without the kit, and --version 1 the first', async (t) => {
  const strip = await pushedTwice(t);
  assert.equal((await strip('alice/my-kernel')).text, sourceOf(2));
  assert.equal((await strip('alice/my-kernel', '--version', '1')).text, sourceOf(1));
});

test('strip of a kernel that is not there is KAGGLE_NOT_FOUND with its name', async (t) => {
  const strip = await pushedTwice(t);
  await assert.rejects(
    strip('alice/another'),
    (error: unknown) =>
      error instanceof Failure &&
      error.code === 'KAGGLE_NOT_FOUND' &&
      error.parameters['message'] === 'alice/another',
  );
});
