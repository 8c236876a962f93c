import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeGroup } from '../../src/worker/control-group.ts';

// Makes a group of 64 MB and 9 processes, has commands go beyond both, and says what the kernel and the group say.
const top = '/sys/fs/cgroup';
const limits = {
  seconds: 60,
  memory_mb: 64,
  disk_mb: 16,
  processes: 8,
  network: 'closed',
  attempts: 1,
} as const;
const group = await makeGroup(limits);
const name = existsSync(top) ? readdirSync(top).find((one) => one.startsWith('nx47-')) : undefined;
const held = (file: string) => (name === undefined ? '' : readFileSync(join(top, name, file), 'utf8').trim());

async function within(script: string): Promise<void> {
  const child = spawn('sh', ['-c', `read go; ${script}`], { stdio: ['pipe', 'ignore', 'ignore'] });
  await group?.add(child.pid ?? 0);
  child.stdin.end('go\n');
  await once(child, 'close');
}

const asSet = { memory: held('memory.max'), swap: held('memory.swap.max'), processes: held('pids.max') };
await within('true');
const before = await group?.read();
await within('head -c 200m /dev/zero | tail -c 200m | wc -c');
const crowded = await group?.read();
await within('i=0; while [ $i -lt 20 ]; do sleep 1 & i=$((i+1)); done; wait');
const after = await group?.read();
await group?.close();
const isGone = name !== undefined && !existsSync(join(top, name));
process.stdout.write(
  `group ${JSON.stringify({ kind: group?.kind, asSet, before, crowded, after, isGone })}\n`,
);
