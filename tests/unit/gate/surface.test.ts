import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { conditions } from '../../../src/gate/conditions.ts';
import { judge } from '../../../src/gate/judge.ts';
import { verdictSchema } from '../../../src/model/verdict.ts';
import { native, perfect } from '../../support/breakages.ts';
import { buildDossier, plainNotebook, type RunDraft, someNoise } from '../../support/dossier-builder.ts';

const cells = ['first', 'second'].map((source, index) => ({ cell: index + 1, sha256: sha256Hex(source) }));
const library = perfect.manifest?.files[0];
assert.ok(library);
const wheel = (name: string) => ({ name, bytes: 1, sha256: sha256Hex(name) });
const imagecodecs = 'imagecodecs-2026.3.6-cp312-cp312-manylinux_2_28_x86_64.whl';
const manifest = {
  schema: 'nx47.bundle-manifest/1' as const,
  files: [library, wheel(imagecodecs), wheel('pillow-11.3.0-cp312-cp312-manylinux_2_28_x86_64.whl')],
};
const ran = (sources: string[], raised = false) => ({
  run: sources.length,
  raised: raised ? 1 : 0,
  executed: sources.map((source) => ({ cell: 1, sha256: sha256Hex(source), raised })),
});

/** Surface and answer of GATE-013 of the perfect run, after `change`. */
function surface(change: (draft: RunDraft) => void = () => {}) {
  const dossier = buildDossier((draft) => {
    draft.dossier = { ...draft.dossier, cells, manifest, code: { name: 'n.ipynb', sha256: sha256Hex('n') } };
    draft.observations['cells'] = ran(['first', 'second']);
    draft.observations['packages'] = [
      { name: 'numpy', version: '2.0.2', imported: true, origin: 'image' },
      { name: 'imagecodecs', version: '2026.3.6', imported: true, origin: 'bundle' },
      { name: 'pillow', version: '11.3.0', imported: false, origin: 'bundle' },
    ];
    change(draft);
  });
  const verdict = judge(dossier, someNoise);
  verdictSchema.parse(verdict);
  assert.ok(verdict.surface);
  return {
    ...verdict.surface,
    ran: verdict.conditions.find(({ id }) => id === 'GATE-013'),
    kind: verdict.kind,
  };
}

test('the surface names both cells with their digests, the wheel imported and the functions resolved', () => {
  const seen = surface();
  assert.deepEqual(seen.cells, cells);
  assert.deepEqual(seen.wheels, [{ distribution: 'imagecodecs', version: '2026.3.6', wheel: imagecodecs }]);
  assert.deepEqual(seen.symbols, ['lum_version', 'lum_encode']);
  assert.equal(seen.kind, 'REHEARSED');
});

test('a wheel that was shipped and never imported is not covered: pillow', () => {
  assert.deepEqual(surface().notCovered.wheels, ['pillow-11.3.0-cp312-cp312-manylinux_2_28_x86_64.whl']);
});

test('a wheel that nothing requires and that was imported is on the surface: pillow', () => {
  const seen = surface((draft) => {
    draft.observations['imported'] = [
      { module: 'PIL', path: '/x', distribution: 'Pillow', version: '11.3.0', origin: 'bundle' },
      {
        module: 'imagecodecs',
        path: '/y',
        distribution: 'imagecodecs',
        version: '2026.3.6',
        origin: 'bundle',
      },
      { module: 'pip', path: '/z', distribution: 'pip', version: '25.0', origin: 'image' },
      { module: 'own', path: '/o', distribution: null, version: null, origin: null },
    ];
  });
  assert.deepEqual(
    seen.wheels.map(({ distribution }) => distribution),
    ['imagecodecs', 'pillow'],
  );
  assert.deepEqual(seen.notCovered.wheels, []);
});

test('a rehearsal names the conditions that only Kaggle can show, a run on Kaggle none', () => {
  assert.ok(surface().notCovered.conditions.includes('GATE-091'));
  const kaggle = surface((draft) => {
    draft.dossier = { ...draft.dossier, target: 'kaggle' };
  });
  assert.deepEqual(kaggle.notCovered.conditions, []);
});

