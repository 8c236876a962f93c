import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { kernelFolder } from './kit-session.ts';

/** Runs a program that imports modules of the kit as `kernel.<module>`; `order` arrives as JSON in the name `order`. */
export function askKit(executable: string, program: string, order: unknown): unknown {
  const start =
    'import json, sys\nsys.path.insert(0, sys.argv[1])\norder = json.loads(sys.stdin.buffer.read())\n';
  const argv = ['-I', '-B', '-W', 'error', '-c', start + program, dirname(kernelFolder)];
  const end = spawnSync(executable, argv, {
    input: JSON.stringify(order),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (end.status !== 0) throw new Error(end.stderr);
  return JSON.parse(end.stdout);
}
