// One turn of a repair of wheels on examples/nx47 with a warm cache: the broken project is surveyed and audited, the
// repair is worked out, made, and audited again; from the project's lock, and without one through pip's index. Beside
// it the shortest thing that a person could do: `pip download` of the whole lock, without any audit. Goal: 20 s a turn.
// And the search alone, in a bundle of 240 distributions of which 30 fit no more, with three versions each to choose from.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWheelSource } from '../src/compose-rehearsal.ts';
import type { Diagnosis } from '../src/model/repair.ts';
import { repairWheels } from '../src/repair/repair-wheels.ts';
import { solveWheels } from '../src/repair/wheels/solve-wheels.ts';
import type { Choice, Demand, WheelWorld } from '../src/repair/wheels/wheel-world.ts';
import { brokenProject } from '../tests/support/broken-project.ts';
import { brokenWheels } from '../tests/support/broken-wheels.ts';
import { having, offeredBy, pure, requirements, supplyFor } from '../tests/support/closure-builder.ts';
import { deterministicChoice } from '../tests/support/deterministic-choice.ts';
import { thisMachine } from '../tests/support/rehearsal-machine.ts';
import { applyChanges, groundOf } from '../tests/support/repair-ground.ts';
import { median, print, type Row, timed } from './measure.ts';

const turns = 3;
const goalMilliseconds = 20_000;
const machine = thisMachine();
const offline = { ...machine.environment, PIP_CONFIG_FILE: '/dev/null', PIP_NO_INDEX: '1' };
const folder = await mkdtemp(join(tmpdir(), 'nx47-bench-'));
try {
  const sound = await groundOf(await brokenProject());
  const { interpreter, request } = sound.ground;
  if (interpreter === undefined) throw new Error('NOT RUN: no CPython 3.12');
  const lock = join(request.root, 'requirements/cp312.txt');
  const shelf = await createWheelSource(machine).download(lock, interpreter, '2.35');
  const peer = `pip download -r ${lock.split('/').slice(-2).join('/')}`;
  const peerMilliseconds = await medianOf((count) => pipDownload(interpreter.executable, lock, shelf, count));
  const rows: Row[] = [];
  for (const [word, lockless] of [
    ['cp311', false],
    ['dropped', false],
    ['dropped', true],
  ] as const) {
    const name = `${word}, from ${lockless ? 'an index on disk, by pip' : 'the lock'}`;
    const environment = lockless ? { ...offline, PIP_FIND_LINKS: shelf } : offline;
    const wheels = createWheelSource({
      ...machine,
      environment,
      ...(lockless ? { cache: join(folder, 'cache') } : {}),
    });
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const root = await broken(word, lockless);
      times.push(await timed(() => turnOf(root, wheels)));
    }
    rows.push({
      name: `a turn: ${name}`,
      milliseconds: median(times),
      goalMilliseconds,
      peer,
      peerMilliseconds,
    });
  }
  const world = largeWorld();
  const milliseconds = await medianOf(() => {
    const { outcome } = solveWheels(world);
    if (outcome !== 'found') throw new Error(outcome);
  });
  print('wheel repair', [
    ...rows,
    { name: 'the search alone, 240 distributions', milliseconds, peer, peerMilliseconds },
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function medianOf(work: (count: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < turns; count += 1) times.push(await timed(() => work(count)));
  return median(times);
}

async function broken(word: string, lockless: boolean): Promise<string> {
  const root = await brokenProject(...brokenWheels.filter(({ what }) => what.includes(word)));
  const path = join(root, 'nx47.yml');
  if (lockless) await writeFile(path, (await readFile(path, 'utf8')).replace(/^ *requirements: .*\n/m, ''));
  return root;
}

async function turnOf(root: string, wheels: ReturnType<typeof createWheelSource>): Promise<void> {
  const { ground, tools } = await groundOf(root);
  const diagnosis: Diagnosis = await repairWheels(ground, { ...tools, wheels });
  const changes = diagnosis.repairs.flatMap((repair) => repair.changes);
  if (changes.length === 0) throw new Error(JSON.stringify(diagnosis));
  await applyChanges(root, changes);
  const { findings } = (await groundOf(root)).ground.audit;
  const left = findings.filter(({ rule, severity }) => /^(?:WHL|DEP)-/.test(rule) && severity === 'error');
  if (left.length > 0) throw new Error(JSON.stringify(left));
}

async function pipDownload(python: string, lock: string, shelf: string, count: number): Promise<void> {
  const argv = [
    python,
    '-I',
    '-m',
    'pip',
    'download',
    '--quiet',
    '--no-deps',
    '--require-hashes',
    '-r',
    lock,
  ];
  const env = { ...offline, PIP_FIND_LINKS: shelf };
  const result = await machine.shell.run({
    argv: [...argv, '--dest', join(folder, `peer-${count}`)],
    env,
    deadlineSeconds: 120,
  });
  if (result.status !== 0) throw new Error(result.stderr);
}

/** Each distribution requires up to two later ones; every eighth is there in a wheel that fits no more. */
function largeWorld(): WheelWorld {
  const choose = deterministicChoice(47);
  const names = Array.from({ length: 240 }, (_, index) => `d${index}`);
  const wheels = names.flatMap((name, index) =>
    ['1.0', '1.1', '2.0'].map((version) => {
      const later = [index + 1 + choose.below(9), index + 1 + choose.below(30)].filter(
        (one) => one < names.length,
      );
      return pure(
        name,
        version,
        later.map((one) => `d${one}${choose.of(['', '>=1', '>=1.1', '!=1.1'])}`),
      );
    }),
  );
  const profile = having();
  const supply = supplyFor(wheels, profile);
  const choices = new Map<string, Choice[]>();
  for (const wheel of offeredBy(supply)) {
    const index = Number(wheel.name.slice(1));
    const isThere = wheel.file.includes('-2.0-') && index % 8 !== 0;
    const choice: Choice = { wheel, isThere, distance: 2, survives: true, isKnown: true };
    choices.set(wheel.name, [...(choices.get(wheel.name) ?? []), choice]);
  }
  const files = new Map(names.map((name) => [name, 1]));
  const demands = [
    ...requirements('d0', 'd7', 'd100').map(
      (requirement): Demand => ({ kind: 'closure', requirement, onlyWheels: true }),
    ),
    ...names.map((name): Demand => ({ kind: 'presence', name })),
  ];
  return { demands, assumes: false, files, choices, supply, profile };
}