test('functions that the library exports beyond the required ones are not covered; null when the kit did not look', () => {
  assert.equal(surface().notCovered.symbols, null);
  const exporting = surface((draft) => {
    draft.observations['native'] = {
      ...native,
      exported: ['lum_version', 'lum_secret', 'lum_encode', 'lum_secret'],
    };
  });
  assert.deepEqual(exporting.notCovered.symbols, ['lum_secret']);
});

test('a function that is missing is not on the surface, and a library that did not load has none', () => {
  const missing = surface((draft) => {
    draft.observations['native'] = { ...native, missing_symbols: ['lum_encode'] };
  });
  assert.deepEqual(missing.symbols, ['lum_version']);
  const broken = surface((draft) => {
    draft.observations['native'] = { ...native, loaded: false, error: 'undefined symbol: x' };
  });
  assert.deepEqual(broken.symbols, []);
});

test('a cell that ran with another source is not covered, and the run is refused at GATE-013', () => {
  const seen = surface((draft) => {
    draft.observations['cells'] = ran(['first', 'other']);
  });
  assert.deepEqual([seen.notCovered.cells, seen.notCovered.otherSources], [[2], [sha256Hex('other')]]);
  assert.equal(seen.ran?.answer, 'fail');
  assert.match(seen.ran?.observed ?? '', /not run: cell 2/);
});

test('a cell that raised is not on the surface', () => {
  assert.deepEqual(
    surface((draft) => {
      draft.observations['cells'] = ran(['first', 'second'], true);
    }).cells,
    [],
  );
});

test('two cells of the same source must run twice', () => {
  const twice = [cells[0], { cell: 2, sha256: cells[0]?.sha256 ?? '' }].flatMap((one) => one ?? []);
  const once = surface((draft) => {
    draft.dossier = { ...draft.dossier, cells: twice };
    draft.observations['cells'] = ran(['first', 'x']);
  });
  assert.deepEqual(once.notCovered.cells, [2]);
});

test('a kit that does not tell what ran leaves every cell uncovered', () => {
  const silent = surface((draft) => {
    draft.observations['cells'] = { run: 2, raised: 0 };
  });
  assert.deepEqual([silent.cells, silent.notCovered.cells], [[], [1, 2]]);
  assert.equal(silent.ran?.answer, 'ok');
});

test('a script that ran is one cell of the surface', () => {
  const script = surface((draft) => {
    const code = { name: 'run.py', sha256: sha256Hex('p') };
    draft.dossier = { ...draft.dossier, code, userCells: 1, cells: [{ cell: 1, sha256: code.sha256 }] };
    draft.observations['cells'] = { run: 1, raised: 0 };
  });
  assert.deepEqual(script.cells, [{ cell: 1, sha256: sha256Hex('p') }]);
});

test('a plain notebook of the pack core names nx47 as not chosen, and no function', () => {
  const plain = surface(plainNotebook).notCovered;
  assert.deepEqual([plain.packs, plain.symbols, plain.wheels], [['nx47'], [], []]);
});

test('unreadable observations leave nothing covered, and a run that was not collected has no surface', () => {
  const blind = surface((draft) => {
    draft.files.set('nx47_runtime_profile.json', new TextEncoder().encode('{'));
  });
  assert.deepEqual([blind.cells, blind.wheels, blind.symbols], [[], [], []]);
  const { collected: _, ...rest } = perfect;
  assert.equal(judge(rest, someNoise).surface, undefined);
});

/** Wheels on the surface where the bundle has these files and the session imported these packages. */
function wheelsOf(files: readonly string[], packages: readonly object[], imported?: readonly object[]) {
  const seen = surface((draft) => {
    draft.dossier = { ...draft.dossier, manifest: { ...manifest, files: files.map(wheel) } };
    draft.observations['packages'] = packages;
    draft.observations['imported'] = imported;
  });
  return [
    seen.wheels.map((one) => `${one.distribution} ${one.version} ${one.wheel}`),
    seen.notCovered.wheels,
  ];
}
const of = (name: string, version: string | null, origin = 'bundle') => ({
  name,
  version,
  imported: true,
  origin,
});

test('a wheel is told by distribution and version, in a folder and with signs written otherwise', () => {
  const file = 'wheels/My_Pkg-1.0_local-py3-none-any.whl';
  assert.deepEqual(wheelsOf([file], [of('my.pkg', '1.0-local')]), [[`my-pkg 1.0-local ${file}`], []]);
  const other = 'my_pkg-1.0-py3-none-any.whl';
  assert.deepEqual(wheelsOf([other], [of('my-pkg', '1.1')]), [['my-pkg 1.1 '], [other]]);
  assert.deepEqual(wheelsOf([other], [of('my', '1.0')]), [['my 1.0 '], [other]]);
});

