import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, hostname, networkInterfaces, totalmem } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import type { Ground } from '../../../src/machines/ground.ts';
import { judgeDoubleMounts } from '../../../src/machines/judge-storage.ts';
import { parseMountinfo } from '../../../src/machines/parse-mountinfo.ts';
import { probeMachine } from '../../../src/machines/probe-machine.ts';
import type { Machine } from '../../../src/model/machines.ts';
import { freshFolder } from '../../support/folders.ts';
import { allDeclared, declared, probeOf } from '../../support/machine-case.ts';
import { testWorld } from '../../support/test-world.ts';

const run = promisify(execFile);

/** This very machine, or the one whose files lie below a folder. */
function ground(top = ''): Ground {
  return { ...testWorld(), top };
}

/** A machine whose logs and scripts may be written below a folder of this test. */
async function writable(t: TestContext, over: Partial<Record<keyof Machine, unknown>> = {}) {
  const folder = await freshFolder(t);
  return {
    folder,
    machine: declared({ logs: folder, scripts: folder, services: [], credentials: [], ...over }),
  };
}

/** A folder that stands for the root of a machine, with these files. */
async function rootWith(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const top = await freshFolder(t);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(top, path, '..'), { recursive: true });
    await writeFile(join(top, path), text);
  }
  return top;
}

test('a probe of this machine says what the system itself says: name, addresses, processors, memory, disk', async (t) => {
  const { folder, machine } = await writable(t);
  const probe = await probeMachine(machine, ground());
  assert.deepEqual(probe.hostname, { value: hostname() });
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const ipv4 = own.filter(({ family, internal }) => family === 'IPv4' && !internal);
  assert.ok('value' in probe.addresses);
  for (const { address } of ipv4) assert.ok(probe.addresses.value.includes(address), address);
  assert.deepEqual(probe.cpus, { value: availableParallelism() });
  assert.deepEqual(probe.memory_bytes, { value: totalmem() });
  const python = 'import os; s = os.statvfs("/"); print(s.f_bavail * s.f_frsize)';
  const { stdout } = await run('python3', ['-c', python]);
  assert.ok('value' in probe.free_bytes);
  // Other programs write meanwhile.
  assert.ok(Math.abs(probe.free_bytes.value - Number(stdout)) < 2 ** 30);
  const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  assert.deepEqual(probe.boot_id, { value: bootId.trim() });
  assert.deepEqual(
    [probe.writes, probe.scripts, probe.health],
    [{ value: true }, { value: true }, { value: 0 }],
  );
  assert.deepEqual(await readdir(folder), [], 'it leaves nothing behind');
});

test('a socket that this test listens on is found, with its port', async (t) => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const { machine } = await writable(t);
  const { listening } = await probeMachine(machine, ground());
  assert.ok('value' in listening);
  const expected = { protocol: 'tcp', address: '127.0.0.1', port: address.port };
  assert.ok(listening.value.some((one) => JSON.stringify(one) === JSON.stringify(expected)));
});

test('a folder bound to a second place is one file system written to in two places, and stops everything', async (t) => {
  const folder = await freshFolder(t);
  const bind = ['sh', '-c', `mount --bind /usr ${folder} && cat /proc/self/mountinfo`];
  const ways = [
    ['unshare', '--map-root-user', '--mount'],
    ['sudo', '-n', 'unshare', '--mount'],
  ];
  const inside = await firstThatWorks(ways.map((way) => [...way, ...bind]));
  if (inside === undefined) {
    // Neither namespaces for users nor sudo: what the kernel would have said is in parse-mountinfo.test.ts.
    process.stdout.write('NOT RUN: a bind mount in a namespace of its own\n');
    return;
  }
  const uuid = '11111111-aaaa-4aaa-8aaa-111111111111';
  const table = parseMountinfo(inside);
  const bound = table.find(({ mount }) => mount === folder);
  assert.ok(bound !== undefined);
  const first = table.find(({ device, mount }) => device === bound.device && mount !== folder);
  assert.ok(first !== undefined);
  const twice = [first, bound];
  const machine = declared();
  const value = twice.map(({ device: _device, ...mount }) => ({ ...mount, uuid }));
  const faults = judgeDoubleMounts(machine, [probeOf(machine, { mounts: { value } })], allDeclared(machine));
  assert.deepEqual(
    faults.map(({ rule, observed }) => `${rule} ${observed}`),
    [`MCH-013 ${uuid}: vm100:${first.mount} = vm100:${folder}`],
  );
});

async function firstThatWorks(commands: readonly (readonly string[])[]): Promise<string | undefined> {
  for (const [program = '', ...words] of commands) {
    const end = await run(program, words).catch(() => undefined);
    if (end !== undefined) return end.stdout;
  }
  return undefined;
}

