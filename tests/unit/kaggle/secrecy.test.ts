import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { authorisation } from '../../../src/kaggle/authorisation.ts';
import type { Credentials } from '../../../src/kaggle/credentials.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService, UploadFile } from '../../../src/model/kaggle.ts';
import { withClient } from '../../support/http-kaggle-client.ts';
import { aPush, bundle, kernel, legacyKey, token, tokenText } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, reply } from '../../support/http-scripted-server.ts';

const signature = 'X-Goog-Signature=5ec4e7';
const uploadId = 'upload_id=5e55104';
/** What must never be seen: every form of the credentials, and what signs the addresses. */
const planted = [
  tokenText,
  '0123456789abcdef0123456789abcdef',
  authorisation(legacyKey).authorization.slice('Basic '.length),
  signature,
  uploadId,
];

/** A server that says back everything it was told, in the words of this answer. */
function echo(form: (said: string) => HttpReply) {
  return (request: HttpRequest) => {
    const signed = `https://storage.example.org/b/o?${signature}&x=1 http://h/u?${uploadId}`;
    return form(`${request.headers['authorization'] ?? ''} ${request.path} ${signed}`);
  };
}

const forms: [string, (said: string) => HttpReply][] = [
  ['a flat error', (said) => json({ code: 403, message: said }, 403)],
  ['a nested error', (said) => json({ error: { code: 429, message: said, status: said } }, 429)],
  ['200 with an error', (said) => json({ error: said })],
  ['a page of HTML', (said) => reply(502, `<html>${said}`, { 'content-type': 'text/html' })],
  ['a page called 200', (said) => reply(200, `<html>${said}`, { 'content-type': 'text/html' })],
  ['a failure message', (said) => json({ status: 'ERROR', failureMessage: said })],
  ['a type', (said) => reply(200, '{}', { 'content-type': said })],
  ['a redirect', (said) => reply(302, said, { location: said.split(' ').at(-1) ?? '' })],
  ['a version elsewhere', (said) => json({ versionNumber: 1, url: said, ref: said })],
  ['refused sources', (said) => json({ versionNumber: 1, invalidDatasetSources: [said] })],
  ['a reset', () => ({ bytes: '', end: 'reset' })],
  [
    'half an answer',
    (said) => ({ bytes: `HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n${said}`, end: 'close' }),
  ],
];

async function uploadOf(): Promise<{ file: UploadFile; clean: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-test-'));
  const path = join(folder, 'a.whl');
  await writeFile(path, 'abc');
  return {
    file: { name: 'a.whl', path, bytes: 3 },
    clean: () => rm(folder, { recursive: true }),
  };
}

function calls(file: UploadFile, url: string): ((client: KaggleService) => Promise<unknown>)[] {
  const publication = {
    ref: bundle,
    title: 'NX47 dependencies',
    licence: 'CC0-1.0',
    isPrivate: true,
    notes: '',
  };
  const output = { name: 'a.json', url: `${url}/o?${signature}`, bytes: 3 };
  return [
    (client) => client.identify(),
    (client) => client.viewKernel(kernel),
    (client) => client.kernelSession(kernel, 1),
    (client) => client.listKernelOutput(kernel, 1),
    (client) => client.pushKernel(aPush),
    (client) => client.publishDataset({ ...publication, files: [file] }, false),
    (client) => client.saveOutput(output, async () => undefined, 5),
    (client) => client.downloadOutput(output),
  ];
}

/** Everything that a person, a log or a report could be shown of a result. */
function everythingOf(result: unknown): string {
  const words = result instanceof Failure ? JSON.stringify([result.message, result.parameters]) : '';
  return `${words} ${inspect(result, { depth: 12 })}`;
}

for (const [what, form] of forms) {
  test(`a server that echoes in ${what} what it was told gives nothing away in any result or failure`, async () => {
    const { file, clean } = await uploadOf();
    for (const credentials of [token, legacyKey] satisfies Credentials[]) {
      await withClient(
        echo(form),
        async (client, server) => {
          for (const call of calls(file, server.url)) {
            const shown = everythingOf(await call(client).catch((error: unknown) => error));
            for (const secret of planted)
              assert.ok(!shown.includes(secret), `${secret} in ${shown.slice(0, 2000)}`);
          }
        },
        { credentials, callDeadlineSeconds: 2 },
      );
    }
    await clean();
  });
}
