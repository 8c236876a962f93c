import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { freshFolder } from '../../support/folders.ts';

const program = join(import.meta.dirname, '../../support/session-alone.ts');
// A namespace of users that may have no further ones: what a hardened machine or a container denies.
const denying =
  'echo 0 > /proc/sys/user/max_user_namespaces; echo 0 > /proc/sys/user/max_mnt_namespaces; exec "$@"';

/** The program where no namespaces can be made; on a machine that denies them itself, as it is. */
function withoutNamespaces(folder: string) {
  const argv = [process.execPath, '--no-warnings', program, folder];
  const inner = ['--user', '--map-root-user', 'sh', '-c', denying, 'sh', ...argv];
  const can = spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
  const [command = '', ...parameters] = can ? ['unshare', ...inner] : argv;
  return spawnSync(command, parameters, { encoding: 'utf8' });
}

test('where namespaces are denied a closed network is OPEN_NETWORK; allowed open, paths are rewritten and the tier says so', {
  timeout: 90_000,
}, async (t) => {
  const folder = await freshFolder(t);
  const { stdout, stderr } = withoutNamespaces(folder);
  const said = JSON.parse(stdout.trim().split('\n').at(-1) || JSON.stringify({ stderr }));
  assert.equal(said.refused, 'OPEN_NETWORK', stderr);
  assert.deepEqual([said.status, said.isolation], ['complete', 'rewritten-paths'], JSON.stringify(said));
  const texts = said.log
    .filter(({ stream }: { stream: string }) => stream === 'stdout')
    .map(({ text }: { text: string }) => text)
    .join('');
  assert.equal(texts, 'of the dataset\nof the dataset\nnepo-emases\nhome True\n');
  assert.equal(said.result, join(folder, 'open/kaggle/working'));
  assert.equal(said.working, said.result);
  assert.ok(!(await readdir('/proc')).includes(said.pid), 'a process left behind is ended');
});
