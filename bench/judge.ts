// The judgement of a session of the example, its files read or in memory, beside the second judge in Python over the
// same folder. The session is rehearsed first; a folder given as argument is judged instead.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../src/gate/judge.ts';
import { parsePlatformNoise } from '../src/gate/platform-noise.ts';
import { createFiles } from '../src/host/files.ts';
import { logFromWire } from '../src/kaggle/dialect.ts';
import { readEvidence } from '../src/survey/read-evidence.ts';
import { median, print, timed } from './measure.ts';

const turns = 21;
const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
try {
  const evidence = `${process.argv[2] ?? rehearsed()}/evidence`;
  const files = createFiles();
  const read = async () => {
    const { dossier, noise } = await readEvidence(evidence, files, logFromWire);
    return { dossier, noise: parsePlatformNoise(noise) };
  };
  const { dossier, noise } = await read();
  const own: number[] = [];
  const whole: number[] = [];
  const peer: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    own.push(await timed(() => judge(dossier, noise)));
    whole.push(
      await timed(async () => {
        const again = await read();
        return judge(again.dossier, again.noise);
      }),
    );
    if (turn % 7 === 0)
      peer.push(await timed(() => spawnSync('python3', [join(root, 'docs', 'judge.py'), evidence])));
  }
  const { kind, conditions } = judge(dossier, noise);
  const rows = [
    { name: 'judgement', milliseconds: median(own), goalMilliseconds: 50 },
    { name: 'evidence read from disk and judged', milliseconds: median(whole) },
  ].map((row) => ({ ...row, peer: 'docs/judge.py', peerMilliseconds: median(peer) }));
  print(`${kind}, ${conditions.length} conditions, median of ${turns} turns`, rows);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** The folder of a session of examples/nx47, rehearsed in a copy. */
function rehearsed(): string {
  cpSync(join(root, 'examples', 'nx47'), copy, {
    recursive: true,
    filter: (path) => !path.includes('.nx47') && !path.endsWith('/bundle'),
  });
  execFileSync(process.execPath, [join(root, 'src', 'index.ts'), 'rehearse', copy], { stdio: 'ignore' });
  const sessions = join(copy, '.nx47', 'session');
  return join(sessions, readdirSync(sessions)[0] ?? '');
}
