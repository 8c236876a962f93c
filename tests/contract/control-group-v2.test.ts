import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { debianTool, missingProgram } from '../support/debian-tools.ts';
import { bootLinux } from '../support/user-mode-linux.ts';

const root = join(import.meta.dirname, '../..');
const confined = join(root, 'tests/unit/worker/confine.test.ts');
const child = join(root, 'tests/support/control-group-child.ts');
const seenSchema = z.strictObject({
  peakBytes: z.number(),
  outOfMemory: z.number(),
  noProcess: z.number(),
});
const answerSchema = z.strictObject({
  kind: z.string().optional(),
  asSet: z.strictObject({ memory: z.string(), swap: z.string(), processes: z.string() }),
  before: seenSchema.optional(),
  crowded: seenSchema.optional(),
  after: seenSchema.optional(),
  isGone: z.boolean(),
});

const answerOf = (said: string) => answerSchema.parse(JSON.parse(/^group (.*)$/m.exec(said)?.[1] ?? '{}'));

const isLong = process.env['NX47_LONG'] === '1';
if (isLong && debianTool('linux.uml') === undefined) console.log(missingProgram['linux.uml']);

// A boot takes half a minute: at every change the limits of a job are shown as the machine at hand can hold them.
if (isLong && debianTool('linux.uml') !== undefined) {
  test('on a kernel with cgroup v2 a group holds 64 MB without swap and 8 processes, counts what it refused, and is gone afterwards', async (t) => {
    const end = await bootLinux(t, `node ${child}`);
    assert.equal(end?.status, 0, end?.said);
    const { kind, asSet, before, crowded, after, isGone } = answerOf(end.said);
    assert.deepEqual([kind, asSet], ['cgroup-v2', { memory: '67108864', swap: '0', processes: '9' }]);
    assert.deepEqual([before?.outOfMemory, before?.noProcess], [0, 0]);
    assert.ok(crowded !== undefined && crowded.outOfMemory > 0 && crowded.peakBytes <= 67_108_864, end.said);
    assert.ok(crowded.noProcess === 0 && after !== undefined && after.noProcess > 0, end.said);
    assert.equal(isGone, true);
  });

  const held = `cd ${root}; node --test --test-reporter=tap --test-name-pattern='what held them'`;
  const somebody = 'setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/run/tmp';

  test('a worker that nothing was delegated to has no group, and says that rlimit and the watch held its job', async (t) => {
    const script = `mkdir /sys/fs/cgroup/session
echo 0 > /sys/fs/cgroup/session/cgroup.procs
${held.replace('node', `${somebody} NX47_HELD_BY=rlimit node`)} ${confined}`;
    const end = await bootLinux(t, script);
    assert.equal(end?.status, 0, end?.said);
    assert.match(end.said, /^# pass 1$/m);
  });

  test('a worker of a plain user makes its group where a part of the tree was delegated to him', async (t) => {
    const script = `mkdir -p /sys/fs/cgroup/user/worker
echo '+memory +pids' > /sys/fs/cgroup/user/cgroup.subtree_control
chown 65534 /sys/fs/cgroup/user /sys/fs/cgroup/user/cgroup.procs /sys/fs/cgroup/user/worker/cgroup.procs
echo 0 > /sys/fs/cgroup/user/worker/cgroup.procs
${held.replace('node', `${somebody} NX47_HELD_BY=cgroup-v2 node`)} ${confined}`;
    const end = await bootLinux(t, script);
    assert.equal(end?.status, 0, end?.said);
    assert.match(end.said, /^# pass 1$/m);
  });

  test('every limit of a job holds on a kernel with cgroup v2, by its group', async (t) => {
    const end = await bootLinux(
      t,
      `cd ${root}; NX47_HELD_BY=cgroup-v2 node --test --test-reporter=tap ${confined}`,
    );
    assert.equal(end?.status, 0, end?.said);
    assert.match(end.said, /^# pass 1\d$/m);
  });
}
