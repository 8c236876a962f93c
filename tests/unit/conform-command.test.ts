import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { conformCommand } from '../../src/conform-command.ts';
import { Failure } from '../../src/model/failure.ts';
import { freshFolder } from '../support/rehearsal-service.ts';

const around = {
  environment: {},
  inputs: {},
  installRoot: join(import.meta.dirname, '..', '..'),
  progress: new PassThrough(),
  terminal: 'test',
  signal: new AbortController().signal,
};
const conform = (...words: string[]) => conformCommand(parseCommandLine(['conform', ...words]), around, 'en');

test('a recording that contradicts FID-060 is exit status 1, and that line comes first', async (t) => {
  const file = await recordingWith(t, '=HIBERNATING');
  const { text, status } = await conform(file);
  assert.equal(status, 1);
  assert.match(
    text,
    /^CONTRADICTED {2}FID-060 {5}1 {2}The status of a session is one of seven words.*=HIBERNATING/,
  );
  assert.match(text, /1 exchanges: \d+ assumptions observed, 1 contradicted, 0 new\n$/);
});

test('a recording that contradicts nothing is exit status 0; as JSON it names every assumption', async (t) => {
  const file = await recordingWith(t, '=COMPLETE');
  const { text, status } = await conform(file, '--format', 'json');
  assert.equal(status, 0);
  const report = JSON.parse(text);
  assert.equal(report.assumptions.find((one: { id: string }) => one.id === 'FID-060').answer, 'observed');
});

for (const [what, content] of [
  ['no JSON', '{"schema":'],
  ['another schema', '{"schema":"nx47.recording/2","service":"other","exchanges":[]}'],
] as const) {
  test(`a file that is ${what} is USAGE_BAD_VALUE`, async (t) => {
    const file = join(await freshFolder(t), 'recording.json');
    await writeFile(file, content);
    await assert.rejects(
      conform(file),
      (error) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
    );
  });
}

test('without a file there is nothing to compare: USAGE_BAD_VALUE', async () => {
  await assert.rejects(conform(), (error) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE');
});

test('--record writes what went by when it is stopped', async (t) => {
  const file = join(await freshFolder(t), 'recording.json');
  const stop = new AbortController();
  const line = parseCommandLine(['conform', file, '--record', '--service', 'http://127.0.0.1:9']);
  const answer = conformCommand(line, { ...around, signal: stop.signal }, 'en');
  setImmediate(() => stop.abort());
  assert.match((await answer).text, /recording\.json: 0 exchanges, without their content/);
  assert.equal(JSON.parse(await readFile(file, 'utf8')).service, 'loopback');
});

async function recordingWith(t: Parameters<typeof freshFolder>[0], status: string): Promise<string> {
  const file = join(await freshFolder(t), 'recording.json');
  const exchange = {
    operation: 'GetKernelSessionStatus',
    startedMs: 0,
    tookMs: 3,
    request: {
      ...{
        method: 'POST',
        prefix: '/v1',
        headers: [],
        authorization: 'bearer',
        contentType: 'application/json',
      },
      ...{ contentRange: 'none', body: { members: { userName: 'lower' } } },
    },
    response: {
      ...{ status: 200, headers: ['date'], contentType: 'application/json', retryAfter: 'none' },
      ...{ location: 'none', range: 'none', body: { members: { status } } },
    },
  };
  await writeFile(
    file,
    JSON.stringify({ schema: 'nx47.recording/1', service: 'kaggle', exchanges: [exchange] }),
  );
  return file;
}
