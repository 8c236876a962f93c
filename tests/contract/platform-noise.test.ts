import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readLog } from '../../src/gate/own-lines.ts';
import { parsePlatformNoise } from '../../src/gate/platform-noise.ts';
import { sessionMinors } from '../../src/rehearsal/interpreters.ts';
import { runSession } from '../../src/rehearsal/session.ts';
import { freshFolder, notebookOf, prepareSessionGround, thisMachine } from '../support/rehearsal-machine.ts';

const noise = parsePlatformNoise(
  readFileSync(join(import.meta.dirname, '../../profiles/platform-noise.json'), 'utf8'),
);
const never = new AbortController().signal;

/** As Kaggle writes them after a notebook that ran well (image with CPython 3.12). */
const kaggleTail = String.raw`0.00s - Debugger warning: It seems that frozen modules are being used, which may
0.00s - make the debugger miss breakpoints. Please pass -Xfrozen_modules=off
0.00s - to python to disable frozen modules.
0.00s - Note: Debugging will proceed. Set PYDEVD_DISABLE_FILE_VALIDATION=1 to disable this validation.
/usr/local/lib/python3.12/dist-packages/mistune.py:435: SyntaxWarning: invalid escape sequence '\|'
  cells[i][c] = re.sub('\\\\\|', '|', cell)
/usr/local/lib/python3.12/dist-packages/nbconvert/filters/filter_links.py:36: SyntaxWarning: invalid escape sequence '\_'
  text = re.sub(r'_', '\_', text) # Escape underscores in display text
/usr/local/lib/python3.12/dist-packages/traitlets/traitlets.py:2915: FutureWarning: --Exporter.preprocessors=["remove_papermill_header.RemovePapermillHeader"] for containers is deprecated in traitlets 5.0. You can pass ${'`'}--Exporter.preprocessors item${'`'} ... multiple times to add items to a list.
  warn(
[NbConvertApp] Converting notebook __notebook__.ipynb to notebook
[NbConvertApp] Writing 17613 bytes to __notebook__.ipynb
[NbConvertApp] Converting notebook __notebook__.ipynb to html
[NbConvertApp] Writing 305610 bytes to __results__.html
`;

test('the lines that Kaggle 3.12 writes after every notebook are all platform noise', () => {
  const { reading } = readLog([{ stream: 'stderr', seconds: 1, text: kaggleTail }], noise);
  assert.deepEqual([reading.problems, reading.otherStderr], [[], []]);
  assert.equal(reading.suppressed.length, 14);
});

test('the same SyntaxWarning from another file, or a FutureWarning of the user, is no platform noise', () => {
  const text = [
    "/kaggle/working/mistune.py:435: SyntaxWarning: invalid escape sequence '\\|'",
    "/usr/local/lib/python3.12/dist-packages/mine.py:435: SyntaxWarning: invalid escape sequence '\\|'",
    '/usr/local/lib/python3.12/dist-packages/traitlets/traitlets.py:2915: FutureWarning: mine',
  ];
  const { reading } = readLog([{ stream: 'stderr', seconds: 1, text: text.join('\n') }], noise);
  assert.equal(reading.problems.length, 3);
});

describe('noise of real sessions', { concurrency: 2 }, () => {
  for (const minor of sessionMinors) {
    test(`a clean notebook on CPython ${minor} leaves no line on stderr but its child's`, {
      timeout: 120_000,
    }, async (context) => {
      const ground = await prepareSessionGround(minor);
      if (ground === undefined) {
        console.log(`NOT RUN: platform noise of CPython ${minor}`);
        return;
      }
      const child =
        'import subprocess, sys\nsubprocess.run([sys.executable, "-c", "import sys; sys.stderr.write(\'of a child\\\\n\')"])';
      const end = await runSession(
        thisMachine(),
        {
          ...ground,
          folder: join(await freshFolder(context), 'session'),
          kernelSlug: 'noise',
          notebookText: notebookOf('print("hello")', child, '!pip --version'),
          datasets: [],
          internet: false,
          timeoutSeconds: 100,
        },
        never,
      );
      assert.equal(end.status, 'complete', end.failureMessage);
      const { reading } = readLog(end.log, noise, 'rehearsal');
      assert.deepEqual(reading, {
        classes: { payload: 4, event: 0, progress: 0, platform: 0, warning: 0, error: 0 },
        unlisted: 0,
        unseen: [],
        suppressed: [],
        problems: [],
        otherStderr: [{ stream: 'stderr', text: 'of a child', count: 2 }],
      });
    });
  }
});
