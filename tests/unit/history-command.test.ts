import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { historyCommand } from '../../src/history-command.ts';
import { datasetHistorySchema } from '../../src/model/history.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { failureOf } from '../support/http-kaggle-names.ts';
import { alice, published, publishedAgain, startedService } from '../support/rehearsal-service.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const old = 'numpy-2.4.2-cp311-cp311-manylinux_2_17_x86_64.whl';
const fitting = 'numpy-2.0.2-cp312-cp312-manylinux_2_17_x86_64.whl';

/** A project whose dataset is the one that the tests publish at the service. */
async function project(t: TestContext): Promise<string> {
  const folder = await projectWith(t, [buildWheel({ name: 'one', version: '1.0' })]);
  const path = join(folder, 'dataset-metadata.json');
  const metadata = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...metadata, id: 'alice/tiny-bundle' }));
  return folder;
}

async function history(folder: string, service: string, ...more: readonly string[]) {
  return historyAs({ KAGGLE_API_TOKEN: alice.token }, folder, service, more);
}

async function historyAs(
  credentials: Readonly<Record<string, string>>,
  folder: string,
  service: string,
  more: readonly string[] = [],
) {
  const line = parseCommandLine(['history', folder, '--service', service, '--language', 'en', ...more]);
  const around = quietSurroundings();
  const environment = { ...around.environment, ...credentials };
  return historyCommand(line, { ...around, environment });
}

test('three versions at a real service: the wheel that became wrong, and the library that was lost', async (t) => {
  const server = await startedService(t);
  await published(server, { [fitting]: 'x', 'lib.so': 'y' });
  await publishedAgain(server, { [fitting]: 'x', 'lib.so': 'y', 'a.txt': '' });
  await publishedAgain(server, { [old]: 'x', 'a.txt': '' });
  const folder = await project(t);
  const before = await contentsBelow(folder);
  const { text, status } = await history(folder, server.url, '--format', 'json');
  const { versions } = datasetHistorySchema.parse(JSON.parse(text));
  assert.equal(status, 0);
  assert.deepEqual(
    versions.map(({ version, wheels }) => [version, ...wheels.map(({ answer }) => answer)]),
    [
      [1, 'ok'],
      [2, 'ok'],
      [3, 'fail'],
    ],
  );
  assert.deepEqual([versions[2]?.lost, versions[2]?.fitsNoMore], [['lib.so'], ['numpy']]);
  assert.deepEqual(await contentsBelow(folder), before);
  const table = await history(folder, server.url);
  assert.match(table.text, /no wheel fits any more: numpy/);
});

test('a dataset that is not published yet is said, with status 0', async (t) => {
  const server = await startedService(t);
  const { text, status } = await history(await project(t), server.url);
  assert.deepEqual([text, status], ['Kaggle shows no dataset alice/tiny-bundle.\n', 0]);
});

test('a project without a dataset is CONFIG_MISSING_KEY, and sarif is no form of a history', async (t) => {
  const folder = await projectWith(t, []);
  assert.equal((await failureOf(history(folder, 'http://127.0.0.1:9'))).code, 'CONFIG_MISSING_KEY');
  const sarif = history(await project(t), 'http://127.0.0.1:9', '--format', 'sarif');
  assert.equal((await failureOf(sarif)).code, 'USAGE_BAD_VALUE');
});

test('a dead token beside a legacy key is CREDENTIALS_SHADOWED, and the key is not used', async (t) => {
  const server = await startedService(t);
  const both = {
    KAGGLE_API_TOKEN: `KGAT_${'0'.repeat(32)}`,
    KAGGLE_USERNAME: alice.username,
    KAGGLE_KEY: '0123456789abcdef'.repeat(2),
  };
  const { code, parameters } = await failureOf(historyAs(both, await project(t), server.url));
  assert.equal(code, 'CREDENTIALS_SHADOWED');
  assert.deepEqual([parameters['source'], parameters['unused']], ['KAGGLE_API_TOKEN', 'KAGGLE_KEY']);
});
