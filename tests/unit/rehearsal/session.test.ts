import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Failure } from '../../../src/model/failure.ts';
import type { LogRecord } from '../../../src/model/log.ts';
import { runSession, type SessionOrder } from '../../../src/rehearsal/session.ts';
import {
  freshFolder,
  notebookOf,
  prepareSessionGround,
  type SessionGround,
  thisMachine,
} from '../../support/rehearsal-machine.ts';

const ground = await preparedGround();
// What the user's own settings say must not reach a session.
const ambient = {
  PIP_FIND_LINKS: '/ambient/wheels',
  PIP_INDEX_URL: 'https://ambient.example/simple',
  TOKEN: 'secret',
};
const machine = thisMachine({ environment: { ...thisMachine().environment, ...ambient } });
const never = new AbortController().signal;

async function preparedGround(): Promise<SessionGround> {
  const found = await prepareSessionGround();
  assert.ok(found, 'a CPython from 3.10 to 3.13 is needed');
  return found;
}

type Context = { after(remove: () => Promise<void>): void };

async function orderOf(context: Context, cells: readonly string[]): Promise<SessionOrder> {
  const folder = await freshFolder(context);
  const bundle = join(folder, 'bundle');
  await mkdir(bundle);
  await writeFile(join(bundle, 'a.txt'), 'of the dataset');
  return {
    folder: join(folder, 'session'),
    kernelSlug: 'certification-test',
    notebookText: notebookOf(...cells),
    datasets: [{ owner: 'someone', slug: 'dependencies', path: bundle }],
    internet: false,
    timeoutSeconds: 100,
    ...ground,
  };
}

function streamText(log: readonly LogRecord[], stream: LogRecord['stream']): string {
  return log.flatMap((record) => (record.stream === stream ? [record.text] : [])).join('');
}

const lookAround = `
import os, socket, subprocess, sys
print("folder", os.getcwd(), os.path.expanduser("~"))
print("variables", sorted(n for n in os.environ if n.startswith(("PIP_", "KAGGLE", "TOKEN"))))
subprocess.run([sys.executable, "-c", "import sys; print('of a child'); print('child error', file=sys.stderr)"])
print("of the cell", file=sys.stderr)
for path in ["", "datasets/someone/"]:
    print(open(f"/kaggle/input/{path}dependencies/a.txt").read())
def attempt(path):
    try: open(path, "a").write("x"); print("WRITTEN", path)
    except OSError as error: print("refused", error.errno)
import papermill
attempt("/kaggle/input/x"); attempt("/kaggle/input/dependencies/a.txt"); attempt(papermill.__file__); attempt("/usr/x")
open("result.txt", "w").write("kept")
open(sys.prefix + "/lib/python%d.%d/site-packages/left_behind.py" % sys.version_info[:2], "w").write("x = 1")
def reach(host, port):
    try: socket.create_connection((host, port), timeout=5); print("REACHED", host)
    except OSError as error: print("unreached", type(error).__name__)
`;

