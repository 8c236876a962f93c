import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import type { ActionPlace } from '../../src/action-place.ts';
import { restoreKept, saveKept } from '../../src/kept-cache.ts';
import type { RunRequest } from '../../src/model/request.ts';
import { readRequest } from '../../src/read-request.ts';
import { freshFolder } from '../support/folders.ts';
import { keptAnswer, pin, wheelFolder } from '../support/kept-wheels.ts';
import { type ResultsFaults, type ResultsService, startResultsService } from '../support/results-service.ts';

const content = 'the wheel';
const requirements = pin('one', content);
const wheel = 'one-1.0-py3-none-any.whl';
const answer = `audit-${'a'.repeat(64)}`;
const recipe =
  "bundle: { path: bundle, recipe: { requirements: 'r-{minor}.txt', commands: [], files: {} } }\n";

type Ground = {
  readonly request: RunRequest;
  readonly results: ResultsService;
  /** A job on a machine of its own, and what it has said. */
  machine(name: string): Promise<{ readonly place: ActionPlace; readonly home: string; said(): string }>;
};

async function ground(t: TestContext, faults: ResultsFaults = {}): Promise<Ground> {
  const folder = await freshFolder(t);
  const project = join(folder, 'project');
  await mkdir(project);
  await writeFile(
    join(project, 'nx47.yml'),
    `packs: [core]\nkernel: .\nlanguage: en\ndataset: d.json\n${recipe}`,
  );
  await writeFile(join(project, 'r-312.txt'), requirements);
  const request = await readRequest({}, project, 'certify');
  const results = await startResultsService(faults);
  t.after(() => results.close());
  const machine = async (name: string) => {
    const home = join(folder, name);
    await mkdir(home);
    let printed = '';
    const progress = { write: (text: string) => (printed += text) };
    const environment = {
      ...{ PATH: process.env['PATH'] ?? '', HOME: home, NX47_CACHE: join(home, 'cache') },
      ...{ RUNNER_TEMP: home, GITHUB_WORKSPACE: project, GITHUB_REPOSITORY: 'owner/repository' },
      ...{ GITHUB_SERVER_URL: 'https://github.com', NO_PROXY: '127.0.0.1', ...results.variables },
    };
    const { signal } = new AbortController();
    const around = { environment, inputs: {}, installRoot: '', progress, terminal: 'test', signal };
    const program = join(import.meta.dirname, '../../src/github/results-program.ts');
    return {
      place: { around, results: { program, environment, signal } },
      home: join(home, 'cache/wheels'),
      said: () => printed,
    };
  };
  return { request, results, machine };
}

/** A machine that has fetched the wheel and audited, and has kept both. */
async function filled({ request, machine }: Ground): Promise<void> {
  const { place, home } = await machine('first');
  await wheelFolder(home, requirements, { [wheel]: content });
  await wheelFolder(home, pin('foreign', 'x'), { 'foreign-1.0-py3-none-any.whl': 'x' });
  await mkdir(join(request.root, '.nx47/cache/audit'), { recursive: true });
  await writeFile(join(request.root, '.nx47/cache/audit', answer), keptAnswer('[]'));
  await saveKept('', request, place);
}

test('wheels of the project and answers of its audit go to the next machine, those of other projects do not', async (t) => {
  const here = await ground(t);
  await filled(here);
  const [key = '', ...more] = here.results.caches.keys();
  assert.deepEqual(more, []);
  assert.match(key, /^nx47-1-linux-x64-repository-[0-9a-f]{32}$/);

  const second = await here.machine('second');
  const known = await restoreKept(here.request, second.place);
  assert.match(second.said(), /^Cache read: 1 wheels, 0 audit results\.$/m, 'the answer is there already');
  const [entry = '', ...others] = await readdir(second.home);
  assert.deepEqual(others, []);
  assert.equal(await readFile(join(second.home, entry, 'wheels', wheel), 'utf8'), content);

  await saveKept(known, here.request, second.place);
  assert.deepEqual([...here.results.caches.keys()], [key], 'the same is not kept twice');
});

test('a poisoned wheel in the cache is refused and named, and a name that leads out of it is never unpacked', async (t) => {
  const here = await ground(t);
  const attacker = await here.machine('attacker');
  const folder = await wheelFolder(attacker.home, requirements, { [wheel]: content });
  await saveKept('', here.request, attacker.place);
  const [key = ''] = here.results.caches.keys();
  // The archive of an attacker: the same folder, another wheel, and two files beside it.
  await writeFile(join(folder, 'wheels', wheel), 'evil');
  const outside = join(attacker.home, 'outside');
  here.results.caches.set(key, await evilArchive(folder, outside));
  await rm(outside);

  const victim = await here.machine('victim');
  assert.equal(await restoreKept(here.request, victim.place), key.slice(key.lastIndexOf('-') + 1));
  assert.match(victim.said(), /^Entry of the cache refused and ignored: wheels\/[0-9a-f]{64} \(one-1\.0/m);
  assert.deepEqual(await readdir(victim.home).catch(() => []), []);
  assert.deepEqual(await readdir(join(victim.home, '../..')), [], 'nothing beside the folder of the entry');
  await assert.rejects(readFile(outside), 'nor at an absolute place');
});

/** An archive as the packages make it, of that folder of wheels, with `../escaped` and an absolute name in it. */
async function evilArchive(wheels: string, outside: string): Promise<Buffer> {
  const work = join(wheels, '../../evil');
  const inside = join(work, 'kept/wheels', basename(wheels));
  await cp(wheels, inside, { recursive: true });
  for (const file of [join(work, '../escaped'), outside]) await writeFile(file, 'evil');
  const archive = join(work, 'evil.tzst');
  const names = ['kept', '../escaped', outside];
  const run = promisify(execFile);
  const packed = await run('zstd', ['--version']).then(
    () => '--zstd',
    () => '--gzip', // what the packages take where there is no zstd
  );
  await run('tar', ['-P', packed, '-C', work, '-cf', archive, ...names]);
  return readFile(archive);
}

test('a cache that may not be written is told as text, without an annotation', async (t) => {
  const denied = { status: 200, text: 'cache write denied: read-only token' };
  const here = await ground(t, { CreateCacheEntry: denied });
  const { place, home, said } = await here.machine('first');
  await wheelFolder(home, requirements, { [wheel]: content });
  await saveKept('', here.request, place);
  assert.match(said(), /^Cache not kept: .*cache write denied/m);
  assert.doesNotMatch(said(), /^::/m);
});
