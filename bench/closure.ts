// The plan for a bundle of 240 wheels, beside `pip install --dry-run` and uv for the same wheels.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { supplyOf } from '../src/audit/closure/candidate.ts';
import { planInstall } from '../src/audit/closure/plan-install.ts';
import { parseRequirement } from '../src/audit/wheels/requirement.ts';
import { formatVersion } from '../src/audit/wheels/version.ts';
import { readWheel } from '../src/audit/wheels/wheel.ts';
import type { FileBytes } from '../src/model/facts.ts';
import { askPip, interpreterWithPip, pipMissing, profileOf } from '../tests/support/closure-oracle.ts';
import { deterministicChoice } from '../tests/support/deterministic-choice.ts';
import { buildWheel } from '../tests/support/wheel-builder.ts';
import { median, print, type Row } from './measure.ts';

const distributions = 240;
const versions = ['1.0', '1.1', '2.0'];
const interpreter = interpreterWithPip();
if (interpreter === undefined) throw new Error(pipMissing);

const folder = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
try {
  const { facts } = askPip(interpreter, []);
  const profile = profileOf(facts, []);
  const files = makeBundle();
  const wheels = join(folder, 'wheels');
  mkdirSync(wheels);
  for (const { name, bytes } of files) writeFileSync(join(wheels, name), bytes);
  const roots = ['d0', 'd1', 'd2'].flatMap((text) => {
    const requirement = parseRequirement(text);
    return requirement === undefined ? [] : [{ requirement }];
  });
  const plan = () => planInstall(roots, supplyOf(files.map(readWheel), profile), profile);
  const fresh = () => planInstall(roots, supplyOf(copies(files).map(readWheel), profile), profile);
  const picks = plan().picks.map(({ name, version }) => `${name}==${version && formatVersion(version)}`);
  const pip = timed(interpreter, [
    '-m',
    'pip',
    'install',
    '--dry-run',
    '--no-index',
    '-f',
    wheels,
    '-q',
    'd0',
    'd1',
    'd2',
  ]);
  const uv = findUv();
  const resolve = [
    'pip',
    'install',
    '--dry-run',
    '--no-index',
    '-f',
    wheels,
    '--target',
    join(folder, 't'),
    '-q',
    'd0',
    'd1',
    'd2',
  ];
  const uvTime = uv === undefined ? undefined : timed(uv, [...resolve, '--python', interpreter]);
  const closure = repeat(plan, 21);
  const whole = repeat(fresh, 5);
  const row = (name: string, milliseconds: number, goal?: number): Row => ({
    name,
    milliseconds,
    peer: `pip ${facts.pip} --dry-run`,
    peerMilliseconds: pip,
    ...(goal === undefined ? {} : { goalMilliseconds: goal }),
  });
  const rows = [
    row('closure', closure, Math.floor(pip / 200)),
    row('reading every wheel, every digest, and closure', whole),
    ...(uvTime === undefined ? [] : [row('uv pip install --dry-run', uvTime)]),
  ];
  console.log(
    `${files.length} wheels, ${picks.length} picked; pip takes ${(pip / closure).toFixed(0)} × as long`,
  );
  if (uv === undefined) console.log('NOT RUN: uv (not found)');
  print('closure', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Each distribution requires up to three later ones, now and then only in some versions. */
function makeBundle(): FileBytes[] {
  const choose = deterministicChoice(47);
  return Array.from({ length: distributions }, (_, index) =>
    versions.map((version) => {
      const later = [index + 1, index + 1 + choose.below(9), index + 1 + choose.below(30)];
      const requires = later
        .filter((one) => one < distributions)
        .map((one) => `d${one}${choose.of(['', '>=1', '>=1.1', '<3', '!=1.1'])}`);
      return buildWheel({ name: `d${index}`, version, requires });
    }),
  ).flat();
}

/** Other arrays of the same bytes: nothing that was read before is known of them. */
function copies(files: readonly FileBytes[]): FileBytes[] {
  return files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
}

function repeat(run: () => unknown, times: number): number {
  run();
  return median(
    Array.from({ length: times }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );
}

function timed(command: string, words: readonly string[]): number {
  return repeat(() => {
    const { status, stderr } = spawnSync(command, words, {
      encoding: 'utf8',
      env: { ...process.env, PIP_NO_INPUT: '1' },
    });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
  }, 3);
}

/** uv on PATH, or the one that a rehearsal keeps. */
function findUv(): string | undefined {
  const kept = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'nx47', 'tools');
  const tools = existsSync(kept) ? readdirSync(kept).map((name) => join(kept, name, 'uv', 'bin')) : [];
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...tools];
  return places.map((place) => join(place, 'uv')).find((place) => existsSync(place));
}
