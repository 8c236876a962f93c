import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { test } from 'node:test';
import type { Allowlist } from '../../../src/macro/macro.ts';
import { buildTools, mayExecute } from '../../../src/macro/tools.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';
import { absentService, testWorld } from '../../support/test-world.ts';

const refused = (error: unknown) => error instanceof Failure && error.code === 'MACRO_REFUSED';
const nothing: Allowlist = { reads: [], writes: [], commands: [] };

async function tools(
  t: Parameters<typeof freshFolder>[0],
  allowlist: Allowlist,
  mode: 'execute' | 'dry-run' = 'execute',
) {
  const root = await freshFolder(t);
  const paths = { root, state: `${root}/.nx47`, session: `${root}/session`, bundle: `${root}/bundle` };
  await mkdir(paths.state);
  return { root, built: buildTools(testWorld(), mode, paths, allowlist) };
}

test('a macro that may write below .nx47 writes there and nowhere else', async (t) => {
  const { root, built } = await tools(t, { ...nothing, writes: ['state-folder'] });
  await built.files.write(`${root}/.nx47/a`, 'x');
  await assert.rejects(built.files.write(`${root}/b`, 'x'), refused);
  await assert.rejects(built.files.write(`${root}/.nx47/../b`, 'x'), refused);
  await assert.rejects(built.files.remove(`${root}/.nx47-other`), refused);
});

test('a macro without an effect may not even make a folder', async (t) => {
  const { root, built } = await tools(t, nothing);
  await assert.rejects(built.files.makeFolder(`${root}/.nx47/x`), refused);
});

test('a command outside the allow-list is refused before it starts, python3.12 counts as python', async (t) => {
  const { built } = await tools(t, { ...nothing, commands: ['python'] });
  await assert.rejects(built.shell.run({ argv: ['sh', '-c', 'true'], deadlineSeconds: 5 }), refused);
  await assert.doesNotReject(
    built.shell
      .run({ argv: ['/usr/bin/python3.11', '-c', ''], deadlineSeconds: 5 })
      .catch((error: unknown) => {
        if (refused(error)) throw error;
      }),
  );
});

test('python.exe below a folder of Windows counts as python, cmd.exe beside it is refused', async (t) => {
  const { built } = await tools(t, { ...nothing, commands: ['python'] });
  const run = (program: string) => built.shell.run({ argv: [program], deadlineSeconds: 5 });
  const isMissing = (error: unknown) => error instanceof Failure && error.code === 'TOOL_MISSING';
  await assert.rejects(run('C:\\Python312\\python.exe'), isMissing);
  await assert.rejects(run('C:\\Python312\\cmd.exe'), refused);
});

test('in a dry run publishing is refused by the tools themselves', async (t) => {
  const { built } = await tools(
    t,
    { reads: ['kaggle'], writes: ['kaggle-dataset'], commands: [] },
    'dry-run',
  );
  const publication = {
    ref: { owner: 'o', slug: 's' },
    title: '',
    licence: '',
    isPrivate: true,
    notes: '',
    files: [],
  };
  await assert.rejects(built.kaggle.publishDataset(publication, false), refused);
});

test('a macro that does not read Kaggle can not ask it anything', async (t) => {
  const { built } = await tools(t, nothing);
  await assert.rejects(built.kaggle.identify(), refused);
  assert.equal(built.kaggle.baseUrl, absentService.baseUrl);
});

test('observe executes only what writes nothing, dry-run also what writes below .nx47', () => {
  const writes = (...effects: Allowlist['writes'][number][]) => ({ ...nothing, writes: effects });
  assert.ok(mayExecute('observe', nothing));
  assert.ok(!mayExecute('observe', writes('state-folder')));
  assert.ok(mayExecute('dry-run', writes('state-folder')));
  assert.ok(!mayExecute('dry-run', writes('state-folder', 'bundle')));
  assert.ok(mayExecute('execute', writes('bundle', 'kaggle-kernel')));
});
