// Sessions as a process of its own, on the folder in argv: a test takes namespaces away from it. Prints JSON.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/model/failure.ts';
import { runSession } from '../../src/rehearsal/session.ts';
import { notebookOf, prepareSessionGround, thisMachine } from './rehearsal-machine.ts';

const folder = process.argv[2] ?? '';
const ground = await prepareSessionGround();
if (ground === undefined) throw new Error('a CPython from 3.10 to 3.13 is needed');
const bundle = join(folder, 'bundle');
await mkdir(bundle, { recursive: true });
await writeFile(join(bundle, 'a.txt'), 'of the dataset');
const cell = `
import os, subprocess, sys
from kaggle_secrets import UserSecretsClient
for path in ["/kaggle/input/dependencies/a.txt", '/kaggle/input/datasets/someone/dependencies/a.txt']:
    print(open(path).read())
print(UserSecretsClient().get_secret("KEY")[::-1])
open("/kaggle/working/result.txt", "w").write(os.getcwd())
print("home", os.path.expanduser("~") != os.environ.get("NOBODY"))
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
open("pid", "w").write(str(child.pid))
`;
const order = {
  kernelSlug: 'certification-test',
  notebookText: notebookOf(cell),
  datasets: [{ owner: 'someone', slug: 'dependencies', path: bundle }],
  internet: false,
  timeoutSeconds: 100,
  secrets: { KEY: 'sesame-open' },
  ...ground,
};
const never = new AbortController().signal;
const refused = await runSession(thisMachine(), { ...order, folder: join(folder, 'refused') }, never).catch(
  (error: unknown) => error,
);
const open = { ...order, folder: join(folder, 'open'), allowOpenNetwork: true };
const end = await runSession(thisMachine(), open, never);
const working = end.workingFolder;
console.log(
  JSON.stringify({
    refused: refused instanceof Failure ? refused.code : 'none',
    ...{ status: end.status, failureMessage: end.failureMessage, isolation: end.isolation },
    log: end.log,
    working,
    result: await readFile(join(working, 'result.txt'), 'utf8').catch(() => ''),
    pid: await readFile(join(working, 'pid'), 'utf8').catch(() => ''),
  }),
);
