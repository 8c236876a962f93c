import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesAdded, codesOf } from '../../support/one-change.ts';

const script = '#!/bin/sh\nset -e\npython look.py\n';
const makefile =
  'CFLAGS = -O2 -Wall -Wextra -Werror\nLDFLAGS = -shared -Wl,--no-undefined -Wl,-z,now\nall:\n\tcc x.c\n';

test('a shell script that gains `|| true`, `exit 0` or `2>/dev/null` is refused', () => {
  const lines: readonly (readonly [line: string, code: string])[] = [
    ['python look.py || true', 'exit-forged'],
    ['python look.py ; true', 'exit-forged'],
    ['exit 0', 'exit-forged'],
    ['trap - ERR', 'exit-forged'],
    ['set +e', 'exit-forged'],
    ['python look.py 2>/dev/null', 'output-redirected'],
    ['python look.py >& - ', 'output-redirected'],
    ['exec 2>log.txt', 'output-redirected'],
    ['exec >log.txt', 'output-redirected'],
    ['python look.py 2>&1 | tail -1', 'output-redirected'],
    ['PYTHONWARNINGS=ignore python look.py', 'warning-flag'],
    ['python -W ignore look.py', 'warning-flag'],
    ['LD_PRELOAD=x.so python look.py', 'time-forged'],
    ['make -k', 'exception-swallowed'],
    ['curl -O x', 'network-opened'],
    ['echo "VERDICT GO"', 'verdict-claimed'],
  ];
  for (const [line, code] of lines) assert.deepEqual(codesAdded('run.sh', line, script), [code], line);
});

test('a shell script that gains `2>&1`, `exit 1` or `echo NO-GO` is let through', () => {
  for (const line of [
    'python look.py 2>&1',
    'python look.py 2>&1 | tee log',
    'exit 1',
    'echo NO-GO',
    '# exit 0',
    'mv x2 y',
  ])
    assert.deepEqual(codesAdded('run.sh', line, script), [], line);
});

test('a makefile that loses -Werror, -z,now or --no-undefined, or ignores a failure, is refused', () => {
  const changes: readonly (readonly [find: string, put: string, code: string])[] = [
    ['-Wall -Wextra -Werror', '-Wall -Wextra', 'warning-flag'],
    ['-Wall -Wextra -Werror', '-Wextra -Werror', 'warning-flag'],
    ['-Wall -Wextra -Werror', '-Wall -Werror', 'warning-flag'],
    ['-Wall -Wextra -Werror', '-Wall -Wextra -Werror -w', 'warning-flag'],
    ['-Werror', '-Werror -Wno-unused', 'warning-flag'],
    [' -Wl,-z,now', '', 'check-removed'],
    [' -Wl,--no-undefined', '', 'check-removed'],
    ['-Wl,-z,now', '-Wl,-z,now -Wl,--unresolved-symbols=ignore-all', 'check-removed'],
    ['-Wl,-z,now', '-Wl,-z,now -Wl,--defsym=lum_min=0', 'stub'],
    ['\tcc x.c', '\t-cc x.c', 'exception-swallowed'],
    ['\tcc x.c', '\tcc x.c || true', 'exit-forged'],
    ['all:', '.IGNORE:\nall:', 'exception-swallowed'],
  ];
  for (const [find, put, code] of changes)
    assert.ok(codesOf('Makefile', makefile, makefile.replace(find, put)).includes(code), `${find} → ${put}`);
  assert.deepEqual(codesOf('run.sh', script, script.replace('set -e\n', '')), ['exception-swallowed']);
});

test('a makefile that gains -lm, -Wshadow or a silent command is let through', () => {
  const changes = ['-O2 -Wshadow', '-O3', '-O2 -fPIC'].map((put) => makefile.replace('-O2', put));
  for (const after of [...changes, makefile.replace('cc x.c', '@cc x.c -lm')])
    assert.deepEqual(codesOf('native/Makefile', makefile, after), [], after);
});
