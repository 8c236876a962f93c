import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countAuthorizedKeys,
  countFailedLogins,
  parseHomes,
  parseSshd,
} from '../../../src/machines/parse-ssh.ts';

test('of sshd -T each setting is kept with its first value', () => {
  const text = 'port 22\npermitrootlogin without-password\nlistenaddress 0.0.0.0:22\nlistenaddress [::]:22\n';
  assert.deepEqual(parseSshd(text), {
    port: '22',
    permitrootlogin: 'without-password',
    listenaddress: '0.0.0.0:22',
  });
});

// What sshd 9.2p1 left in the journal of a real machine; the last two lines are those of a login that succeeds.
const log = `Server listening on 0.0.0.0 port 2222.
Invalid user nosuch from 127.0.0.1 port 42268
pam_unix(sshd:auth): check pass; user unknown
pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=127.0.0.1
Failed password for invalid user nosuch from 127.0.0.1 port 42268 ssh2
Connection closed by invalid user nosuch 127.0.0.1 port 42268 [preauth]
pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=127.0.0.1  user=root
Failed password for root from 127.0.0.1 port 42272 ssh2
Failed password for root from 127.0.0.1 port 42272 ssh2
Connection closed by authenticating user root 127.0.0.1 port 42272 [preauth]
PAM 1 more authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=127.0.0.1  user=root
Connection closed by authenticating user root 127.0.0.1 port 56928 [preauth]
Accepted publickey for a from 192.0.2.7 port 5022 ssh2: ED25519 SHA256:x
pam_unix(sshd:session): session opened for user a(uid=1000) by (uid=0)
`;

test('three wrong passwords over two connections and one connection without any count four', () => {
  assert.equal(countFailedLogins(log), 4);
});

test('auth.log, whose lines begin with time, machine and process, counts the same', () => {
  const lines = log.split('\n').map((row) => `2026-03-01T11:00:01+00:00 vm100 sshd[811]: ${row}`);
  assert.equal(countFailedLogins(lines.join('\n')), 4);
});

test('a port that is used again for a connection without a password counts again', () => {
  const closed = 'Connection closed by authenticating user root 127.0.0.1 port 42272 [preauth]\n';
  assert.equal(countFailedLogins(`${log}${closed}`), 5);
});

test('an authorized_keys of two keys, a comment and an empty line has two', () => {
  assert.equal(countAuthorizedKeys('# old\nssh-ed25519 AAAA a\n\nfrom="192.0.2.7" ssh-rsa AAAA b\n'), 2);
});

test('of the users the home folders are kept once', () => {
  const passwd =
    'root:x:0:0:root:/srv/users/r:/bin/bash\nx:x:1:1::/:/bin/false\na:x:2:2::/srv/users/a:/bin/sh\nb:x:3:3::/srv/users/a:/bin/sh\n';
  assert.deepEqual(parseHomes(passwd), ['/srv/users/a', '/srv/users/r']);
});
