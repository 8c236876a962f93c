// The survey of a repository of 20,000 files beside git, which reads each of them once to search it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFiles } from '../src/host/files.ts';
import { createShell } from '../src/host/shell.ts';
import { requestSchema } from '../src/model/request.ts';
import { surveyProject } from '../src/survey/survey-project.ts';
import { median, print, timed } from './measure.ts';

const count = 20_000;
const turns = 5;
const root = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
const git = (...argv: readonly string[]) =>
  execFileSync('git', ['-C', root, ...argv], { encoding: 'utf8', maxBuffer: 1 << 28 });
try {
  makeRepository();
  const ports = {
    files: createFiles(),
    shell: createShell({ PATH: process.env['PATH'] ?? '' }, new AbortController().signal),
  };
  const settings = requestSchema.parse({ kernel: 'kernel' });
  const own: number[] = [];
  const peer: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    peer.push(await timed(() => git('grep', '--count', 'number 7')));
    own.push(
      await timed(async () => {
        const { texts } = await surveyProject(root, settings, ports);
        if (texts.length !== count) throw new Error(`${texts.length} texts`);
      }),
    );
  }
  print(`survey of ${count} files, median of ${turns} turns`, [
    {
      name: 'every file read',
      milliseconds: median(own),
      goalMilliseconds: 3000,
      peer: 'git grep',
      peerMilliseconds: median(peer),
    },
  ]);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Files of half a kilobyte to four, in 1,400 folders. */
function makeRepository(): void {
  git('init', '-q');
  for (let index = 0; index < count; index += 1) {
    const path = join(root, `part${index % 200}`, `sub${index % 7}`, `file${index}.txt`);
    if (index < 1400) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `number ${index}: a line of text\n`.repeat(16 + (index % 112)));
  }
  git('add', '-A');
}
