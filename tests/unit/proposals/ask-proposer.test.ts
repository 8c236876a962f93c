import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { type ProposalRequest, proposalLimits } from '../../../src/model/proposal.ts';
import { askProposer, type Heard } from '../../../src/proposals/ask-proposer.ts';
import { freshFolder } from '../../support/folders.ts';
import { gitProject } from '../../support/git-project.ts';
import { proposalPorts } from '../../support/proposing-project.ts';

const request: ProposalRequest = {
  ...{ schema: 'nx47.proposal-request/1', task_id: 'T1', TASK: 'Mend it.', CONTEXT: 'c', CONSTRAINTS: 'c' },
  DONE_CRITERIA: [{ criterion: 'gone', evidence: 'command' }],
  ...{ proposer: 'probe', findings: [], bundle: [], limits: proposalLimits, refused: [] },
};

type Told = { readonly deadline?: number; readonly below?: string };

async function told(
  t: TestContext,
  program: string,
  { deadline = 30, below = '.' }: Told = {},
): Promise<Heard> {
  const work = join(await freshFolder(t), 'work');
  const project = await gitProject(t);
  await project.commit({ 'tools/p.py': program, 'sub/tools/p.py': program, 'sub/a.txt': 'one\n' });
  await writeFile(join(project.root, '.env'), 'TOKEN=untracked');
  const argv = ['{python}', 'tools/p.py'];
  const order = {
    proposer: { name: 'probe', argv, deadline },
    request,
    root: join(project.root, below),
    work,
  };
  const heard = await askProposer(order, proposalPorts(t));
  await assert.rejects(readdir(work), 'the copy is gone');
  assert.deepEqual((await readdir(project.root)).sort(), ['.env', '.git', 'sub', 'tools']);
  return heard;
}

function said(heard: Heard): string {
  assert.ok('answer' in heard, JSON.stringify(heard));
  return heard.answer;
}

test('a proposer reads its request on stdin, in a copy of the last commit, with four variables', async (t) => {
  const program = [
    'import json, os, subprocess, sys',
    'request = json.load(sys.stdin)',
    'remotes = subprocess.run(["git", "remote"], capture_output=True, text=True, check=True).stdout',
    'log = subprocess.run(["git", "rev-list", "--count", "HEAD"], capture_output=True, text=True).stdout',
    'print(json.dumps([request["TASK"], sorted(os.listdir(".")), sorted(os.environ), remotes, log.strip()]))',
  ].join('\n');
  const [task, files, variables, remotes, commits] = JSON.parse(said(await told(t, program)));
  assert.equal(task, 'Mend it.');
  assert.deepEqual(files, ['.git', 'sub', 'tools']);
  assert.deepEqual(
    variables.filter((name: string) => !name.startsWith('LC_')),
    ['HOME', 'LANG', 'PATH', 'TMPDIR'],
  );
  assert.deepEqual([remotes, commits], ['', '1']);
});

test('a project that is a folder of its repository is the folder in which its proposer runs', async (t) => {
  const program = 'import os\nprint(sorted(os.listdir(".")), os.path.isdir("../.git"))';
  assert.equal(said(await told(t, program, { below: 'sub' })), "['a.txt', 'tools'] True\n");
});

test('a proposer reaches no network, no other folder and no process of this machine', async (t) => {
  const server = createServer((_, response) => response.end('reached'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const secretFolder = await freshFolder(t);
  await mkdir(join(secretFolder, 'deep'));
  await writeFile(join(secretFolder, 'deep/secret.txt'), 'secret');
  const program = `
import os, urllib.request
seen = []
try:
    seen.append(urllib.request.urlopen("http://127.0.0.1:${address.port}/", timeout=2).read())
except OSError as error:
    seen.append("closed")
for path in (${JSON.stringify(join(secretFolder, 'deep/secret.txt'))}, ${JSON.stringify(import.meta.filename)}, "/proc/${process.pid}/environ"):
    seen.append(os.path.exists(path))
for folder in ("/root", "/home", "/var", "/srv", "/mnt"):
    seen += [name for name in (os.listdir(folder) if os.path.isdir(folder) else []) if name not in (".pyenv", "tmp")]
try:
    open("/usr/planted", "w")
    seen.append("written")
except OSError:
    pass
print(seen)
`;
  assert.match(said(await told(t, program)), /^\['closed', False, False, False\]\n$/);
});

test('a proposer that says nothing in a second, fails, or fills memory is told by its code', async (t) => {
  const mute = await told(t, 'import time\ntime.sleep(60)', { deadline: 1 });
  assert.deepEqual(mute, { code: 'mute', seen: '1 s' });
  const ended = await told(t, 'import sys\nsys.exit("no ::error:: idea")');
  assert.deepEqual(ended, { code: 'ended', seen: '1: no ::error:: idea' });
  const greedy = await told(t, 'x = bytearray(3 << 30)\nx[::4096] = b"1" * len(x[::4096])');
  assert.equal('code' in greedy && greedy.code, 'ended');
});

test('where the network can not be closed the program does not run: isolation-unknown', async (t) => {
  const project = await gitProject(t);
  await project.commit({ 'p.py': 'open("ran", "w")' });
  const ports = proposalPorts(t);
  const refusing = (code: 'OPEN_NETWORK' | 'ISOLATION_UNAVAILABLE') => {
    return { ...ports, host: { confine: () => Promise.reject(new Failure(code, { why: 'no namespaces' })) } };
  };
  const proposer = { name: 'probe', argv: ['{python}', 'p.py'], deadline: 5 };
  const order = { proposer, request, root: project.root, work: join(await freshFolder(t), 'work') };
  for (const code of ['OPEN_NETWORK', 'ISOLATION_UNAVAILABLE'] as const) {
    assert.deepEqual(await askProposer(order, refusing(code)), {
      ...{ code: 'isolation-unknown', seen: `${code} no namespaces` },
    });
  }
});

test('a folder that is no repository is told before anything runs', async (t) => {
  const root = await freshFolder(t);
  const proposer = { name: 'probe', argv: ['true'], deadline: 5 };
  const order = { proposer, request, root, work: join(await freshFolder(t), 'work') };
  await assert.rejects(askProposer(order, proposalPorts(t)), { code: 'FILE_UNREADABLE' });
  assert.deepEqual(await readdir(root), []);
  await assert.rejects(readFile(order.work), { code: 'ENOENT' });
});
