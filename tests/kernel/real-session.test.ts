import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { ownLines } from '../../src/gate/own-lines.ts';
import { parsePlatformNoise } from '../../src/gate/platform-noise.ts';
import { outputNames } from '../../src/model/kernel-outputs.ts';
import { assembleNotebook } from '../../src/notebook/assemble.ts';
import { assembleScript } from '../../src/notebook/assemble-script.ts';
import { sessionMinors } from '../../src/rehearsal/interpreters.ts';
import { runnableNotebook } from '../../src/rehearsal/pushed-text.ts';
import { runSession } from '../../src/rehearsal/session.ts';
import { freshFolder, notebookOf, prepareSessionGround, thisMachine } from '../support/rehearsal-machine.ts';
import { cellCounts, kernelRun, kitSources, outputsIn, tornFiles } from './kit-session.ts';

const names = outputNames(['core'], '');
const noise = parsePlatformNoise(
  readFileSync(join(import.meta.dirname, '../../profiles/platform-noise.json'), 'utf8'),
);
const never = new AbortController().signal;
const parts = {
  kit: kitSources(),
  run: kernelRun({ packs: ['core'], prefix: 'nx47_', main_report: null }),
};

/** What may speak in a cell: a shell command, magics, a child, threads, a library in C, the descriptor itself. */
const voices = [
  "print('hé')\n!echo from a shell\n%time sum(range(9))\nfiles = !ls /kaggle",
  `import ctypes, os, subprocess, sys, threading
libc = ctypes.CDLL(None)
libc.puts(b"from C"); libc.fflush(None)
os.write(1, b"descriptor\\n"); os.write(2, b"second descriptor\\n")
subprocess.run([sys.executable, "-c", "import sys; print('child'); sys.stderr.write('child, aside\\\\n')"])
threads = [threading.Thread(target=sys.stdout.write, args=(f"thread {number}\\n",)) for number in range(3)]
[thread.start() for thread in threads]; [thread.join() for thread in threads]
print("to stderr", file=sys.stderr)`,
  '%%capture caught\nprint("caught by the user")',
  '%%bash\necho from bash',
];
const spoken = [
  'from a shell',
  'from C',
  'descriptor',
  'child',
  'thread 0',
  'thread 1',
  'thread 2',
  'from bash',
];

const isLong = process.env['NX47_LONG'] === '1';
const otherEndings = {
  'a cell that raises': 'print("last")\n1 / 0',
  SystemExit: 'print("last")\nimport sys\nsys.exit(2)',
  'os._exit': 'print("last")\nimport os\nos._exit(9)',
};

async function played(t: TestContext, minor: string, notebookText: string) {
  const ground = await prepareSessionGround(minor);
  if (ground === undefined) {
    console.log(`NOT RUN: CPython ${minor}`);
    return undefined;
  }
  const folder = join(await freshFolder(t), 'session');
  const order = { ...ground, folder, kernelSlug: 'voices', notebookText, datasets: [], internet: false };
  const end = await runSession(thisMachine(), { ...order, timeoutSeconds: 100 }, never);
  return { ...end, ...outputsIn(end.workingFolder) };
}

type Played = NonNullable<Awaited<ReturnType<typeof played>>>;

/** The two recordings of a stream as the judge compares them: their lines, each once, less the platform's. */
function recordings({ log, text }: Played, stream: 'stdout' | 'stderr') {
  const own = (content: string) => [...ownLines(content, stream, noise)].toSorted();
  const records = log.filter((record) => record.stream === stream).map((record) => record.text);
  return { file: own(text(names[stream])), log: own(records.join('')) };
}

describe('the kit in real sessions', { concurrency: 2 }, () => {
  for (const minor of sessionMinors) {
    test(`a notebook of every voice that is killed at its end keeps whole files on CPython ${minor}`, async (t) => {
      const cells = [...voices, 'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)'];
      const notebook = Buffer.from(notebookOf(...cells));
      const end = await played(t, minor, assembleNotebook({ notebook, ...parts }).text);
      if (end === undefined) return;
      assert.equal(end.status, 'error');
      assert.deepEqual(tornFiles(end), []);
      assert.deepEqual(cellCounts(end), { run: 4, raised: 0 });
      const { file, log } = recordings(end, 'stdout');
      assert.deepEqual(file, log);
      assert.deepEqual(
        spoken.filter((line) => !file.includes(line)),
        [],
      );
      assert.ok(!file.includes('caught by the user'));
      assert.deepEqual(end.observations()['kit_errors'], []);
    });
  }

  for (const [what, cell] of isLong ? Object.entries(otherEndings) : []) {
    for (const minor of sessionMinors) {
      test(`${what} in a real session leaves whole files on CPython ${minor}`, async (t) => {
        const notebook = Buffer.from(notebookOf('print("one")', cell));
        const end = await played(t, minor, assembleNotebook({ notebook, ...parts }).text);
        if (end === undefined) return;
        assert.equal(end.status, 'error');
        assert.deepEqual(tornFiles(end), []);
        assert.deepEqual(recordings(end, 'stdout').file, ['last', 'one']);
        assert.deepEqual(end.observations()['kit_errors'], []);
      });
    }
  }

  test('a script in a real session is one cell, and files 7 and 8 are the log of both streams', async (t) => {
    const script = Buffer.from(`"""Doc."""\nprint("hé")\n${voices[1]}\nassert __doc__ == "Doc."\n`);
    const text = runnableNotebook(assembleScript({ script, ...parts }).text, 'script');
    const end = await played(t, sessionMinors.at(-1) ?? '', text);
    if (end === undefined) return;
    assert.equal(end.status, 'complete', end.failureMessage);
    assert.deepEqual(cellCounts(end), { run: 1, raised: 0 });
    for (const stream of ['stdout', 'stderr'] as const) {
      const { file, log } = recordings(end, stream);
      assert.deepEqual(file, log);
      assert.ok(file.includes(stream === 'stdout' ? 'from C' : 'child, aside'));
    }
    assert.deepEqual(tornFiles(end), []);
    assert.deepEqual(
      readdirSync(end.workingFolder).filter((name) => name.startsWith('.nx47')),
      [],
    );
  });
});
