import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadFindings } from '../../../../src/audit/native/load-findings.ts';
import type { RefusalCode } from '../../../../src/audit/native/load-refusals.ts';
import type { LoadPrediction } from '../../../../src/audit/native/predict-load.ts';
import { defined, elfOf, profileOfLoader } from '../../../support/elf-values.ts';

const library = { name: 'lib/own.so', elf: elfOf() };
const profile = profileOfLoader(undefined);
const nothing: LoadPrediction = {
  answer: 'ok',
  refusals: [],
  missingLibraries: [],
  missingVersions: [],
  undefinedSymbols: [],
  undecided: { libraries: [], versions: [], symbols: [] },
};

function told(changes: Partial<LoadPrediction>, siblings = [library]) {
  const found = loadFindings(library, { ...nothing, ...changes }, { siblings, profile });
  assert.ok(found.every(({ file }) => file === 'lib/own.so'));
  return found.map(({ rule, answer, expected, observed, evidence }) => [
    `${rule} ${answer}`,
    expected,
    observed,
    ...evidence,
  ]);
}

test('a prediction that all is well is no finding, and one without a reason says what the profile lacks', () => {
  assert.deepEqual(told({}), []);
  assert.deepEqual(told({ answer: 'unknown' }), [
    ['ELF-015 unknown', 'glibc, loader.libs', 'kaggle-py312: glibc 2.35'],
  ]);
});

test('each refusal is told by its rule, with the runtime that refuses and the file that is refused', () => {
  const rules: readonly (readonly [RefusalCode, string])[] = [
    ['machine', 'ELF-004'],
    ['not-shared-object', 'ELF-004'],
    ['no-dynamic-section', 'ELF-004'],
    ['osabi', 'ELF-004'],
    ['program', 'ELF-004'],
    ['not-for-dlopen', 'ELF-014'],
    ['executable-stack', 'ELF-009'],
    ['relative-relocations', 'ELF-011'],
    ['static-tls', 'ELF-014'],
    ['isa-level', 'ELF-014'],
  ];
  const refusals = rules.map(([code]) => ({ code, answer: 'fail' as const, file: 'libdep.so' }));
  assert.deepEqual(
    told({ answer: 'fail', refusals }),
    rules.map(([code, rule]) => [
      `${rule} fail`,
      'x86_64 glibc 2.35',
      `${code}: libdep.so`,
      code,
      'libdep.so',
    ]),
  );
});

test('libraries that are missing are counted in one finding, each with who needs it unless it is the library itself', () => {
  const absences = [
    { name: 'liba.so', neededBy: 'own.so' },
    { name: 'libb.so', neededBy: 'libdep.so' },
  ];
  const names = ['liba.so', 'libb.so (libdep.so)'];
  const row = (answer: string) => [`ELF-005 ${answer}`, '0', '2: liba.so, libb.so (libdep.so)', ...names];
  assert.deepEqual(told({ answer: 'fail', missingLibraries: absences }), [row('fail')]);
  const undecided = { ...nothing.undecided, libraries: absences };
  assert.deepEqual(told({ answer: 'unknown', undecided }), [row('unknown')]);
});

test('GLIBC_2.38 under glibc 2.35 is told with the symbols that ask for it and the newest that is there', () => {
  const need = {
    version: 'GLIBC_2.38',
    library: 'libc.so.6',
    neededBy: 'own.so',
    symbols: ['f', 'g'],
    available: 'GLIBC_2.35',
  };
  const bare = { ...need, version: 'GLIBC_PRIVATE', symbols: [], available: '' };
  const undecided = { ...nothing.undecided, versions: [bare] };
  assert.deepEqual(told({ answer: 'fail', missingVersions: [need], undecided }), [
    ['ELF-006 fail', 'GLIBC_2.35', 'GLIBC_2.38 (libc.so.6): f, g', ...['GLIBC_2.38', 'libc.so.6', 'f', 'g']],
    ['ELF-006 unknown', '', 'GLIBC_PRIVATE (libc.so.6)', 'GLIBC_PRIVATE', 'libc.so.6'],
  ]);
});

test('an undefined symbol is told with who needs it and what would give it, an open one without a guess', () => {
  const siblings = [library, { name: 'lib/libdep.so', elf: elfOf({ symbols: [defined('lent')] }) }];
  const undefinedSymbols = [
    { name: 'sqrt', neededBy: 'libdep.so' },
    { name: 'lent', neededBy: 'own.so' },
    { name: 'gone', neededBy: 'own.so' },
  ];
  const names = ['sqrt (libdep.so; libm.so.6, -lm)', 'lent (lib/libdep.so)', 'gone'];
  const symbols = [{ name: 'sqrt', neededBy: 'own.so' }];
  assert.deepEqual(
    told({ answer: 'fail', undefinedSymbols, undecided: { ...nothing.undecided, symbols } }, siblings),
    [
      ['ELF-007 fail', '0', `3: ${names.join(', ')}`, ...names],
      ['ELF-007 unknown', '0', '1: sqrt', 'sqrt'],
    ],
  );
});
