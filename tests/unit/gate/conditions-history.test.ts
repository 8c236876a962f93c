import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementsOf } from '../../../src/codec/requirements.ts';
import { missingRequirements } from '../../../src/gate/conditions-history.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { DatasetLosses, Dossier, LocalKernel, RemoteKernel } from '../../../src/model/dossier.ts';
import type { EarlierRuns } from '../../../src/model/earlier-runs.ts';
import type { ProjectChanges, Repository } from '../../../src/model/repository.ts';
import { requestSchema } from '../../../src/model/request.ts';
import { someNoise } from '../../support/dossier-builder.ts';
import { kaggleDossier, testOnKaggle } from '../../support/on-kaggle.ts';
import { toldOf } from '../../support/told-of.ts';

const part = <Part extends keyof Dossier>(
  name: Part,
  change: (part: NonNullable<Dossier[Part]>) => Dossier[Part],
) => {
  return (perfect: Dossier) => ({ [name]: change(perfect[name] ?? assert.fail()) });
};
const losses = (told: DatasetLosses) => part('dataset', (dataset) => ({ ...dataset, losses: told }));
const replaced = (remote: Partial<RemoteKernel>, local: Partial<LocalKernel> = {}) =>
  part('kernel', (kernel) => {
    const whole = kernel.replaced ?? assert.fail();
    return {
      ...kernel,
      replaced: { remote: { ...whole.remote, ...remote }, local: { ...whole.local, ...local } },
    };
  });
const earlier = (requirements: readonly string[]) =>
  part('earlier', (whole) => ({
    ...whole,
    certified: { session: 's1', requirements: [...(whole.certified?.requirements ?? []), ...requirements] },
  }));
const repository = (told: Partial<Repository>) => part('repository', (whole) => ({ ...whole, ...told }));
const changes = (told: Partial<ProjectChanges>) => part('changes', (whole) => ({ ...whole, ...told }));
const row = { file: 'a.py', reason: 'build', impact: 'dataset v3', proof: 'event:4' };

testOnKaggle('GATE-093', [
  [
    'a wheel of the version before is gone and nobody listed it',
    losses({ version: 2, lost: ['a.whl', 'b.whl'], allowed: ['b.whl'] }),
    'fail',
    /^v2: a\.whl$/,
  ],
  [
    'the version before could not be read',
    part('dataset', ({ losses: _, ...dataset }) => dataset),
    'unknown',
    /not reached/,
  ],
]);

testOnKaggle('GATE-094', [
  ['the kernel of that name is a script', replaced({ kind: 'script' }), 'fail', /v6: script python$/],
  ['the kernel of that name is in R', replaced({ language: 'r' }), 'fail', /v6: notebook r$/],
  [
    'the code file of a notebook is a .py',
    replaced({}, { codeFile: 'nx47.py' }),
    'fail',
    /^notebook python nx47\.py,/,
  ],
  ['the service does not say what kind it is', replaced({ kind: '' }), 'unknown', /v6: {2}python$/],
  [
    'nobody looked before the push',
    part('kernel', ({ replaced: _, ...kernel }) => kernel),
    'unknown',
    /not reached/,
  ],
]);

testOnKaggle('GATE-095', [
  [
    'a symbol that the last certified run required is required no more',
    earlier(['symbol:lum_decode']),
    'fail',
    /^symbol:lum_decode \(s1\)$/,
  ],
  ['the last certified run was judged by nx47 too', earlier(['pack:nx47']), 'fail', /^pack:nx47 \(s1\)$/],
  ['a package may come from the image now', earlier(['bundled:numpy']), 'fail', /^bundled:numpy \(s1\)$/],
]);

testOnKaggle('GATE-096', [
  [
    'a file is not committed',
    repository({ dirty: [{ path: 'src/a.py', sha256: '' }] }),
    'fail',
    /^not committed: src\/a\.py$/,
  ],
  [
    'a journal lost bytes in a merge',
    repository({
      grown: {
        paths: ['j.md'],
        edges: 3,
        lost: { path: 'j.md', commit: 'c2', parent: 'c1', byte: 17 },
      },
    }),
    'fail',
    /^j\.md: byte 17, c2 against c1$/,
  ],
  ['the checkout is shallow', repository({ isShallow: true }), 'unknown', /shallow/],
  [
    'the project is no repository',
    repository({ head: '', unread: 'not a git repository' }),
    'unknown',
    /not a git/,
  ],
  ['the project has no commit', repository({ head: '' }), 'unknown', /no commit/],
  ['git could not be asked', repository({ unread: 'timeout' }), 'unknown', /^timeout$/],
  ['nobody looked', () => ({ repository: undefined }), 'unknown', /not reached/],
]);

testOnKaggle('GATE-097', [
  [
    'a file changed and no step announced it',
    changes({ rows: [{ ...row, reason: '', proof: '' }] }),
    'fail',
    /^a\.py$/,
  ],
  ['a changed file has no proof', changes({ rows: [{ ...row, proof: '' }] }), 'fail', /^a\.py$/],
  ['a changed file has no impact', changes({ rows: [{ ...row, impact: '' }] }), 'fail', /^a\.py$/],
  [
    'another commit was checked out meanwhile',
    changes({ treeAfter: 'f'.repeat(40) }),
    'fail',
    /^tree 2{40} → f{40}$/,
  ],
  ['nobody compared', () => ({ changes: undefined }), 'unknown', /not reached/],
  ['there was nothing to compare with', changes({ treeBefore: '' }), 'unknown', /not reached/],
  ['there is nothing to compare', changes({ treeAfter: '' }), 'unknown', /not reached/],
  ['a changed file has no reason', changes({ rows: [{ ...row, reason: '' }] }), 'fail', /^a\.py$/],
]);