describe('sessions', { concurrency: 3 }, () => {
  test('a session sees its dataset at both places, its own streams and folder, and nothing that it may change', {
    timeout: 60_000,
  }, async (context) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    context.after(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const reach = `reach("127.0.0.1", ${port})\nreach("192.0.2.1", 80)`;
    const secret =
      'from kaggle_secrets import UserSecretsClient\nprint(UserSecretsClient().get_secret("KEY")[::-1])';
    const asked = await orderOf(context, [lookAround, reach, '!pip --version', secret]);
    const order = { ...asked, secrets: { KEY: 'sesame-open' } };
    const end = await runSession(machine, order, never);
    const stdout = streamText(end.log, 'stdout');
    assert.deepEqual([end.status, end.failureMessage], ['complete', ''], streamText(end.log, 'stderr'));
    const said = stdout.replace('of a child\n', '').replace(/^(pip [\d.]+).*\r\n/m, '$1\n');
    assert.equal(
      said,
      [
        'folder /kaggle/working /nx47/home',
        "variables ['KAGGLE_KERNEL_RUN_TYPE', 'PIP_CONFIG_FILE', 'PIP_DISABLE_PIP_VERSION_CHECK']",
        'of a child',
        ...['of the dataset', 'of the dataset'],
        ...['refused 30', 'refused 30', 'refused 30', 'refused 30'],
        ...['unreached ConnectionRefusedError', 'unreached OSError'],
        ...['pip 24.1.2', 'nepo-emases\n'],
      ].join('\n'),
    );
    const stderr = streamText(end.log, 'stderr').trim().split('\n').sort();
    assert.deepEqual(
      stderr,
      ['child error', 'child error', 'of the cell'],
      'a child is heard twice, as on Kaggle',
    );
    assert.deepEqual(await readdir(end.workingFolder), ['result.txt']);
    assert.equal(end.interpreter, ground.interpreter.version);
    const times = end.log.map(({ seconds }) => seconds);
    assert.deepEqual(
      times,
      times.toSorted((left, right) => left - right),
      'records in order of arrival',
    );
    assert.ok((times[0] ?? 0) > 0 && (times.at(-1) ?? 100) < 60);
  });

  test('a notebook that writes its secret down ends in error with the label, and nothing keeps the value', {
    timeout: 60_000,
  }, async (context) => {
    const cells = [
      'from kaggle_secrets import UserSecretsClient\nkey = UserSecretsClient().get_secret("KEY")',
      'open("kept.txt", "w").write("kept")\nopen("leak.txt", "w").write("a " + key)\nprint(key, flush=True)',
    ];
    const live: string[] = [];
    const order = {
      ...(await orderOf(context, cells)),
      secrets: { KEY: 'sesame-open', OTHER: 'never-used' },
      onRecord: ({ text }: LogRecord) => void live.push(text),
    };
    const end = await runSession(machine, order, never);
    assert.equal(end.status, 'error');
    assert.equal(end.failureMessage, 'Session wrote a Kaggle Secret (KEY) into its log or its outputs');
    assert.deepEqual(await readdir(end.workingFolder), ['kept.txt']);
    assert.deepEqual([live.join(''), streamText(end.log, 'stdout')], ['***\n', '***\n']);
  });

  test('a cell that raises ValueError ends in error with its outputs kept, and what an earlier session left is gone', {
    timeout: 60_000,
  }, async (context) => {
    const cells = [
      'open("before.txt", "w").write("kept")',
      'import left_behind',
      'open("after.txt", "w").write("x")',
    ];
    const end = await runSession(machine, await orderOf(context, cells), never);
    assert.equal(end.status, 'error');
    assert.equal(end.failureMessage, "ModuleNotFoundError: No module named 'left_behind'");
    assert.match(streamText(end.log, 'stderr'), /PapermillExecutionError/);
    assert.deepEqual(await readdir(end.workingFolder), ['before.txt']);
  });

  test('a session over its time of 4 s is ended with the log so far and names that time', {
    timeout: 60_000,
  }, async (context) => {
    const order = await orderOf(context, ['print("so far", flush=True)\nimport time\ntime.sleep(1000)']);
    const end = await runSession(machine, { ...order, timeoutSeconds: 4 }, never);
    assert.deepEqual([end.status, streamText(end.log, 'stderr')], ['error', '']);
    assert.match(end.failureMessage, /4 s/);
    assert.match(streamText(end.log, 'stdout'), /^(so far\n)?$/);
  });

  test('a session that is cancelled while it runs ends as cancel-acknowledged', {
    timeout: 60_000,
  }, async (context) => {
    const order = await orderOf(context, ['import time\ntime.sleep(1000)']);
    const end = await runSession(machine, order, AbortSignal.timeout(700));
    assert.deepEqual([end.status, end.failureMessage], ['cancel-acknowledged', '']);
  });

  test('a dataset whose slug is ../../etc is refused before anything is made', async (context) => {
    const order = await orderOf(context, ['1']);
    const datasets = [{ owner: 'someone', slug: '../../etc', path: '/etc' }];
    const refused = runSession(machine, { ...order, datasets }, never);
    await assert.rejects(refused, (error) => error instanceof Failure && error.code === 'NAME_UNSAFE');
  });

  test('a SIGKILL of the program leaves no process and no mount of its session', {
    timeout: 60_000,
  }, async (context) => {
    const order = await orderOf(context, [
      'import os, subprocess, time\nfifo = os.open("alive", os.O_WRONLY)\n' +
        'subprocess.Popen(["sleep", "1000"], pass_fds=[fifo], start_new_session=True)\n' +
        'os.write(fifo, b"x")\ntime.sleep(1000)',
    ]);
    const token = order.folder;
    const working = join(order.folder, 'working');
    await mkdir(working, { recursive: true });
    assert.equal(spawnSync('mkfifo', [join(working, 'alive')]).status, 0);
    const program = `
    import { runSession } from ${JSON.stringify(new URL('../../../src/rehearsal/session.ts', import.meta.url).href)};
    import { thisMachine } from ${JSON.stringify(new URL('../../support/rehearsal-machine.ts', import.meta.url).href)};
    const order = ${JSON.stringify({ ...order, kaggleEnvironment: { SESSION_TOKEN: token } })};
    await runSession(thisMachine(), order, new AbortController().signal);`;
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
      stdio: 'inherit',
    });
    context.after(() => parent.kill('SIGKILL'));
    // The end of this pipe comes when the last process that holds its other side is gone.
    const alive = await open(join(working, 'alive'), constants.O_RDONLY);
    context.after(() => alive.close());
    assert.equal((await alive.read({ buffer: Buffer.alloc(1) })).bytesRead, 1);
    // A process that is just being started has no environment to read yet.
    while ((await processesWith(token)).length < 3) await turn();
    parent.kill('SIGKILL');
    assert.equal((await alive.read({ buffer: Buffer.alloc(1) })).bytesRead, 0);
    while ((await processesWith(token)).length > 0) await turn();
    assert.ok(!(await readFile('/proc/self/mountinfo', 'utf8')).includes(order.folder));
  });
});

async function processesWith(token: string): Promise<string[]> {
  const running = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const environments = await Promise.all(
    running.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')),
  );
  return running.filter((_, index) => environments[index]?.includes(token));
}
