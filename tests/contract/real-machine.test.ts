import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { judgeSshd } from '../../src/machines/judge-ssh.ts';
import { machineProbeSchema } from '../../src/model/machine-probe.ts';
import { debianTool, missingProgram } from '../support/debian-tools.ts';
import { declared } from '../support/machine-case.ts';
import { bootLinux } from '../support/user-mode-linux.ts';

const child = join(import.meta.dirname, '../support/machine-probe-child.ts');
const journal = '/lib/systemd/systemd-journald';
const isLong = process.env['NX47_LONG'] === '1';
const [kernel, sshd, chronyd] = [debianTool('linux.uml'), debianTool('sshd'), debianTool('chronyd')];

/** A machine with Debian's sshd, chronyd and journal, where four logins fail and the clock is 2.5 s behind. */
function machineScript(sshdPath: string, chronydPath: string, libraries: string): string {
  const chronyc = join(dirname(chronydPath), '../bin/chronyc');
  const config = join(dirname(sshdPath), '../share/openssh/sshd_config');
  return `mount -t tmpfs programs /usr/local/sbin
for program in ${sshdPath} ${chronydPath} ${chronyc}; do
  printf '#!/bin/sh\\nLD_LIBRARY_PATH=%s exec %s "$@"\\n' '${libraries}' "$program" > "/usr/local/sbin/$(basename "$program")"
done
chmod 755 /usr/local/sbin/*
echo 'root:x:0:0:root:/run/home:/bin/sh' > /run/passwd
echo 'sshd:x:105:65534::/run/sshd:/usr/sbin/nologin' >> /run/passwd
mount --bind /run/passwd /etc/passwd
mount -t tmpfs ssh /etc/ssh
ssh-keygen -q -A
mkdir /etc/ssh/sshd_config.d
cp ${config} /etc/ssh/sshd_config
echo 'PasswordAuthentication yes' >> /etc/ssh/sshd_config
mkdir -m 700 /run/home/.ssh
ssh-keygen -q -t ed25519 -N '' -f /run/home/.ssh/id_ed25519
cp /run/home/.ssh/id_ed25519.pub /run/home/.ssh/authorized_keys
chmod 640 /run/home/.ssh/authorized_keys
mkdir -p /run/systemd/journal /run/log/journal
${journal} &
until [ -S /run/systemd/journal/dev-log ]; do sleep 0.1; done
ln -s /run/systemd/journal/dev-log /dev/log
mkdir -m 750 /run/chrony
printf 'refclock SOCK /run/chrony/true.sock poll 0 filter 2 refid TRUE\\npidfile /run/chrony/pid\\n' > /run/chrony.conf
/usr/local/sbin/chronyd -x -d -u root -f /run/chrony.conf > /run/chrony.log 2>&1 &
python3 - <<'TOLD' &
import socket, struct, time
clock = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
while True:
    now = time.time()
    sample = struct.pack('=qqdiiii', int(now), int(now % 1 * 1e6), 2.5, 0, 0, 0, 0x534F434B)
    try:
        clock.sendto(sample, '/run/chrony/true.sock')
    except OSError:
        pass
    time.sleep(0.5)
TOLD
sshd -p 2222
printf '#!/bin/sh\\necho wrong\\n' > /run/askpass
chmod 755 /run/askpass
export SSH_ASKPASS=/run/askpass SSH_ASKPASS_REQUIRE=force
failing() { ! ssh -p 2222 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR "$@" true; }
failing -o PreferredAuthentications=password -o NumberOfPasswordPrompts=1 nosuch@127.0.0.1
failing -o PreferredAuthentications=password -o NumberOfPasswordPrompts=2 root@127.0.0.1
failing -o PreferredAuthentications=publickey -o IdentityFile=/none root@127.0.0.1
until chronyc -c tracking | grep -q Normal; do sleep 0.5; done
node ${child}`;
}

if (isLong && kernel === undefined) console.log(missingProgram['linux.uml']);
else if (isLong && sshd === undefined) console.log(missingProgram.sshd);
else if (isLong && chronyd === undefined) console.log(missingProgram.chronyd);
else if (isLong && !existsSync(journal)) console.log('NOT RUN: a real journal (no systemd-journald here)');

if (isLong && kernel !== undefined && sshd !== undefined && chronyd !== undefined && existsSync(journal)) {
  test('a real machine is probed by its own programs: settings of sshd, modes of keys, failed logins of the journal, clock by chrony', async (t) => {
    const libraries = sshd.variables['LD_LIBRARY_PATH'] ?? '';
    const end = await bootLinux(t, machineScript(sshd.path, chronyd.path, libraries));
    assert.equal(end?.status, 0, end?.said);
    const text = /^probe (.*)$/m.exec(end.said)?.[1] ?? '';
    const probe = machineProbeSchema.parse(JSON.parse(text));
    assert.ok('value' in probe.sshd && probe.sshd.value !== null, text);
    const { passwordauthentication, pubkeyauthentication, permitrootlogin } = probe.sshd.value;
    assert.deepEqual(
      [passwordauthentication, pubkeyauthentication, permitrootlogin],
      ['yes', 'yes', 'without-password'],
    );
    // One with one password, one with two, one with none.
    assert.deepEqual(probe.logins, { value: { failed: 4, source: 'journal, 24 h' } });
    assert.deepEqual(probe.keys, {
      value: [
        { path: '/run/home/.ssh/authorized_keys', kind: 'authorized', mode: '640', entries: 1 },
        { path: '/run/home/.ssh/id_ed25519', kind: 'private', mode: '600', entries: 0 },
      ],
    });
    assert.ok('value' in probe.clock, text);
    assert.deepEqual([probe.clock.value.skew_seconds, probe.clock.value.reference], [-2.5, 'chrony TRUE']);
    assert.ok('value' in probe.listening);
    assert.ok(probe.listening.value.some(({ protocol, port }) => protocol === 'tcp' && port === 2222));
    const found = judgeSshd(declared(), probe, probe.taken);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['MCH-017'],
    );
  });
}
