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

const log = `2026-03-01T11:00:01+00:00 vm100 sshd[811]: Invalid user admin from 203.0.113.9 port 51112
2026-03-01T11:00:03+00:00 vm100 sshd[811]: Failed password for invalid user admin from 203.0.113.9 port 51112 ssh2
2026-03-01T11:00:09+00:00 vm100 sshd[812]: Failed password for root from 203.0.113.9 port 51113 ssh2
2026-03-01T11:00:11+00:00 vm100 sshd[813]: Connection closed by authenticating user root 203.0.113.9 port 51114 [preauth]
2026-03-01T11:00:12+00:00 vm100 sshd[814]: Accepted publickey for a from 192.0.2.7 port 5022 ssh2: ED25519 SHA256:x
2026-03-01T11:00:13+00:00 vm100 sshd[814]: pam_unix(sshd:session): session opened for user a(uid=1000) by (uid=0)
`;

test('three refused logins leave five lines and count three', () => {
  assert.equal(countFailedLogins(log), 3);
});

test('an authorized_keys of two keys, a comment and an empty line has two', () => {
  assert.equal(countAuthorizedKeys('# old\nssh-ed25519 AAAA a\n\nfrom="192.0.2.7" ssh-rsa AAAA b\n'), 2);
});

test('of the users the home folders are kept once', () => {
  const passwd =
    'root:x:0:0:root:/srv/users/r:/bin/bash\nx:x:1:1::/:/bin/false\na:x:2:2::/srv/users/a:/bin/sh\nb:x:3:3::/srv/users/a:/bin/sh\n';
  assert.deepEqual(parseHomes(passwd), ['/srv/users/a', '/srv/users/r']);
});