test('crontabs, units, preloads, authorised keys and named files of a machine are digested, links by their target', async (t) => {
  const top = await rootWith(t, {
    'etc/passwd': 'root:x:0:0:root:/srv/users/r:/bin/bash\n',
    'etc/crontab': '* * * * * root true\n',
    'etc/cron.d/nested': 'x',
    'etc/systemd/system/a.service': '[Service]\n',
    'etc/ld.so.preload': '/tmp/evil.so\n',
    'srv/users/r/.ssh/authorized_keys': 'ssh-ed25519 AAAA a\n',
    'usr/sbin/sshd': 'program',
    'etc/ssh/sshd_config': 'Port 22\n',
  });
  await mkdir(join(top, 'etc/systemd/system/multi-user.target.wants'));
  await symlink(
    '/lib/systemd/system/b.service',
    join(top, 'etc/systemd/system/multi-user.target.wants/b.service'),
  );
  const { baseline } = await probeMachine(declared(), ground(top));
  const paths = Object.entries(baseline).map(([part, read]) => [
    part,
    'value' in read ? Object.keys(read.value) : read.unknown,
  ]);
  assert.deepEqual(Object.fromEntries(paths), {
    cron: ['/etc/crontab', '/etc/cron.d/nested'],
    systemd: ['/etc/systemd/system/a.service', '/etc/systemd/system/multi-user.target.wants/b.service'],
    preload: ['/etc/ld.so.preload'],
    keys: ['/srv/users/r/.ssh/authorized_keys'],
    binaries: ['/usr/sbin/sshd'],
    configs: ['/etc/ssh/sshd_config'],
  });
  const { systemd } = baseline;
  assert.ok('value' in systemd);
  assert.equal(
    systemd.value['/etc/systemd/system/multi-user.target.wants/b.service'],
    '→ /lib/systemd/system/b.service',
  );
});

test('the modes of private keys, authorised keys and credential files are read', async (t) => {
  const top = await rootWith(t, {
    'etc/passwd':
      'a:x:1000:1000::/srv/users/a:/bin/sh\nn:x:2:2::/nonexistent:/bin/false\nd:x:3:3::/dev/null:/bin/false\n',
    'dev/null': '',
    'srv/users/a/.ssh/id_ed25519': '-----BEGIN OPENSSH PRIVATE KEY-----\nx\n',
    'srv/users/a/.ssh/id_ed25519.pub': 'ssh-ed25519 AAAA a\n',
    'srv/users/a/.ssh/authorized_keys': 'ssh-ed25519 AAAA a\n# old\n',
    'etc/nx47/kaggle.json': '{}',
  });
  await chmod(join(top, 'srv/users/a/.ssh/id_ed25519'), 0o640);
  await chmod(join(top, 'srv/users/a/.ssh/authorized_keys'), 0o600);
  await chmod(join(top, 'etc/nx47/kaggle.json'), 0o604);
  const credentials = ['/etc/nx47/kaggle.json', '/etc/nx47/absent.json'];
  const probe = await probeMachine(declared({ credentials }), ground(top));
  assert.deepEqual(probe.keys, {
    value: [
      { path: '/srv/users/a/.ssh/authorized_keys', kind: 'authorized', mode: '600', entries: 1 },
      { path: '/srv/users/a/.ssh/id_ed25519', kind: 'private', mode: '640', entries: 0 },
    ],
  });
  assert.deepEqual(probe.credentials, {
    value: { '/etc/nx47/kaggle.json': '604', '/etc/nx47/absent.json': null },
  });
});

test('failed logins are counted from the log file where there is no journal', async (t) => {
  const refused = 'sshd[1]: Failed password for root from 203.0.113.9 port 1 ssh2\n';
  const top = await rootWith(t, { 'var/log/auth.log': refused.repeat(3) });
  const { logins } = await probeMachine(declared(), ground(top));
  assert.deepEqual(logins, { value: { failed: 3, source: '/var/log/auth.log' } });
});

test('on a root that has nothing every fact that can not be read is unknown, with the reason', async (t) => {
  const top = await freshFolder(t);
  const probe = await probeMachine(declared(), ground(top));
  const reasons = [probe.hostname, probe.addresses, probe.boot_id, probe.cpus, probe.mounts, probe.listening];
  for (const reading of reasons) assert.match('unknown' in reading ? reading.unknown : '', /ENOENT$/);
  assert.deepEqual([probe.writes, probe.scripts], [{ value: false }, { value: false }]);
  assert.ok('unknown' in probe.baseline.systemd && 'unknown' in probe.keys && 'unknown' in probe.timezone);
});

test('a program that is missing is named, one by its path and one by its name', async (t) => {
  const programs = ['sh', '/bin/sh', 'no-such-program', '/opt/no-such'];
  const { machine } = await writable(t, { programs });
  const { missing_programs: missing } = await probeMachine(machine, ground());
  assert.deepEqual(missing, { value: ['no-such-program', '/opt/no-such'] });
});

test('a health check that can not be started counts as one that failed', async (t) => {
  const { machine } = await writable(t, { health: ['/no/such/check'] });
  assert.deepEqual((await probeMachine(machine, ground())).health, { value: null });
});

test('a service that systemd does not know is not active, and without systemd nothing is known', async (t) => {
  const { machine } = await writable(t, { services: ['no-such-unit.service'] });
  const { services } = await probeMachine(machine, ground());
  const state = 'value' in services ? services.value['no-such-unit.service'] : services.unknown;
  assert.match(state ?? '', /^(?:inactive|unknown|TOOL_MISSING.*|systemctl.*)$/);
});