const accepted: readonly (readonly [string, string, (perfect: Dossier) => object, string])[] = [
  [
    'the first version of a dataset has nothing to keep',
    'GATE-093',
    losses({ version: 0, lost: [], allowed: [] }),
    'first version',
  ],
  [
    'the first version of a kernel replaces nothing',
    'GATE-094',
    replaced({ version: 0, kind: '', language: '' }),
    'notebook python nx47.ipynb, first version',
  ],
  [
    'a script in Python may replace a script in Python',
    'GATE-094',
    replaced({ kind: 'Script' }, { kind: 'script', codeFile: 'a.py' }),
    'script python a.py, v6: Script python',
  ],
  [
    'a kernel whose language the service does not say may be replaced',
    'GATE-094',
    replaced({ language: '' }),
    'notebook python nx47.ipynb, v6: notebook ',
  ],
  [
    'the first certified run has nothing to hold on to',
    'GATE-095',
    part('earlier', (whole): EarlierRuns => ({ ...whole, certified: null })),
    'first certified run',
  ],
  [
    'a run that changes no file is proven by the tree',
    'GATE-097',
    changes({ rows: [] }),
    `no file changed: ${'2'.repeat(40)}`,
  ],
];

for (const [what, id, change, observed] of accepted) {
  test(`${what}: ${observed}`, () => {
    const perfect = kaggleDossier();
    const dossier = { ...perfect, ...change(perfect) };
    assert.equal(judge(dossier, someNoise).kind, 'GO');
    assert.equal(toldOf(id, dossier).observed, observed);
  });
}

for (const [kind, language, codeFile, answer] of [
  ['notebook', 'r', 'a.ipynb', 'ok'],
  ['script', 'Python', 'a.py', 'ok'],
  ['script', 'python', 'a.r', 'fail'],
  ['script', 'r', 'a.r', 'ok'],
  ['script', 'r', 'a.R', 'ok'],
  ['script', 'r', 'a.Rmd', 'fail'],
  ['script', 'rmarkdown', 'a.rmd', 'ok'],
  ['script', 'rmarkdown', 'a.Rmd', 'ok'],
  ['script', 'rmarkdown', 'a.R', 'fail'],
  ['script', 'julia', 'a.jl', 'fail'],
  ['script', 'constructor', 'a.py', 'fail'],
] as const) {
  test(`a code file ${codeFile} of a ${kind} in ${language} answers ${answer}`, () => {
    const perfect = kaggleDossier();
    const dossier = { ...perfect, ...replaced({ kind, language }, { kind, language, codeFile })(perfect) };
    assert.equal(toldOf('GATE-094', dossier).answer, answer);
  });
}

test('of twelve uncommitted files ten are told, with their number; ten are told without', () => {
  const perfect = kaggleDossier();
  const told = (count: number) => {
    const dirty = Array.from({ length: count }, (_, at) => ({ path: `f${at}`, sha256: '' }));
    return toldOf('GATE-096', { ...perfect, ...repository({ dirty })(perfect) }).observed;
  };
  const ten = 'not committed: f0, f1, f2, f3, f4, f5, f6, f7, f8, f9';
  assert.deepEqual([told(10), told(12)], [ten, `${ten}, … (12)`]);
});

test('fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name', () => {
  const settings = (more: Readonly<Record<string, unknown>>) =>
    requestSchema.parse({ kernel: 'k', packs: ['core'], ...more });
  const before = settings({
    packs: ['core', 'nx47'],
    required: { files: ['x.tif'] },
    native: { library: 'l.so', symbols: ['lum_encode'] },
    'main-report': 'lumvorax_report.json',
  });
  const run: EarlierRuns = {
    runs: 1,
    outputs: {},
    certified: { session: 's1', requirements: requirementsOf(before) },
  };
  const missing = missingRequirements(run, settings({}));
  for (const one of ['pack:nx47', 'file:x.tif', 'symbol:lum_encode', 'output:lumvorax_report.json'])
    assert.ok(missing.includes(one), one);
  assert.deepEqual(missingRequirements(run, before), []);
  assert.deepEqual(missingRequirements(run, settings({ lowered: missing })), []);
});

test('without a certified run no requirement is missing', () => {
  const { settings } = kaggleDossier();
  assert.deepEqual(missingRequirements({ runs: 1, outputs: {}, certified: null }, settings), []);
});

test('a requirement that a person gave up by name is not missed', () => {
  const perfect = kaggleDossier();
  const settings = { ...perfect.settings, lowered: ['symbol:lum_decode'] };
  const dossier = { ...perfect, ...earlier(['symbol:lum_decode'])(perfect), settings };
  assert.equal(judge(dossier, someNoise).kind, 'GO');
  assert.match(toldOf('GATE-095', dossier).observed, /, given up: symbol:lum_decode$/);
});

for (const macro of ['read-repository', 'compare-project']) {
  test(`one reading of the tree compares nothing: ${macro} was not verified`, () => {
    const perfect = kaggleDossier();
    const steps = perfect.steps.map((step) =>
      step.macro === macro ? { ...step, checkAnswer: 'unknown' as const } : step,
    );
    const { answer, evidence } = toldOf('GATE-097', { ...perfect, steps });
    assert.deepEqual([answer, evidence], ['unknown', []]);
  });
}

test('two requirements that were given up are told with a comma', () => {
  const perfect = kaggleDossier();
  const lowered = ['symbol:a', 'symbol:b'];
  const dossier = { ...perfect, ...earlier(lowered)(perfect), settings: { ...perfect.settings, lowered } };
  assert.match(toldOf('GATE-095', dossier).observed, /, given up: symbol:a, symbol:b$/);
});
