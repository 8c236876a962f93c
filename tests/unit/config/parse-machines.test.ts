import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { parseMachines } from '../../../src/config/parse-machines.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Machine } from '../../../src/model/machines.ts';
import { declared, declaredBeside } from '../../support/machine-case.ts';

const repository = join(import.meta.dirname, '../../..');

/** The file with these machines, a line for each member: the first machine begins in line 2. */
function fileOf(...machines: readonly Machine[]): string {
  return stringify({ machines }, { lineWidth: 0 });
}

function refusalOf(text: string): Failure {
  try {
    parseMachines(text, 'configs/machines.yml');
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  return assert.fail('it was accepted');
}

for (const path of ['templates/machines.yml', 'examples/nx47/configs/machines.yml']) {
  test(`${path} declares proxmox, vm100 to vm103 and pandaminer, whose way back leads over vm103 to vm100`, async () => {
    const { machines } = parseMachines(await readFile(join(repository, path), 'utf8'), path);
    const fallbacks = machines.machines.map(({ name, role, fallback }) =>
      `${name} ${role} ${fallback ?? ''}`.trim(),
    );
    assert.deepEqual(fallbacks, [
      'proxmox hypervisor',
      'vm100 pivot',
      'vm101 analysis vm100',
      'vm102 tools vm100',
      'vm103 heavy vm100',
      'pandaminer gpu-worker vm103',
    ]);
  });
}

test('the line of a member is known by the name of its machine', () => {
  const { lineOf } = parseMachines(fileOf(declared(), declaredBeside()), 'x');
  const rows = fileOf(declared(), declaredBeside()).split('\n');
  assert.match(rows[lineOf('vm102', 'cpu') - 1] ?? '', /cpu: 4/);
  assert.ok(lineOf('vm102', 'cpu') > lineOf('vm100', 'cpu'));
  assert.match(
    rows[lineOf('vm102', 'fallback') - 1] ?? '',
    /name: vm102/,
    'without the member the machine itself',
  );
});

/** What a rule of the contract forbids, by the rule and the member that it is said of. */
const forbidden: readonly (readonly [string, readonly Machine[], number, string])[] = [
  ['two machines of one role', [declared(), declaredBeside({ role: 'pivot' })], 4, 'role'],
  ['two machines of one name', [declared(), declaredBeside({ name: 'vm100' })], 18, 'name'],
  [
    'two machines of one address',
    [declared(), declaredBeside({ addresses: ['192.0.2.100'] })],
    21,
    'addresses',
  ],
  ['two machines that are this one', [declared(), declaredBeside({ reach: 'local' })], 21, 'reach'],
  [
    'one disk that two machines write to',
    [declared(), declaredBeside({ storage: declared().storage })],
    25,
    'storage',
  ],
  [
    'a service of the tools machine on the pivot too',
    [declared({ services: ['tools'] }), declaredBeside()],
    38,
    'services',
  ],
  ['several machines and no pivot', [declared({ role: 'heavy' }), declaredBeside()], 37, 'role'],
  ['a fallback that is not declared', [declared({ fallback: 'vm999' })], 146, 'fallback'],
  [
    'fallbacks in a circle',
    [declared({ fallback: 'vm102' }), declaredBeside({ fallback: 'vm100' })],
    146,
    'fallback',
  ],
];

for (const [what, machines, rule, member] of forbidden) {
  test(`${what} is MACHINES_REFUSED by rule ${rule}, with the line of ${member}`, () => {
    const text = fileOf(...machines);
    const failure = refusalOf(text);
    const { line, rule: told, key } = failure.parameters;
    assert.deepEqual([failure.code, told], ['MACHINES_REFUSED', rule]);
    assert.match(String(key), new RegExp(`^machines\\.\\d\\.${member}$`));
    assert.ok(Number(line) > 1 && Number(line) <= text.split('\n').length);
  });
}

/** A line of the file changed, by the code and the words of the refusal. */
const malformed: readonly (readonly [string, string, string, string, RegExp])[] = [
  ['an unknown member', 'cpu: 4', 'cpus: 4', 'CONFIG_UNKNOWN_KEY', /^cpus/],
  ['a member that is missing', 'cpu: 4\n', '\n', 'CONFIG_BAD_VALUE', /cpu$/],
  ['three jobs at once', 'jobs: 2', 'jobs: 3', 'CONFIG_BAD_VALUE', /limits\.jobs$/],
  [
    'a command as one line',
    'health:\n      - "true"',
    'health: systemctl is-active x',
    'CONFIG_BAD_VALUE',
    /health$/,
  ],
  ['a path that is relative', '/var/log/nx47', 'logs', 'CONFIG_BAD_VALUE', /logs$/],
  ['a key twice', 'cpu: 4', 'cpu: 4\n    cpu: 8', 'CONFIG_UNREADABLE', /^$/],
  ['an anchor', 'cpu: 4', 'cpu: &a 4', 'CONFIG_UNREADABLE', /^$/],
  ['an alias', 'cpu: 4', 'cpu: *a', 'CONFIG_UNREADABLE', /^$/],
  ['an address that is none', '192.0.2.100', '192.0.2.300', 'CONFIG_BAD_VALUE', /addresses\.0$/],
  ['a port without a reason', '        why: ssh\n', '', 'CONFIG_BAD_VALUE', /ports\.0\.why$/],
  ['limits that are misspelt', 'limits:', 'limit:', 'CONFIG_UNKNOWN_KEY', /^limit$/],
];

for (const [what, from, to, code, key] of malformed) {
  test(`${what} is ${code}, with its line`, () => {
    const text = fileOf(declared());
    assert.ok(text.includes(from), text);
    const failure = refusalOf(text.replace(from, to));
    assert.equal(failure.code, code);
    assert.match(String(failure.parameters['key'] ?? ''), key);
    assert.ok(Number(failure.parameters['line']) > 1);
    assert.equal(failure.parameters['file'], 'configs/machines.yml');
  });
}

test('a file of more than 256 KiB is refused before it is read', () => {
  assert.equal(refusalOf(`# ${'x'.repeat(256 * 1024)}\n`).code, 'CONFIG_UNREADABLE');
});
