import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentFault, isWithin, pathFault } from '../../../src/codec/argument-fault.ts';

const nameable = { read: ['data', 'a.csv'], write: ['reports'], hosts: ['example.org'] };
const refused: readonly (readonly [argument: string, why: string])[] = [
  ['../x', 'parent-folder'],
  ['data/../../x', 'parent-folder'],
  ['/etc/passwd', 'absolute'],
  ['-o/etc/passwd', 'absolute'],
  ['--out=/etc/passwd', 'absolute'],
  ['of=/dev/sda', 'absolute'],
  ['--out=../x', 'parent-folder'],
  ['~/x', 'home'],
  ['C:\\x', 'drive'],
  ['\\\\server\\share', 'drive'],
  ['..\\x', 'drive'],
  ['notebook/a.ipynb', 'not-listed'],
  ['file:///etc/passwd', 'absolute'],
  ['https://evil.example/', 'not-listed'],
  ['--url=https://example.org.evil.example/', 'not-listed'],
  ['https://example.org@evil.example/', 'not-listed'],
  ['x https://example.org/ https://evil.example/', 'not-listed'],
  ['git@evil.example:x/y', 'not-listed'],
];
for (const [argument, why] of refused) {
  test(`the argument ${argument} is refused: ${why}`, () => {
    assert.equal(argumentFault(argument, nameable)?.why, why);
  });
}

test('listed paths and hosts, options, numbers and texts are accepted', () => {
  const accepted = [
    'data/x.csv',
    './data/x',
    'reports/',
    '--out=reports/a',
    '-5',
    '--all',
    'a b;c',
    '\\d+',
    'https://example.org/x',
    'HTTPS://EXAMPLE.ORG',
  ];
  assert.deepEqual(
    accepted.filter((one) => argumentFault(one, nameable) !== undefined),
    [],
  );
});

test('what a run leaves, its rules and git are never written, in letters of any case', () => {
  const kept = [
    '.nx47',
    '.NX47/x',
    'session/s',
    'ledger',
    'macros/a.yml',
    '.git/config',
    'a/.git/hooks',
    '.github/x',
    'nx47.yml',
    '.',
  ];
  assert.deepEqual(
    kept.filter((path) => pathFault(path, 'write') === undefined),
    [],
  );
  assert.deepEqual(
    kept.filter((path) => pathFault(path, 'read') !== undefined),
    [],
  );
  assert.equal(pathFault('reports/session', 'write'), undefined);
});

test('reports/a lies within reports, reportsx does not, and everything lies within the project itself', () => {
  assert.deepEqual(
    ['reports', 'reports/a', 'reportsx'].map((path) => isWithin(path, ['reports'])),
    [true, true, false],
  );
  assert.ok(isWithin('a/b', ['.']));
});
