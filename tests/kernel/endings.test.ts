import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { outputNames, runtimeProfileName } from '../../src/model/kernel-outputs.ts';
import { findInterpreters } from './interpreters.ts';
import {
  cellCounts,
  kernelFolder,
  mainReport,
  runKitSession,
  type SessionOptions,
  tornFiles,
} from './kit-session.ts';

const names = outputNames(['core', 'nx47'], mainReport);
const own = readFileSync(join(kernelFolder, 'endings.py'), 'utf8');
const atOnce = { 'endings.py': own.replace('REFRESH_SECONDS = 20.0', 'REFRESH_SECONDS = 0.4') };

/** Ends this process by a signal, once what it printed stands in a file and the manifest fits it. */
const killed = `import hashlib, os, signal, time
print('running', flush=True)
until = time.monotonic() + 30
def there():
    content = open('${names.stdout}', 'rb').read()
    return b'running' in content and hashlib.sha256(content).hexdigest() in open('${names.checksums}').read()
while not there() and time.monotonic() < until: time.sleep(0.01)
os.kill(os.getpid(), signal.SIGKILL)`;

type Ending = {
  readonly source: string;
  readonly status: number | null;
  readonly cells: { readonly run: number; readonly raised: number };
  /** What the last cell printed that is on disk. */
  readonly last: string;
};

const endings: Readonly<Record<string, Ending>> = {
  'a cell that raises': {
    source: "print('last')\nraise ValueError('boom')",
    ...{ status: 1, cells: { run: 3, raised: 1 }, last: 'last\n' },
  },
  'SystemExit in a cell': {
    source: "print('last')\nimport sys\nsys.exit(2)",
    ...{ status: 1, cells: { run: 3, raised: 1 }, last: 'last\n' },
  },
  'os._exit in a cell': {
    source: "print('last')\nimport os\nos._exit(9)",
    ...{ status: 9, cells: { run: 2, raised: 0 }, last: 'last\n' },
  },
  'SIGKILL in a running cell': {
    source: killed,
    ...{ status: null, cells: { run: 2, raised: 0 }, last: 'running\n' },
  },
};

const before = [
  "print('one')",
  `open('${mainReport}', 'w').write('{"status": "ok"}')\nopen('made.csv', 'w').write('a,b\\n')`,
];

for (const { minor, executable } of findInterpreters()) {
  for (const [what, { source, status, cells, last }] of Object.entries(endings)) {
    test(`${what} leaves everything up to then whole on CPython ${minor}`, () => {
      const session = runKitSession(executable, [...before, source], { kit: atOnce });
      assert.equal(session.status, status, session.stderr);
      assert.deepEqual(tornFiles(session), []);
      assert.equal(session.text(names.stdout), `one\n${last}`);
      assert.deepEqual(cellCounts(session), cells);
      assert.deepEqual(session.observations()['kit_errors'], []);
      const listed = Object.keys(session.checksums().files);
      assert.ok(['made.csv', mainReport, runtimeProfileName].every((name) => listed.includes(name)));
      assert.equal(JSON.parse(session.text(mainReport)).warnings_count, 0);
      assert.deepEqual(
        [...session.files.keys()].filter((name) => name.endsWith('.part')),
        [],
      );
    });
  }
}

/** Everything that can speak on a descriptor of a script: Python, C, a child, a thread, a shell. */
const voices = `"""A script."""
from __future__ import annotations
import ctypes, os, subprocess, sys, threading
assert __doc__ == 'A script.'
print('python', flush=True)
libc = ctypes.CDLL(None)
libc.puts(b'from C'); libc.fflush(None)
os.write(1, b'descriptor\\n'); os.write(2, b'second descriptor\\n')
subprocess.run([sys.executable, '-I', '-c', 'import sys; print("child"); sys.stderr.write("child, aside\\\\n")'])
thread = threading.Thread(target=print, args=('thread',)); thread.start(); thread.join()
sys.stdout.flush(); os.system('echo shell')
`;
const spoken = 'python\nfrom C\ndescriptor\nchild\nthread\nshell\n';

type ScriptEnding = Ending & { readonly stderr: RegExp };
const scriptEndings: Readonly<Record<string, ScriptEnding>> = {
  'a script that raises': {
    ...{
      source: "raise ValueError('boom')",
      stderr: /^second descriptor\nchild, aside\nTraceback .*boom\n$/s,
    },
    ...{ status: 1, cells: { run: 1, raised: 1 }, last: '' },
  },
  'SystemExit in a script': {
    ...{ source: "print('last')\nsys.exit(3)", stderr: /^second descriptor\nchild, aside\n$/ },
    ...{ status: 3, cells: { run: 1, raised: 0 }, last: 'last\n' },
  },
  'os._exit in a script': {
    ...{ source: "print('last')\nos._exit(9)", stderr: /^second descriptor\nchild, aside\n$/ },
    ...{ status: 9, cells: { run: 0, raised: 0 }, last: 'last\n' },
  },
  'SIGKILL in a script': {
    ...{ source: killed, stderr: /^second descriptor\nchild, aside\n$/ },
    ...{ status: null, cells: { run: 0, raised: 0 }, last: 'running\n' },
  },
};

for (const { minor, executable } of findInterpreters()) {
  for (const [what, { source, status, cells, last, stderr }] of Object.entries(scriptEndings)) {
    test(`${what} leaves its own log and everything else whole on CPython ${minor}`, () => {
      const options: SessionOptions = { kit: atOnce, mode: 'script' };
      const session = runKitSession(executable, [`${voices}${source}\n`], options);
      assert.equal(session.status, status, session.stderr);
      assert.deepEqual(tornFiles(session), []);
      assert.equal(session.stdout, `${spoken}${last}`);
      assert.equal(session.text(names.stdout), session.stdout);
      assert.match(session.stderr, stderr);
      assert.equal(session.text(names.stderr), session.stderr);
      assert.deepEqual(cellCounts(session), cells);
      assert.deepEqual(session.observations()['kit_errors'], []);
      assert.equal(session.observations()['captured_by'], 'descriptors');
    });
  }
}

test('a script that a kernel runs as its one cell is one cell, and what it raises is known', () => {
  const python = findInterpreters().at(-1)?.executable ?? 'python3';
  const clean = runKitSession(python, ["print('one')\nnx47.count(items=3)"], { mode: 'script-cell' });
  assert.deepEqual(cellCounts(clean), { run: 1, raised: 0 });
  assert.equal(clean.text(names.stdout), 'one\n');
  assert.deepEqual(tornFiles(clean), []);
  const raised = runKitSession(python, ["print('one')\n1 / 0"], { mode: 'script-cell' });
  assert.deepEqual(cellCounts(raised), { run: 1, raised: 1 });
});
