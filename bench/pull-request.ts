// The check of a pull request on the example, as the workflow nx47-pr-check.yml has it: the bundled action, main and
// post, on a fresh checkout whose wheels and answers come from the cache of an earlier job. The peer is what reading the
// same bundle costs: sha256sum over its files.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createPythons } from '../src/rehearsal/interpreters.ts';
import { chooseInterpreter } from '../src/survey/choose-interpreter.ts';
import { jobEvents } from '../tests/support/action-jobs.ts';
import { runJob } from '../tests/support/action-runner.ts';
import { thisMachine } from '../tests/support/rehearsal-machine.ts';
import { startResultsService } from '../tests/support/results-service.ts';
import { median, print, timed } from './measure.ts';

const turns = 3;
const example = join(import.meta.dirname, '../examples/nx47');
const ground = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
const results = await startResultsService({});

/** The path of a hosted runner: Python itself, no shim of a version manager, which takes half a second a call. */
async function hostedPath(): Promise<string> {
  const python = await chooseInterpreter(createPythons(thisMachine()), '3.12', true);
  const others = (process.env['PATH'] ?? '').split(delimiter).filter((place) => !/\bshims\b/.test(place));
  return [dirname(python.executable), ...others].join(delimiter);
}

/** A checkout of its own: what git has of the example, and nothing that an earlier run left on the disk. */
async function check(name: string): Promise<{ readonly seconds: number; readonly workspace: string }> {
  const place = join(ground, name);
  const workspace = join(place, 'checkout');
  mkdirSync(join(place, 'home'), { recursive: true });
  const leaveOut = /\/examples\/nx47\/(?:bundle|\.nx47)(?:\/|$)/;
  cpSync(example, workspace, { recursive: true, filter: (source) => !leaveOut.test(source) });
  const git = (...argv: string[]) => execFileSync('git', ['-C', workspace, ...argv], { stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=x');
  const environment = { NX47_CACHE: join(place, 'cache'), PATH: await hostedPath() };
  const inputs = { offline: 'true', language: 'en' };
  const surroundings = { ground: place, home: join(place, 'home'), workspace, environment };
  const end = await runJob({
    ...surroundings,
    ...{ event: jobEvents.pullRequest, inputs, results: results.variables },
  });
  if (end.outputs['verdict'] !== 'AUDITED') throw new Error(end.main.printed);
  return { seconds: end.main.seconds + end.post.seconds, workspace };
}

try {
  const cold = await check('cold');
  const warm = [];
  for (let turn = 0; turn < turns; turn += 1) warm.push((await check(`warm-${turn}`)).seconds * 1000);
  const bundle = join(cold.workspace, 'bundle');
  const files = readdirSync(bundle).map((name) => join(bundle, name));
  const peerMilliseconds = await timed(() => execFileSync('sha256sum', files));
  const peer = { peer: 'sha256sum of the bundle', peerMilliseconds };
  print(`check of a pull request, main and post, median of ${turns} turns`, [
    { name: 'warm cache', milliseconds: median(warm), goalMilliseconds: 3000, ...peer },
    { name: 'cold cache', milliseconds: cold.seconds * 1000, ...peer },
  ]);
} finally {
  await results.close();
  rmSync(ground, { recursive: true, force: true });
}
