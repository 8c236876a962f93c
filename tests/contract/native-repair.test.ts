import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readElf } from '../../src/codec/elf.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { tryLoad } from '../../src/repair/library/try-load.ts';
import { repairLibrary } from '../../src/repair/repair-library.ts';
import { projectWith } from '../support/audited-project.ts';
import { brokenNative, sealBundle } from '../support/broken-native.ts';
import { brokenProject, soundProject } from '../support/broken-project.ts';
import { compileLibrary } from '../support/elf-fixtures.ts';
import { freshFolder } from '../support/folders.ts';
import { thisMachine } from '../support/rehearsal-machine.ts';
import { changedLines } from '../support/repair-answers.ts';
import { applyChanges, groundOf, refusals } from '../support/repair-ground.ts';

const library = 'liblumvorax_replit.so';
const makefile = 'native/Makefile';

/** What each breakage needs: the files that change, lines taken away and added of the Makefile, and what is said. */
const needs: readonly (readonly [readonly string[], readonly [number, number], readonly string[]])[] = [
  [['nx47.yml', `bundle/${library}`], [0, 0], ['+ native.environment: zig']],
  [
    [makefile, `bundle/${library}`],
    [1, 1],
    ['− -Wl,-rpath,/nix/store/0c7c96gikmzv87i7lv3vq5s1cmfjd6zf-glibc-2.40-66/lib'],
  ],
  [[makefile, `bundle/${library}`], [1, 1], ['+ native/sha512.c: sha512']],
  [
    [makefile, `bundle/${library}`],
    [2, 2],
    [
      '+ native/neural_config.c: neural_config_create_default',
      '+ native/ai_agent.c: ai_agent_learn',
      '+ native/lum_logf.c: lum_logf',
      '+ -lm: exp, tanh',
    ],
  ],
];

const interpreter = await createPythons(thisMachine()).find('3.12');
if (interpreter === undefined) console.log('NOT RUN: CPython 3.12');
/** What the audit says of the project before it breaks. */
const whole = interpreter === undefined ? [] : refusals((await groundOf(await soundProject())).ground);

for (const [index, breakage] of interpreter === undefined ? [] : brokenNative.entries()) {
  test(`${breakage.what} is built again by zig for glibc 2.35, the audit is as before it broke, and it loads`, async () => {
    const root = await brokenProject(breakage);
    const { ground, tools } = await groundOf(root);
    const broken = breakage.rules.map((rule) => `${rule} ${library}`);
    assert.deepEqual(refusals(ground), [...whole, ...broken].sort());
    const before = await readFile(join(root, makefile), 'utf8');

    const { repairs, unrepairable } = await repairLibrary(ground, tools);
    assert.deepEqual(unrepairable, []);
    const [repair] = repairs;
    assert.ok(repair !== undefined && repairs.length === 1);
    const [paths, lines, said] = needs[index] ?? [];
    assert.deepEqual(
      repair.changes.map(({ path }) => path),
      paths,
    );
    assert.deepEqual(
      repair.serves.map(({ rule }) => rule),
      breakage.rules,
    );
    assert.deepEqual(repair.because.slice(1, -2), said);
    assert.match(repair.because.at(-2) ?? '', /^zig [\d.]+, x86_64-linux-gnu\.2\.35$/);
    await applyChanges(root, repair.changes);
    assert.deepEqual(changedLines(before, await readFile(join(root, makefile), 'utf8')), lines);

    await sealBundle(root);
    const after = await groundOf(root);
    assert.deepEqual(refusals(after.ground), whole);
    assert.deepEqual(await repairLibrary(after.ground, tools), {
      repairs: [],
      proposals: [],
      unrepairable: [],
    });
    const built = join(root, 'bundle', library);
    const needed = readElf(await readFile(built)).verneed.flatMap(({ versions }) =>
      versions.map(({ name }) => name),
    );
    assert.ok(
      needed.every((version) => /^GLIBC_2\.(?:[12]?\d|3[0-5])(?:\.\d+)?$/.test(version)),
      needed.join(),
    );
    const symbols = ground.facts.request.native?.symbols ?? [];
    assert.equal(
      (await tryLoad(built, symbols, interpreter ?? { executable: '', version: '' }, tools)).kind,
      'loaded',
    );
  });
}

if (interpreter !== undefined) {
  test('a build without -O and with options of gcc alone makes a library of its own functions and nothing else', async (t) => {
    const source =
      'double lum_log(double x);\ndouble lum_sum(double x, int n) { return lum_log(x) * (1 << n); }\n';
    const present = compileLibrary(await freshFolder(t), 'liblum.so', {
      source,
      flags: ['-Wl,-z,noexecstack'],
    });
    const command =
      "[gcc, -shared, -fPIC, -Wall, -Werror, -Wno-maybe-uninitialized, -fipa-pta, -mtune=native, -o, '{out}', sum.c]";
    const root = await projectWith(
      t,
      [{ name: 'liblum.so', bytes: await readFile(present) }],
      [`native: { library: liblum.so, symbols: [lum_sum], build: ${command} }`],
    );
    await writeFile(join(root, 'sum.c'), source);
    await writeFile(join(root, 'log.c'), '#include <math.h>\ndouble lum_log(double x) { return exp(x); }\n');
    const { ground, tools } = await groundOf(root);
    const [repair] = (await repairLibrary(ground, tools)).repairs;
    assert.deepEqual(repair?.because.slice(1, 3), ['+ log.c: lum_log', '+ -lm: exp']);
    await applyChanges(root, repair?.changes ?? []);
    assert.match(await readFile(join(root, 'nx47.yml'), 'utf8'), /'\{out\}', sum\.c, log\.c, -lm\] \}/);
    const { symbols, needed } = readElf(await readFile(join(root, 'bundle/liblum.so')));
    assert.deepEqual(
      symbols
        .filter(({ defined }) => defined)
        .map(({ name }) => name)
        .sort(),
      ['lum_log', 'lum_sum'],
    );
    assert.deepEqual([...needed].sort(), ['libm.so.6']);
  });
}