test('a package without a version, or from the image, is on no surface, nor is a file that is no wheel', () => {
  const file = 'a-1.0-py3-none-any.whl';
  assert.deepEqual(wheelsOf([file, 'a.zip'], [of('a', null), of('b', '1', 'image')]), [[], [file]]);
});

test('a distribution that was seen twice is on the surface once, as it was required', () => {
  const file = 'A-1.0-py3-none-any.whl';
  const row = { distribution: 'a', version: '2.0', origin: 'bundle' };
  const none = { distribution: null, version: '2.0', origin: 'bundle' };
  assert.deepEqual(wheelsOf([file], [of('A', '1.0')], [row, none]), [[`a 1.0 ${file}`], []]);
});

test('a library that loaded with an error has no function on the surface, and what it exports is told in order', () => {
  const told = (own: object) =>
    surface((draft) => {
      draft.observations['native'] = { ...native, ...own };
    });
  assert.deepEqual(told({ error: 'x' }).symbols, []);
  assert.deepEqual(told({ exported: ['b', 'lum_version', 'a'] }).notCovered.symbols, ['a', 'b']);
  assert.deepEqual(told({ exported: [] }).notCovered.symbols, []);
});

test('where no library is asked for none of its functions is left out', () => {
  const seen = surface((draft) => {
    const { native: _, ...settings } = draft.settings;
    draft.settings = { ...settings, packs: ['core'] };
    draft.observations['native'] = { ...native, exported: ['a'] };
  });
  assert.deepEqual([seen.symbols, seen.notCovered.symbols, seen.notCovered.packs], [[], [], ['nx47']]);
});

test('a source that is not known, and one that raised, ran no cell; another one is told once', () => {
  const sha256 = sha256Hex('other');
  const executed = [
    { sha256: null, raised: false },
    { sha256: cells[0]?.sha256, raised: true },
    { sha256, raised: false },
    { sha256, raised: false },
    { sha256: cells[1]?.sha256, raised: false },
    { sha256: cells[1]?.sha256, raised: false },
  ];
  const seen = surface((draft) => {
    draft.observations['cells'] = { run: 6, raised: 1, executed };
  });
  assert.deepEqual(
    [seen.cells.map(({ cell }) => cell), seen.notCovered.cells, seen.notCovered.otherSources],
    [[2], [1], [sha256]],
  );
});

for (const [what, name, run, covered] of [
  ['a script that ran twice', 'run.py', 2, []],
  ['a notebook that ran once', 'run.ipynb', 1, []],
  ['a script that ran once', 'run.py', 1, [1]],
] as const) {
  test(`${what} and tells of no source has ${covered.length} cells on the surface`, () => {
    const seen = surface((draft) => {
      const code = { name, sha256: sha256Hex('p') };
      draft.dossier = { ...draft.dossier, code, cells: [{ cell: 1, sha256: code.sha256 }] };
      draft.observations['cells'] = { run, raised: 0 };
    });
    assert.deepEqual(
      seen.cells.map(({ cell }) => cell),
      covered,
    );
  });
}

test('a run whose code is not known has no cell on the surface, and one without cells leaves none out', () => {
  const blind = surface((draft) => {
    draft.dossier = { ...draft.dossier, code: undefined, cells: undefined };
    draft.observations['cells'] = { run: 1, raised: 0 };
  });
  assert.deepEqual([blind.cells, blind.notCovered.cells, blind.notCovered.otherSources], [[], [], []]);
});

test('a rehearsal by both packs leaves out no pack, and the conditions that are of Kaggle alone', () => {
  const { packs, conditions: left } = surface().notCovered;
  assert.deepEqual(packs, []);
  const ofKaggle = conditions.filter(({ scope }) => scope === 'kaggle').map(({ id }) => id);
  assert.deepEqual(left, ofKaggle);
  const alone = surface((draft) => {
    draft.settings = { ...draft.settings, packs: ['nx47'] };
  });
  assert.deepEqual(alone.notCovered.packs, []);
});
