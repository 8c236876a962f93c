import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { debianTool } from './debian-tools.ts';
import { type AtEnd, freshFolder } from './folders.ts';

/** What a machine of its own said, line by line, and how its script ended. */
export type BootedEnd = { readonly said: string; readonly status: number | null };

const longestBootMs = 300_000;

/**
 * Boots a Linux kernel of its own as a process of this user (user-mode Linux), with this machine's files to read, folders
 * of its own at /run, both controllers of cgroup v2, and `script` as all that it runs. Whoever may not make
 * control groups, or has cgroup v1, can ask a kernel with cgroup v2 this way. undefined where the kernel is not at hand.
 */
export async function bootLinux(t: AtEnd, script: string): Promise<BootedEnd | undefined> {
  const kernel = debianTool('linux.uml');
  if (kernel === undefined) return undefined;
  const folder = await freshFolder(t);
  const init = join(folder, 'init');
  await writeFile(init, initText(script, [dirname(process.execPath), process.env['PATH'] ?? ''].join(':')));
  await chmod(init, 0o755);
  const argv = [
    ...['mem=1500M', 'rootfstype=hostfs', 'rootflags=/', 'ro', 'quiet', `init=${init}`],
    ...['con=null', 'con0=null,fd:1', `uml_dir=${folder}`, 'umid=machine'],
  ];
  const child = spawn(kernel.path, argv, {
    ...{ stdio: ['ignore', 'pipe', 'pipe'], timeout: longestBootMs, killSignal: 'SIGKILL' },
    env: { HOME: folder, TMPDIR: folder, PATH: process.env['PATH'] ?? '' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text.replaceAll('\r', '');
    });
  await once(child, 'close');
  const [, status] = /^ended with (\d+)$/m.exec(said) ?? [];
  return { said, status: status === undefined ? null : Number(status) };
}

function initText(script: string, path: string): string {
  return `#!/bin/sh
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t cgroup2 none /sys/fs/cgroup
mount -t tmpfs run /run

mkdir /run/tmp /run/sshd /run/home
chmod 1777 /run/tmp
echo '+memory +pids' > /sys/fs/cgroup/cgroup.subtree_control
ip link set lo up
export TMPDIR=/run/tmp HOME=/run/home PATH='${path}'
(
set -e
${script}
)
echo "ended with $?"
echo o > /proc/sysrq-trigger
sleep 60
`;
}
